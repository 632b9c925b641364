import { execFile, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";

const TIMEOUT_MS = 60_000;

export type GitAnswer =
  { readonly kind: "done"; readonly text: string } | { readonly kind: "failed"; readonly message: string };

/** Runs git in a folder. Nothing of the user's reaches a shell; options cannot be smuggled in where `--` or a full ref is used. */
export function git(folder: string, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((answer) => {
    const options = { cwd: folder, timeout: TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024, encoding: "utf8" as const };
    execFile("git", [...args], options, (error, stdout, stderr) => {
      if (error === null) answer({ kind: "done", text: stdout });
      else answer({ kind: "failed", message: stderr.trim() === "" ? error.message : stderr.trim() });
    });
  });
}

/** Streams one object to a file, so that a large model never stands in memory. Resolves to false when git has no such object. */
export async function gitBlobToFile(folder: string, object: string, target: string): Promise<boolean> {
  const child = spawn("git", ["cat-file", "blob", object], { cwd: folder, stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise<boolean>((done) => {
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });
  await pipeline(child.stdout, createWriteStream(target, { mode: 0o600 }));
  return ended;
}

/** The commit checked out in a folder; null outside a repository or before the first commit. */
export async function currentCommit(folder: string): Promise<string | null> {
  const answer = await git(folder, ["rev-parse", "--verify", "--quiet", "HEAD"]);
  const commit = answer.kind === "done" ? answer.text.trim() : "";
  return /^[0-9a-f]{40,64}$/u.test(commit) ? commit : null;
}
