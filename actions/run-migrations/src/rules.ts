import { type UrlSources, databaseUrlOf, missingUrl } from "./database-url.ts";

/** Inputs that depend on one another; an input that is wrong by itself is undefined here. */
export interface RuledInputs extends UrlSources {
  readonly mode?: string | undefined;
  readonly engine?: string | undefined;
  readonly command?: string | undefined;
  readonly resolve?: unknown;
  readonly backup?: string | undefined;
  readonly rehearse?: boolean | undefined;
  readonly "backup-file"?: string | undefined;
  readonly confirm?: string | undefined;
}

interface Problem {
  readonly input: string;
  readonly message: string;
}

/** What inputs that are right by themselves make wrong together. */
export function rules(inputs: RuledInputs): readonly Problem[] {
  const { mode, resolve, engine, command, backup, rehearse, env } = inputs;
  const elsewhere = mode !== undefined && mode !== "restore";
  const native = engine === "sql" || engine === "sqlx";
  const checks: readonly (readonly [wrong: boolean, input: string, message: string])[] = [
    [databaseUrlOf(inputs) === undefined, "database-url", missingUrl(env)],
    [mode === "resolve" && resolve === undefined, "resolve", "is required for mode: resolve"],
    [mode === "restore" && inputs["backup-file"] === undefined, "backup-file", "is required for mode: restore"],
    [elsewhere && inputs["backup-file"] !== undefined, "backup-file", "is only for mode: restore"],
    [elsewhere && inputs.confirm !== undefined, "confirm", "is only for mode: restore"],
    [engine === "command" && command === undefined, "command", "is required for engine: command"],
    [command !== undefined && native, "command", `is not used by engine: ${engine}, which runs the files itself`],
    [rehearse === true && backup === "off", "rehearse", "needs a backup to restore; leave backup: off out"],
  ];
  return checks.flatMap(([wrong, input, message]) => (wrong ? [{ input, message }] : []));
}
