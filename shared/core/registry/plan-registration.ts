import { generatedVersion } from "./version.ts";

/** A version that is in the registry already. */
interface Present {
  readonly version: string;
  readonly manifestDigest: string;
  readonly modelSha256: string;
}

export interface RegistrationRequest {
  /** As asked for; null: generated from the digest. */
  readonly version: string | null;
  readonly modelSha256: string;
  /** The manifest that these files give under a version. */
  readonly manifestDigest: (version: string) => string;
}

/** What is to be done about a model, and why not where nothing is. */
export type RegistrationPlan =
  | { readonly kind: "register"; readonly version: string }
  /** Everything is there: a second run of the same. */
  | { readonly kind: "already-registered"; readonly version: string }
  /** The bytes have a name; a second one would let two versions be approved, served and rolled back as if they differed. */
  | { readonly kind: "registered-as-another-version"; readonly version: string; readonly other: string }
  /** The version means other content. */
  | { readonly kind: "version-taken"; readonly version: string; readonly holds: Present };

/** The version that is looked for under its own name before the plan is made. */
export function wantedVersion({ version, modelSha256 }: Pick<RegistrationRequest, "version" | "modelSha256">): string {
  return version ?? generatedVersion(modelSha256);
}

/**
 * Versions are immutable and each content has one version.
 *
 * @param ofBytes the version with the same model digest, if any
 * @param ofVersion what the wanted version means, if anything
 */
export function planRegistration(
  request: RegistrationRequest,
  ofBytes: Present | null,
  ofVersion: Present | null,
): RegistrationPlan {
  const { version, manifestDigest } = request;
  // Without a version of its own the model goes by the one that it has.
  const wanted = version ?? ofBytes?.version ?? wantedVersion(request);
  const holds = [ofBytes, ofVersion].find((present) => present?.version === wanted) ?? null;
  if (holds !== null) {
    return holds.manifestDigest === manifestDigest(wanted)
      ? { kind: "already-registered", version: wanted }
      : { kind: "version-taken", version: wanted, holds };
  }
  if (ofBytes !== null) return { kind: "registered-as-another-version", version: wanted, other: ofBytes.version };
  return { kind: "register", version: wanted };
}
