import { type Markup, svg } from "../../shared/report/html/markup.ts";
import type { Told } from "./story.ts";
import type { Sample } from "./traffic.ts";

const WIDTH = 900;
const LEFT = 44;
const RIGHT = 12;
const WEIGHT = { top: 12, height: 110 };
const FAILED = { top: 142, height: 60 };
const BAND = { top: 218, height: 22 };
const HEIGHT = 266;

/** Weight of the canary, failed requests and the champion over the time that callers were there. */
export function courseSvg({ samples, served }: Told): Markup {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || last.at <= first.at) return svg`<p>No traffic was seen.</p>`;
  const x = (at: number): number => LEFT + ((at - first.at) / (last.at - first.at)) * (WIDTH - LEFT - RIGHT);
  const seconds = (last.at - first.at) / 1000;
  const bars = failures(samples);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${inWords(samples, served)}">
    ${[0, 50, 100].map((percent) => rule(yOf(percent), `${String(percent)} %`))}
    <path d="${weightPath(samples, x)}" fill="var(--weight)" fill-opacity="0.25" stroke="var(--weight)" stroke-width="2" />
    ${rule(FAILED.top + FAILED.height, "0")}${rule(FAILED.top, String(most))}
    ${bars.map(({ at, count }) => {
      const height = (count / most) * FAILED.height;
      return svg`<rect x="${x(at) - 3}" y="${FAILED.top + FAILED.height - height}" width="6" height="${height}" fill="var(--fail)" />`;
    })}
    ${band(served, first.at, last.at, x)}
    <text x="${LEFT}" y="${HEIGHT - 4}">0 s</text>
    <text x="${WIDTH - RIGHT}" y="${HEIGHT - 4}" text-anchor="end">${String(Math.round(seconds))} s of traffic</text>
  </svg>`;
}

function yOf(percent: number): number {
  return WEIGHT.top + WEIGHT.height * (1 - percent / 100);
}

function rule(y: number, label: string): Markup {
  return svg`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="var(--line)" /><text x="${LEFT - 6}" y="${y + 4}" text-anchor="end">${label}</text>`;
}

/** A staircase: a weight holds until the next one is seen. */
function weightPath(samples: readonly Sample[], x: (at: number) => number): string {
  const point = (at: number, percent: number): string => `${x(at).toFixed(1)},${yOf(percent).toFixed(1)}`;
  const steps = samples.flatMap(({ at, weightPercent }, index) => [
    point(at, samples[index - 1]?.weightPercent ?? weightPercent),
    point(at, weightPercent),
  ]);
  const [first, last] = [samples[0]?.at ?? 0, samples.at(-1)?.at ?? 0];
  return `M${point(first, 0)} L${steps.join(" ")} L${point(last, 0)} Z`;
}

/** Errors between two looks. A proxy that was started anew counts from 0. */
function failures(samples: readonly Sample[]): readonly { readonly at: number; readonly count: number }[] {
  const errors = ({ champion, canary }: Sample): number => champion.errors + canary.errors;
  return samples.slice(1).flatMap((sample, index) => {
    const before = samples[index];
    const count = before === undefined ? 0 : errors(sample) - errors(before);
    return count > 0 ? [{ at: sample.at, count }] : [];
  });
}

function band(served: Told["served"], from: number, to: number, x: (at: number) => number): readonly Markup[] {
  return served.flatMap(({ at, version }, index) => {
    const [start, end] = [Math.max(from, at), Math.min(to, served[index + 1]?.at ?? to)];
    if (end <= start) return [];
    const fill = index % 2 === 0 ? "var(--one)" : "var(--two)";
    return [
      svg`<rect x="${x(start)}" y="${BAND.top}" width="${x(end) - x(start)}" height="${BAND.height}" fill="${fill}" /><text class="name" x="${x(start) + 6}" y="${BAND.top + 15}">${version}</text>`,
    ];
  });
}

function inWords(samples: readonly Sample[], served: Told["served"]): string {
  const most = Math.max(...samples.map(({ weightPercent }) => weightPercent));
  const failed = failures(samples).reduce((sum, { count }) => sum + count, 0);
  const champions = served.map(({ version }) => version).join(", then ");
  return `The canary's share of the traffic rose to ${String(Math.round(most))} percent; ${String(failed)} requests failed. Champion: ${champions}.`;
}
