import { describe, expect, it } from "vitest";

import { APP, LIMIT, inWorld } from "./world.ts";

// Each value as the running machine sees it; `flyctl secrets import` loses every one of these (its secrets/parser.go).

const LONG = "k".repeat(70 * 1024);

/** Name, the line of dotenv, and the value that the machine must have. */
const DOTENV: readonly (readonly [string, string, string])[] = [
  ["S_HASH", "S_HASH='canary#one#two'", "canary#one#two"],
  ["S_SINGLE", `S_SINGLE="it's canary"`, "it's canary"],
  ["S_DOUBLE", `S_DOUBLE='say "canary" # not a comment'`, 'say "canary" # not a comment'],
  ["S_TRIPLE", `S_TRIPLE='"""canary"""'`, '"""canary"""'],
  ["S_NEWLINE", 'S_NEWLINE="canary\\nsecond line\n\nfourth"', "canary\nsecond line\n\nfourth"],
  ["S_BLANKS", "S_BLANKS='  canary with blanks  '", "  canary with blanks  "],
  ["S_EQUALS", "S_EQUALS=canary=a=b==", "canary=a=b=="],
  ["S_DOLLAR", "S_DOLLAR='$HOME ${canary} `id`'", "$HOME ${canary} `id`"],
  ["S_UTF8", "S_UTF8='canary: Grüße 🚢'", "canary: Grüße 🚢"],
  ["S_LONG", `S_LONG=${LONG}`, LONG],
];

describe.concurrent("secrets reach the machine exactly as they are", { timeout: LIMIT }, () => {
  it(
    "from one dotenv text: #, quotes, line ends, 70 KiB",
    // Fly may give a machine the secrets of before, unless it is asked for the newest.
    inWorld({ machines: 1, faults: [{ kind: "secrets-lag", app: APP }] }, async (world) => {
      const secrets = DOTENV.map(([, line]) => line).join("\n");
      const result = await world.deploy({ inputs: { image: world.next.tag, secrets } });
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
      const seen = (await world.ask()).secrets;
      for (const [name, , value] of DOTENV) expect(seen[name]).toBe(value);
      await expectSilence(world, result);
    }),
  );

  it(
    "from a JSON object, in which every value can be written",
    inWorld({ machines: 1 }, async (world) => {
      const values = { S_ALL: "canary ' \" ` # \\ $ \n\r\t end", S_LONG: LONG, S_EMPTY: "" };
      const result = await world.deploy({ inputs: { image: world.next.tag, secrets: JSON.stringify(values) } });
      expect(result).toMatchObject({ exitCode: 0, outputs: { result: "deployed" } });
      expect((await world.ask()).secrets).toEqual(values);
      await expectSilence(world, result);
    }),
  );

  it(
    "with the release, not before it: a release that fails leaves the running machines as they are",
    inWorld({ machines: 1, deploy: 'release_command = "node --no-such-option"' }, async (world) => {
      const secrets = "S_NEW=canary-for-later";
      const result = await world.deploy({ inputs: { image: world.next.tag, secrets } });
      expect(result.outputs["result"]).toBe("failed");
      expect(result.errors.join()).toContain("The new secrets may be set already");
      expect((await world.ask()).secrets).toEqual({});
    }),
  );
});

type World = Parameters<Parameters<typeof inWorld>[1]>[0];

/** No value is printed, kept, or sent to anybody but the secrets API. The log's masks are how the runner learns them. */
async function expectSilence(world: World, result: Awaited<ReturnType<World["deploy"]>>): Promise<void> {
  const log = result.stdout.replaceAll(/^::add-mask::.*$/gm, "");
  const records = JSON.stringify([...world.github.repository("acme/app").deployments.values()]);
  const elsewhere = world.fly.requests.filter(({ path }) => !path.endsWith("/secrets")).map(({ body }) => body);
  const traces = [log, result.stderr, result.summary, JSON.stringify([result.outputs, result.state]), records];
  for (const trace of [...traces, ...elsewhere]) {
    expect(trace).not.toContain("canary one");
    expect(trace).not.toMatch(/canary(?:#|=| with|\b.*Grüße)|kkkkkkkk/);
  }
}
