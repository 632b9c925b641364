import { layoutRegistry, publicationOf, scratch } from "../../unit/shared/adapters/registry/registry-bench.ts";

/** A process that registers versions `PREFIX.N.0` into a layout and says each when it is there: node layout-writer FOLDER PREFIX COUNT. */
const [folder = "", prefix = "", count = "0"] = process.argv.slice(2);
const registry = layoutRegistry(folder);
const place = scratch();
process.stdout.write("begun\n");
for (let at = 0; at < Number(count); at += 1) {
  const version = `${prefix}.${String(at)}.0`;
  await registry.publish(publicationOf(place.folder, { version, texts: { "income.onnx": version } }));
  process.stdout.write(`${version}\n`);
}
place.remove();
