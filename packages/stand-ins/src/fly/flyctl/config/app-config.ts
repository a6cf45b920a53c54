import { z } from "zod";

const duration = z.union([z.string(), z.number()]);
const port = z.number().int().min(1).max(65_535);
const strings = z.array(z.string());

const httpCheck = z.strictObject({
  interval: duration.optional(),
  timeout: duration.optional(),
  grace_period: duration.optional(),
  method: z.string().optional(),
  path: z.string().optional(),
  protocol: z.enum(["http", "https"]).optional(),
  tls_skip_verify: z.boolean().optional(),
  tls_server_name: z.string().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

const tcpCheck = z.strictObject({
  interval: duration.optional(),
  timeout: duration.optional(),
  grace_period: duration.optional(),
});

const autostop = z.union([z.boolean(), z.enum(["off", "stop", "suspend"])]);

const concurrency = z.strictObject({
  type: z.string().optional(),
  hard_limit: z.number().int().optional(),
  soft_limit: z.number().int().optional(),
});

const shared = {
  internal_port: port,
  auto_stop_machines: autostop.optional(),
  auto_start_machines: z.boolean().optional(),
  min_machines_running: z.number().int().optional(),
  processes: strings.optional(),
  concurrency: concurrency.optional(),
};

const httpService = z.strictObject({
  ...shared,
  force_https: z.boolean().optional(),
  http_options: z.looseObject({}).optional(),
  tls_options: z.looseObject({}).optional(),
  checks: z.array(httpCheck).optional(),
});

const service = z.strictObject({
  ...shared,
  protocol: z.enum(["tcp", "udp"]).optional(),
  ports: z
    .array(
      z.looseObject({
        port: port.optional(),
        handlers: strings.optional(),
        force_https: z.boolean().optional(),
      }),
    )
    .optional(),
  tcp_checks: z.array(tcpCheck).optional(),
  http_checks: z.array(httpCheck).optional(),
});

const topLevelCheck = z.strictObject({
  ...httpCheck.shape,
  type: z.enum(["http", "tcp"]),
  port: port.optional(),
  processes: strings.optional(),
});

const vm = z.strictObject({
  size: z.string().optional(),
  memory: z.union([z.string(), z.number()]).optional(),
  memory_mb: z.number().int().optional(),
  cpus: z.number().int().optional(),
  cpu_kind: z.string().optional(),
  processes: strings.optional(),
});

const build = z.strictObject({
  image: z.string().optional(),
  dockerfile: z.string().optional(),
  ignorefile: z.string().optional(),
  builder: z.string().optional(),
  buildpacks: strings.optional(),
  builtin: z.string().optional(),
  args: z.record(z.string(), z.string()).optional(),
  "build-target": z.string().optional(),
});

/** Valid strategies (flyctl, appconfig/validation.go). */
export const STRATEGIES = ["rolling", "canary", "bluegreen", "immediate"] as const;

const deploy = z.strictObject({
  strategy: z.enum(STRATEGIES).optional(),
  max_unavailable: z.number().positive().optional(),
  wait_timeout: duration.optional(),
  release_command: z.string().optional(),
  release_command_timeout: duration.optional(),
  release_command_vm: vm.optional(),
});

const restart = z.strictObject({
  policy: z.enum(["always", "never", "on-failure"]),
  retries: z.number().int().optional(),
  processes: strings.optional(),
});

const metrics = z.strictObject({
  port,
  path: z.string(),
  https: z.boolean().optional(),
  processes: strings.optional(),
});

/** One table, or an array of tables, read as an array. */
function many<Item extends z.ZodType>(item: Item) {
  return z.union([z.array(item), item.transform((one) => [one])]).optional();
}

/** The sections of a fly.toml that the stand-in serves. What Fly has and it does not is refused in `load.ts`. */
export const appConfig = z.strictObject({
  app: z.string().optional(),
  primary_region: z.string().optional(),
  kill_signal: z.string().optional(),
  kill_timeout: duration.optional(),
  swap_size_mb: z.number().int().optional(),
  console_command: z.string().optional(),
  build: build.optional(),
  deploy: deploy.optional(),
  env: z.record(z.string(), z.coerce.string()).optional(),
  http_service: httpService.optional(),
  services: z.array(service).optional(),
  checks: z.record(z.string(), topLevelCheck).optional(),
  processes: z.record(z.string(), z.string()).optional(),
  vm: many(vm),
  restart: many(restart),
  metrics: many(metrics),
});

export type AppConfig = z.infer<typeof appConfig>;
export type HttpCheck = z.infer<typeof httpCheck>;
export type Vm = z.infer<typeof vm>;
