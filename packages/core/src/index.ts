export {
  type ActionDefinition,
  type Environment,
  type Input,
  type InputProblem,
  type InputRegistry,
  type InputsOf,
  type Output,
  type OutputRegistry,
  type OutputsOf,
  defineAction,
  inputVariable,
  optional,
  output,
  outputText,
  parseInputs,
  required,
  withDefault,
} from "./definition/index.ts";
export { type Clock, systemClock } from "./effects/clock.ts";
export { type RetryPolicy, type RetryPorts, type Verdict, retry } from "./effects/retry.ts";
export {
  ActionError,
  CancelledError,
  HttpError,
  PlatformError,
  TimeoutError,
  UserError,
  codeOf,
  messageOf,
} from "./errors.ts";
export type { Command, Exec, ExecOptions, ProcessResult } from "./exec/exec.ts";
export {
  type Field,
  FieldProblem,
  apiUrl,
  boolean,
  choice,
  choices,
  duration,
  field,
  formatDuration,
  httpUrl,
  integer,
  isHttpsOrLoopback,
  isLoopback,
  keyValues,
  lines,
  parseDuration,
  percentage,
  text,
  textLike,
} from "./fields/index.ts";
export type { ResponseHeaders } from "./http/headers.ts";
export { refusalHint } from "./http/hint.ts";
export { type Http, type HttpRequest, type HttpResponse, printableUrl } from "./http/http.ts";
export { parseRetryAfter } from "./http/policy.ts";
export { parseJson } from "./json.ts";
export type { RunContext } from "./runner/context.ts";
export { eventPayload } from "./runner/event.ts";
export type { Log, Place } from "./runner/log.ts";
export { code, codeBlock, escapeMarkdown, table } from "./runner/markdown.ts";
export type { Summary } from "./runner/summary.ts";
export type { ActionModule, Conclusion, Outputs, Ports, State } from "./runtime/ports.ts";
export { runAction } from "./runtime/run-action.ts";
