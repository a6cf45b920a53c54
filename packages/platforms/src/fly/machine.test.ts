import { describe, expect, it } from "vitest";

import { NEW, machineAnswer } from "./testing.ts";
import { managedMachines } from "./machine.ts";
import { machines as schema } from "./wire.ts";
import { read } from "./read.ts";

/** Through the schema, as an answer comes. */
function managed(...answers: readonly unknown[]) {
  return managedMachines(read(schema, answers, "machines"));
}

describe("managedMachines", () => {
  it("shows what a release changes of a machine", () => {
    expect(managed(machineAnswer({ checks: ["passing", "critical"] }))).toEqual([
      {
        id: "e2865013b45678",
        region: "ams",
        state: "started",
        group: "app",
        release: 42,
        image: `registry.fly.io/acme-api:deployment-01@${NEW}`,
        digest: NEW,
        checks: { passing: 1, total: 2 },
        host: "ok",
        standby: false,
        crashed: false,
      },
    ]);
  });

  it.each([
    ["of another platform version", { ...machineAnswer(), config: { metadata: { fly_platform_version: "v1" } } }],
    ["without a configuration", { ...machineAnswer(), config: null }],
    ["that are destroyed", machineAnswer({ state: "destroyed" })],
    ["that were replaced", machineAnswer({ state: "replaced" })],
    ["of a release command", machineAnswer({ group: "fly_app_release_command" })],
    ["of a test", machineAnswer({ group: "fly_app_test_machine_command" })],
    ["of a console", machineAnswer({ group: "fly_app_console" })],
  ])("leaves out machines %s", (_what, answer) => {
    expect(managed(answer)).toEqual([]);
  });

  it("reads what is left of the configuration when the host cannot be reached", () => {
    expect(managed(machineAnswer({ host: "unreachable" }))).toMatchObject([{ release: 42, host: "unreachable" }]);
  });

  it("counts checks that have not reported yet as not passing", () => {
    const [machine] = managed({ ...machineAnswer({ checks: ["passing", "passing"] }), checks: [] });
    expect(machine?.checks).toEqual({ passing: 0, total: 2 });
  });

  it("does not count the checks that Fly adds for blue-green deploys", () => {
    const answer = machineAnswer();
    const checks = [...(answer.checks ?? []), { name: "bg_deployments_compat_1", status: "critical" }];
    expect(managed({ ...answer, checks })).toMatchObject([{ checks: { passing: 1, total: 1 } }]);
  });

  it.each([
    ["crashed", { exit_code: 1, requested_stop: false }, true],
    ["was stopped", { exit_code: 137, requested_stop: true }, false],
    ["ended well", { exit_code: 0, requested_stop: false }, false],
  ])("knows of a stopped machine that it %s", (_how, exit, crashed) => {
    expect(managed(machineAnswer({ state: "stopped", exit }))).toMatchObject([{ crashed }]);
  });
});
