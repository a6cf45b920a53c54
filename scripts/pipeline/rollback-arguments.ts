import { parseArgs } from "node:util";

/** What `npm run rollback` was asked for. */
export interface RollbackArguments {
  readonly environment: string;
  readonly to: string;
  readonly reason: string;
  readonly confirm: string;
  readonly dryRun: boolean;
  readonly verbose: boolean;
  readonly help: boolean;
}

export const USAGE = `npm run rollback -- --environment NAME --reason TEXT [options]

Rolls the example back by hand, as "Run workflow" on its rollback.yml does on GitHub. A laptop has no production of its
own, so a fresh one is made first: two releases by the real pipeline, with lint, types and tests left out. Everything is
gone afterwards.

  --environment NAME  the environment to bring back, such as production
  --to RELEASE        previous (the default), or a deployment's id, a release, a commit or a digest
  --reason TEXT       why, in one line; it is kept in the record
  --confirm NAME      the environment's name once more; taken from --environment when left out
  --dry-run           only show the candidates, and what would be done
  --verbose           show every line of every step
  --help              show this text
`;

/** Reads the command line. Throws with every problem in one message. */
export function parseRollback(argv: readonly string[]): RollbackArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      environment: { type: "string", default: "" },
      to: { type: "string", default: "previous" },
      reason: { type: "string", default: "" },
      confirm: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { "dry-run": dryRun, confirm = values.environment, ...rest } = values;
  const missing = (["environment", "reason"] as const).filter((name) => rest[name] === "");
  if (!rest.help && missing.length > 0)
    throw new Error(`${missing.map((name) => `--${name}`).join(" and ")} must be given; --help says what they are`);
  return { ...rest, confirm, dryRun };
}
