import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";

/** The application's environment for a run on this machine: sane values, and fresh secrets that no log may show. */
export interface AppEnv {
  /** As the secret `APP_ENV` holds it: a dotenv text. */
  readonly text: string;
  /** The values that are secret. */
  readonly secrets: readonly string[];
}

/** Names whose values are secrets in the example's environment. */
const SECRET = /(?:PASSWORD|SECRET|KEY|TOKEN|DSN)(?:_|$)/;

/**
 * Fills every key of the example's `.env.example`: secrets with random values, what `given` names with that, and the
 * rest as the example has it.
 */
export function createAppEnv(exampleFile: string, given: Readonly<Record<string, string>>): AppEnv {
  const keys = [...readFileSync(exampleFile, "utf8").matchAll(/^([A-Z][A-Z0-9_]*)=(.*)$/gm)];
  const entries = keys.map(([, name = "", example = ""]): readonly [string, string, boolean] => {
    const set = given[name];
    if (set !== undefined) return [name, set, /:\/\/[^@/]+:[^@/]+@/.test(set)];
    return SECRET.test(name) ? [name, secretFor(name), true] : [name, example, false];
  });
  return {
    text: entries.map(([name, value]) => `${name}="${value}"`).join("\n"),
    secrets: entries.filter(([, , secret]) => secret).map(([, value]) => value),
  };
}

function secretFor(name: string): string {
  const random = randomBytes(24).toString("hex");
  return name.endsWith("DSN") ? `https://${random}@o450700.ingest.sentry.io/4507001` : random;
}
