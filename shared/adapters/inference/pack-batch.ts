import type { InputPlan, TensorPlan } from "../../core/model/plan.ts";
import type { Column, TextColumn } from "../../core/table/column.ts";
import { quote } from "../../core/text/quote.ts";
import type { FeatureBatch } from "../../ports/model-runner.ts";
import { cellError, wrongKind } from "./fill-tensor.ts";
import { layOut } from "./frame.ts";
import { packNumbers } from "./pack-numbers.ts";
import type { BatchMessage, WireStrings, WireTensor } from "./protocol.ts";

export interface PackedBatch {
  readonly message: Omit<BatchMessage, "outputs">;
  readonly arrays: readonly ArrayBufferView[];
}

/** The wire form of one tensor: row-major elements, or codes for text. */
interface Packed {
  readonly array: ArrayBufferView;
  readonly strings: WireStrings | null;
}

/** Packs batches of columns into tensors; keeps what the child knows of the text dictionaries. */
export class BatchPacker {
  readonly #plan: InputPlan;
  readonly #sent = new Map<string, readonly string[]>();
  readonly #sentLength = new Map<string, number>();

  constructor(plan: InputPlan) {
    this.#plan = plan;
  }

  /**
   * Elements in the tensors' own types: floats rounded to nearest even, missing floats NaN, missing text "".
   * A fixed batch is filled up by repeating the last row; whoever reads the answers cuts it off again.
   *
   * @throws ModelgateError kind "data" for a cell that the element type cannot hold
   */
  pack(batch: FeatureBatch): PackedBatch {
    const { tensors, fixedBatch } = this.#plan;
    const rows = fixedBatch === null ? batch.rows : Math.ceil(batch.rows / fixedBatch) * fixedBatch;
    let next = 0;
    const packed = tensors.map((tensor) => {
      const columns = batch.columns.slice(next, next + tensor.columns.length);
      next += tensor.columns.length;
      return this.#packTensor(tensor, columns, batch, rows);
    });
    const spans = layOut(packed.map(({ array }) => array));
    const wire = tensors.map(({ tensor, elementType, layout, columns }, index): WireTensor => ({
      name: tensor,
      elementType,
      dims: layout === "vector" ? [rows] : [rows, columns.length],
      span: spans[index] ?? { offset: 0, bytes: 0 },
      strings: packed[index]?.strings ?? null,
    }));
    return { message: { type: "batch", rows, tensors: wire }, arrays: packed.map(({ array }) => array) };
  }

  #packTensor(tensor: TensorPlan, columns: readonly Column[], batch: FeatureBatch, rows: number): Packed {
    const { elementType } = tensor;
    if (elementType === "string") return this.#packText(tensor, columns, batch, rows);
    return { array: packNumbers({ ...tensor, elementType }, columns, batch, rows), strings: null };
  }

  #packText(tensor: TensorPlan, columns: readonly Column[], batch: FeatureBatch, rows: number): Packed {
    const width = columns.length;
    const out = new Int32Array(rows * width);
    const dictionaries = columns.map((column, at) => {
      if (column.kind !== "text") throw wrongKind(tensor, column);
      let index = at;
      for (const code of column.codes) {
        out[index] = code;
        index += width;
      }
      return this.#growth(tensor, at, column, batch.firstRow);
    });
    for (let row = batch.rows; row < rows; row += 1)
      out.copyWithin(row * width, (batch.rows - 1) * width, batch.rows * width);
    return { array: out, strings: { dictionaries } };
  }

  /** What the child lacks of a column's dictionary. Another read may bring another dictionary, which then starts anew. */
  #growth(
    tensor: TensorPlan,
    at: number,
    { dictionary, codes }: TextColumn,
    firstRow: number,
  ): WireStrings["dictionaries"][number] {
    const key = JSON.stringify([tensor.tensor, at]);
    const before = this.#sent.get(key) ?? [];
    const length = this.#sentLength.get(key) ?? 0;
    const grows =
      dictionary.length >= length &&
      (dictionary === before || everyBefore(length, (index) => dictionary[index] === before[index]));
    const added = dictionary.slice(grows ? length : 0);
    const cut = added.findIndex((text) => text.includes("\0"));
    if (cut !== -1) {
      const code = cut + (grows ? length : 0);
      const place = { name: tensor.columns[at] ?? "", tensor, firstRow };
      throw cellError(
        place,
        Math.max(0, codes.indexOf(code)),
        `${quote(added[cut] ?? "")} holds a NUL character, at which the runtime would cut it off`,
      );
    }
    this.#sent.set(key, dictionary);
    this.#sentLength.set(key, dictionary.length);
    return { restart: !grows, added };
  }
}

function everyBefore(length: number, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < length; index += 1) if (!holds(index)) return false;
  return true;
}
