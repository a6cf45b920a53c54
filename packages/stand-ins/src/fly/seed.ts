import type { StoredImage } from "./images/image.ts";
import { referenceOf } from "./images/image.ts";
import type { ImageStore } from "./images/store.ts";
import { USER } from "./api/releases.ts";
import type { Machine } from "./machine/machine.ts";
import type { FlyApp } from "./state/app.ts";
import type { Release } from "./state/releases.ts";
import type { MachineCheck, MachineConfig } from "./wire/machine-config.ts";

/** A release that is live before anything is deployed through flyctl. */
export interface SeedPlan {
  /** The app's folder, which is copied; or a reference that is in the registry. */
  readonly from: { readonly folder: string; readonly cmd: readonly string[] } | { readonly image: string };
  /** `[env]`. */
  readonly env?: Readonly<Record<string, string>>;
  /** 8080 when absent. */
  readonly internalPort?: number;
  /** `[[http_service.checks]]`; none when absent. */
  readonly checks?: readonly MachineCheck[];
  /** As the app's options say when absent. */
  readonly machines?: number;
  /** Whether a request wakes a sleeping machine; true when absent. */
  readonly autostart?: boolean;
}

/** Deploys an initial release directly, `complete`, and waits until its machines are started and pass their checks. */
export async function seed(app: FlyApp, images: ImageStore, plan: SeedPlan): Promise<Release> {
  const image = await seedImage(app, images, plan);
  const release = app.releases.create({
    image: referenceOf(image),
    definition: definitionOf(app, plan),
    strategy: "ROLLING",
    user: USER.email,
  });
  const count = plan.machines ?? app.seedMachines;
  const machines = Array.from({ length: count }, (_, index) =>
    app.launch({
      config: configOf(app, plan, image, release),
      image,
      region: app.regions[index % app.regions.length] ?? app.regions[0],
      name: undefined,
      skipLaunch: false,
      cordoned: false,
    }),
  );
  await Promise.all(machines.map((machine) => healthy(app, machine)));
  release.status = "complete";
  return release;
}

async function seedImage(app: FlyApp, images: ImageStore, { from }: SeedPlan): Promise<StoredImage> {
  if ("folder" in from) return await images.push({ app: app.name, folder: from.folder, cmd: [...from.cmd] });
  const image = images.find(from.image);
  if (!image) throw new Error(`Cannot seed ${app.name}: the registry has no image ${from.image}`);
  return image;
}

async function healthy(app: FlyApp, { record }: Machine): Promise<void> {
  const passing = (): boolean =>
    record.state === "started" && record.instance.checks.statuses().every(({ status }) => status === "passing");
  if (await record.until(passing, AbortSignal.timeout(60_000))) return;
  const log = app.logs.lines().map(({ text }) => text);
  throw new Error(`The seeded machine of ${app.name} did not become healthy:\n${log.slice(-20).join("\n")}`);
}

function configOf(app: FlyApp, plan: SeedPlan, image: StoredImage, release: Release): MachineConfig {
  const internal_port = plan.internalPort ?? 8080;
  return {
    image: referenceOf(image),
    env: { ...plan.env, FLY_PROCESS_GROUP: "app", PRIMARY_REGION: app.regions[0] },
    init: {},
    guest: { cpu_kind: "shared", cpus: 1, memory_mb: 256 },
    metadata: {
      fly_flyctl_version: "0.4.96",
      fly_platform_version: "v2",
      fly_process_group: "app",
      fly_release_id: release.id,
      fly_release_version: String(release.version),
    },
    services: [
      {
        protocol: "tcp",
        internal_port,
        autostart: plan.autostart ?? true,
        autostop: false,
        ports: [
          { port: 80, handlers: ["http"] },
          { port: 443, handlers: ["http", "tls"] },
        ],
        checks: (plan.checks ?? []).map((check) => Object.assign({ type: "http" }, check)),
      },
    ],
  };
}

function definitionOf(app: FlyApp, plan: SeedPlan) {
  // In fly.toml a check of the http_service has neither a type nor a port.
  const checks = (plan.checks ?? []).map((check) =>
    Object.fromEntries(Object.entries(check).filter(([key]) => key !== "type" && key !== "port")),
  );
  return {
    app: app.name,
    primary_region: app.regions[0],
    ...(plan.env && { env: plan.env }),
    http_service: {
      internal_port: plan.internalPort ?? 8080,
      auto_start_machines: plan.autostart ?? true,
      ...(checks.length > 0 && { checks }),
    },
  };
}
