/**
 * Remembers on which line each row begins. Rows that follow one another line by line cost nothing; only a jump (a
 * quoted field with newlines, a skipped blank line) is kept, as 16 bytes.
 */
export interface LineIndex {
  /** Rows are noted in order, each once. */
  note(row: number, line: number): void;
  /** 1-based line of a noted row; null for a row not read yet. */
  lineOf(row: number): number | null;
}

export function lineIndex(): LineIndex {
  const rows: number[] = [];
  const lines: number[] = [];
  let nextRow = 0;
  let nextLine = -1;
  return {
    note(row, line) {
      if (line !== nextLine) {
        rows.push(row);
        lines.push(line);
      }
      nextRow = row + 1;
      nextLine = line + 1;
    },
    lineOf(row) {
      if (row < 0 || row >= nextRow) return null;
      let low = 0;
      let high = rows.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((rows[middle] ?? 0) <= row) low = middle;
        else high = middle - 1;
      }
      return (lines[low] ?? 0) + row - (rows[low] ?? 0);
    },
  };
}
