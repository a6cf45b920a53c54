import { Masker } from "../commands/masker.ts";
import type { RunOptions } from "../options.ts";

/** Hides every secret of the options, also those that a job is not given. */
export function runMasker({ secrets, environments, token, actionsEnv }: RunOptions): Masker {
  const masker = new Masker();
  const all = [secrets ?? {}, ...Object.values(environments ?? {}).map((environment) => environment.secrets ?? {})];
  for (const value of [token, ...all.flatMap((values) => Object.values(values))]) masker.add(value);
  for (const [name, value] of Object.entries(actionsEnv ?? {})) if (name.endsWith("_TOKEN")) masker.add(value);
  return masker;
}
