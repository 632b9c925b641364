import { ModelgateError, throwProblems } from "../../core/errors.ts";
import { aliasProblem } from "../../core/registry/alias.ts";
import { ANNOTATION, RECORD } from "../../core/registry/media-types.ts";
import { compareVersions, parseVersion } from "../../core/registry/version.ts";
import type { Clock } from "../../ports/clock.ts";
import type { ModelPublisher } from "../../ports/model-publisher.ts";
import type { ModelRegistry, RegisteredVersion } from "../../ports/model-registry.ts";
import { readManifest, readModelManifest } from "../../records/registry-documents.ts";
import { rootOf } from "../files/digest.ts";
import { aliasesOf, aliasHead, aliasHistory, moveAlias } from "./alias-journal.ts";
import type { ArtifactStore, StoredManifest } from "./artifact-store.ts";
import { fetchText } from "./fetch-content.ts";
import { publish } from "./publish.ts";
import { pullModel } from "./pull.ts";

/** How many manifests are asked for at once. */
const AT_ONCE = 8;

/**
 * Models in OCI repositories, one repository a model. A version is a tag that is written last; what an alias means is read from its journal
 * (docs/adr/0014).
 *
 * @param open the repository of a model; throws for a name that cannot be one
 */
export function modelRegistry(
  location: string,
  open: (model: string) => ArtifactStore,
  clock: Clock,
): ModelRegistry & ModelPublisher {
  return {
    location,
    async find(name, reference) {
      const store = open(name);
      if ("version" in reference)
        return parseVersion(reference.version) === null ? null : byTag(store, name, reference.version);
      if ("modelSha256" in reference) {
        return (
          (await allVersions(store, name)).find(({ modelSha256 }) => modelSha256 === reference.modelSha256) ?? null
        );
      }
      const head = await aliasHead(store, checkedAlias(reference.alias));
      return head === null ? null : byTag(store, name, head.version, head.manifestDigest);
    },
    versions: (name) => allVersions(open(name), name),
    pull: (version, folder) => pullModel(open(version.name), version, folder),
    records: (version) => recordsOf(open(version.name), version),
    moveAlias: ({ name, ...move }) => moveAlias(open(name), name, { ...move, alias: checkedAlias(move.alias) }, clock),
    aliases: (name) => aliasesOf(open(name)),
    history: (name, alias) => aliasHistory(open(name), checkedAlias(alias)),
    publish: (publication) => publish(open(publication.name), publication),
  };
}

function checkedAlias(alias: string): string {
  const problem = aliasProblem(alias);
  if (problem !== null) throwProblems("input", [problem]);
  return alias;
}

/** Oldest version first. Tags that are no versions belong to others. */
async function allVersions(store: ArtifactStore, name: string): Promise<readonly RegisteredVersion[]> {
  const versions = (await store.tags()).flatMap((tag) => parseVersion(tag) ?? []).sort(compareVersions);
  const found: (RegisteredVersion | null)[] = [];
  for (let at = 0; at < versions.length; at += AT_ONCE) {
    const some = versions.slice(at, at + AT_ONCE);
    found.push(...(await Promise.all(some.map(({ text }) => byTag(store, name, text)))));
  }
  return found.filter((version) => version !== null);
}

/**
 * The version under a tag.
 * @param expected digest the tag had when the alias was moved; a tag that means something else now was moved by hand
 */
async function byTag(
  store: ArtifactStore,
  name: string,
  tag: string,
  expected?: string,
): Promise<RegisteredVersion | null> {
  const stored = await store.manifest(tag);
  if (stored === null) {
    if (expected === undefined) return null;
    throw broken(`${store.shown}:${tag}, which an alias points at, is not there any more`);
  }
  if (expected !== undefined && stored.digest !== expected)
    throw broken(
      `${store.shown}:${tag} is another manifest (${stored.digest}) than the one the alias was moved to (${expected})`,
    );
  return describeVersion(store, name, tag, stored);
}

async function describeVersion(
  store: ArtifactStore,
  name: string,
  tag: string,
  stored: StoredManifest,
): Promise<RegisteredVersion> {
  const shown = `${store.shown}:${tag}`;
  const { modelSha256, files, entry, ...said } = readModelManifest(readManifest(stored.text, shown), shown);
  // The version is part of what is digested, so a tag that was moved to another version's manifest gives itself away.
  if (said.version !== tag || said.name !== name)
    throw broken(`${shown} holds ${said.name} ${said.version}: the tag was moved by something else than modelgate`);
  // contracts.md §5: of one file its own digest, of several the root over them.
  const [only] = files;
  if ((files.length === 1 ? only?.sha256 : rootOf(files)) !== modelSha256)
    throw broken(`${shown}: the model's digest does not follow from its files`);
  const createdAt = await registeredAt(store, stored.digest);
  // The entry comes first, as in the identity of a model at hand.
  const ordered = [...files].sort((a, b) => Number(b.path === entry) - Number(a.path === entry));
  return { name, version: tag, manifestDigest: stored.digest, modelSha256, files: ordered, createdAt };
}

/** The time of the first registration record, as the list of referrers gives it. */
async function registeredAt(store: ArtifactStore, digest: string): Promise<string | null> {
  const times = (await store.referrers(digest))
    .filter(
      ({ artifactType, annotations }) => artifactType === RECORD && annotations?.[ANNOTATION.action] === "register",
    )
    .flatMap(({ annotations }) => annotations?.[ANNOTATION.created] ?? []);
  return times.sort()[0] ?? null;
}

async function recordsOf(
  store: ArtifactStore,
  version: RegisteredVersion,
): Promise<readonly { readonly sha256: string; readonly text: string }[]> {
  const referrers = (await store.referrers(version.manifestDigest)).filter(
    ({ artifactType }) => artifactType === RECORD,
  );
  const records: { readonly sha256: string; readonly text: string }[] = [];
  for (const { digest } of referrers) {
    const stored = await store.manifest(digest);
    if (stored === null) throw broken(`${store.shown}: ${digest} is listed and not there`);
    const { layers, subject } = readManifest(stored.text, `${store.shown}@${digest}`);
    const [layer] = layers;
    if (layer === undefined || layers.length !== 1 || subject?.digest !== version.manifestDigest)
      throw broken(`${store.shown}: ${digest} is listed as a record of ${version.version} and is none`);
    records.push({ sha256: layer.digest.slice("sha256:".length), text: await fetchText(store, layer) });
  }
  return records;
}

function broken(message: string): ModelgateError {
  const hint = "Nothing was changed. Find out who changed the registry before anything from it is served.";
  return new ModelgateError("data", [{ code: "registry-content-invalid", message, hint }]);
}
