import { Readable } from "node:stream";

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { Tail, readText } from "./stream.ts";

describe("Tail", () => {
  it("is exactly the end of what was added", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 30 }), (pieces, limit) => {
        const tail = new Tail(limit);
        for (const piece of pieces) tail.add(piece);
        const whole = pieces.join("");
        expect(tail.text()).toBe(whole.slice(-limit));
        expect(tail.truncated).toBe(whole.length > limit);
      }),
    );
  });
});

describe("readText", () => {
  async function read(chunks: readonly Buffer[]): Promise<string> {
    let text = "";
    await readText(Readable.from(chunks, { objectMode: false }), (piece) => {
      text += piece;
    });
    return text;
  }

  it("puts characters together whose bytes came in two chunks", async () => {
    const bytes = Buffer.from("é🛳");
    const chunks = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await read(chunks)).toBe("é🛳");
  });

  it("shows bytes that are no UTF-8 as such", async () => {
    expect(await read([Buffer.from([0x61, 0xff, 0x62, 0xe2, 0x82])])).toBe("a\ufffdb\ufffd");
  });
});
