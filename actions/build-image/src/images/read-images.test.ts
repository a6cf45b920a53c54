import { describe, expect, it } from "vitest";

import { readImages } from "./read-images.ts";

describe("readImages", () => {
  it("reads every setting as text", () => {
    const text = `
api:
  image: ghcr.io/acme/api
  context: ./backend
  file: backend/Dockerfile.prod
  target: runtime
  tags: [sha, "1.10"]
  build-args: { VERSION: 1.10, DEBUG: no, EMPTY: }
  secrets: { npm: NPM_TOKEN }
  labels: { team: core }
  platforms: linux/amd64, linux/arm64
  network: none
web:
`;
    expect(readImages(text)).toEqual({
      problems: [],
      drafts: [
        {
          name: "api",
          image: "ghcr.io/acme/api",
          context: "./backend",
          file: "backend/Dockerfile.prod",
          target: "runtime",
          tags: ["sha", "1.10"],
          "build-args": { VERSION: "1.10", DEBUG: "no", EMPTY: "" },
          secrets: { npm: "NPM_TOKEN" },
          labels: { team: "core" },
          platforms: ["linux/amd64", "linux/arm64"],
          network: "none",
        },
        { name: "web" },
      ],
    });
  });

  it("reports all problems, each with its image and key", () => {
    const { problems } = readImages("a b: {}\napi: { contxt: ., tags: ['-x'], network: bridge }\nweb: just text");
    expect(problems).toEqual([
      'images: "a b" cannot be the name of an image',
      expect.stringMatching(/^images: api: contxt is not a setting of an image; known are image, context, file/),
      expect.stringMatching(/^images: api: tags must be /),
      "images: api: network must be one of default, none, host",
      expect.stringMatching(/^images: web: must be settings below the name/),
    ]);
  });

  it.each(["", "[api]", "api: {", "api: {}\napi: {}"])("refuses %j as a whole", (text) =>
    expect(readImages(text).problems).toHaveLength(1),
  );

  it("never shows the line of a secret", () => {
    const { problems } = readImages("api: { secrets: { npm: 'canary value-4711' } }");
    expect(problems).toHaveLength(1);
    expect(problems.join("")).not.toContain("4711");
  });
});
