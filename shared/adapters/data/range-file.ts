import { open } from "node:fs/promises";

/** A file read by byte ranges. */
export interface RangeFile {
  readonly sizeBytes: number;
  /** Exactly the bytes from `start` to `end`; rejects when the file ends before. */
  read(start: number, end: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Opens ranges anew for each read of a table. */
export type OpenRangeFile = (path: string) => Promise<RangeFile>;

export async function openRangeFile(path: string): Promise<RangeFile> {
  const handle = await open(path, "r");
  const { size } = await handle.stat();
  return {
    sizeBytes: size,
    async read(start, end) {
      // Not from the shared pool: typed arrays over these bytes want offset 0.
      const buffer = Buffer.allocUnsafeSlow(end - start);
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
        if (bytesRead === 0) throw new RangeError(`the file ends at byte ${String(start + filled)}`);
        filled += bytesRead;
      }
      return buffer;
    },
    close: () => handle.close(),
  };
}
