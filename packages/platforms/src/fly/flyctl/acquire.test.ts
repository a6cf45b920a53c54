import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { PlatformError, UserError, messageOf } from "@slipway/core";
import { afterEach, describe, expect, it } from "vitest";

import { type FlyctlPorts, acquireFlyctl } from "./acquire.ts";
import {
  PROGRAM,
  type ReleaseServer,
  archiveWith,
  body,
  memoryCache,
  startReleases,
  status,
  testMachine,
} from "./testing.ts";

const VERSION = "0.4.98";
const ASSET = `flyctl_${VERSION}_Linux_x86_64.tar.gz`;
const GITHUB = `/gh/v${VERSION}/${ASSET}`;
const LISTING = `/list/Linux/x86_64/${VERSION}`;

const good = archiveWith(PROGRAM);
const other = archiveWith("#!/bin/sh\necho other\n");
const WANTED = `${VERSION}@sha256:${good.sha256}`;

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function scene(answers: ReleaseServer["answers"], more: Partial<FlyctlPorts> = {}) {
  const server = await startReleases(answers);
  const machine = testMachine(server, more);
  ends.push(
    () => server.close(),
    () => machine.remove(),
  );
  const get = (version: string | undefined = WANTED, path?: string) =>
    acquireFlyctl({ version, path, workspace: machine.workspace }, machine.ports);
  return { server, ...machine, get };
}

async function failure(promise: Promise<unknown>): Promise<Error & { hint?: string }> {
  const outcome: unknown = await promise.catch((error: unknown) => error);
  if (outcome instanceof Error) return outcome;
  throw new Error(`it did not fail: ${JSON.stringify(outcome)}`);
}

describe("a release that is not on the machine", () => {
  it("is downloaded, unpacked, tried, and kept where @actions/tool-cache would keep it", async () => {
    const { get, root, server } = await scene({ [GITHUB]: body(good.bytes) });
    const flyctl = await get();
    const folder = join(root, "tools", "slipway-flyctl", VERSION, "x64");
    expect(flyctl).toEqual({ path: join(folder, "flyctl"), version: VERSION, source: "github" });
    expect(readFileSync(flyctl.path, "utf8")).toBe(PROGRAM);
    expect(readdirSync(join(folder, ".."))).toEqual(["x64", "x64.complete"]);
    expect(await get(`v${WANTED}`)).toMatchObject({ path: flyctl.path, source: "tool-cache" });
    expect(server.paths).toEqual([GITHUB]);
  });

  it("comes through a redirect, as GitHub gives one", async () => {
    const redirect = { location: "/elsewhere" };
    const { get } = await scene({ [GITHUB]: status(302, redirect), "/elsewhere": body(good.bytes) });
    expect(await get()).toMatchObject({ source: "github" });
  });

  it.each([429, 500, 502, 503])("is asked for again after %i", async (code) => {
    const { get, server, clock } = await scene({
      [GITHUB]: [status(code, { "retry-after": "7" }), status(code), body(good.bytes)],
    });
    expect(await get()).toMatchObject({ source: "github" });
    expect(server.paths).toHaveLength(3);
    expect(clock.sleeps[0]).toBe(7_000);
  });

  it("is asked for again after a connection that broke within the file", async () => {
    const half = good.bytes.subarray(0, 100);
    const { get, server } = await scene({
      [GITHUB]: [
        (response) => {
          response.writeHead(200, { "content-length": String(good.bytes.length) });
          response.write(half, () => response.destroy());
        },
        body(good.bytes),
      ],
    });
    expect(await get()).toMatchObject({ source: "github" });
    expect(server.paths).toEqual([GITHUB, GITHUB]);
  });
});

