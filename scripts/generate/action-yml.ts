import { stringify } from "yaml";
import type { ActionSpec } from "../../shared/spec/define-action.ts";
import type { Input } from "../../shared/spec/input.ts";

const HEADER = "# Generated from spec.ts by `npm run generate`; edit that file instead.\n";

/** The runner's metadata file of an action. */
export function actionYml(spec: ActionSpec): string {
  const inputs = Object.entries(spec.inputs).map(([name, declared]) => [name, actionInput(declared)] as const);
  const outputs = Object.entries(spec.outputs).map(([name, { description }]) => [name, { description }] as const);
  const metadata = {
    name: `modelgate ${spec.name}`,
    description: spec.summary,
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: "node24", main: `../../dist/${spec.name}/index.js` },
    branding: spec.branding,
  };
  return HEADER + stringify(metadata, { lineWidth: 0 });
}

function actionInput(declared: Input<unknown>): Readonly<Record<string, unknown>> {
  return {
    description: [declared.description, ...acceptedSentence(declared), ...otherwiseSentence(declared)].join(" "),
    required: declared.required,
    ...(declared.default === null ? {} : { default: declared.default }),
    ...(declared.deprecated === null ? {} : { deprecationMessage: declared.deprecated }),
  };
}

function acceptedSentence({ accepts }: Input<unknown>): readonly string[] {
  return accepts === null ? [] : [`Accepted: ${accepts}.`];
}

/** The runner shows a default itself; what holds otherwise has to be said. */
function otherwiseSentence({ otherwise }: Input<unknown>): readonly string[] {
  return otherwise === null ? [] : [`Default: ${otherwise}.`];
}
