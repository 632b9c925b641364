/** A number of an environment and a model as one name: `production/income/7`. On the target it says whose a canary is. */
export function rolloutIdOf(key: {
  readonly environment: string;
  readonly model: string;
  readonly number: number;
}): string {
  return `${key.environment}/${key.model}/${String(key.number)}`;
}

/** Whether a name of that form is of this environment and model. */
export function isRolloutOf(
  { environment, model }: { readonly environment: string; readonly model: string },
  rolloutId: string,
): boolean {
  const prefix = `${environment}/${model}/`;
  return rolloutId.startsWith(prefix) && /^[1-9]\d*$/u.test(rolloutId.slice(prefix.length));
}

/**
 * A name as one part of a path or a git ref, whatever it holds: everything but letters, digits, `-` and `_` as the hex of its code point
 * between two `=`. Two names never give one part, and no part is `..`, begins with a dot or ends in `.lock`.
 */
export function pathPart(name: string): string {
  return name.replace(/[^A-Za-z0-9_-]/gu, (unsafe) => `=${(unsafe.codePointAt(0) ?? 0).toString(16)}=`);
}
