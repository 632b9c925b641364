import { linkSync, rmSync, writeFileSync } from "node:fs";
import { readIfThere } from "./atomic-file.ts";
import { isRunning } from "./process-identity.ts";

/** Who holds a lock: a process, told from every other by the instance among its arguments. */
export interface LockHolder {
  readonly pid: number;
  readonly instance: string;
}

/**
 * Takes the lock for this process. A lock whose holder is gone is taken over, and only one of several that try wins:
 * the right to remove a dead holder's lock is itself such a lock, named after the dead holder.
 *
 * @returns null when the lock is ours, else who holds it
 */
export function acquireLock(path: string, self: LockHolder): LockHolder | null {
  const claim = `${path}.${self.instance}.claim`;
  writeFileSync(claim, JSON.stringify(self), { mode: 0o600 });
  try {
    for (;;) {
      if (linked(claim, path)) return null;
      const holder = lockHolder(path);
      if (holder === null) continue;
      if (isRunning(holder.pid, holder.instance)) return holder;
      const removal = `${path}.${holder.instance}.removal`;
      const other = acquireLock(removal, self);
      if (other !== null) return other;
      if (lockHolder(path)?.instance === holder.instance) rmSync(path, { force: true });
      rmSync(removal, { force: true });
    }
  } finally {
    rmSync(claim, { force: true });
  }
}

/** Who holds the lock, alive or not; null where nobody does. */
export function lockHolder(path: string): LockHolder | null {
  const text = readIfThere(path);
  if (text === null) return null;
  const { pid, instance } = JSON.parse(text) as LockHolder;
  return { pid, instance };
}

/** Gives the lock back where it is ours. */
export function releaseLock(path: string, self: LockHolder): void {
  if (lockHolder(path)?.instance === self.instance) rmSync(path, { force: true });
}

/** Hard links are made in one step, with the content already in place: no reader sees an empty lock. */
function linked(claim: string, path: string): boolean {
  try {
    linkSync(claim, path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}
