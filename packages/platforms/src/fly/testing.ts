import type { Connection } from "./connection.ts";
import { parseToken } from "./token.ts";
import type { MachineAnswer } from "./wire.ts";

/** A digest whose hexadecimal digits are all the same. */
export function digest(digit: string): string {
  return `sha256:${digit.repeat(64)}`;
}

export const OLD = digest("a");
export const NEW = digest("b");

interface Shape {
  readonly id?: string;
  readonly state?: string;
  readonly release?: number;
  readonly digest?: string;
  readonly checks?: readonly string[];
  readonly host?: string;
  readonly group?: string;
  readonly standbys?: readonly string[];
  readonly exit?: { readonly exit_code: number; readonly requested_stop: boolean };
}

/** A machine as the Machines API shows it (fly-go, machine_types.go), with fields that nobody here reads. */
export function machineAnswer(shape: Shape = {}): MachineAnswer {
  const { id = "e2865013b45678", state = "started", host = "ok" } = shape;
  const config = configAnswer(shape);
  return {
    id,
    name: "quiet-wind-42",
    state,
    region: "ams",
    image_ref: {
      registry: "registry.fly.io",
      repository: "acme-api",
      tag: "deployment-01",
      digest: shape.digest ?? NEW,
      labels: { GH_SHA: "0123" },
    },
    instance_id: "01HXYZ",
    ...(host === "ok" ? { config } : { incomplete_config: config }),
    checks: checksOf(shape).map((status, index) => ({ name: `servicecheck-0${index}-http-8080`, status, output: "" })),
    events: [eventAnswer(shape)],
    host_status: host,
    cordoned: false,
  };
}

function checksOf({ checks = ["passing"] }: Shape): readonly string[] {
  return checks;
}

function configAnswer(shape: Shape) {
  return {
    image: "registry.fly.io/acme-api:deployment-01",
    env: { PRIMARY_REGION: "ams" },
    metadata: {
      fly_platform_version: "v2",
      fly_process_group: shape.group ?? "app",
      fly_release_id: "rel_1",
      fly_release_version: String(shape.release ?? 42),
      fly_flyctl_version: "0.4.96",
    },
    services: [{ internal_port: 8080, checks: checksOf(shape).map(() => ({ type: "http", interval: "15s" })) }],
    ...(shape.standbys === undefined ? {} : { standbys: [...shape.standbys] }),
  };
}

function eventAnswer({ exit }: Shape) {
  if (exit === undefined) return { type: "start", status: "started", source: "flyd", timestamp: 2 };
  return { type: "exit", status: "stopped", source: "flyd", timestamp: 3, request: { exit_event: exit } };
}

/** A release as GraphQL shows it. */
export function graphRelease(version: number, status: string, imageRef = `registry.fly.io/acme-api@${NEW}`) {
  return { id: `rel_${version}`, version, status, imageRef, createdAt: "2026-01-01T00:00:00Z" };
}

/** GraphQL's whole answer about an app. */
export function graphAnswer(...nodes: readonly ReturnType<typeof graphRelease>[]) {
  return { data: { app: { hostname: "acme-api.fly.dev", appUrl: "https://acme-api.fly.dev/", releases: { nodes } } } };
}

/** The app `acme-api` behind a fake, with a token that is no macaroon. */
export function connectionTo(http: Connection["http"]): Connection {
  const url = new URL("http://127.0.0.1:1");
  return { http, token: parseToken("test-token"), app: "acme-api", apiUrl: url, machinesUrl: url };
}
