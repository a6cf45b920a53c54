import { messageOf } from "../errors.ts";
import type { Stream } from "../process/spawn.ts";
import type { Session } from "../steps/session.ts";
import { annotateError, isDebug } from "../steps/session.ts";
import { HANDLERS } from "./handlers.ts";
import type { Command } from "./parse-command.ts";
import { parseCommand } from "./parse-command.ts";

/** Reads the output of a step's process, both streams: carries out commands, logs everything else. */
export class OutputReader {
  readonly #session: Session;
  #echo: boolean;
  /** While set, only the command of this name is obeyed. */
  #stopToken: string | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#echo = isDebug(session.job);
  }

  /** Takes one line. */
  line(text: string, stream: Stream): void {
    const command = parseCommand(text, (name) => this.#knows(name));
    if (!command) return this.#log(text, stream);
    if (this.#echo && command.name !== "add-mask") this.#log(text, stream);
    try {
      this.#obey(command);
    } catch (error) {
      this.#session.failed = true;
      annotateError(this.#session, `Unable to process command '${text.trim()}' successfully.`);
      annotateError(this.#session, messageOf(error));
    }
  }

  #knows(name: string): boolean {
    if (this.#stopToken !== undefined) return name === this.#stopToken;
    return Object.hasOwn(HANDLERS, name) || name === "stop-commands" || name === "echo";
  }

  #obey(command: Command): void {
    if (this.#stopToken !== undefined) this.#stopToken = undefined;
    else if (command.name === "stop-commands") this.#stop(command.data);
    else if (command.name === "echo") this.#setEcho(command.data);
    else HANDLERS[command.name]?.(this.#session, command);
  }

  /** A long token is also a mask, so that output cannot learn it and resume the commands by itself. */
  #stop(token: string): void {
    const folded = token.toLowerCase();
    const reserved = token === "" || folded === "pause-logging" || this.#knows(folded);
    if (reserved) throw new Error(`::stop-commands:: needs a token that is not empty and no command: '${token}'`);
    if (token.length > 6) this.#session.job.masker.add(token);
    this.#stopToken = folded;
  }

  #setEcho(data: string): void {
    const value = data.trim().toLowerCase();
    if (value !== "on" && value !== "off")
      throw new Error(`Invalid echo command value. Possible values are: on, off. Current value: ${data}`);
    this.#echo = value === "on";
  }

  #log(line: string, stream: Stream): void {
    const { job, step } = this.#session;
    job.emit({ type: "step-log", job: job.path, step, stream, line });
  }
}
