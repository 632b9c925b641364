import type { Variant } from "../../../../ports/deployment-target.ts";
import type { RoutingTable } from "./routing-table.ts";
import type { TrafficCounts } from "./traffic.ts";
import { LATENCY_BOUNDS_MS, type VariantCounter } from "./variant-counter.ts";

const VARIANTS: readonly Variant[] = ["champion", "canary"];

type Labels = Readonly<Record<string, string>>;
type Sample = readonly [suffix: string, labels: Labels, value: number];

/**
 * The proxy's counts in the text format that Prometheus scrapes.
 * @source prometheus.io/docs/instrumenting/exposition_formats, text format 0.0.4
 */
export function exposition(table: RoutingTable, counts: TrafficCounts): string {
  const variants = VARIANTS.map((variant) => {
    const upstream = table.upstream(variant);
    const model = upstream?.route;
    const labels: Labels = { variant, version: model?.version ?? "", sha256: model?.sha256 ?? "" };
    return { labels, upstream, counter: table.counter(variant) };
  });
  const samples = (of: (counter: VariantCounter, labels: Labels) => readonly Sample[]): readonly Sample[] =>
    variants.flatMap(({ counter, labels }) => of(counter, labels));
  const { percent, epoch } = table;
  const { canary, champion } = table.status().since;
  const families = [
    family("gauge", "modelgate_proxy_info", "Always 1; another epoch means that all counts began anew.", [
      ["", { epoch }, 1],
    ]),
    family("gauge", "modelgate_proxy_canary_weight_ratio", "Share of inference requests that the canary is to get.", [
      ["", {}, percent / 100],
    ]),
    family("gauge", "modelgate_proxy_variant_up", "1 where a model is assigned and its server answers.", [
      ...variants.map(({ labels, upstream }): Sample => ["", labels, upstream?.isReady === true ? 1 : 0]),
    ]),
    family("gauge", "modelgate_proxy_dealt_requests", "Inference requests dealt since the weight was last set.", [
      ["", { variant: "champion" }, champion],
      ["", { variant: "canary" }, canary],
    ]),
    family(
      "histogram",
      "modelgate_proxy_request_duration_seconds",
      "Inference requests by the time until the last byte of the answer.",
      samples(histogram),
    ),
    family(
      "counter",
      "modelgate_proxy_errors_total",
      "Inference requests answered with 5xx, not in time, or by a broken connection.",
      samples((counter, labels) =>
        Object.entries(counter.errors).map(([reason, value]): Sample => ["", { ...labels, reason }, value]),
      ),
    ),
    family(
      "counter",
      "modelgate_proxy_answers_total",
      "Inference requests that were answered, by class of status.",
      samples((counter, labels) =>
        [...counter.answers].map(([status, value]): Sample => ["", { ...labels, status }, value]),
      ),
    ),
    family(
      "counter",
      "modelgate_proxy_clients_gone_total",
      "Inference requests whose client left before the answer was complete.",
      samples((counter, labels) => [["", labels, counter.clientsGone]]),
    ),
    family(
      "counter",
      "modelgate_proxy_diverted_requests_total",
      "Requests of a canary that was down, given to the champion.",
      [["", {}, counts.diverted]],
    ),
    family("counter", "modelgate_proxy_pinned_requests_total", "Inference requests that named a version.", [
      ["", {}, counts.pinned],
    ]),
    family("counter", "modelgate_proxy_unserved_requests_total", "Inference requests without any champion to ask.", [
      ["", {}, counts.unserved],
    ]),
  ];
  return families.join("");
}

function histogram(counter: VariantCounter, labels: Labels): readonly Sample[] {
  let cumulative = 0;
  const buckets = counter.buckets.map((count, index): Sample => {
    cumulative += count;
    const bound = LATENCY_BOUNDS_MS[index];
    return ["_bucket", { ...labels, le: bound === undefined ? "+Inf" : String(bound / 1000) }, cumulative];
  });
  return [...buckets, ["_sum", labels, counter.totalMs / 1000], ["_count", labels, counter.requests]];
}

function family(
  type: "counter" | "gauge" | "histogram",
  name: string,
  help: string,
  samples: readonly Sample[],
): string {
  const lines = samples.map(([suffix, labels, value]) => `${name}${suffix}${shownLabels(labels)} ${String(value)}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
}

function shownLabels(labels: Labels): string {
  const shown = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return shown.length === 0 ? "" : `{${shown.join(",")}}`;
}

function escaped(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
