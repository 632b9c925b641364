import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const RULE = "=".repeat(80);

/**
 * Writes what is shipped with modelgate and under which terms: each bundled package with the text of its licence, then
 * the inference runtime with its own and those of what it is built from.
 *
 * @param packages folders of the bundled packages, relative to `root`
 */
export function writeNotices(root: string, packages: readonly string[], file: string): void {
  const runtime = readFileSync(join(root, "third-party/onnxruntime/LICENSE"), "utf8");
  const native = ["node_modules/onnxruntime-common", "node_modules/onnxruntime-node"].map((folder) =>
    notice(manifestOf(root, folder), runtime),
  );
  const builtFrom = readFileSync(join(root, "third-party/onnxruntime/ThirdPartyNotices.txt"), "utf8");
  const parts = [
    "Third-party software in this folder, each with its licence.",
    ...packages.map((folder) => notice(manifestOf(root, folder), licenceText(root, folder))),
    ...native,
    `${RULE}\nWhat onnxruntime is built from\n\n${plain(builtFrom)}`,
  ];
  writeFileSync(file, `${parts.join("\n\n")}\n`);
}

function notice({ name, version, license = "no SPDX name declared" }: Manifest, text: string): string {
  return `${RULE}\n${name} ${version} (${license})\n\n${plain(text)}`;
}

function plain(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

function manifestOf(root: string, folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) as Manifest;
}

/** All licence and notice files at the package's top; a package without one must have its licence under third-party. */
function licenceText(root: string, folder: string): string {
  const texts = readdirSync(join(root, folder)).filter((name) => /^(?:licen[cs]e|copying|notice)/iu.test(name));
  if (texts.length > 0) {
    return texts
      .sort()
      .map((name) => readFileSync(join(root, folder, name), "utf8"))
      .join("\n\n");
  }
  const { name, license = "", author = "its authors" } = manifestOf(root, folder);
  const ours = join(root, "third-party", name, "LICENSE");
  if (existsSync(ours)) return readFileSync(ours, "utf8");
  if (/^MIT(?:\/X11)?$/u.test(license)) return declaredMit(typeof author === "string" ? author : author.name);
  throw new Error(`${name} has no licence file; add the licence that it is given under as third-party/${name}/LICENSE`);
}

/** For a package that declares MIT and leaves the text out: who wrote it, and the text that the declaration stands for. */
function declaredMit(author: string): string {
  return `The package declares this licence in its manifest and holds no text of it. By ${author}.

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
