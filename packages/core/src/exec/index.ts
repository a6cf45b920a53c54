export { type Command, type Exec, type ExecOptions, type ProcessResult } from "./exec.ts";
export { systemExec } from "./system-exec.ts";
