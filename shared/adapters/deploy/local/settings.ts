import { z } from "zod";
import { readIfThere } from "./atomic-file.ts";
import { targetError } from "./target-error.ts";

const settingsSchema = z.strictObject({
  /** Where clients reach the proxy. Anything but a loopback address opens the models to the network. */
  host: z.string().min(1).default("127.0.0.1"),
  /** Port of the proxy; chosen freely once and kept where not given. */
  port: z.int().min(1).max(65535).optional(),
  /** Port of the metrics on the loopback address. */
  "metrics-port": z.int().min(1).max(65535).optional(),
  /** Longest body of a request that a model server reads. */
  "max-request-mb": z.number().positive().max(1024).default(16),
  /** Longest wait for an answer. */
  "request-timeout-seconds": z.number().positive().max(3600).default(30),
  /** Largest resident size of a model server; watched on Linux only. */
  "memory-limit-mb": z.number().positive().default(4096),
  /** Threads of one model; 0 lets the runtime choose. One gives the same bytes everywhere. */
  threads: z.int().min(0).max(1024).default(1),
  /** A weight that nobody renews for so long returns to 0; 0 for no lease. */
  "lease-seconds": z.number().min(0).max(86_400).default(0),
});

/** What the administrator of the machine decides; the same for every rollout. */
export interface Settings {
  readonly host: string;
  readonly trafficPort: number | null;
  readonly adminPort: number | null;
  readonly maxRequestBytes: number;
  readonly requestTimeoutMs: number;
  readonly memoryLimitBytes: number;
  readonly threads: number;
  readonly leaseMs: number | null;
}

/** @throws ModelgateError `target-settings-invalid` naming every wrong setting */
export function readSettings(path: string): Settings {
  let parsed: unknown = {};
  try {
    parsed = JSON.parse(readIfThere(path) ?? "{}");
  } catch (cause) {
    throw invalid(path, "is not JSON", cause);
  }
  const result = settingsSchema.safeParse(parsed);
  if (!result.success) {
    throw invalid(path, result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
  }
  const found = result.data;
  const lease = found["lease-seconds"];
  return {
    host: found.host,
    trafficPort: found.port ?? null,
    adminPort: found["metrics-port"] ?? null,
    maxRequestBytes: Math.round(found["max-request-mb"] * 2 ** 20),
    requestTimeoutMs: found["request-timeout-seconds"] * 1000,
    memoryLimitBytes: found["memory-limit-mb"] * 2 ** 20,
    threads: found.threads,
    leaseMs: lease === 0 ? null : lease * 1000,
  };
}

function invalid(path: string, what: string, cause?: unknown): Error {
  return targetError(
    {
      code: "target-settings-invalid",
      message: `the settings of the target: ${what}`,
      place: { file: path },
      hint: `Accepted are ${Object.keys(settingsSchema.shape).join(", ")}; docs/local-target.md describes them.`,
    },
    cause,
  );
}