describe("when GitHub does not have it", () => {
  it.each([
    ["answers 404", status(404), 1],
    ["answers 503 and again 503", status(503), 3],
    ["has another file", body(other.bytes), 1],
    ["has only its beginning", body(good.bytes.subarray(0, 200)), 1],
    ["gives a page with 200", body("<html>maintenance</html>"), 1],
  ])("because it %s, Fly's list of releases is asked", async (_why, answer, times) => {
    const { get, server, log } = await scene({ [GITHUB]: answer, "/fly.tar.gz": body(good.bytes) });
    server.answers[LISTING] = body(`${server.url.href}fly.tar.gz\n`);
    expect(await get()).toMatchObject({ version: VERSION, source: "fly" });
    expect(server.paths).toEqual([...Array.from({ length: times }, () => GITHUB), LISTING, "/fly.tar.gz"]);
    expect(log.at(-1)).toContain("from Fly's list of releases");
  });

  it("and neither does Fly, the error has what each of them said, and nothing is kept", async () => {
    const { get, root, server } = await scene({ [GITHUB]: body(other.bytes), [LISTING]: body("no such version") });
    const error = await failure(get());
    expect(error).toBeInstanceOf(PlatformError);
    expect(error.message).toContain(`has the sha256 ${other.sha256} instead of ${good.sha256}, and is not used`);
    expect(error.message).toContain(
      `GET ${server.url.href}list/Linux/x86_64/${VERSION} did not answer with an address`,
    );
    expect(error.hint).toContain(ASSET);
    expect(existsSync(join(root, "tools", "slipway-flyctl"))).toBe(false);
    expect(readdirSync(join(root, "temp", "slipway-flyctl"))).toEqual([]);
  });

  it("an address that is neither https nor on this machine is refused", async () => {
    const { get } = await scene({ [LISTING]: body("http://example.com/flyctl.tar.gz") });
    expect((await failure(get())).message).toContain("http://example.com is not https");
  });

  it("a cancelled job ends at once, with its own reason", async () => {
    const controller = new AbortController();
    const reason = new Error("cancelled");
    const { get, server } = await scene({ [GITHUB]: () => controller.abort(reason) }, { signal: controller.signal });
    expect(await failure(get())).toBe(reason);
    expect(server.paths).toEqual([GITHUB]);
  });
});

describe("GitHub's cache", () => {
  it("is filled by the first job, and spares the second one the download", async () => {
    const cache = memoryCache();
    const first = await scene({ [GITHUB]: body(good.bytes) }, { cache: () => Promise.resolve(cache) });
    expect(await first.get()).toMatchObject({ source: "github" });
    const second = await scene({}, { cache: () => Promise.resolve(cache) });
    expect(await second.get()).toMatchObject({ source: "actions-cache", version: VERSION });
    expect(second.server.paths).toEqual([]);
  });

  it("is not opened while the tool cache has the release", async () => {
    let opened = 0;
    const cache = async () => {
      opened += 1;
      return await Promise.resolve(undefined);
    };
    const { get } = await scene({ [GITHUB]: body(good.bytes) }, { cache });
    await get();
    await get();
    expect(opened).toBe(1);
  });

  it("with another file under the key is not believed", async () => {
    const cache = memoryCache();
    const restore = async (file: string) => {
      writeFileSync(file, other.bytes);
      return await Promise.resolve(true);
    };
    const poisoned = { ...cache, restore };
    const { get, log } = await scene({ [GITHUB]: body(good.bytes) }, { cache: () => Promise.resolve(poisoned) });
    expect(await get()).toMatchObject({ source: "github" });
    expect(log.join("\n")).toContain(`warning: GitHub's cache has another ${ASSET} (sha256 ${other.sha256})`);
  });

  it.each([
    ["opened", () => Promise.reject(new Error("no client"))],
    ["read", () => Promise.resolve({ ...memoryCache(), restore: () => Promise.reject(new Error("503")) })],
    ["written", () => Promise.resolve({ ...memoryCache(), save: () => Promise.reject(new Error("full")) })],
  ])("that cannot be %s costs nothing but itself", async (_what, cache) => {
    const { get } = await scene({ [GITHUB]: body(good.bytes) }, { cache });
    expect(await get()).toMatchObject({ source: "github" });
  });
});

