import { describe, expect, it } from "vitest";
import { encodeFrame, type Frame, FrameReader, layOut } from "../../../../../shared/adapters/inference/frame.ts";

describe("frames", () => {
  const arrays = [Float64Array.of(1.5, -2), Uint8Array.of(1, 2, 3), BigInt64Array.of(-1n)];
  const bytes = Buffer.concat([
    ...encodeFrame({ text: "grün", spans: layOut(arrays) }, arrays),
    ...encodeFrame({ empty: true }),
    ...encodeFrame({ last: 1 }, [Uint8Array.of(9)]),
  ]);

  it.each([1, 3, 7, 64, 1_000_000])("arrive whole in chunks of %d bytes", (size) => {
    const frames: Frame[] = [];
    const reader = new FrameReader((frame) => frames.push(frame));
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
    const [first] = frames;
    expect(frames.map(({ head }) => head)).toEqual([
      { text: "grün", spans: layOut(arrays) },
      { empty: true },
      { last: 1 },
    ]);
    expect([...new Float64Array(first?.body ?? new ArrayBuffer(0), 0, 2)]).toEqual([1.5, -2]);
    expect([...new Uint8Array(first?.body ?? new ArrayBuffer(0), 16, 3)]).toEqual([1, 2, 3]);
    expect(new BigInt64Array(first?.body ?? new ArrayBuffer(0), 24, 1)[0]).toBe(-1n);
  });

  it("refuses a stream that is none", () => {
    const reader = new FrameReader(() => undefined);
    expect(() => {
      reader.push(Buffer.from("plain text, printed by somebody"));
    }).toThrow("not a frame");
  });
});
