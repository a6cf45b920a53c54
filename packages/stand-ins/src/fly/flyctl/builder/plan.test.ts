import { describe, expect, it } from "vitest";

import { parseDockerfile } from "./dockerfile.ts";
import { pathPattern } from "./path-pattern.ts";
import { configurationOf, planBuild } from "./plan.ts";
import { splitCommand } from "./results.ts";

const plan = (text: string, args: Record<string, string> = {}, target?: string) =>
  planBuild(parseDockerfile(text), args, target);

const STAGED = `# syntax=docker/dockerfile:1
ARG NODE=24
FROM node:\${NODE}-slim AS base
WORKDIR /app
FROM base AS build
COPY package.json package-lock.json ./
RUN npm ci && \\
    # a comment in between
    npm run build
FROM base
ENV NODE_ENV=production GREETING="two words"
ENV OLD the old form
ARG GIT_SHA=development
ENV GIT_SHA=$GIT_SHA
LABEL org.opencontainers.image.revision=\${GIT_SHA}
COPY --chown=node:node --from=build /app/dist dist
COPY ["a file.txt", "docs/"]
USER node
EXPOSE 3001
HEALTHCHECK --interval=10s CMD ["true"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "dist/server.js"]
`;

describe("planBuild", () => {
  it("reads how the last stage starts, and what it copies from where", () => {
    const stage = plan(STAGED, { GIT_SHA: "abc" });
    expect(configurationOf(stage)).toEqual({
      entrypoint: ["tini", "--"],
      cmd: ["node", "dist/server.js"],
      env: { NODE_ENV: "production", GREETING: "two words", OLD: "the old form", GIT_SHA: "abc" },
      workdir: "/app",
      labels: { "org.opencontainers.image.revision": "abc" },
    });
    expect(stage.steps).toMatchObject([
      { kind: "copy", sources: ["dist"], target: "dist", from: { name: "build" } },
      { kind: "copy", sources: ["a file.txt"], target: "docs/", from: undefined },
    ]);
    const [first] = stage.steps;
    expect(first?.kind === "copy" && first.from?.steps).toMatchObject([
      { kind: "copy", sources: ["package.json", "package-lock.json"], target: "/" },
      { kind: "run", command: expect.stringMatching(/^npm ci &&\s+npm run build$/) },
    ]);
  });

  it("takes ARG's default without a build argument, and stops at the target", () => {
    expect(configurationOf(plan(STAGED)).env["GIT_SHA"]).toBe("development");
    expect(plan(STAGED, {}, "build").name).toBe("build");
    expect(() => plan(STAGED, {}, "none")).toThrow("no stage none");
  });

  it("starts a command in shell form through a shell", () => {
    expect(configurationOf(plan("FROM x\nCMD node $FILE")).cmd).toEqual(["/bin/sh", "-c", "node $FILE"]);
  });

  it.each([
    ["COPY . .", "COPY before the first FROM"],
    ["FROM x\nONBUILD RUN y", "does not know ONBUILD"],
    ["FROM x\nADD https://example.test/x /x", "copies local files only"],
    ["FROM x\nCOPY --from=nginx:1 /etc /etc", "cannot copy from the image nginx:1"],
    ["FROM x\nWORKDIR /app\nCOPY a /etc/a", "only what is below the working directory, not /etc/a"],
    ["FROM x\nWORKDIR /app\nCOPY a a\nWORKDIR /app/b", "one working directory a stage"],
    ["FROM x\nRUN <<EOF\nEOF", "no here-documents"],
  ])("refuses %j", (text, message) => {
    expect(() => plan(text)).toThrow(message);
  });
});

describe("splitCommand", () => {
  it("runs package managers here and leaves the operating system alone", () => {
    expect(splitCommand("apt-get update && npm ci && rm -rf /var && node make.mjs")).toEqual({
      here: ["npm ci", "node make.mjs"],
      left: ["apt-get update", "rm -rf /var"],
    });
  });
});

describe("pathPattern", () => {
  it.each([
    ["package*.json", "package-lock.json", true],
    ["package*.json", "packages/x.json", false],
    ["a?.[tj]s", "ab.ts", true],
    ["a.b", "axb", false],
  ])("%s on %s: %s", (pattern, name, matches) => {
    expect(pathPattern(pattern).test(name)).toBe(matches);
  });
});
