import { openVercelDescription } from "@slipway/stand-ins/vercel";
import { expect, it, vi } from "vitest";

import { contract } from "../../../test/support/contracts.ts";
import { runIn } from "./in-process.ts";
import { PROJECT, inWorld } from "./world.ts";

// Processes are started, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

const published = contract("vercel.openapi.json");

it("asks for what Vercel's published description has, and for two lists at addresses that it has not", async (context) => {
  if (published.missing !== undefined) context.skip(published.missing);
  const description = openVercelDescription(published.file ?? "");
  await inWorld({}, async (world) => {
    const { vercel } = world;
    await runIn(world);
    await runIn(world, { target: "preview", alias: "pr-12.example.com" });
    vercel.project(PROJECT).move("rollback", world.live);
    vercel.project(PROJECT).recordJob({ type: "rollback", to: world.live, status: "succeeded", age: 60_000 });
    await runIn(world);
    vercel.faults.http.add({ method: "POST", path: "/v13/deployments", kind: "lost-answer" });
    await runIn(world);
    vercel.faults.add({ kind: "build-stuck", state: "BUILDING" });
    await runIn(world, { timeout: "10s" });
    vercel.faults.clear();
    vercel.faults.add({ kind: "job-fails" });
    await runIn(world);
    const asked = vercel.exchanges.map(({ request: { method, url } }) => ({ method, path: url.pathname }));
    const covered = asked.flatMap(({ method, path }) => description.covers(method, path) ?? []);
    expect([...new Set(covered)].toSorted()).toEqual(COVERED);
    const others = asked.filter(({ method, path }) => description.covers(method, path) === undefined);
    expect([...new Set(others.map(({ method, path }) => `${method} ${path}`))]).toEqual([
      // The description has the one before it (v6).
      "GET /v7/deployments",
      // The CLI's, for both kinds of job; the description has that of a promote only.
      "GET /v9/projects/prj_demo/promote/aliases",
    ]);
  })();
});

const COVERED = [
  "assignAlias",
  "cancelDeployment",
  "createDeployment",
  "getDeployment",
  "getDeploymentEvents",
  "getProject",
  "requestPromote",
  "uploadFile",
];
