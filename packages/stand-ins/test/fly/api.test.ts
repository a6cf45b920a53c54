import { describe, expect, it } from "vitest";

import { TOKEN, api, seedDemo, startTestFly, until } from "./support.ts";

async function withMachine(options: Parameters<typeof startTestFly>[0] = {}) {
  const fly = await startTestFly(options);
  await seedDemo(fly);
  const machine = fly.app("demo").machines()[0];
  if (!machine) throw new Error("no machine was seeded");
  return { fly, machine, path: `/v1/apps/demo/machines/${machine.id}` };
}

describe("access", () => {
  it.each([
    ["no token", {}, 401],
    ["an unknown token", { authorization: "Bearer other" }, 401],
    ["the token", { authorization: `Bearer ${TOKEN}` }, 200],
    ["the token under Fly's own scheme, twice", { authorization: `FlyV1 FlyV1 fm2_x,${TOKEN}` }, 200],
    ["a token for the app", { authorization: "Bearer scoped" }, 200],
    ["a token for another app", { authorization: "Bearer elsewhere" }, 403],
  ])("answers a request with %s", async (_, headers, status) => {
    const scopedTokens = [
      { token: "scoped", apps: ["demo"] },
      { token: "elsewhere", apps: ["other"] },
    ];
    const fly = await startTestFly({ scopedTokens });
    const answer = await fetch(`${fly.url}/v1/apps/demo`, { headers: headers as Record<string, string> });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("fly-request-id")).toMatch(/^[0-9A-Z]{26}-/);
    if (status !== 200) expect(await answer.json()).toEqual({ error: expect.any(String) });
  });

  it("tells an app that there is not from one that may not be reached", async () => {
    const fly = await startTestFly();
    expect(await api(fly, "GET /v1/apps/nope")).toMatchObject({ status: 404, body: { error: "app not found" } });
    expect(await api(fly, "GET /v1/apps/demo/machines/nope")).toMatchObject({ status: 404 });
  });

  it("limits the rate of one action on one target, as documented: a burst of three", async () => {
    const fly = await startTestFly({ rateLimits: true });
    const answers = await Promise.all(Array.from({ length: 5 }, () => api(fly, "GET /v1/apps/demo/machines")));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(3);
    expect(answers.some(({ status }) => status === 429)).toBe(true);
    expect((await api(fly, "GET /v1/apps/demo")).status).toBe(200);
  });
});

describe("leases", () => {
  it("let only the holder of the nonce change the machine", async () => {
    const { fly, machine, path } = await withMachine();
    expect((await api(fly, `GET ${path}/lease`)).status).toBe(404);
    const taken = await api(fly, `POST ${path}/lease?ttl=30`);
    expect(taken.body).toMatchObject({
      status: "success",
      data: { nonce: expect.any(String), expires_at: expect.any(Number) },
    });
    const nonce = { "fly-machine-lease-nonce": taken.body.data.nonce };
    const held = { status: 409, body: { error: expect.stringContaining("lease currently held by") } };
    expect(await api(fly, `POST ${path}/lease?ttl=30`)).toMatchObject(held);
    expect(await api(fly, `POST ${path}`, { config: machine.config })).toMatchObject(held);
    expect(await api(fly, `POST ${path}/stop`)).toMatchObject(held);
    expect(await api(fly, `DELETE ${path}/lease`)).toMatchObject(held);
    expect((await api(fly, `POST ${path}/lease?ttl=30`, undefined, nonce)).body.data.nonce).toBe(taken.body.data.nonce);
    expect((await api(fly, `POST ${path}/cordon`, undefined, nonce)).status).toBe(200);
    expect((await api(fly, `DELETE ${path}/lease`, undefined, nonce)).status).toBe(200);
    expect((await api(fly, `POST ${path}/uncordon`)).status).toBe(200);
  });

  it("expire", async () => {
    const { fly, path } = await withMachine();
    await api(fly, `POST ${path}/lease?ttl=0.05`);
    await until(async () => (await api(fly, `POST ${path}/lease?ttl=30`)).status === 201);
  });
});

