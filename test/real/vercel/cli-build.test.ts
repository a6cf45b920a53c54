import { beforeEach, describe, expect, it, vi } from "vitest";

import { buildWithRealCli } from "./support/build-with-real-cli.ts";
import { TOKEN } from "./support/cli.ts";
import { PATIENCE, realCliMissing } from "./support/missing.ts";

const missing = realCliMissing();

vi.setConfig({ testTimeout: PATIENCE });

beforeEach((context) => {
  if (missing !== undefined) context.skip(missing);
});

describe("pulling and building with the real CLI", () => {
  it.each([
    ["preview", ".env.preview.local"],
    ["qa", ".env.qa.local"],
  ])("builds for %s with the project's variables, and leaves none of them behind", async (target, file) => {
    const built = await buildWithRealCli({ target });
    expect(built.error, built.log).toBeUndefined();
    expect(built.page).toBe("<h1>hello own</h1>");
    expect(built.during).toContain(file);
    expect(built.after.filter((name) => name.startsWith(".env"))).toEqual([]);
    expect(built.leaks).toEqual([]);
    expect(built.unserved).toEqual([]);
  });

  it("gives the project's scripts neither the token nor anything of the runner's", async () => {
    const { seen, commandLines, log, masked, leaks, page } = await buildWithRealCli({ target: "production" });
    expect([page, leaks]).toEqual(["<h1>hello own</h1>", []]);
    expect(seen).toMatchObject({ GREETING: "hello", OWN: "own", VERCEL_TELEMETRY_DISABLED: "1" });
    expect(JSON.stringify(seen)).not.toContain(TOKEN);
    for (const name of ["VERCEL_TOKEN", "GITHUB_OUTPUT", "ACTIONS_RUNTIME_TOKEN", "CLAUDECODE"])
      expect(seen, name).not.toHaveProperty(name);
    // Read from the process table while it ran: the CLI was seen, and the token was in no command line.
    expect(commandLines).toContain("pull --yes --environment=production");
    expect(commandLines).toContain("build --yes --prod");
    expect(commandLines).not.toContain(TOKEN);
    expect(log).not.toContain(TOKEN);
    // The build's output is shown with its commands switched off and the pulled secrets masked.
    const lines = log.split("\n");
    const planted = lines.findIndex((line) => line.includes("::error::planted by the build"));
    const stopped = lines.findLastIndex((line, index) => index < planted && line.startsWith("::stop-commands::"));
    const resumed = lines.findIndex((line, index) => index > stopped && line === `::${lines[stopped]?.slice(17)}::`);
    expect([stopped >= 0, stopped < planted, planted < resumed]).toEqual([true, true, true]);
    expect(masked).toContain("correct horse battery");
    expect(log).toContain("the password is ***");
    expect(log).not.toContain("correct horse");
  });

  it("removes the pulled files when the build fails, and says so", async () => {
    const failed = await buildWithRealCli({ target: "production", script: "fail" });
    expect(failed.error).toMatch(/^vercel build ended with 1: /);
    expect(failed.hint).toContain("nothing was deployed");
    expect([failed.during.includes(".env.production.local"), failed.leaks]).toEqual([true, []]);
    expect(failed.page).toBeUndefined();
  });

  it("removes them when the job is cancelled in the middle of the build", async () => {
    const cancelled = await buildWithRealCli({ target: "production", script: "hang", cancel: true });
    expect(cancelled.error).toBe("the job was cancelled");
    expect([cancelled.during.includes(".env.production.local"), cancelled.leaks]).toEqual([true, []]);
  });

  it("removes them when the build takes too long", async () => {
    const late = await buildWithRealCli({ target: "production", script: "hang", timeout: 6_000 });
    expect(late.error).toContain("was not done within 6 s");
    expect(late.leaks).toEqual([]);
  });

  it("says what a token of the project alone lacks", async () => {
    const refused = await buildWithRealCli({ target: "production", narrow: true });
    expect(refused.error).toMatch(/^vercel pull ended with 1: /);
    expect(refused.hint).toContain("a token that may read the team");
    expect(refused.seen).toBeUndefined();
  });
});
