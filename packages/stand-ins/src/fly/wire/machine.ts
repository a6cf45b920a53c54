import { z } from "zod";

import { machineConfig } from "./machine-config.ts";

const exitEvent = z.looseObject({
  exit_code: z.number().int().optional(),
  signal: z.number().int().optional(),
  oom_killed: z.boolean().optional(),
  requested_stop: z.boolean().optional(),
  restarting: z.boolean().optional(),
  exited_at: z.string(),
});

export type ExitEvent = z.infer<typeof exitEvent>;

/** One event of a machine; a machine's list has the newest first. */
export const machineEvent = z.looseObject({
  id: z.string().optional(),
  type: z.string(),
  status: z.string(),
  source: z.string(),
  /** Milliseconds since 1970. */
  timestamp: z.number(),
  request: z
    .looseObject({
      exit_event: exitEvent.optional(),
      MonitorEvent: z.looseObject({ exit_event: exitEvent.optional() }).optional(),
      restart_count: z.number().int().optional(),
    })
    .optional(),
});

export type MachineEvent = z.infer<typeof machineEvent>;

/** One check's last result. */
export const checkStatus = z.looseObject({
  name: z.string(),
  status: z.enum(["passing", "warning", "critical"]),
  output: z.string(),
  updated_at: z.string(),
});

export type CheckStatus = z.infer<typeof checkStatus>;

/** The states of a machine (docs: machines/machine-states). */
export const machineState = z.enum([
  "created",
  "starting",
  "started",
  "stopping",
  "stopped",
  "restarting",
  "suspending",
  "suspended",
  "updating",
  "replacing",
  "failed",
  "launch_failed",
  "destroying",
  "destroyed",
]);

export type MachineState = z.infer<typeof machineState>;

export const imageRef = z.looseObject({
  registry: z.string(),
  repository: z.string(),
  tag: z.string().optional(),
  digest: z.string().optional(),
  labels: z.record(z.string(), z.string()).nullish(),
});

/** A machine, as the Machines API answers it (fly-go, `Machine`). */
export const machine = z.looseObject({
  id: z.string(),
  name: z.string(),
  state: machineState,
  region: z.string(),
  image_ref: imageRef,
  instance_id: z.string(),
  version: z.string(),
  private_ip: z.string(),
  created_at: z.string(),
  updated_at: z.string(),
  /** Absent when the host cannot be reached; `incomplete_config` is there instead. */
  config: machineConfig.optional(),
  incomplete_config: machineConfig.optional(),
  events: z.array(machineEvent).optional(),
  checks: z.array(checkStatus).optional(),
  nonce: z.string().optional(),
  host_status: z.enum(["ok", "unknown", "unreachable"]),
  cordoned: z.boolean().optional(),
});

export type MachineJson = z.infer<typeof machine>;