describe("what is in the archive", () => {
  it("must be flyctl", async () => {
    const wrong = archiveWith(PROGRAM, "readme.txt");
    const { get } = await scene({ [GITHUB]: body(wrong.bytes) });
    const error = await failure(get(`${VERSION}@sha256:${wrong.sha256}`));
    expect(error.message).toContain("cannot be unpacked");
  });

  it.each([
    ["for another machine", `\u007FELF${"\u0000".repeat(60)}`],
    ["no flyctl", "#!/bin/sh\necho hello\n"],
    ["broken", "#!/bin/sh\nexit 3\n"],
  ])("must run here: one that is %s is refused and not kept", async (_what, program) => {
    const wrong = archiveWith(program);
    const { get, root } = await scene({ [GITHUB]: body(wrong.bytes) });
    const error = await failure(get(`${VERSION}@sha256:${wrong.sha256}`));
    expect(error).toBeInstanceOf(UserError);
    expect(readdirSync(join(root, "tools", "slipway-flyctl", VERSION))).toEqual([]);
  });

  it("must be an archive, also when its sum is right", async () => {
    const page = Buffer.from("<html></html>");
    const sum = createHash("sha256").update(page).digest("hex");
    const { get } = await scene({ [GITHUB]: body(page) });
    expect((await failure(get(`${VERSION}@sha256:${sum}`))).message).toContain("cannot be unpacked");
  });
});

describe("the tool cache", () => {
  it("with a release that was cut off while it was kept is filled again", async () => {
    const { get, root } = await scene({ [GITHUB]: body(good.bytes) });
    const folder = join(root, "tools", "slipway-flyctl", VERSION, "x64");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "flyctl"), "half", { mode: 0o755 });
    expect(await get()).toMatchObject({ source: "github", path: join(folder, "flyctl") });
    expect(readFileSync(join(folder, "flyctl"), "utf8")).toBe(PROGRAM);
  });

  it("may be filled by several jobs at once", async () => {
    const { get, root } = await scene({ [GITHUB]: body(good.bytes) });
    const all = await Promise.all([get(), get(), get()]);
    expect(new Set(all.map(({ path }) => path)).size).toBe(1);
    expect(readdirSync(join(root, "tools", "slipway-flyctl", VERSION))).toEqual(["x64", "x64.complete"]);
  });

  it("that is not there is replaced by the job's own folder", async () => {
    const env = { PATH: process.env["PATH"] };
    const { get, root, ports } = await scene({ [GITHUB]: body(good.bytes) });
    const bare = { ...ports, env: { ...env, RUNNER_TEMP: join(root, "temp"), RUNNER_TOOL_CACHE: "/dev/null/nowhere" } };
    const flyctl = await acquireFlyctl({ version: WANTED, workspace: root }, bare);
    expect(flyctl.path).toContain(join(root, "temp", "slipway-tools"));
    expect(await get()).toMatchObject({ source: "tool-cache" });
  });
});

describe("flyctl-path", () => {
  it("wins over every version, and nothing is downloaded", async () => {
    const { get, workspace, server } = await scene({});
    writeFileSync(join(workspace, "my-flyctl"), PROGRAM, { mode: 0o755 });
    const path = join(workspace, "my-flyctl");
    expect(await get(WANTED, "my-flyctl")).toEqual({ path, version: "0.4.98", source: "path" });
    expect(server.paths).toEqual([]);
  });

  it("must lead to a flyctl", async () => {
    const { get, workspace } = await scene({});
    writeFileSync(join(workspace, "tool"), "#!/bin/sh\necho tool 1.0 >&2; exit 2\n", { mode: 0o755 });
    const error = await failure(get(WANTED, "tool"));
    expect(messageOf(error)).toContain("is not a flyctl that runs on this machine");
    expect(error.hint).toContain("ended with 2: tool 1.0");
  });

  it("is asked for its version without anything of the job's environment", async () => {
    const { workspace, ports } = await scene({});
    const script = `#!/bin/sh\nenv > '${join(workspace, "env")}'\nprintf '{"Name":"flyctl","Version":"1"}'\n`;
    writeFileSync(join(workspace, "flyctl"), script, { mode: 0o755 });
    const env = { ...ports.env, FLY_APP: "trap", FLY_ACCESS_TOKEN: "canary", ACTIONS_RUNTIME_TOKEN: "canary" };
    await acquireFlyctl({ path: "flyctl", workspace }, { ...ports, env });
    const seen = readFileSync(join(workspace, "env"), "utf8");
    expect(seen).not.toMatch(/canary|FLY_APP=/);
    expect(seen).toContain("FLY_API_BASE_URL=http://127.0.0.1:9");
  });
});
