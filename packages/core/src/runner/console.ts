import { formatCommand } from "./command.ts";

/**
 * A line that the runner would take for a command: `::name …` at its start, or the old `##[name …]` anywhere. The runner
 * trims white space by Unicode's rules and compares by culture, which overlooks characters that are not printed.
 */
const COMMAND_LIKE = /^[\s\p{C}]*:\p{C}*:|#\p{C}*#\p{C}*\[/u;

/**
 * The process's standard output, shared by everything that prints. It keeps apart what we say to the runner (commands)
 * and what others say through us (a tool's output, a server's message), which must never be obeyed.
 */
export class RunnerConsole {
  readonly #write: (line: string) => void;
  #token: string | undefined;
  #depth = 0;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** Says something to the runner, in one line or several. While foreign output is running, it listens for just these. */
  command(lines: string): void {
    const token = this.#token;
    if (token === undefined) return this.#write(lines);
    this.#resume();
    this.#write(lines);
    this.#stop();
  }

  /** Prints text that is not a command, even when it looks like one. */
  text(message: string): void {
    const lines = message.split(/\r?\n|\r/);
    if (this.#token !== undefined || !lines.some((line) => COMMAND_LIKE.test(line)))
      return this.#write(lines.join("\n"));
    this.#stop();
    lines.forEach(this.#write);
    this.#resume();
  }

  /** Makes the runner ignore commands until the returned function is called; nests. */
  neutralise(): () => void {
    this.#depth += 1;
    if (this.#depth === 1) this.#stop();
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      this.#depth -= 1;
      if (this.#depth === 0) this.#resume();
    };
  }

  #stop(): void {
    // A fresh token each time: foreign output that saw the last one cannot switch commands on again.
    // The global, because importing node:crypto costs each start some milliseconds, and most starts need no token.
    this.#token = globalThis.crypto.randomUUID();
    this.#write(formatCommand("stop-commands", this.#token));
  }

  #resume(): void {
    if (this.#token === undefined) return;
    this.#write(`::${this.#token}::`);
    this.#token = undefined;
  }
}
