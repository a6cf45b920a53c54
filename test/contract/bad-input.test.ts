import { readdirSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { startServer } from "../../packages/stand-ins/src/http/server.ts";
import { annotations, runBundle } from "./support/run-bundle.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

let server: Server;
beforeAll(async () => {
  server = await startServer(() => ({ status: 200, body: "{}" }));
});
afterAll(() => server.close());

/** For each action: wrong inputs of every kind that it has, and what its one error must say of each. */
const CASES: Readonly<
  Record<string, { readonly inputs: Readonly<Record<string, string>>; readonly says: readonly RegExp[] }>
> = {
  "build-image": {
    inputs: {
      images: "api: {}",
      context: "./backend",
      tags: "not a tag!",
      "build-args": "just a line with canary-env-4711",
      secrets: "NPM_TOKEN=canary-env-4711",
      username: "octocat",
      logins: "registry.fly.io x canary-fly-token-4711",
      cache: "disk",
      timeout: "30",
      "max-parallel": "0",
      push: "yes please",
    },
    says: [
      /^ {2}context: is for one image; with images, write it there$/m,
      /^ {2}tags: must be tags or the words sha, branch, semver, latest/m,
      /^ {2}build-args: must be KEY=VALUE lines/m,
      /^ {2}secrets: must be ID=NAME lines/m,
      /^ {2}password: is required with username$/m,
      /^ {2}cache: must be one of auto, gha, registry, off; got "disk"$/m,
      /^ {2}timeout: must be a duration with a unit.*got "30"$/m,
      /^ {2}max-parallel: must be a whole number from 1 to 32/m,
      /^ {2}push: must be true or false; got "yes please"$/m,
    ],
  },
  "fly-deploy": {
    inputs: {
      strategy: "quick",
      "wait-timeout": "30",
      "dry-run": "yes please",
      url: "ftp://api.acme.com",
      "api-token": "canary-fly-token-4711",
      environment: "production",
      env: "just a line with canary-env-4711",
      "api-url": "http://api.fly.io",
    },
    says: [
      /^ {2}app: is required/m,
      /^ {2}strategy: must be one of rolling, canary, bluegreen, immediate; got "quick"$/m,
      /^ {2}wait-timeout: must be a duration with a unit.*got "30"$/m,
      /^ {2}dry-run: must be true or false; got "yes please"$/m,
      /^ {2}url: must be an http:\/\/ or https:\/\/ address; got "ftp:\/\/api.acme.com"$/m,
      /^ {2}api-url: must be an https:\/\/ address/m,
      /^ {2}env: must be KEY=VALUE lines/m,
    ],
  },
  "health-gate": {
    inputs: {
      url: "ftp://api.acme.com/health",
      preset: "best",
      interval: "5",
      "success-threshold": "none",
      "max-error-rate": "0.01",
      headers: "authorization canary-header-4711",
    },
    says: [
      /^ {2}url: must be an http:\/\/ or https:\/\/ address/m,
      /^ {2}preset: must be one of/m,
      /^ {2}interval: must be a duration with a unit.*got "5"$/m,
      /^ {2}success-threshold: must be a whole number/m,
      /^ {2}max-error-rate: must be a percentage/m,
      /^ {2}headers: /m,
    ],
  },
  rollback: {
    inputs: {
      mode: "manual",
      environment: "production",
      to: "the one before",
      of: "v41",
      "schema-policy": "yolo",
      timeout: "5",
      verdict: "sick",
      "dry-run": "yes please",
      "fly-api-token": "canary-fly-token-4711",
      url: "ftp://api.acme.com",
      soak: "soon",
    },
    says: [
      /^ {2}to: must be previous, or one name without blanks/m,
      /^ {2}of: must be a deployment's id/m,
      /^ {2}reason: is required when mode is manual/m,
      /^ {2}confirm: must be the environment's name, production/m,
      /^ {2}schema-policy: must be one of refuse, accept, restore-backup; got "yolo"$/m,
      /^ {2}timeout: must be a duration with a unit.*got "5"$/m,
      /^ {2}verdict: must be one of healthy, /m,
      /^ {2}dry-run: must be true or false; got "yes please"$/m,
      /^ {2}url: must be an http:\/\/ or https:\/\/ address/m,
      /^ {2}soak: must be a duration/m,
    ],
  },
  "run-migrations": {
    inputs: {
      mode: "go",
      "database-url": "",
      engine: "sequelize",
      "lock-wait": "120",
      "allow-destructive": "yes please",
      resolve: "nonsense",
    },
    says: [
      /^ {2}mode: must be one of apply, /m,
      /^ {2}database-url: is required/m,
      /^ {2}engine: must be one of auto, sql, .*got "sequelize"$/m,
      /^ {2}lock-wait: must be a duration with a unit.*got "120"$/m,
      /^ {2}allow-destructive: must be true or false; got "yes please"$/m,
      /^ {2}resolve: /m,
    ],
  },
  "validate-env": {
    inputs: { "from-process-env": "all", required: "DATABASE URL=canary-name-4711" },
    says: [/^ {2}from-process-env: must be one of contract, none; got "all"$/m, /^ {2}required: /m],
  },
  "vercel-deploy": {
    inputs: {
      token: "canary-vercel-token-4711 with a blank",
      "project-id": "prj one",
      target: "Production!",
      promote: "yes",
      archive: "zip",
      timeout: "15",
      env: "just a line with canary-env-4711",
      "dry-run": "perhaps",
      "api-url": "http://api.vercel.com",
    },
    says: [
      /^ {2}token: must be a token without blanks$/m,
      /^ {2}project-id: must be a project's id .*got "prj one"$/m,
      /^ {2}target: must be production, preview, or the slug/m,
      /^ {2}promote: must be one of auto, manual; got "yes"$/m,
      /^ {2}archive: must be one of auto, tgz, files; got "zip"$/m,
      /^ {2}timeout: must be a duration with a unit.*got "15"$/m,
      /^ {2}env: must be KEY=VALUE lines/m,
      /^ {2}dry-run: must be true or false; got "perhaps"$/m,
      /^ {2}api-url: must be an https:\/\/ address/m,
      /^ {2}environment: is required/m,
    ],
  },
};

test.each(Object.entries(CASES))(
  "%s reports all wrong inputs in one error, exits 1 and sends nothing",
  async (name, { inputs, says }) => {
    const before = server.requests.length;
    const result = await runBundle({
      name,
      inputs: { ...(name === "fly-deploy" ? { "machines-api-url": server.url } : {}), ...inputs },
      env: { GITHUB_API_URL: server.url, GITHUB_GRAPHQL_URL: `${server.url}/graphql` },
    });
    const errors = annotations(result, "error");
    expect(result.exitCode).toBe(1);
    expect(errors).toHaveLength(1);
    for (const pattern of says) expect(errors[0]).toMatch(pattern);
    expect(errors[0]).toContain("nothing was changed");
    expect(result.summary).toContain("inputs are wrong");
    expect(result.outputs).toEqual({});
    expect(server.requests.slice(before)).toEqual([]);
  },
);

test.each(Object.entries(CASES))("%s shows no secret while it reports them", async (name, { inputs }) => {
  const result = await runBundle({ name, inputs });
  const shown = result.stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  for (const text of [...shown, result.stderr, result.summary])
    expect(text).not.toMatch(/canary-(?:fly-token|vercel-token|env|header)-4711/);
});

test("every bundle that has something to get wrong is in this table", () => {
  // Every input of project-commands is free text.
  expect(Object.keys(CASES)).toEqual(readdirSync("dist").filter((name) => name !== "project-commands"));
});
