import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";

import { understand } from "./load.ts";
import { machineConfigFor, releaseCommandConfig } from "./machine-config.ts";
import { shellWords } from "./shell-words.ts";

const RELEASE = { id: "rel", version: 7, image: "registry.fly.io/demo:v7" };
const configOf = (toml: string) => understand(parse(toml)).config;

const TOML = `
app = "demo"
primary_region = "iad"
kill_signal = "SIGTERM"
kill_timeout = 15
[env]
LOG_LEVEL = "info"
PORT = 3001
[deploy]
release_command = "node 'migrate all.js'"
[processes]
app = "node server.js"
worker = "node worker.js"
[http_service]
processes = ["app"]
internal_port = 3001
force_https = true
auto_stop_machines = "suspend"
auto_start_machines = true
min_machines_running = 1
[[http_service.checks]]
method = "get"
path = "/livez"
interval = "10s"
timeout = 2000
grace_period = "1m"
headers = { X-Check = "yes" }
[[services]]
processes = ["worker"]
internal_port = 9000
auto_stop_machines = true
[[services.tcp_checks]]
interval = "15s"
[checks.top]
type = "tcp"
[[vm]]
size = "shared-cpu-2x"
memory = "1gb"
processes = ["app"]
[[restart]]
policy = "never"
processes = ["worker"]
[metrics]
port = 3001
path = "/metrics"
`;

describe("machineConfigFor", () => {
  it("maps the sections of a group", () => {
    expect(machineConfigFor(configOf(TOML), "app", RELEASE)).toEqual({
      image: RELEASE.image,
      init: { cmd: ["node", "server.js"] },
      env: { LOG_LEVEL: "info", PORT: "3001", FLY_PROCESS_GROUP: "app", PRIMARY_REGION: "iad" },
      metadata: {
        fly_flyctl_version: "0.4.96",
        fly_platform_version: "v2",
        fly_process_group: "app",
        fly_release_id: "rel",
        fly_release_version: "7",
      },
      services: [
        {
          protocol: "tcp",
          internal_port: 3001,
          force_instance_key: null,
          autostop: "suspend",
          autostart: true,
          min_machines_running: 1,
          ports: [
            { port: 80, handlers: ["http"], force_https: true },
            { port: 443, handlers: ["http", "tls"] },
          ],
          checks: [
            {
              type: "http",
              method: "GET",
              path: "/livez",
              interval: "10s",
              timeout: "2s",
              grace_period: "1m0s",
              headers: [{ name: "X-Check", values: ["yes"] }],
            },
          ],
        },
      ],
      checks: { top: { type: "tcp", port: 3001 } },
      guest: { cpu_kind: "shared", cpus: 2, memory_mb: 1024 },
      stop_config: { timeout: "15s", signal: "SIGTERM" },
      metrics: { port: 3001, path: "/metrics" },
    });
  });

  it("gives another group its own sections only", () => {
    const config = machineConfigFor(configOf(TOML), "worker", RELEASE);
    expect(config).toMatchObject({
      init: { cmd: ["node", "worker.js"] },
      services: [{ internal_port: 9000, autostop: true, checks: [{ type: "tcp", interval: "15s" }] }],
      restart: { policy: "no" },
    });
    for (const key of ["checks", "guest", "metrics"]) expect(config).not.toHaveProperty(key);
  });

  it("keeps of a machine what the file does not speak of, and drops what is gone from it", () => {
    const prior = {
      guest: { cpu_kind: "performance", cpus: 1, memory_mb: 2048 },
      metadata: { mine: "kept", fly_release_version: "6" },
      services: [{ internal_port: 1 }],
      checks: { old: { type: "tcp" } },
      restart: { policy: "always" },
      env: { OLD: "1" },
      dns: { skip_registration: true },
    };
    expect(machineConfigFor(configOf('app = "demo"'), "app", RELEASE, prior)).toEqual({
      image: RELEASE.image,
      init: {},
      env: { FLY_PROCESS_GROUP: "app" },
      metadata: expect.objectContaining({ mine: "kept", fly_release_version: "7" }),
      guest: prior.guest,
      dns: prior.dns,
    });
  });

  it("refuses a check that has no port to take", () => {
    const config = configOf('[checks.top]\ntype = "http"');
    expect(() => machineConfigFor(config, "app", RELEASE)).toThrow(
      "Check 'top' for process group 'app' has no port set",
    );
  });
});

describe("releaseCommandConfig", () => {
  it("runs the command once, without services, and goes", () => {
    expect(releaseCommandConfig(configOf(TOML), RELEASE, undefined)).toMatchObject({
      init: { cmd: ["node", "migrate all.js"] },
      env: { RELEASE_COMMAND: "1", FLY_PROCESS_GROUP: "fly_app_release_command", LOG_LEVEL: "info" },
      restart: { policy: "no" },
      auto_destroy: true,
    });
  });
});

describe("understand", () => {
  it("sets unknown keys aside, at any depth, and keeps the file as it was", () => {
    const { config, raw, unknown } = understand(
      parse('app = "demo"\ncolour = "red"\n[http_service]\ninternal_port = 1\nintrenal_port = 2'),
    );
    expect(unknown).toEqual(["http_service.intrenal_port", "colour"]);
    expect(config).toEqual({ app: "demo", http_service: { internal_port: 1 } });
    expect(raw).toMatchObject({ colour: "red" });
  });

  it.each([
    ["[[mounts]]\nsource = 'data'", "the Fly stand-in does not support mounts"],
    ["[deploy]\nstrategy = 'yolo'", "deploy.strategy"],
    ["[http_service]\nforce_https = true", "http_service.internal_port"],
    [
      "[http_service]\ninternal_port = 1\n[[http_service.checks]]\nprotocol = 'ftp'\nx = 1",
      "http_service.checks.0.protocol",
    ],
  ])("refuses %j", (toml, message) => {
    expect(() => understand(parse(toml))).toThrow(message);
  });
});

describe("shellWords", () => {
  it.each([
    [`node -e 'console.log("a b")'`, ["node", "-e", 'console.log("a b")']],
    [String.raw`a\ b "c \"d\"" ''`, ["a b", 'c "d"', ""]],
    ["  spaced   out  ", ["spaced", "out"]],
    ["", []],
  ])("splits %j", (text, words) => {
    expect(shellWords(text)).toEqual(words);
  });

  it("refuses a quote without its end", () => {
    expect(() => shellWords("echo 'x")).toThrow("unterminated quote");
  });
});
