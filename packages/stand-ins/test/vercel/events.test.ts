import { describe, expect, it } from "vitest";

import { live, started } from "./started.ts";

const events = (body: string): { type: string; created?: number; text?: string }[] =>
  body
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { type: string; created?: number; text?: string });

describe("the build log", () => {
  it("is followed from the start to the assignment of the addresses", async () => {
    const { client, vercel } = await started();
    vercel.faults.add({ kind: "build-log", lines: ["```", "::error::no", "done"] });
    const id = await client.deploy({});
    const answer = await client.call("GET", `/v3/deployments/${id}/events?follow=1&direction=forward`);
    const [keepAlive, ...rest] = events(answer.body);
    expect(keepAlive).toEqual({});
    expect(rest.flatMap(({ text }) => text ?? [])).toEqual(["```", "::error::no", "done"]);
    expect(rest.at(-1)?.type).toBe("alias-assigned");
  });

  it("breaks off, and goes on where the client was", async () => {
    const { client, vercel } = await started();
    vercel.faults.add({ kind: "log-breaks", after: 2, times: 1 });
    const id = await client.deploy({});
    await expect(client.call("GET", `/v3/now/deployments/${id}/events?follow=1&format=lines`)).rejects.toThrow();
    await client.until(id, live);
    const all = await client.call("GET", `/v3/deployments/${id}/events?limit=-1`);
    const since = all.body[2].created;
    const rest = await client.call("GET", `/v3/deployments/${id}/events?limit=-1&since=${since}`);
    expect(rest.body).toEqual(all.body.slice(2));
    const backward = await client.call("GET", `/v3/deployments/${id}/events?direction=backward&limit=1`);
    expect(backward.body).toEqual(all.body.slice(-1));
  });
});
