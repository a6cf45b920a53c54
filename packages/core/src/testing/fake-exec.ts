import type { Command, Exec, ExecOptions, ProcessResult } from "../exec/exec.ts";

/** How a scripted program ends; what is left out is a quiet success. */
export type FakeEnding = Partial<ProcessResult>;

/** Programs that are played by a function of the test. */
export interface FakeExec extends Exec {
  readonly commands: readonly Command[];
}

/** A fake that ends each program as `play` says, and hands its output to `onLine`. */
export function fakeExec(play: (command: Command, options: ExecOptions) => FakeEnding | Promise<FakeEnding>): FakeExec {
  const commands: Command[] = [];
  return {
    commands,
    async run(command, options = {}) {
      commands.push(command);
      const ending = await play(command, options);
      const result: ProcessResult = {
        exitCode: 0,
        signal: null,
        stdout: "",
        stderr: "",
        tail: "",
        truncated: false,
        endedBy: "itself",
        ...ending,
      };
      for (const stream of ["stdout", "stderr"] as const) {
        if (result[stream] !== "") for (const line of result[stream].split("\n")) options.onLine?.(line, stream);
      }
      return result;
    },
  };
}
