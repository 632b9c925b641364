/** Names of environments that are also an alias and a part of a path: narrower than GitHub's own. */
export const ENVIRONMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/u;
export const ENVIRONMENT_NAME_ACCEPTED = "letters, digits and . _ -, at most 60, beginning with a letter or digit";
