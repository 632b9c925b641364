interface Metadata {
  readonly inputs: readonly { readonly name: string; readonly datatype: string; readonly shape: readonly number[] }[];
}

/** The body of a request that the model can answer: one row of ones, in the shapes that it declares. */
export async function plainBody(url: string, model: string): Promise<string> {
  const answer = await fetch(`${url}/v2/models/${encodeURIComponent(model)}`);
  if (!answer.ok) throw new Error(`the model's metadata: status ${String(answer.status)}`);
  const { inputs } = (await answer.json()) as Metadata;
  return JSON.stringify({
    inputs: inputs.map(({ name, datatype, shape }) => {
      const sizes = shape.map((size) => Math.max(1, size));
      const value = datatype === "BOOL" ? true : datatype === "BYTES" ? "1" : 1;
      const data = Array.from({ length: sizes.reduce((product, size) => product * size, 1) }, () => value);
      return { name, datatype, shape: sizes, data };
    }),
  });
}
