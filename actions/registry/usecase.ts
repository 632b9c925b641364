import { ModelgateError } from "../../shared/core/errors.ts";
import { quote } from "../../shared/core/text/quote.ts";
import type { AliasMove, ModelRegistry, RegisteredVersion } from "../../shared/ports/model-registry.ts";
import { decodeRecord } from "../../shared/records/codec.ts";
import type { RegistryDetails } from "../../shared/records/registration-details.ts";
import { moveAt, parseMoment } from "./moment.ts";

export interface RegistryQuestion {
  readonly command: "list" | "show" | "history";
  readonly model: string;
  readonly version: string | null;
  readonly alias: string | null;
  /** As written. */
  readonly at: string | null;
  /** How the door writes the name of an input. */
  readonly showInput: (name: string) => string;
}

export interface RegistryAnswer {
  readonly model: string;
  readonly details: RegistryDetails;
  /** The version that the answer is about; null for a list or a whole history. */
  readonly subject: RegisteredVersion | null;
  /** Something that is not as modelgate leaves it. */
  readonly findings: readonly { readonly code: string; readonly detail: string; readonly hint: string | null }[];
}

type Reading = Pick<ModelRegistry, "location" | "find" | "versions" | "records" | "history" | "aliases">;

const DEFAULT_ALIAS = "production";

/** Answers one question; what is not there is an error that says what is. */
export async function askRegistry(question: RegistryQuestion, registry: Reading): Promise<RegistryAnswer> {
  checkInputs(question);
  switch (question.command) {
    case "list":
      return list(question, registry);
    case "show":
      return show(question, registry);
    case "history":
      return history(question, registry);
  }
}

async function list({ model, command }: RegistryQuestion, registry: Reading): Promise<RegistryAnswer> {
  const [versions, aliases] = [await registry.versions(model), await registry.aliases(model)];
  if (versions.length === 0) throw nothing(model, registry);
  return {
    model,
    subject: null,
    details: {
      ...frame(command, registry),
      versions: versions.map((version) => versionRow(version, aliases)),
    },
    findings: aliasFindings(aliases),
  };
}

async function show({ model, command, version, alias }: RegistryQuestion, registry: Reading): Promise<RegistryAnswer> {
  const found = await wanted(model, version, alias, registry);
  const aliases = await registry.aliases(model);
  const records = await registry.records(found);
  const rows = records.map(({ sha256, text }) => {
    const { action, verdict, createdAt } = decodeRecord(text).predicate.modelgate;
    return { sha256, action, verdict, createdAt };
  });
  return {
    model,
    subject: found,
    details: {
      ...frame(command, registry),
      versions: [versionRow(found, aliases)],
      records: rows.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    },
    findings: [
      ...aliasFindings(aliases),
      ...(rows.some(({ action }) => action === "register") ? [] : [noRecord(found)]),
    ],
  };
}

async function wanted(
  model: string,
  version: string | null,
  alias: string | null,
  registry: Reading,
): Promise<RegisteredVersion> {
  if (version === null && alias === null) {
    const newest = (await registry.versions(model)).at(-1);
    if (newest === undefined) throw nothing(model, registry);
    return newest;
  }
  const found = await registry.find(model, version === null ? { alias: alias ?? DEFAULT_ALIAS } : { version });
  if (found !== null) return found;
  const versions = await registry.versions(model);
  if (versions.length === 0) throw nothing(model, registry);
  throw version === null ? neverPointed(model, alias ?? DEFAULT_ALIAS) : unknownVersion(model, version, versions);
}

async function history({ model, command, alias, at }: RegistryQuestion, registry: Reading): Promise<RegistryAnswer> {
  const name = alias ?? DEFAULT_ALIAS;
  const moves = await registry.history(model, name);
  if (moves.length === 0) throw neverPointed(model, name);
  const moment = at === null ? null : parseMoment(at);
  const then = moment === null ? null : moveAt(moves, moment);
  if (moment !== null && then === null) throw notYet(model, name, at ?? "", moves[0]);
  const subject = then === null ? null : await registry.find(model, { version: then.version });
  return {
    model,
    subject,
    details: { ...frame(command, registry), moves: (then === null ? moves : [then]).map((move) => ({ ...move })), at },
    findings: subject !== null && subject.manifestDigest !== then?.manifestDigest ? [movedTag(subject)] : [],
  };
}

