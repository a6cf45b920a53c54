import { readFileSync } from "node:fs";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { RULES } from "../src/rules/catalogue.ts";
import { type CheckedFolder, DEFAULTS, checkedFolder } from "./checked-folder.ts";

const PAGE = readFileSync(new URL("../../../docs/validate-env-rules.md", import.meta.url), "utf8");

/** A section of the page about the rules: its id, its title, and the files that its example is made of. */
interface Documented {
  readonly id: string;
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly inputs: ReadonlyMap<string, string>;
}

const documented: readonly Documented[] = PAGE.split(/^### /m)
  .slice(1)
  .map((section) => {
    const [, id = "", title = ""] = /^(EV\d{3}) (.+)$/m.exec(section) ?? [];
    const blocks = [...section.matchAll(/^```\w+ (\S+)([^\n]*)\n(.*?)^```$/gms)];
    const inputs = [...section.matchAll(/^With `([\w-]+): ([^`]+)`\.$/gm)];
    return {
      id,
      title,
      files: new Map(
        blocks.map(([, file = "", note = "", text = ""]) => [file, note === "" ? text : text.replaceAll("\n", "\r\n")]),
      ),
      inputs: new Map(inputs.map(([, name = "", value = ""]) => [name, value])),
    };
  });

/** What these rules tell belongs to a line, to the contract itself, or to a name that the contract does not have. */
const NOT_OF_A_VARIABLE: ReadonlySet<string> = new Set(["EV074", "EV075", "EV090", "EV093", "EV110"]);

let folder: CheckedFolder;
beforeEach(() => {
  folder = checkedFolder();
});
afterEach(() => folder.remove());

async function problemsOf(
  { files, inputs }: Documented,
  contract = files.get("env.schema.yml") ?? "",
): Promise<readonly string[]> {
  folder.write({ ...Object.fromEntries(files), "env.schema.yml": contract });
  const { rules } = await folder.check({
    "env-files": files.has(".env") ? [".env"] : undefined,
    "compose-files": files.has("compose.yml") ? ["compose.yml"] : undefined,
    "vars-json": files.get("vars-json"),
    environment: inputs.get("environment"),
    dialects: inputs.get("dialects") === "dotenv compose" ? ["dotenv", "compose"] : DEFAULTS.dialects,
  });
  return rules;
}

describe("the page about the rules", () => {
  it("has every rule with its title, and no other", () => {
    const titles = Object.fromEntries(documented.map(({ id, title }) => [id, title]));
    expect(titles).toEqual(RULES);
    expect(documented).toHaveLength(Object.keys(RULES).length);
  });

  it.each(documented.map((rule) => [rule.id, rule] as const))(
    "has an example that %s finds, and nothing else",
    async (id, rule) => {
      const rules = (await problemsOf(rule)).map((problem) => problem.slice(0, 5));
      expect(new Set(rules)).toEqual(new Set([id]));
    },
  );

  it.each(documented.map((rule) => [rule.id, rule] as const))(
    "tells the truth about silencing %s",
    async (id, rule) => {
      const [problem = ""] = await problemsOf(rule);
      const [, name] = /^EV\d{3} (\S+)$/.exec(problem) ?? [];
      if (NOT_OF_A_VARIABLE.has(id))
        return expect(rule.files.get("env.schema.yml")).not.toMatch(new RegExp(`^  ${name}:`, "m"));
      const contract = rule.files.get("env.schema.yml") ?? "";
      const silenced = contract
        .replace(new RegExp(`^  ${name}: \\{`, "m"), `  ${name}: { ignore: { ${id}: told elsewhere },`)
        .replace(new RegExp(`^  ${name}:$`, "m"), `  ${name}: { ignore: { ${id}: told elsewhere } }`);
      expect(silenced).not.toBe(contract);
      expect((await problemsOf(rule, silenced)).filter((each) => each.startsWith(id))).toEqual([]);
    },
  );
});
