/** Names of models: they become file names, comment markers and registry tags, so they hold nothing that needs escaping there. */
export const MODEL_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;

export const MODEL_NAME_ACCEPTED = "letters, digits and . _ -, beginning with a letter or digit, at most 100";
