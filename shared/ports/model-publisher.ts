import type { Attachment } from "../core/registry/attachment.ts";
import type { ModelPackage, PackagedFile } from "../core/registry/model-package.ts";

export interface Publication {
  readonly name: string;
  readonly version: string;
  readonly package: ModelPackage;
  /** Each with the absolute path of its bytes. */
  readonly files: readonly (PackagedFile & { readonly source: string })[];
  /** What speaks about the model, in the order in which it is attached. */
  readonly attachments: readonly Attachment[];
}

/** Writes versions. Apart from reading, because most who read a registry must not write to it. */
export interface ModelPublisher {
  /**
   * Content first, then what speaks about it, then the version's tag: a version that can be found is whole, and a run that was cut off left
   * none behind. Repeating it finishes what is missing.
   *
   * @throws ModelgateError `registry-version-taken` when the version has come to mean another manifest meanwhile
   */
  publish(publication: Publication): Promise<void>;
}
