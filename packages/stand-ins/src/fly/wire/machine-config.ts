import { z } from "zod";

const duration = z.union([z.string(), z.number()]);

/** A health check of a machine, as in `config.checks` and `config.services[].checks`. */
export const machineCheck = z.looseObject({
  type: z.string().optional(),
  port: z.number().int().optional(),
  interval: duration.optional(),
  timeout: duration.optional(),
  grace_period: duration.optional(),
  method: z.string().optional(),
  path: z.string().optional(),
  protocol: z.string().optional(),
  tls_skip_verify: z.boolean().optional(),
  tls_server_name: z.string().optional(),
  headers: z.array(z.looseObject({ name: z.string(), values: z.array(z.string()) })).optional(),
});

export type MachineCheck = z.infer<typeof machineCheck>;

const port = z.looseObject({
  port: z.number().int().optional(),
  handlers: z.array(z.string()).optional(),
  force_https: z.boolean().optional(),
});

/** A service: what the edge routes to, and the checks that gate it. */
export const machineService = z.looseObject({
  protocol: z.string().optional(),
  internal_port: z.number().int().optional(),
  // Go writes `false`, `true` and "suspend" for off, stop and suspend.
  autostop: z.union([z.boolean(), z.string()]).optional(),
  autostart: z.boolean().optional(),
  min_machines_running: z.number().int().optional(),
  ports: z.array(port).optional(),
  checks: z.array(machineCheck).optional(),
  concurrency: z.looseObject({}).optional(),
});

export type MachineService = z.infer<typeof machineService>;

/** A machine's configuration, as `POST /v1/apps/{app}/machines` takes it. Unknown keys are kept and given back. */
export const machineConfig = z.looseObject({
  image: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  init: z
    .looseObject({
      exec: z.array(z.string()).optional(),
      entrypoint: z.array(z.string()).optional(),
      cmd: z.array(z.string()).optional(),
      swap_size_mb: z.number().int().optional(),
    })
    .optional(),
  guest: z
    .looseObject({
      cpu_kind: z.string().optional(),
      cpus: z.number().int().optional(),
      memory_mb: z.number().int().optional(),
    })
    .optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  services: z.array(machineService).optional(),
  checks: z.record(z.string(), machineCheck).optional(),
  auto_destroy: z.boolean().optional(),
  restart: z.looseObject({ policy: z.string().optional(), max_retries: z.number().int().optional() }).optional(),
  stop_config: z.looseObject({ timeout: duration.optional(), signal: z.string().optional() }).optional(),
  standbys: z.array(z.string()).optional(),
  dns: z.looseObject({ skip_registration: z.boolean().optional() }).optional(),
});

export type MachineConfig = z.infer<typeof machineConfig>;

/** The process groups that Fly keeps for itself; none of them serves traffic. */
export const RESERVED_GROUPS: readonly string[] = [
  "fly_app_release_command",
  "fly_app_test_machine_command",
  "fly_app_console",
];

/** The process group of a configuration; `app` when it names none. */
export function processGroupOf(config: MachineConfig | undefined): string {
  return config?.metadata?.["fly_process_group"] ?? config?.metadata?.["process_group"] ?? "app";
}

/** How many checks a configuration has, those of its services included. */
export function configuredChecks(config: MachineConfig | undefined): number {
  const ofServices = (config?.services ?? []).map((service) => service.checks?.length ?? 0);
  return ofServices.reduce((sum, count) => sum + count, Object.keys(config?.checks ?? {}).length);
}
