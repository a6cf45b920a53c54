import { describe, expect, it } from "vitest";

import { readDockerfile } from "./dockerfile.ts";
import { findBaseImages } from "./stages.ts";

function bases(text: string, args: Readonly<Record<string, string>> = {}, target?: string) {
  return findBaseImages(readDockerfile(text), args, target);
}

describe("readDockerfile", () => {
  it("joins lines, drops comments between them, and keeps the line numbers", () => {
    const text = "# syntax = docker/dockerfile:1\nfrom a AS b\n\nRUN one \\\n  # not this\n\n  two\n# last\nCMD x";
    const { instructions, syntax } = readDockerfile(text);
    expect(syntax).toBe("docker/dockerfile:1");
    expect(instructions.map(({ word, rest, line }) => [word, rest, line])).toEqual([
      ["FROM", "a AS b", 2],
      ["RUN", "one   two", 4],
      ["CMD", "x", 9],
    ]);
  });

  it("knows the other escape, and takes a directive behind a comment for a comment", () => {
    expect(readDockerfile("# escape=`\nRUN a `\n b\nCMD c\\").instructions.map(({ rest }) => rest)).toEqual([
      "a  b",
      "c\\",
    ]);
    expect(readDockerfile("# a comment\n# syntax=x\nFROM a").syntax).toBeUndefined();
  });

  it("skips here-documents, which may look like instructions", () => {
    const text =
      "FROM a\nRUN <<EOF cat\nFROM b\nEOF\nCOPY <<-'one' <<two /x\n\tone\nFROM c\ntwo\nRUN [\"<<x\"]\nFROM d";
    const { instructions } = readDockerfile(text);
    expect(instructions.map(({ word }) => word)).toEqual(["FROM", "RUN", "COPY", "RUN", "FROM"]);
    expect(instructions.map(({ hasHeredoc }) => hasHeredoc)).toEqual([false, true, true, false, false]);
  });
});

describe("findBaseImages", () => {
  it("finds the images of every stage that is needed, and no other", () => {
    const text = `
FROM oven/bun:1 AS deps
FROM deps AS build
COPY --from=tools:2 /x /x
FROM unused:1 AS extra
FROM node:18-alpine
COPY --from=build /app /app
RUN --mount=type=bind,from=mounted:1,target=/m ls
COPY --from=0 /y /y`;
    expect(bases(text).images).toEqual(["mounted:1", "node:18-alpine", "oven/bun:1", "tools:2"]);
    expect(bases(text, {}, "EXTRA").images).toEqual(["unused:1"]);
    expect(bases(text, {}, "deps").images).toEqual(["oven/bun:1"]);
  });

  it("fills in arguments that stand before the first FROM, and only those", () => {
    const text = 'ARG TAG=1 REPO="acme/base"\nARG NONE\nFROM --platform=linux/amd64 ${REPO}:$TAG\nARG LATE=2';
    expect(bases(text).images).toEqual(["acme/base:1"]);
    expect(bases(text, { TAG: "7", OTHER: "x" }).images).toEqual(["acme/base:7"]);
    expect(bases("ARG A\nFROM x:${A:-one}").images).toEqual(["x:one"]);
    expect(bases("ARG A=1\nFROM x${A:+-slim}").images).toEqual(["x-slim"]);
    expect(bases("FROM scratch\nCOPY . /")).toEqual({ images: [], unknown: [] });
  });

  it.each(["FROM x:${A%b}", "FROM x-$TARGETARCH", "ARG A\nFROM $A"])("says that it cannot tell: %j", (text) =>
    expect(bases(text).unknown).toHaveLength(1),
  );

  it("takes a stage's own name for an image when no stage before it has it", () => {
    expect(bases("FROM alpine AS alpine\nFROM alpine").images).toEqual(["alpine"]);
  });
});
