import type { ActionSpec } from "../../shared/spec/define-action.ts";
import type { Input } from "../../shared/spec/input.ts";
import { table } from "./markdown-table.ts";

const REGIONS: Readonly<Record<string, (spec: ActionSpec) => string>> = {
  inputs: inputsTable,
  outputs: outputsTable,
  permissions: permissionsTable,
};

/** The README with every generated region written anew; the prose around the markers stays. */
export function withRegions(readme: string, spec: ActionSpec): string {
  return Object.entries(REGIONS).reduce((text, [region, render]) => replaceRegion(text, region, render(spec)), readme);
}

/** The page with what stands between the region's markers replaced. */
export function replaceRegion(text: string, region: string, content: string): string {
  const open = `<!-- generated: ${region} -->`;
  const close = `<!-- end of ${region} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end < start) throw new Error(`the page has no region between "${open}" and "${close}"`);
  return `${text.slice(0, start + open.length)}\n\n${content}\n\n${text.slice(end)}`;
}

function inputsTable(spec: ActionSpec): string {
  const rows = Object.entries(spec.inputs).map(([name, declared]) => [
    `\`${name}\``,
    describe(declared),
    otherwise(declared),
  ]);
  return table(["Input", "What it is", "Default"], rows);
}

function describe(declared: Input<unknown>): string {
  const accepts = declared.accepts === null ? "" : ` Accepted: ${declared.accepts}.`;
  const deprecated = declared.deprecated === null ? "" : ` **Deprecated**: ${declared.deprecated}`;
  return declared.description + accepts + deprecated;
}

function otherwise(declared: Input<unknown>): string {
  if (declared.required) return "**required**";
  return declared.default === null ? (declared.otherwise ?? "") : `\`${declared.default}\``;
}

function outputsTable(spec: ActionSpec): string {
  return table(
    ["Output", "What it is"],
    Object.entries(spec.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

function permissionsTable(spec: ActionSpec): string {
  const rows = Object.entries(spec.permissions).map(([scope, { access, why }]) => [`\`${scope}: ${access}\``, why]);
  return table(["Permission", "Why"], rows);
}
