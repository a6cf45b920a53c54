import { readFile } from "node:fs/promises";

import { expect, it } from "vitest";

import { DIFFERENCES, differingFields, unexplainedFields } from "./support/differences.ts";

const DOCS = new URL("../../../docs/vercel-deploy.md", import.meta.url);

it("the docs explain exactly these differences", async () => {
  const docs = await readFile(DOCS, "utf8");
  const [, section = ""] = /^## Differences from the CLI$([\s\S]*?)^## /m.exec(docs) ?? [];
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
    .slice(2);
  expect(rows).toEqual(DIFFERENCES.map(({ where, cli, ours, why }) => [where, cli, ours, why]));
});

it("a field that differs and is not among them is found", () => {
  const one = { name: "demo", meta: {}, env: { A: "1" }, files: [{ mode: 1 }] };
  const other = { name: "demo", meta: { slipwayDeploy: "x" }, env: { A: "2" }, files: [{ mode: 2 }], target: "qa" };
  const differing = differingFields(one, other);
  expect(differing).toEqual(["env.A", "files", "meta.slipwayDeploy", "target"]);
  expect(unexplainedFields(differing)).toEqual(["env.A", "files", "target"]);
});
