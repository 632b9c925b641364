import { join } from "node:path";
import { readState } from "../../shared/adapters/deploy/local/state-file.ts";
import { parseExposition } from "../../shared/adapters/evidence/exposition-format.ts";
import { readingOf } from "../../shared/adapters/evidence/proxy-metrics.ts";
import { generateLoad, type Load } from "../load/load-generator.ts";

/** Counts of the proxy at one moment, totals since it began. */
export interface Sample {
  readonly at: number;
  /** Share of the traffic that the canary is to have, 0 to 100. */
  readonly weightPercent: number;
  readonly champion: { readonly requests: number; readonly errors: number };
  readonly canary: { readonly requests: number; readonly errors: number };
}

/** Clients of the model in service, and what the proxy counts meanwhile. */
export interface Traffic {
  readonly samples: Sample[];
  readonly load: Load;
  readonly stop: () => Promise<void>;
}

const PER_SECOND = 150;
const SAMPLE_MS = 500;
/** Every eighth caller is older than anybody in the evaluation data. */
const AGES = [38, 25, 51, 44, 62, 29, 33, 93];

const TEXTS = {
  workclass: "Private",
  "marital-status": "Married-civ-spouse",
  occupation: "Exec-managerial",
  relationship: "Husband",
};
const NUMBERS = { "education-num": 13, "capital-gain": 0, "capital-loss": 0, "hours-per-week": 40 };

function bodyFor(age: number): string {
  const input = (name: string, datatype: string, value: unknown): object => ({
    name,
    datatype,
    shape: [1, 1],
    data: [value],
  });
  const inputs = [
    ...Object.entries(TEXTS).map(([name, value]) => input(name, "BYTES", value)),
    ...Object.entries({ ...NUMBERS, age }).map(([name, value]) => input(name, "FP32", value)),
  ];
  return JSON.stringify({ inputs });
}

/** Sends requests to the target that serves, and reads its proxy's metrics twice a second. */
export function startTraffic(stateDir: string): Traffic {
  const state = readState(join(stateDir, "state.json"));
  if (state === null) throw new Error("the target has no state yet");
  const { traffic, admin } = state.ports;
  const load = generateLoad({
    url: `http://127.0.0.1:${String(traffic)}`,
    model: "income",
    bodies: AGES.map(bodyFor),
    connections: 4,
    perSecond: PER_SECOND,
  });
  const samples: Sample[] = [];
  const look = setInterval(() => {
    void sample(`http://127.0.0.1:${String(admin)}/metrics`).then((found) => {
      if (found !== null) samples.push(found);
    });
  }, SAMPLE_MS);
  return {
    samples,
    load,
    async stop() {
      clearInterval(look);
      await load.stop();
    },
  };
}

/** Null where the page cannot be read: a picture with a gap is better than a demonstration that ends. */
async function sample(url: string): Promise<Sample | null> {
  try {
    const page = parseExposition(await (await fetch(url)).text());
    const { champion, canary } = readingOf(page, new Date().toISOString());
    const ratio = page.find(({ name }) => name === "modelgate_proxy_canary_weight_ratio")?.value ?? 0;
    return { at: Date.now(), weightPercent: ratio * 100, champion, canary };
  } catch {
    return null;
  }
}