describe("machines", () => {
  it("answer an update before the swap is done; until then a start is 412 and another update 409", async () => {
    const { fly, machine, path } = await withMachine({ speed: 1 });
    const updated = await api(fly, `POST ${path}`, { config: machine.config });
    expect(updated.body).toMatchObject({ state: "replacing", id: machine.id });
    expect(updated.body.instance_id).not.toBe(machine.instance_id);
    expect(updated.body.version).toBe(updated.body.instance_id);
    expect((await api(fly, `POST ${path}/start`)).status).toBe(412);
    expect(await api(fly, `POST ${path}`, { config: machine.config })).toMatchObject({
      status: 409,
      body: { error: expect.stringContaining("concurrent update in progress") },
    });
    expect((await api(fly, `GET ${path}/wait?state=started&version=${updated.body.version}`)).body).toEqual({
      ok: true,
    });
    const versions = await api(fly, `GET ${path}/versions`);
    expect(versions.body.map(({ version }: { version: string }) => version)).toEqual([
      updated.body.version,
      machine.version,
    ]);
  });

  it("refuse an update made for another version, and a configuration that they cannot serve", async () => {
    const { fly, machine, path } = await withMachine();
    const { config } = machine;
    expect((await api(fly, `POST ${path}`, { config, current_version: "01OLD" })).status).toBe(412);
    expect(await api(fly, `POST ${path}`, { config: { ...config, mounts: [{ path: "/data" }] } })).toMatchObject({
      status: 422,
      body: { error: "the stand-in's machines have no mounts" },
    });
    expect((await api(fly, `POST ${path}`, { config: { ...config, image: "registry.fly.io/demo:none" } })).status).toBe(
      400,
    );
    expect((await api(fly, `POST ${path}`, { config: { ...config, env: { A: 1 } } })).status).toBe(400);
    expect((await api(fly, `POST ${path}`, { config: machine.config, current_version: machine.version })).status).toBe(
      200,
    );
  });

  it("wait for a state, or say 408", async () => {
    const { fly, path } = await withMachine();
    expect((await api(fly, `GET ${path}/wait?state=started&timeout=1`)).status).toBe(200);
    expect(await api(fly, `GET ${path}/wait?state=stopped&timeout=0.01`)).toMatchObject({
      status: 408,
      body: { error: expect.stringContaining("deadline_exceeded") },
    });
    expect((await api(fly, `GET ${path}/wait?state=lost`)).status).toBe(400);
  });

  it("stop, start, suspend, resume, restart and go", async () => {
    const { fly, machine, path } = await withMachine();
    const waitFor = async (state: string) =>
      expect((await api(fly, `GET ${path}/wait?state=${state}`)).status).toBe(200);
    await api(fly, `POST ${path}/stop`, { signal: "SIGTERM", timeout: "1s" });
    await waitFor("stopped");
    expect((await api(fly, `POST ${path}/start`)).body).toMatchObject({ previous_state: "stopped" });
    await waitFor("started");
    await api(fly, `POST ${path}/suspend`);
    await waitFor("suspended");
    await api(fly, `POST ${path}/start`);
    await waitFor("started");
    expect((await api(fly, `POST ${path}/restart`)).status).toBe(200);
    await waitFor("started");
    expect((await api(fly, `DELETE ${path}`)).status).toBe(412);
    expect((await api(fly, `DELETE ${path}?force=true`)).status).toBe(200);
    await waitFor("destroyed");
    expect((await api(fly, "GET /v1/apps/demo/machines")).body).toEqual([]);
    expect((await api(fly, "GET /v1/apps/demo/machines?include_deleted=true")).body).toHaveLength(1);
    expect(fly.app("demo").historyOf(machine.id)).toEqual([
      "created",
      "starting",
      "started",
      "stopping",
      "stopped",
      "starting",
      "started",
      "suspending",
      "suspended",
      "started",
      "restarting",
      "starting",
      "started",
      "destroying",
      "destroyed",
    ]);
    expect((await api(fly, `GET ${path}/events?limit=2`)).body).toMatchObject([
      { type: "destroy" },
      { type: "destroy" },
    ]);
  });

  it("change metadata for one who does not show the lease that is held", async () => {
    const { fly, path } = await withMachine();
    fly.app("demo").holdLeases("flyctl", 60);
    expect((await api(fly, `POST ${path}/metadata/role`, { value: "blue" })).status).toBe(204);
    expect((await api(fly, `POST ${path}/cordon`)).status).toBe(409);
  });

  it("change metadata without a new version, unless the version is another", async () => {
    const { fly, machine, path } = await withMachine();
    expect((await api(fly, `POST ${path}/metadata/role`, { value: "primary" })).status).toBe(204);
    expect((await api(fly, `GET ${path}/metadata`)).body).toMatchObject({
      role: "primary",
      fly_platform_version: "v2",
    });
    const stale = { metadata: { role: "replica" }, machine_version: "01OLD" };
    expect((await api(fly, `PATCH ${path}/metadata`, stale)).status).toBe(412);
    expect((await api(fly, `PATCH ${path}/metadata`, { ...stale, machine_version: machine.version })).status).toBe(200);
    expect((await api(fly, "GET /v1/apps/demo/machines?metadata.role=replica")).body).toHaveLength(1);
    expect((await api(fly, "GET /v1/apps/demo/machines?metadata.role=primary")).body).toEqual([]);
    expect(fly.app("demo").machines()[0]?.version).toBe(machine.version);
  });

  it("say which process listens", async () => {
    const { fly, path } = await withMachine();
    expect((await api(fly, `GET ${path}/ps`)).body).toMatchObject([
      {
        command: "node server.mjs",
        pid: expect.any(Number),
        listen_sockets: [{ proto: "tcp", address: "0.0.0.0:8080" }],
      },
    ]);
  });
});

