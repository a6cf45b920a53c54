import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";

import { mainPort, namedChecks } from "./checks.ts";
import { probe } from "./probe.ts";

describe("namedChecks", () => {
  it("numbers the checks of services, which gate routing, and names the others as the configuration does", () => {
    const config = {
      services: [
        { internal_port: 80, checks: [{ type: "http" }, { type: "tcp" }] },
        { internal_port: 90, checks: [{ type: "tcp" }] },
      ],
      checks: { db: { type: "http", port: 80 } },
    };
    expect(namedChecks(config).map(({ name, routing }) => [name, routing])).toEqual([
      ["servicecheck-00-http-80", true],
      ["servicecheck-01-tcp-80", true],
      ["servicecheck-02-tcp-90", true],
      ["db", false],
    ]);
    expect(mainPort(config)).toBe(80);
    expect(mainPort({ checks: config.checks })).toBe(80);
  });
});

describe("probe", () => {
  it.each([
    [200, true],
    [204, true],
    [301, false],
    [404, false],
    [503, false],
  ])("judges HTTP %i", async (status, passing) => {
    const server = createServer((request, response) => {
      response.statusCode = request.method === "HEAD" && request.headers["x-check"] === "yes" ? status : 500;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const headers = [{ name: "x-check", values: ["yes"] }];
    expect((await probe({ type: "http", method: "head", path: "/x", headers }, port)).passing).toBe(passing);
    server.close();
    server.closeAllConnections();
  });

  it("says what it could not do: nobody there, no answer in time, a type that there is not", async () => {
    const silent = createTcpServer((socket) => void socket.resume());
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const { port } = silent.address() as AddressInfo;
    expect(await probe({ type: "tcp" }, port)).toEqual({ passing: true, output: "Success" });
    expect((await probe({ type: "http", timeout: "20ms" }, port)).output).toContain("timed out");
    await new Promise((resolve) => silent.close(resolve));
    for (const type of ["tcp", "http"]) expect((await probe({ type }, port)).output).toContain("ECONNREFUSED");
    expect((await probe({ type: "script" }, port)).output).toContain("http or tcp, not script");
    expect((await probe({ type: "http", protocol: "https" }, port)).output).toContain("no check over https");
  });
});
