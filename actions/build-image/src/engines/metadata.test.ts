import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readMetadata } from "./metadata.ts";

describe("readMetadata", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "slipway-metadata-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function read(text: string) {
    const file = join(folder, "metadata.json");
    writeFileSync(file, text);
    return readMetadata(file);
  }

  it("gives the digest, and the warnings with their lines", async () => {
    const digest = `sha256:${"1".repeat(64)}`;
    const short = Buffer.from("FromAsCasing: 'as' and 'FROM' differ (line 3)").toString("base64");
    const warnings = [{ level: 1, short, url: "https://x/y", range: [{ start: { line: 3 }, end: {} }] }, { short }];
    expect(await read(JSON.stringify({ "containerimage.digest": digest, "buildx.build.warnings": warnings }))).toEqual({
      digest,
      warnings: [
        { message: "FromAsCasing: 'as' and 'FROM' differ", line: 3, url: "https://x/y" },
        { message: "FromAsCasing: 'as' and 'FROM' differ", line: undefined, url: undefined },
      ],
    });
  });

  it.each(["", "[]", "{}", '{"containerimage.digest":"sha256:1"}', '{"buildx.build.warnings":{}}'])(
    "knows nothing from %j",
    async (text) => expect(await read(text)).toEqual({ digest: undefined, warnings: [] }),
  );

  it("knows nothing from a file that is not there", async () =>
    expect(await readMetadata(join(folder, "none"))).toEqual({ digest: undefined, warnings: [] }));
});