function frame(command: RegistryQuestion["command"], { location }: Reading): RegistryDetails {
  return { kind: "registry", registry: location, command, versions: [], moves: [], at: null, records: [] };
}

type Aliases = Awaited<ReturnType<ModelRegistry["aliases"]>>;

function versionRow(version: RegisteredVersion, aliases: Aliases): RegistryDetails["versions"][number] {
  const { version: text, manifestDigest, modelSha256, createdAt, files } = version;
  const pointing = aliases.filter(({ move }) => move.manifestDigest === manifestDigest).map(({ move }) => move.alias);
  return {
    version: text,
    manifestDigest,
    modelSha256,
    createdAt,
    files: files.map((file) => ({ ...file })),
    aliases: pointing,
  };
}

/** An alias's tag is for other clients; somebody who moves it by hand moves them and not us. */
function aliasFindings(aliases: Aliases): RegistryAnswer["findings"] {
  return aliases
    .filter(({ move, taggedDigest }) => move.manifestDigest !== taggedDigest)
    .map(({ move, taggedDigest }) => ({
      code: "alias-tag-moved",
      detail: `the tag ${move.alias} is ${taggedDigest ?? "gone"}; the journal says ${move.version} (${move.manifestDigest})`,
      hint: "Find out who moved the tag. modelgate goes by the journal; other clients go by the tag.",
    }));
}

function movedTag({ version }: RegisteredVersion): RegistryAnswer["findings"][number] {
  return {
    code: "version-tag-moved",
    detail: `the version ${version} is another manifest now than the one that served`,
    hint: "Find out who moved the tag before anything is served from this registry.",
  };
}

function noRecord({ version }: RegisteredVersion): RegistryAnswer["findings"][number] {
  return {
    code: "no-registration-record",
    detail: `no registration record refers to ${version}`,
    hint: "It was copied without what refers to it, or records were removed. Copy it again with `oras cp --recursive`.",
  };
}

function checkInputs({ command, version, at, showInput }: RegistryQuestion): void {
  const problems = [
    ...(at !== null && command !== "history"
      ? [{ code: "bad-input", input: showInput("at"), message: `means something only for history, found ${command}` }]
      : []),
    ...(version !== null && command !== "show"
      ? [
          {
            code: "bad-input",
            input: showInput("model-version"),
            message: `means something only for show, found ${command}`,
          },
        ]
      : []),
    ...(at !== null && parseMoment(at) === null
      ? [
          {
            code: "bad-input",
            input: showInput("at"),
            message: `found ${quote(at)}; accepted: a date such as 2026-11-26, or a time such as 2026-11-26T09:00:00Z`,
          },
        ]
      : []),
  ];
  const [first, ...rest] = problems;
  if (first !== undefined) throw new ModelgateError("input", [first, ...rest]);
}

function nothing(model: string, { location }: Reading): ModelgateError {
  const message = `no version of ${quote(model)} is registered in ${location}`;
  const hint = "Check the registry's location and the model's name; `modelgate register` registers the first version.";
  return new ModelgateError("input", [{ code: "registry-unknown-model", input: "model", message, hint }]);
}

function unknownVersion(model: string, version: string, versions: readonly RegisteredVersion[]): ModelgateError {
  const newest = versions.slice(-5).map((one) => one.version);
  const message = `${quote(model)} has no version ${quote(version)}; newest: ${newest.join(", ")}`;
  return new ModelgateError("input", [
    {
      code: "registry-unknown-version",
      input: "model-version",
      message,
      hint: "`modelgate registry list` shows all of them.",
    },
  ]);
}

function neverPointed(model: string, alias: string): ModelgateError {
  const message = `the alias ${quote(alias)} of ${quote(model)} never pointed anywhere`;
  const hint = "Name another with `alias`; `modelgate registry list` shows the aliases.";
  return new ModelgateError("input", [{ code: "registry-unknown-alias", input: "alias", message, hint }]);
}

function notYet(model: string, alias: string, at: string, first: AliasMove | undefined): ModelgateError {
  const message = `at ${at} the alias ${alias} of ${quote(model)} pointed nowhere yet; it first moved at ${first?.at ?? "?"}`;
  return new ModelgateError("input", [
    { code: "registry-unknown-alias", input: "at", message, hint: "Leave `at` out for the whole history." },
  ]);
}
