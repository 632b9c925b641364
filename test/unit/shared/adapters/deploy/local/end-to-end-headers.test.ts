import { describe, expect, it } from "vitest";
import { endToEndHeaders } from "../../../../../../shared/adapters/deploy/local/proxy/end-to-end-headers.ts";

describe("headers that travel on", () => {
  it("leave out those of the connection and those it names", () => {
    const raw = ["Connection", "close, X-Secret", "x-secret", "1", "TE", "trailers", "Transfer-Encoding", "chunked"];
    expect(endToEndHeaders([...raw, "Upgrade", "h2c", "Keep-Alive", "timeout=5", "X-Kept", "yes"])).toEqual([
      "X-Kept",
      "yes",
    ]);
  });

  it("keep repeated headers apart and in order", () => {
    const raw = ["Set-Cookie", "a=1", "Set-Cookie", "b=2", "Accept", "*/*"];
    expect(endToEndHeaders(raw)).toEqual(raw);
  });

  it("leave out what the caller drops", () => {
    expect(endToEndHeaders(["Expect", "100-continue", "A", "b"], ["expect"])).toEqual(["A", "b"]);
  });
});
