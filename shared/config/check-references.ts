import type { Problem } from "../core/errors.ts";
import type { Gate } from "../core/gate/gate.ts";
import { type MetricLookup, parseGate } from "../core/gate/parse-gate.ts";
import { didYouMean } from "../core/text/nearest.ts";
import { alternatives, quote } from "../core/text/quote.ts";
import { pathText } from "./explain-issue.ts";
import type { ConfigPath, Locator } from "./locate.ts";

/** What is checked of a configuration; a whole one fits, and so does what can be saved of a bad one. */
export interface ReferringConfig {
  readonly tiers?: Readonly<Record<string, unknown>> | undefined;
  readonly models: Readonly<Record<string, ReferringModel>>;
}

interface ReferringModel {
  readonly tier?: string | undefined;
  readonly input?: { readonly columns?: readonly string[] | undefined } | undefined;
  readonly data?: { readonly features?: readonly string[] | undefined } | undefined;
  /** Null is an entry that is no gate at all; the schema has said so. */
  readonly gates?:
    readonly (string | { readonly gate: string; readonly advisory?: boolean | undefined } | null)[] | undefined;
}

/** A gate and where its text stands, for problems that only the merged settings show. */
export interface DeclaredGate {
  readonly gate: Gate;
  readonly at: Pick<Problem, "input" | "place">;
}

export interface CheckedReferences {
  readonly gates: ReadonlyMap<string, readonly DeclaredGate[]>;
  readonly problems: readonly Problem[];
}

/** Checks what the schema cannot: names that must have been declared elsewhere in the file, and every gate. */
export function checkReferences(config: ReferringConfig, locate: Locator, metrics: MetricLookup): CheckedReferences {
  const problems: Problem[] = [];
  const gates = new Map<string, readonly DeclaredGate[]>();
  for (const [name, model] of Object.entries(config.models)) {
    const path = ["models", name];
    problems.push(
      ...tierProblems(model, path, Object.keys(config.tiers ?? {}), locate),
      ...inputProblems(model, path, locate),
    );
    gates.set(name, modelGates(model, path, locate, metrics, problems));
  }
  return { gates, problems };
}

function tierProblems(
  model: ReferringModel,
  path: ConfigPath,
  tiers: readonly string[],
  locate: Locator,
): readonly Problem[] {
  if (model.tier === undefined || tiers.includes(model.tier)) return [];
  const at = [...path, "tier"];
  const declared = tiers.length === 0 ? "no tier is declared" : `declared: ${alternatives(tiers, "and")}`;
  const hint = didYouMean(model.tier, tiers, "Declare it under tiers.");
  return [
    {
      code: "unknown-tier",
      input: pathText(at),
      place: locate.value(at),
      message: `unknown tier ${quote(model.tier)}; ${declared}`,
      hint,
    },
  ];
}

function inputProblems(model: ReferringModel, path: ConfigPath, locate: Locator): readonly Problem[] {
  if (model.input?.columns === undefined || model.data?.features === undefined) return [];
  const at = [...path, "data", "features"];
  const message = "input.columns and data.features both say which columns the model reads";
  return [
    { code: "contradictory-keys", input: pathText(at), place: locate.key(at), message, hint: "Keep input.columns." },
  ];
}

function modelGates(
  model: ReferringModel,
  path: ConfigPath,
  locate: Locator,
  metrics: MetricLookup,
  problems: Problem[],
): readonly DeclaredGate[] {
  const gates: DeclaredGate[] = [];
  for (const [index, declared] of (model.gates ?? []).entries()) {
    if (declared === null) continue;
    const isText = typeof declared === "string";
    const at = [...path, "gates", index, ...(isText ? [] : ["gate"])];
    const advisory = !isText && declared.advisory === true;
    const parsed = parseGate(isText ? declared : declared.gate, { advisory, metrics });
    if (parsed.kind === "gate")
      gates.push({ gate: parsed.gate, at: { input: pathText(at), place: locate.within(at, 0) } });
    else problems.push({ ...parsed.problem, input: pathText(at), place: locate.within(at, parsed.offset) });
  }
  return gates;
}

/** The tiers and gates of a configuration that its schema refused, as far as they have their shape. */
export function salvage(data: unknown): ReferringConfig {
  const models = Object.entries(record(record(data)["models"])).map(([name, model]) => {
    const { tier, gates } = record(model);
    const saved = Array.isArray(gates) ? gates.map(salvagedGate) : [];
    return [name, typeof tier === "string" ? { tier, gates: saved } : { gates: saved }] as const;
  });
  return { tiers: record(record(data)["tiers"]), models: Object.fromEntries(models) };
}

function salvagedGate(declared: unknown): string | { readonly gate: string } | null {
  const { gate } = record(declared);
  return typeof declared === "string" ? declared : typeof gate === "string" ? { gate } : null;
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
