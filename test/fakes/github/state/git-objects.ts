import { createHash } from "node:crypto";

export type GitMode = "100644" | "100755" | "040000" | "120000" | "160000";

export interface GitPerson {
  readonly name: string;
  readonly email: string;
  /** ISO 8601, whole seconds, UTC. */
  readonly date: string;
}

export interface GitEntry {
  readonly mode: GitMode;
  readonly name: string;
  readonly sha: string;
}

export interface GitCommit {
  readonly kind: "commit";
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: GitPerson;
  readonly committer: GitPerson;
}

export interface GitBlob {
  readonly kind: "blob";
  readonly bytes: Buffer;
}

export interface GitTree {
  readonly kind: "tree";
  readonly entries: readonly GitEntry[];
}

export type GitObject = GitBlob | GitTree | GitCommit;

export interface GitFile {
  readonly mode: GitMode;
  readonly sha: string;
}

/**
 * Objects of git under their true SHA-1 names, so that a test can compare with `git hash-object`.
 * One store serves all repositories: GitHub, too, shares objects in a network of forks, and a base repository answers for
 * the commits of its forks.
 */
export class GitObjects {
  readonly #objects = new Map<string, GitObject>();
  readonly #encoded = new Map<string, Buffer>();

  #put(object: GitObject, encoded: Buffer): string {
    const sha = createHash("sha1").update(`${object.kind} ${encoded.length}\0`).update(encoded).digest("hex");
    this.#objects.set(sha, object);
    this.#encoded.set(sha, encoded);
    return sha;
  }

  /** An object as git stores it before compression, header included. @throws Error for an object that is not there */
  stored(sha: string): Buffer {
    const [kind, encoded] = [this.kindOf(sha), this.#encoded.get(sha)];
    if (kind === undefined || encoded === undefined) throw new Error(`No object ${sha}`);
    return Buffer.concat([Buffer.from(`${kind} ${encoded.length}\0`), encoded]);
  }

  /** A commit and everything it is made of, its history included. */
  reachable(sha: string, found: Set<string> = new Set()): ReadonlySet<string> {
    if (found.has(sha)) return found;
    found.add(sha);
    const commit = this.commit(sha);
    const inner =
      commit === undefined
        ? (this.tree(sha)?.entries ?? []).map((entry) => entry.sha)
        : [commit.tree, ...commit.parents];
    for (const one of inner) this.reachable(one, found);
    return found;
  }

  blob(sha: string): GitBlob | undefined {
    const found = this.#objects.get(sha);
    return found?.kind === "blob" ? found : undefined;
  }

  tree(sha: string): GitTree | undefined {
    const found = this.#objects.get(sha);
    return found?.kind === "tree" ? found : undefined;
  }

  commit(sha: string): GitCommit | undefined {
    const found = this.#objects.get(sha);
    return found?.kind === "commit" ? found : undefined;
  }

  kindOf(sha: string): GitObject["kind"] | undefined {
    return this.#objects.get(sha)?.kind;
  }

  /** The one commit whose name begins so; undefined for none or several, or fewer than 7 digits. */
  commitByPrefix(prefix: string): string | undefined {
    if (!/^[0-9a-f]{7,40}$/u.test(prefix)) return undefined;
    const found = [...this.#objects].filter(([sha, object]) => object.kind === "commit" && sha.startsWith(prefix));
    return found.length === 1 ? found[0]?.[0] : undefined;
  }

  addBlob(content: Uint8Array | string): string {
    const bytes = Buffer.from(content);
    return this.#put({ kind: "blob", bytes }, bytes);
  }

  addTree(entries: readonly GitEntry[]): string {
    // git orders folders as though their names ended in a slash.
    const key = (entry: GitEntry): Buffer => Buffer.from(entry.mode === "040000" ? `${entry.name}/` : entry.name);
    const sorted = [...entries].sort((a, b) => Buffer.compare(key(a), key(b)));
    const parts = sorted.flatMap(({ mode, name, sha }) => [
      Buffer.from(`${mode.replace(/^0/u, "")} ${name}\0`),
      Buffer.from(sha, "hex"),
    ]);
    return this.#put({ kind: "tree", entries: sorted }, Buffer.concat(parts));
  }

  addCommit(commit: Omit<GitCommit, "kind">): string {
    const person = ({ name, email, date }: GitPerson): string => `${name} <${email}> ${Date.parse(date) / 1000} +0000`;
    const lines = [
      `tree ${commit.tree}`,
      ...commit.parents.map((parent) => `parent ${parent}`),
      `author ${person(commit.author)}`,
      `committer ${person(commit.committer)}`,
      "",
      commit.message,
    ];
    return this.#put({ kind: "commit", ...commit }, Buffer.from(lines.join("\n")));
  }

  /** Every file under a tree by its full path, folders opened, in git's order. */
  files(tree: string, prefix = ""): Map<string, GitFile> {
    const found = new Map<string, GitFile>();
    for (const { mode, name, sha } of this.tree(tree)?.entries ?? []) {
      const path = `${prefix}${name}`;
      if (mode === "040000") for (const [inner, file] of this.files(sha, `${path}/`)) found.set(inner, file);
      else found.set(path, { mode, sha });
    }
    return found;
  }

  /** Builds the nested trees that hold these files; the reverse of `files`. */
  addFiles(files: ReadonlyMap<string, GitFile>): string {
    const here: GitEntry[] = [];
    const folders = new Map<string, Map<string, GitFile>>();
    for (const [path, file] of files) {
      const slash = path.indexOf("/");
      if (slash < 0) {
        here.push({ name: path, ...file });
        continue;
      }
      const name = path.slice(0, slash);
      const folder = folders.get(name) ?? new Map<string, GitFile>();
      folder.set(path.slice(slash + 1), file);
      folders.set(name, folder);
    }
    for (const [name, inner] of folders) here.push({ mode: "040000", name, sha: this.addFiles(inner) });
    return this.addTree(here);
  }
}
