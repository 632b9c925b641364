import { ModelgateError } from "../core/errors.ts";
import type { TextColumn } from "../core/table/column.ts";
import { quote } from "../core/text/quote.ts";

/** Rows of one table by their identifier. */
export interface IdentifiedRows {
  readonly ids: TextColumn;
  readonly locate: (row: number) => string;
  /** What the table is called in messages: "the data", "the predictions". */
  readonly name: string;
}

export interface Join {
  /** For every row of the left table, the row of the right table with the same identifier. */
  readonly rightRow: Uint32Array;
  /** Rows of the right table that no left row asked for. */
  readonly unused: number;
}

/**
 * Joins two tables one to one. Every left row needs exactly one right row: a missing or repeated identifier is an error,
 * for a silently dropped row would change every number.
 */
export function joinByIdentifier(left: IdentifiedRows, right: IdentifiedRows): Join {
  const rightByText = rowsByText(right);
  rowsByText(left);
  const rightByCode = left.ids.dictionary.map((text) => rightByText.get(text));
  const rightRow = new Uint32Array(left.ids.codes.length);
  for (let row = 0; row < rightRow.length; row += 1) {
    const code = left.ids.codes[row] ?? -1;
    const found = rightByCode[code];
    if (found === undefined) throw noPartner(left, right, row, left.ids.dictionary[code] ?? "");
    rightRow[row] = found;
  }
  return { rightRow, unused: right.ids.codes.length - rightRow.length };
}

function rowsByText({ ids, locate, name }: IdentifiedRows): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < ids.codes.length; row += 1) {
    const text = ids.dictionary[ids.codes[row] ?? -1];
    if (text === undefined) throw badIdentifier("row-id-missing", `${locate(row)}: ${name} has no row id here`);
    const earlier = rows.get(text);
    if (earlier !== undefined) {
      throw badIdentifier(
        "row-id-repeated",
        `${locate(row)}: ${name} has a row id for the second time, first at ${locate(earlier)}`,
      );
    }
    rows.set(text, row);
  }
  return rows;
}

function noPartner(left: IdentifiedRows, right: IdentifiedRows, row: number, id: string): ModelgateError {
  return badIdentifier(
    "row-id-unmatched",
    `${left.locate(row)}: the row id ${quote(id)} of ${left.name} is not in ${right.name}`,
  );
}

function badIdentifier(code: string, message: string): ModelgateError {
  const hint = "Every row needs one id that stands once in each file.";
  return new ModelgateError("data", [{ code, input: "row-id", message, hint }]);
}
