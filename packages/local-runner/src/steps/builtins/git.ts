import { StepFailure } from "../../errors.ts";
import { runProcess } from "../../process/spawn.ts";
import { log } from "../session.ts";
import type { BuiltinCall } from "./builtin.ts";

/** Runs git in a folder and returns its standard output. Both streams go to the step's log. */
export async function git(call: BuiltinCall, cwd: string, args: readonly string[]): Promise<string> {
  const { job, session } = call.place;
  const lines: string[] = [];
  const code = await runProcess({
    command: "git",
    args,
    cwd,
    env: { ...job.run.baseEnv, GIT_TERMINAL_PROMPT: "0", RUNNER_TRACKING_ID: job.trackingId },
    line: (text, stream) => {
      if (stream === "stdout") lines.push(text);
      log(session, text);
    },
    cancel: call.cancel,
    kill: job.kill,
    times: job.run.cancelTimes,
  });
  if (code !== 0) throw new StepFailure(`git ${args.join(" ")} ended with exit code ${code}`);
  return lines.join("\n");
}
