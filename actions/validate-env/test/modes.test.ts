import { cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type CheckedFolder, checkedFolder } from "./checked-folder.ts";

const EXAMPLES = fileURLToPath(new URL("../../../examples", import.meta.url));

let folder: CheckedFolder;
beforeEach(() => {
  folder = checkedFolder();
});
afterEach(() => folder.remove());

describe("init", () => {
  it.each([
    ["structra", ".env.example"],
    ["structra/frontend", ".env.example"],
    ["taskforge", ".env.production.example"],
    ["kharisma", ".env.development.example"],
    ["kharisma", ".env.production.example"],
    ["chatzwa", ".env.example"],
  ])("writes a starter for %s (%s) that passes on the example that it came from", async (system, file) => {
    cpSync(`${EXAMPLES}/${system}/${file}`, `${folder.path}/.env.example`);
    expect((await folder.check({ mode: "init" })).ok).toBe(true);
    const full = await folder.check({ "env-files": [".env.example"], environment: "development" });
    // What the example still has to be given is told as a warning there, and nothing else is found.
    expect(full.rules.filter((rule) => !/^EV(?:02\d|084) /.test(rule))).toEqual([]);
    expect(full.ok || full.rules.every((rule) => rule.startsWith("EV084"))).toBe(true);
    expect((await folder.check({ mode: "schema-only", "fail-on": "warning" })).found).toEqual([]);
  });

  it("writes what the example, the names and the compose files tell", async () => {
    folder.write({
      ".env.example":
        "# Database\nDATABASE_URL=postgres://app:pw@db:5432/app\nDB_HOST=db\nDB_PORT=5432\n\n# Mail (optional)\nSMTP_PASSWORD=\nNEXT_PUBLIC_URL=https://x.dev\nWORKERS=4\nDEBUG=false\n",
      "compose.yml":
        "services: {a: {image: 'x:${TAG:-1}', environment: {WORKERS: '${WORKERS}', REDIS_PASSWORD: '${REDIS_PASSWORD:?}'}}}",
    });
    const { ports } = await folder.check({ mode: "init", "compose-files": ["compose.yml"], schema: "app.schema.yml" });
    expect(folder.read("app.schema.yml"))
      .toBe(`# yaml-language-server: $schema=actions/validate-env/schema/env.schema.json
# What the release needs. Begun from .env.example: go through it, and say what is required where.
version: 1
vars:
  DATABASE_URL: { section: Database, secret: true, type: url, protocols: [postgres, postgresql] }
  DB_HOST: { section: Database }
  DB_PORT: { section: Database, type: port }
  SMTP_PASSWORD: { section: Mail, required: false, secret: true }
  NEXT_PUBLIC_URL: { section: Mail, required: false, public: true, type: url, protocols: [https] }
  WORKERS: { section: Mail, required: false, type: int }
  DEBUG: { section: Mail, required: false, type: bool }
  TAG: { section: Environment, required: false }
  REDIS_PASSWORD: { section: Environment, required: false, secret: true }
groups:
  - matches-url: { url: DATABASE_URL, host: DB_HOST, port: DB_PORT }
`);
    expect(ports.written).toMatchObject({ valid: true, report: "app.schema.yml" });
    expect(ports.log.text("info")).toBe("wrote app.schema.yml with 9 variables");
  });

  it("writes over nothing, and needs an example", async () => {
    await expect(folder.check({ mode: "init" })).rejects.toThrow(
      "the example file .env.example cannot be read (ENOENT)",
    );
    folder.write({ ".env.example": "A=1", "env.schema.yml": "mine" });
    await expect(folder.check({ mode: "init" })).rejects.toThrow("env.schema.yml is there already");
    expect(folder.read("env.schema.yml")).toBe("mine");
  });
});

describe("schema-only", () => {
  it("looks at no values, and finds what is wrong in the repository", async () => {
    folder.write({
      "env.schema.yml":
        "version: 1\nvars:\n  A:\n  NEXT_PUBLIC_TOKEN: { secret: true }\n  API_KEY: { required: false }\n",
      ".env.example": "A=\nNEXT_PUBLIC_TOKEN=\nB=\n",
      ".env": "A=your_a",
      "compose.yml": "services: {a: {image: 'x:${TAG}', environment: {A: '${A}', API_KEY: '${API_KEY:-abc}'}}}",
    });
    const inputs = {
      mode: "schema-only",
      "env-files": ["not-there"],
      "compose-files": ["compose.yml"],
      env: "A=1",
    } as const;
    const { rules, ports, conclusion } = await folder.check(inputs, { API_KEY: "value-of-key" });
    expect(rules).toEqual(["EV060 NEXT_PUBLIC_TOKEN", "EV080 TAG", "EV081 API_KEY", "EV092 API_KEY", "EV093 B"]);
    expect(ports.log.masked).toEqual([]);
    expect(conclusion).toMatchObject({ ok: false, message: "the contract has 3 errors, 2 warnings" });
  });
});

describe("the report", () => {
  it("is SARIF with every problem, suppressed ones included, and the page of each rule", async () => {
    folder.write({
      "env.schema.yml": "version: 1\nvars:\n  A:\n  B: { values: [x], ignore: { EV013: checked later } }\n",
      ".env": "B=y\n",
    });
    const { ports } = await folder.check(
      { "env-files": [".env"], report: "out/env.sarif" },
      { GITHUB_ACTION_REPOSITORY: "acme/slipway" },
    );
    expect(ports.written.report).toBe("out/env.sarif");
    const { version, runs } = JSON.parse(folder.read("out/env.sarif")) as { version: string; runs: [SarifRun] };
    expect(version).toBe("2.1.0");
    const [{ tool, results }] = runs;
    expect(results.map((result) => tool.driver.rules[result.ruleIndex]?.id)).toEqual(
      results.map((result) => result.ruleId),
    );
    expect(results).toMatchObject([
      {
        ruleId: "EV001",
        level: "error",
        message: { text: "A is required and is not set" },
        locations: [place("env.schema.yml", 3)],
      },
      {
        ruleId: "EV013",
        locations: [place(".env", 1)],
        suppressions: [{ kind: "external", justification: "checked later" }],
      },
    ]);
    expect(tool.driver.rules[0]?.helpUri).toBe(
      "https://github.com/acme/slipway/blob/main/docs/validate-env-rules.md#ev001-missing",
    );
    expect(ports.markdown()).toContain("| `EV013` | B | checked later |");
  });
});

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] } };
  readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number }[];
}

function place(uri: string, startLine: number): object {
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine } } };
}

describe("a problem", () => {
  it("is shown with what its variable is for, when the contract says so", async () => {
    folder.write({
      "env.schema.yml":
        "version: 1\nvars:\n  JWT_SECRET: { secret: true, description: Signs the sessions }\n  PORT: { type: port }\n",
    });
    const { ports } = await folder.check({ env: "PORT=none" });
    expect(ports.log.text("error")).toBe(
      "JWT_SECRET is required and is not set (EV001); it is for: Signs the sessions\nPORT must be a port, from 1 to 65535 (EV010)",
    );
    expect(ports.markdown()).toContain("JWT\\_SECRET is required and is not set; it is for: Signs the sessions");
  });
});
