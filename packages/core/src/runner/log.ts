import { type CommandProperties, formatCommand } from "./command.ts";
import type { RunnerConsole } from "./console.ts";
import type { Redactor } from "./redactor.ts";

/** Where a finding is: a file of the workspace, and lines and columns that count from one. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly title?: string;
}

/** What an action says while it runs. Every text is redacted before it is written. */
export interface Log {
  info(message: string): void;
  /** Shown by GitHub only when the run has debug logging on. */
  debug(message: string): void;
  notice(message: string, place?: Place): void;
  warning(message: string, place?: Place): void;
  error(message: string, place?: Place): void;
  /** Runs `work` inside a foldable group. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /**
   * Masks a secret in the runner's log and in everything that this process writes from now on, without the white space
   * around it. A value of fewer than four characters, or such as `true`, is left alone: it would be found everywhere.
   * Several secrets go out in one piece of writing, in their order.
   */
  mask(secrets: string | readonly string[]): void;
}

/** A log that speaks to GitHub's runner through its workflow commands. */
export function createLog(console: RunnerConsole, redactor: Redactor, debugging: boolean): Log {
  const told = new Set<string>();
  // Redacted before it is escaped: escaping changes a `%` inside a secret, and the runner changes it back.
  const command = (name: string, message: string, place: Place = {}): void =>
    console.command(formatCommand(name, redactor.redact(message), placeProperties(place, redactor)));
  return {
    info: (message) => console.text(redactor.redact(message)),
    debug: (message) => {
      if (debugging) command("debug", message);
    },
    notice: (message, place) => command("notice", message, place),
    warning: (message, place) => command("warning", message, place),
    error: (message, place) => command("error", message, place),
    async group(title, work) {
      command("group", title);
      try {
        return await work();
      } finally {
        command("endgroup", "");
      }
    },
    mask(secrets) {
      const commands: string[] = [];
      for (const secret of typeof secrets === "string" ? [secrets] : secrets) {
        const value = secret.trim();
        // The one line that must hold the secret: the runner swallows it and learns the mask from it.
        if (redactor.add(value) && isNew(value, told)) commands.push(formatCommand("add-mask", value));
      }
      if (commands.length > 0) console.command(commands.join("\n"));
    },
  };
}

function isNew(value: string, told: Set<string>): boolean {
  if (told.has(value)) return false;
  told.add(value);
  return true;
}

function placeProperties(place: Place, redactor: Redactor): CommandProperties {
  return {
    title: place.title === undefined ? undefined : redactor.redact(place.title),
    file: place.file === undefined ? undefined : redactor.redact(place.file),
    line: place.line,
    endLine: place.endLine,
    col: place.column,
    endColumn: place.endColumn,
  };
}
