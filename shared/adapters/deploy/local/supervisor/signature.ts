import { request } from "node:http";
import { z } from "zod";
import { quote } from "../../../../core/text/quote.ts";
import { targetError } from "../target-error.ts";

const tensorSchema = z.object({ name: z.string(), datatype: z.string(), shape: z.array(z.number()) });
const metadataSchema = z.object({ inputs: z.array(tensorSchema), outputs: z.array(tensorSchema) });

type Tensor = z.infer<typeof tensorSchema>;
export type ModelMetadata = z.infer<typeof metadataSchema>;

/**
 * What a canary cannot take or does not give of what clients send the champion and read from it. A refused request is
 * the client's error in every statistic, so no count would ever show it.
 *
 * @returns sentences without a full stop; none where every request of the champion's clients suits the canary too
 */
export function signatureDifferences(champion: ModelMetadata, canary: ModelMetadata): readonly string[] {
  const taken = champion.inputs.flatMap((input) => {
    const other = canary.inputs.find(({ name }) => name === input.name);
    return other === undefined ? [`it has no input ${quote(input.name)}`] : differences("input", input, other);
  });
  const asked = canary.inputs
    .filter(({ name }) => !champion.inputs.some((input) => input.name === name))
    .map(({ name }) => `it needs an input ${quote(name)} that clients do not send`);
  const given = champion.outputs.flatMap((output) => {
    const other = canary.outputs.find(({ name }) => name === output.name);
    return other === undefined ? [`it has no output ${quote(output.name)}`] : differences("output", output, other);
  });
  return [...taken, ...asked, ...given];
}

function differences(what: "input" | "output", champion: Tensor, canary: Tensor): readonly string[] {
  const named = `its ${what} ${quote(champion.name)}`;
  if (champion.datatype !== canary.datatype)
    return [`${named} is ${canary.datatype}, the champion's ${champion.datatype}`];
  const shown = `${named} has shape [${canary.shape.join(", ")}], the champion's [${champion.shape.join(", ")}]`;
  if (champion.shape.length !== canary.shape.length) return [shown];
  // A size left open takes what a fixed one gets, not the other way round. Of an output the fixed one keeps the promise.
  const [narrow, wide] = what === "input" ? [champion.shape, canary.shape] : [canary.shape, champion.shape];
  return narrow.every((size, index) => wide[index] === -1 || wide[index] === size) ? [] : [shown];
}

/** @throws ModelgateError `target-signature-differs` */
export async function assertSameSignature(championPort: number, canaryPort: number, name: string): Promise<void> {
  const [champion, canary] = await Promise.all([metadataOf(championPort, name), metadataOf(canaryPort, name)]);
  const found = signatureDifferences(champion, canary);
  if (found.length === 0) return;
  throw targetError({
    code: "target-signature-differs",
    message: `the canary cannot answer the champion's clients: ${found.join("; ")}`,
    hint: "Deploy it to a target of its own, and move the clients.",
  });
}

/** The model's metadata, as its server gives it. */
export function metadataOf(port: number, name: string): Promise<ModelMetadata> {
  const path = `/v2/models/${encodeURIComponent(name)}`;
  return new Promise((resolve, reject) => {
    const ask = request({ host: "127.0.0.1", port, path, agent: false, timeout: 30_000 }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => {
        const parsed = metadataSchema.safeParse(JSON.parse(Buffer.concat(chunks).toString("utf8")));
        if (parsed.success) resolve(parsed.data);
        else reject(new Error(`no metadata of the model (status ${String(answer.statusCode)})`));
      });
    });
    ask.on("timeout", () => ask.destroy(new Error("no metadata in 30 s")));
    ask.on("error", reject);
    ask.end();
  });
}