describe("secrets", () => {
  it("are stored exactly, named and digested, never given back, and reach only later versions", async () => {
    const { fly, machine, path } = await withMachine();
    const odd = ' "quoted" # and\nlines $HOME ';
    const set = await api(fly, "POST /v1/apps/demo/secrets", { values: { SECRET: odd, GONE: "x" } });
    expect(set.body).toMatchObject({
      secrets: [{ name: "GONE" }, { name: "SECRET", digest: expect.stringMatching(/^[0-9a-f]{16}$/) }],
      version: 1,
    });
    await api(fly, "POST /v1/apps/demo/secrets", { values: { GONE: null } });
    const listed = await api(fly, "GET /v1/apps/demo/secrets");
    expect(listed.body.secrets.map(({ name }: { name: string }) => name)).toEqual(["SECRET"]);
    expect(JSON.stringify([set.body, listed.body])).not.toContain("quoted");
    expect((await api(fly, "GET /_stand-in/apps/demo/secrets")).body).toMatchObject([{ status: "Staged" }]);
    await api(fly, `POST ${path}`, { config: machine.config });
    await until(() => fly.app("demo").machines()[0]?.checks?.[0]?.status === "passing");
    expect(((await (await fetch(fly.app("demo").url)).json()) as { secret: string }).secret).toBe(odd);
    expect((await api(fly, "GET /_stand-in/apps/demo/secrets")).body).toMatchObject([{ status: "Deployed" }]);
  });
});

describe("releases and GraphQL", () => {
  it("show the same releases in their own shapes", async () => {
    const { fly } = await withMachine();
    const rest = await api(fly, "GET /api/v1/apps/demo/releases?limit=1");
    expect(rest.body.releases).toEqual([(await api(fly, "GET /api/v1/apps/demo/releases/current")).body]);
    const query = `query ($name: String!) { app(name: $name) { hostname appUrl
      releases: releasesUnprocessed(first: 5) { nodes { id version status imageRef stable configDefinition image { digest } user { email } } } } }`;
    const { body } = await api(fly, "POST /graphql", { query, variables: { name: "demo" } });
    const [node] = body.data.app.releases.nodes;
    expect(node).toMatchObject({ id: rest.body.releases[0].id, version: 1, status: "complete", stable: true });
    expect(node.configDefinition).toMatchObject({ app: "demo", http_service: { internal_port: 8080 } });
    expect(node.image.digest).toBe(node.imageRef.split("@")[1]);
    expect(body.data.app.appUrl).toBe(fly.app("demo").url);
  });

  it("write a BigInt as a text, as flyctl's types want it", async () => {
    const { fly } = await withMachine();
    const ref = fly.app("demo").releases()[0]?.image_ref;
    const query = 'query ($ref: String!) { app(name: "demo") { image(ref: $ref) { compressedSizeFull } } }';
    const { body } = await api(fly, "POST /graphql", { query, variables: { ref } });
    expect(body.data.app.image.compressedSizeFull).toMatch(/^\d+$/);
    expect(fly.questions).toEqual([{ query, variables: { ref }, answer: body }]);
  });

  it("give what machines wrote, from where the last answer ended", async () => {
    const { fly, machine } = await withMachine();
    const ask = async (token: string, instance = machine.id) =>
      (await api(fly, `GET /api/v1/apps/demo/logs?next_token=${token}&instance=${instance}`)).body;
    const first = await ask("");
    expect(first.data.map((entry: { attributes: { message: string } }) => entry.attributes.message)).toContain(
      "listening as 1",
    );
    expect(first.data[0].attributes).toMatchObject({ instance: machine.id, region: "ams" });
    expect(await ask(first.meta.next_token)).toEqual({ data: [], meta: first.meta });
    expect((await ask("", "other")).data).toEqual([]);
  });

  it("answer what is not there as Fly does", async () => {
    const fly = await startTestFly();
    expect((await api(fly, "GET /api/v1/apps/demo/releases/current")).status).toBe(404);
    expect((await api(fly, "PATCH /api/v1/releases/none", { status: "complete" })).status).toBe(404);
    const ask = async (query: string) => (await api(fly, "POST /graphql", { query })).body.errors[0].message;
    expect(await ask('{ app(name: "nope") { id } }')).toBe("Could not find App");
    expect(await ask('{ app(name: "demo") { image(ref: "registry.fly.io/demo:none") { ref } } }')).toContain(
      "Could not find image",
    );
    expect(await ask("{ app { madeUp } }")).toContain("Cannot query field");
  });

  it("take no release of an image that is not there, and no status that there is not", async () => {
    const { fly } = await withMachine();
    const release = { app_name: "demo", image: "registry.fly.io/demo:none", definition: {}, strategy: "ROLLING" };
    expect(await api(fly, "POST /api/v1/releases", release)).toMatchObject({ status: 422 });
    const { id } = fly.app("demo").releases()[0] ?? { id: "" };
    expect((await api(fly, `PATCH /api/v1/releases/${id}`, { status: "fine" })).status).toBe(400);
  });
});
