import { expect } from "vitest";

import { type DeployedWithCli, deployOf, deployWithCli } from "./deploy-with-cli.ts";
import { type DeployedWithOurs, deployWithOurs } from "./deploy-with-ours.ts";
import { differingFields } from "./differences.ts";
import type { OutputFolder, Shape } from "./folders.ts";

/** A deploy of one folder by both, each to a stand-in of its own. */
export interface ByBoth {
  readonly cli: DeployedWithCli;
  readonly ours: DeployedWithOurs;
  /** The fields of the create's body that are not the same. */
  readonly differing: readonly string[];
}

/** What is asked for: of the CLI by arguments, of the action by inputs. */
export interface Asked {
  /** `--prod --skip-domain` when absent. */
  readonly cli?: readonly string[];
  readonly inputs?: Readonly<Record<string, string>>;
  /** What the runner sets for the action. */
  readonly env?: Readonly<Record<string, string>>;
  readonly customEnvironments?: readonly string[];
}

/** Deploys the folder with both; throws unless both succeed. */
export async function byBoth(folder: OutputFolder, shape: Shape, asked: Asked = {}): Promise<ByBoth> {
  const { cli: args = ["--prod", "--skip-domain"], inputs = {}, env = {}, customEnvironments } = asked;
  const given = deployOf(shape, folder);
  const project = { ...given.project, ...(customEnvironments && { customEnvironments }) };
  const [cli, ours] = await Promise.all([
    deployWithCli({ ...given, args, project }),
    deployWithOurs({ folder: folder.folder, cwd: folder.cwd, project, inputs, env }),
  ]);
  expect(cli.exitCode, cli.stderr).toBe(0);
  expect(ours.step.exitCode, ours.step.stdout).toBe(0);
  return { cli, ours, differing: differingFields(cli.body, ours.body) };
}

/** What every deploy of ours differs in: the key by which it is looked up. */
export const KEY = "meta.slipwayDeploy";
