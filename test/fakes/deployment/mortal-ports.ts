/** What ends a process: no code of it runs any more. */
export class Killed extends Error {
  override readonly name = "Killed";
}

/** When a process dies: at its n-th call to the world, before the call has any effect or after it had, with the answer lost. */
export interface Death {
  readonly atCall: number;
  readonly moment: "before" | "after";
}

/** Watches a process from outside. */
export interface Watch {
  /** Called before each call, in the order in which calls happen; may wait, to let another process go first. */
  readonly beforeCall?: (name: string, parameters: readonly unknown[]) => Promise<void>;
  readonly afterCall?: (name: string, parameters: readonly unknown[], result: unknown) => void;
}

/** Counts and ends the calls of one process. */
export class Process {
  calls = 0;
  isDead = false;
  readonly #death: Death | null;
  readonly #watch: Watch;

  constructor(death: Death | null, watch: Watch = {}) {
    this.#death = death;
    this.#watch = watch;
  }

  /** The same object, each of its methods one call that may be the last. */
  mortal<T extends object>(inner: T, name: string): T {
    return new Proxy(inner, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value !== "function") return value;
        return (...parameters: unknown[]) =>
          this.call(`${name}.${String(key)}`, parameters, () => Reflect.apply(value, target, parameters) as unknown);
      },
    });
  }

  async call(name: string, parameters: readonly unknown[], act: () => unknown): Promise<unknown> {
    if (this.isDead) throw new Killed();
    this.calls += 1;
    const dies = this.#death?.atCall === this.calls ? this.#death.moment : null;
    await this.#watch.beforeCall?.(name, parameters);
    if (dies === "before") this.#die();
    const result = await act();
    this.#watch.afterCall?.(name, parameters, result);
    if (dies === "after") this.#die();
    return result;
  }

  #die(): never {
    this.isDead = true;
    throw new Killed();
  }
}
