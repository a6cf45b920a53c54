import { expect, test } from "vitest";

import { wrongArrows } from "./arrows.ts";

const row = (path: string, specifier: string): readonly string[] =>
  wrongArrows([{ path, text: `import { x } from "${specifier}";` }]);

test.each([
  ["actions/a/src/run.ts", "@slipway/platforms/fly"],
  ["actions/a/src/run.ts", "./plan.ts"],
  ["packages/platforms/src/fly/x.ts", "@slipway/releases"],
  ["packages/releases/src/x.ts", "@slipway/core"],
  ["packages/core/src/a/b.ts", "../c.ts"],
  ["packages/core/src/a/b.ts", "node:fs"],
])("%s may import %s", (path, specifier) => {
  expect(row(path, specifier)).toEqual([]);
});

test.each([
  ["packages/core/src/x.ts", "@slipway/releases"],
  ["packages/health/src/x.ts", "@slipway/releases"],
  ["packages/releases/src/x.ts", "@slipway/platforms"],
  ["actions/a/src/run.ts", "@slipway/stand-ins/fly"],
  ["actions/a/src/run.ts", "@slipway/local-runner"],
  ["actions/a/src/run.ts", "../../b/src/plan.ts"],
  ["packages/core/src/x.ts", "../../health/src/y.ts"],
])("%s must not import %s", (path, specifier) => {
  expect(row(path, specifier)).toHaveLength(1);
});

test("a dynamic import and a re-export count too", () => {
  expect(
    wrongArrows([
      {
        path: "packages/core/src/x.ts",
        text: 'await import("@slipway/health"); export { y } from "@slipway/platforms";',
      },
    ]),
  ).toHaveLength(2);
});
