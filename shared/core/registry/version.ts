/** A version as it stands in a tag. */
export interface Version {
  readonly text: string;
  /** Major, minor, patch. */
  readonly numbers: readonly [bigint, bigint, bigint];
  readonly prerelease: readonly string[];
}

export const VERSION_ACCEPTED = "a semantic version without build metadata, such as 1.4.0 or 1.4.0-rc.1";

const NUMBER = "(?:0|[1-9]\\d*)";
const IDENTIFIER = `(?:${NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
/** @source semver.org 2.0.0, items 2 and 9; no build metadata, because a tag cannot hold `+` */
const VERSION = new RegExp(`^(${NUMBER})\\.(${NUMBER})\\.(${NUMBER})(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?$`, "u");
/** A tag holds 128 characters. */
const LONGEST = 100;

/** Null for what is no version. */
export function parseVersion(text: string): Version | null {
  const match = text.length > LONGEST ? null : VERSION.exec(text);
  if (match === null) return null;
  const [, major = "0", minor = "0", patch = "0", prerelease] = match;
  return {
    text,
    numbers: [BigInt(major), BigInt(minor), BigInt(patch)],
    prerelease: prerelease === undefined ? [] : prerelease.split("."),
  };
}

/** Oldest first. @source semver.org 2.0.0, item 11 */
export function compareVersions(left: Version, right: Version): number {
  for (const [at, number] of left.numbers.entries()) {
    const other = right.numbers[at] ?? 0n;
    if (number !== other) return number < other ? -1 : 1;
  }
  // A version comes after its own pre-releases.
  if (left.prerelease.length === 0 || right.prerelease.length === 0)
    return right.prerelease.length - left.prerelease.length === 0 ? 0 : left.prerelease.length === 0 ? 1 : -1;
  const length = Math.max(left.prerelease.length, right.prerelease.length);
  for (let at = 0; at < length; at += 1) {
    const order = compareIdentifiers(left.prerelease[at], right.prerelease[at]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareIdentifiers(left: string | undefined, right: string | undefined): number {
  if (left === right) return 0;
  if (left === undefined) return -1;
  if (right === undefined) return 1;
  const isNumber = [left, right].map((identifier) => /^\d+$/u.test(identifier));
  if (isNumber[0] === true && isNumber[1] === true) return BigInt(left) < BigInt(right) ? -1 : 1;
  if (isNumber[0] !== isNumber[1]) return isNumber[0] === true ? -1 : 1;
  return left < right ? -1 : 1;
}

/**
 * The version of a model that was given none: `0.0.0-m` and the first twelve digits of its digest. The same bytes have the same version on
 * every machine and in every run, so running again registers nothing twice. It says nothing of order; the registry's dates do.
 */
export function generatedVersion(modelSha256: string): string {
  return `0.0.0-m${modelSha256.slice(0, 12)}`;
}
