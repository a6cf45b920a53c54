import type { StoredImage } from "../images/image.ts";
import { referenceOf } from "../images/image.ts";
import type { MachineConfig } from "../wire/machine-config.ts";

/** What a machine's environment is made of. */
export interface EnvironmentParts {
  readonly app: string;
  readonly machine: string;
  readonly version: string;
  readonly region: string;
  readonly privateIp: string;
  readonly config: MachineConfig;
  readonly image: StoredImage;
  readonly secrets: Readonly<Record<string, string>>;
  readonly port: number;
  /** The folder that stands for the machine's root, and its search path for programs. */
  readonly root: string;
  readonly path: string;
}

/**
 * A machine's environment: the image's, then the configuration's, then the app's secrets, then Fly's own
 * (docs: machines/runtime-environment). Two deviations, because all machines share one host: `PORT` is the machine's
 * own free port instead of the configured one, and `HOST` is loopback.
 */
export function machineEnvironment(parts: EnvironmentParts): Record<string, string> {
  const { config, image, secrets } = parts;
  return {
    PATH: parts.path,
    HOME: parts.root,
    LANG: "C.UTF-8",
    ...image.configuration.env,
    ...config.env,
    ...secrets,
    FLY_APP_NAME: parts.app,
    FLY_MACHINE_ID: parts.machine,
    FLY_ALLOC_ID: parts.machine,
    FLY_MACHINE_VERSION: parts.version,
    FLY_REGION: parts.region,
    FLY_PRIVATE_IP: parts.privateIp,
    FLY_IMAGE_REF: referenceOf(image),
    FLY_VM_MEMORY_MB: String(config.guest?.memory_mb ?? 256),
    HOST: "127.0.0.1",
    PORT: String(parts.port),
  };
}

/**
 * The command of a machine: `init.exec` alone, or the entrypoint and the command, each the configuration's before the
 * image's. Arguments inside the image's working directory are made relative to it, since that is where it runs here.
 */
export function machineCommand(config: MachineConfig, image: StoredImage): string[] {
  const { entrypoint, cmd, workdir } = image.configuration;
  const inside = (argument: string): string =>
    argument.startsWith(`${workdir}/`) ? `.${argument.slice(workdir.length)}` : argument;
  const { exec, entrypoint: ownEntrypoint, cmd: ownCmd } = config.init ?? {};
  if (exec && exec.length > 0) return exec.map(inside);
  if (ownEntrypoint && ownEntrypoint.length > 0) return [...ownEntrypoint, ...(ownCmd ?? [])].map(inside);
  return [...entrypoint, ...(ownCmd && ownCmd.length > 0 ? ownCmd : cmd)].map(inside);
}
