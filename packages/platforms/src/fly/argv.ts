/** The strategies of `flyctl deploy`. */
export const STRATEGIES = ["rolling", "canary", "bluegreen", "immediate"] as const;

export type Strategy = (typeof STRATEGIES)[number];

/** What `flyctl deploy` is asked to do. */
export interface DeployArguments {
  readonly app: string;
  /** The app's configuration, a path; without one flyctl takes what is in its folder, or what the app has. */
  readonly config: string | undefined;
  /** Without one the folder is built on Fly. */
  readonly image: string | undefined;
  readonly strategy: Strategy | undefined;
  /** How long each machine may take in each phase, in milliseconds. */
  readonly waitTimeout: number;
  /** Plain settings; secrets have no place in an argv. */
  readonly env: Readonly<Record<string, string>>;
  readonly releaseCommand: "run" | "skip";
}

/**
 * The arguments of `flyctl deploy`. What would depend on the machine or on flags that Fly sets from afar is given in
 * words: the image is looked up remotely only, nothing is asked, nothing is retried behind our back, and flyctl's DNS
 * check is off because it costs a minute and fails nothing.
 */
export function deployArguments(plan: DeployArguments): readonly string[] {
  return [
    "deploy",
    "--app",
    plan.app,
    ...(plan.config === undefined ? [] : ["--config", plan.config]),
    ...(plan.image === undefined ? [] : ["--image", plan.image]),
    "--remote-only",
    "--yes",
    ...(plan.strategy === undefined ? [] : ["--strategy", plan.strategy]),
    "--wait-timeout",
    `${Math.ceil(plan.waitTimeout / 1_000)}s`,
    "--deploy-retries",
    "0",
    "--dns-checks=false",
    ...(plan.releaseCommand === "skip" ? ["--skip-release-command"] : []),
    ...Object.entries(plan.env).flatMap(([name, value]) => ["--env", `${name}=${value}`]),
  ];
}
