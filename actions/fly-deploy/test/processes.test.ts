import { setTimeout as sleep } from "node:timers/promises";

import { describe, expect, it } from "vitest";

import { type SeenProcess, descendants, lookAt } from "./process-tree.ts";
import type { Step } from "./step.ts";
import { APP, FLY_TOKEN, GITHUB_TOKEN, LIMIT, inWorld } from "./world.ts";

// What the process table shows while a release is made: argv is everybody's to read, an environment its owner's.

/** What a job may have set, each of which changes what flyctl does or shows. */
const TRAPS = {
  FLY_APP: "somebody-elses-app",
  FLY_ACCESS_TOKEN: "",
  FLY_ORG: "somebody-else",
  FLY_REGION: "xyz",
  FLY_JSON: "1",
  FLY_SEND_METRICS: "1",
  FLYCTL_OUTPUT_HAR: "/tmp/somewhere.har",
  LOG_LEVEL: "debug",
  ACTIONS_RUNTIME_TOKEN: "canary-runtime-token",
};

const SECRET = "canary-secret-9b1f";

/** Everything that was started until the step had ended, each process once for every argv that it had. */
async function watched({ child, done }: Step): Promise<readonly SeenProcess[]> {
  const seen = new Map<string, SeenProcess>();
  const end = new AbortController();
  void done.finally(() => end.abort());
  while (!end.signal.aborted) {
    for (const pid of [child.pid ?? 0, ...descendants(child.pid ?? 0)]) {
      const process = lookAt(pid);
      if (process.argv !== "") seen.set(`${pid} ${process.argv}`, process);
    }
    await sleep(5);
  }
  return [...seen.values()];
}

describe("the process table", { timeout: LIMIT }, () => {
  it(
    "shows no token and no secret, and a flyctl that has nothing of the job's environment",
    inWorld({ machines: 1 }, async (world) => {
      const inputs = { image: world.next.tag, secrets: `S_KEY=${SECRET}` };
      const step = world.start({ inputs, env: { ...world.env, ...TRAPS } });
      const processes = await watched(step);
      expect(await step.done).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
      expect((await world.ask()).secrets).toEqual({ S_KEY: SECRET });

      const argv = processes.map((each) => each.argv).join("\n");
      for (const value of [FLY_TOKEN, GITHUB_TOKEN, SECRET]) expect(argv).not.toContain(value);
      expect(argv).not.toContain("metrics send");

      const flyctl = processes.filter((each) => each.argv.includes(` deploy --app ${APP} `));
      expect(flyctl.length).toBeGreaterThan(0);
      for (const { environment } of flyctl) {
        expect(environment).toContain(`FLY_API_TOKEN=${FLY_TOKEN}`);
        expect(environment).toContain("FLY_SEND_METRICS=0");
        const text = environment.join("\n");
        for (const value of [GITHUB_TOKEN, SECRET, "canary-runtime"]) expect(text).not.toContain(value);
        expect(text).not.toMatch(
          /^(?:FLY_APP|FLY_ACCESS_TOKEN|FLY_ORG|FLY_REGION|FLY_JSON|FLYCTL_OUTPUT_HAR|LOG_LEVEL|INPUT_)/m,
        );
      }
    }),
  );
});
