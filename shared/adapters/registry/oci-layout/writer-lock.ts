import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, readlink, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ModelgateError } from "../../../core/errors.ts";
import { quote } from "../../../core/text/quote.ts";

/**
 * One writer at a time, for a folder on disk. Each turn has a number, higher than any before, and is taken by creating `turn.N`, which only one
 * process can. The highest number holds the lock until it says `done` or its process is gone. No turn is ever taken away by removing the
 * highest file, which is how two waiters would come to remove each other's.
 *
 * A dead process is known by its number and start time on the same machine; on another, by a file that has not been touched for half a minute.
 */
export interface WriterLock {
  exclusively<T>(work: () => Promise<T>): Promise<T>;
}

const HEARTBEAT_MS = 5000;
const SILENT_MS = 30_000;
const LONGEST_WAIT_MS = 120_000;
const LOOK_AGAIN_MS = 50;
const TURN = /^turn\.(\d{1,15})$/u;

interface Holder {
  readonly pid: number;
  /** Ticks since boot at which the process began: a number that is used again is another process. Empty where it cannot be told. */
  readonly started: string;
  /** Machine, and space of process numbers on it: a container's numbers mean nothing outside. */
  readonly place: string;
  readonly isDone: boolean;
}

/** @param folder made when it is first needed */
export function writerLock(folder: string, shown: string): WriterLock {
  return {
    async exclusively(work) {
      await mkdir(folder, { recursive: true });
      const turn = await take(folder, shown);
      const path = join(folder, `turn.${String(turn)}`);
      const heartbeat = setInterval(() => {
        const now = new Date();
        utimes(path, now, now).catch(() => undefined);
      }, HEARTBEAT_MS);
      heartbeat.unref();
      try {
        return await work();
      } finally {
        clearInterval(heartbeat);
        await write(folder, path, { ...(await self()), isDone: true }, rename);
      }
    },
  };
}

async function take(folder: string, shown: string): Promise<number> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const last = Math.max(0, ...(await turns(folder)));
    if (last === 0 || (await isFree(join(folder, `turn.${String(last)}`)))) {
      const mine = last + 1;
      if ((await create(folder, mine)) && Math.max(...(await turns(folder))) === mine) {
        await forget(folder, mine);
        return mine;
      }
      continue;
    }
    if (performance.now() > deadline) throw busy(shown);
    await wait(LOOK_AGAIN_MS);
  }
}

async function turns(folder: string): Promise<readonly number[]> {
  return (await readdir(folder)).flatMap((name) => {
    const number = TURN.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** Whether the turn was given back, or nobody is left to give it back. A turn that is gone was followed by another. */
async function isFree(path: string): Promise<boolean> {
  let holder: Holder;
  let touchedMs: number;
  try {
    holder = JSON.parse(await readFile(path, "utf8")) as Holder;
    touchedMs = (await stat(path)).mtimeMs;
  } catch {
    return false;
  }
  if (holder.isDone) return true;
  const here = await self();
  if (holder.place === here.place) {
    const started = await startOf(holder.pid);
    return started === null || (started !== "" && holder.started !== "" && started !== holder.started);
  }
  return Date.now() - touchedMs > SILENT_MS;
}

async function create(folder: string, turn: number): Promise<boolean> {
  try {
    await write(folder, join(folder, `turn.${String(turn)}`), { ...(await self()), isDone: false }, link);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Writes beside its place and puts it there in one step: a reader never sees half of it. A link fails where there is something already. */
async function write(
  folder: string,
  path: string,
  holder: Holder,
  place: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const draft = join(folder, `draft.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(holder));
  try {
    await place(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Earlier turns say nothing any more. The own one stays, so that the numbers never begin again. */
async function forget(folder: string, mine: number): Promise<void> {
  const old = (await turns(folder)).filter((turn) => turn < mine);
  await Promise.all(old.map((turn) => rm(join(folder, `turn.${String(turn)}`), { force: true })));
}

async function self(): Promise<Omit<Holder, "isDone">> {
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  return { pid: process.pid, started: (await startOf(process.pid)) ?? "", place: `${hostname()} ${namespace}` };
}

/** Null when there is no such process; empty where the system does not tell when it began. */
async function startOf(pid: number): Promise<string | null> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ESRCH") return null;
  }
  const text = await readFile(`/proc/${String(pid)}/stat`, "utf8").catch(() => "");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  // A process that ended and that nobody has asked about holds nothing any more.
  return fields[0] === "Z" || fields[0] === "X" ? null : (fields[19] ?? "");
}

function busy(shown: string): ModelgateError {
  return new ModelgateError("external", [
    {
      code: "registry-locked",
      message: `another process has been writing to ${quote(shown, 80)} for two minutes`,
      hint: "Wait for it to end, then run again; a process that is gone holds nothing.",
    },
  ]);
}
