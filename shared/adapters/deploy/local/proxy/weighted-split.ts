import type { Variant } from "../../../../ports/deployment-target.ts";

/** Shares are whole multiples of a hundredth of a percent. */
const UNITS = 10_000;

/**
 * Deals requests to champion and canary so that the shares are exact: of each stratum of 100/percent requests one goes to
 * the canary, at a random place. Plain turn-taking is as exact, but a client with a rhythm of its own would then meet
 * one variant always, and the counts would compare two kinds of requests instead of two models.
 *
 * Exact wherever the stratum is a whole number of requests: 1 % of 4000 is 40. Otherwise within one request.
 *
 * @param percent share of the canary, 0 to 100, a multiple of 0.01
 * @param random uniform in [0, 1)
 */
export class WeightedSplit {
  readonly #rarer: Variant;
  readonly #other: Variant;
  /** How far one request goes in a stratum of 10 000 units. */
  readonly #step: number;
  readonly #random: () => number;
  #position = 0;
  #chosen: number;
  /** Turns of the rarer variant that fell on a request which already was its. */
  #owed = 0;

  constructor(percent: number, random: () => number) {
    const units = Math.round((percent * UNITS) / 100);
    // Of two variants the rarer one is dealt: its turns are at least two requests apart on average.
    this.#rarer = units * 2 > UNITS ? "champion" : "canary";
    this.#other = this.#rarer === "canary" ? "champion" : "canary";
    this.#step = this.#rarer === "canary" ? units : UNITS - units;
    this.#random = random;
    this.#chosen = this.#choose();
  }

  next(): Variant {
    const end = this.#position + this.#step;
    if (this.#chosen < end) {
      this.#owed += 1;
      this.#chosen = Number.POSITIVE_INFINITY;
    }
    this.#position = end;
    if (end >= UNITS) {
      this.#position = end - UNITS;
      this.#chosen = this.#choose();
      if (this.#chosen < this.#position) {
        this.#owed += 1;
        this.#chosen = Number.POSITIVE_INFINITY;
      }
    }
    if (this.#owed === 0) return this.#other;
    this.#owed -= 1;
    return this.#rarer;
  }

  #choose(): number {
    return Math.floor(this.#random() * UNITS);
  }
}
