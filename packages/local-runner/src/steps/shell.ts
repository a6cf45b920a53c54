import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

import { StepFailure } from "../errors.ts";

/** How a script is run. */
export interface Shell {
  readonly command: string;
  /** `{0}` stands for the script's path. */
  readonly args: readonly string[];
  readonly extension: string;
  /** Puts what the shell needs around the script. */
  readonly wrap: (script: string) => string;
}

const asIs = (script: string): string => script;

/** The shells that GitHub knows by name, and how it calls them. */
const KNOWN: Readonly<Record<string, Shell>> = {
  bash: {
    command: "bash",
    args: ["--noprofile", "--norc", "-e", "-o", "pipefail", "{0}"],
    extension: ".sh",
    wrap: asIs,
  },
  sh: { command: "sh", args: ["-e", "{0}"], extension: ".sh", wrap: asIs },
  python: { command: "python", args: ["{0}"], extension: ".py", wrap: asIs },
  pwsh: { command: "pwsh", args: ["-command", ". '{0}'"], extension: ".ps1", wrap: stopOnError },
};

/**
 * The shell of a step. None given: `bash -e`, without `pipefail`, or `sh -e` where there is no bash.
 *
 * @throws StepFailure for a shell that does not exist here
 */
export function findShell(name: string | undefined, searchPath: string): Shell {
  if (!name) {
    const command = onPath("bash", searchPath) ? "bash" : "sh";
    return { command, args: ["-e", "{0}"], extension: ".sh", wrap: asIs };
  }
  if (name === "cmd" || name === "powershell")
    throw new StepFailure(`shell: ${name} exists on Windows only, which the local runner does not run on`);
  const known = Object.hasOwn(KNOWN, name) ? KNOWN[name] : undefined;
  return known ?? custom(name);
}

function custom(template: string): Shell {
  if (!template.includes("{0}")) {
    throw new StepFailure(
      `Invalid shell option '${template}'. Shell must be a valid built-in (bash, sh, python, pwsh) or a format string containing '{0}'`,
    );
  }
  const words = [...template.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  const [command = "", ...args] = words;
  return { ...(KNOWN[command] ?? { extension: "", wrap: asIs }), command, args };
}

function stopOnError(script: string): string {
  return (
    `$ErrorActionPreference = 'stop'\n${script}\n` +
    "if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n"
  );
}

function onPath(command: string, searchPath: string): boolean {
  return searchPath.split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
