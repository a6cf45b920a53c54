import { safeParse } from "zod/mini";

import type { ActionDefinition, OutputsOf } from "../definition/index.ts";
import { runContext } from "../runner/context.ts";
import type { Ports } from "../runtime/ports.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";
import { fakeExec } from "./fake-exec.ts";
import { fakeHttp } from "./fake-http.ts";
import { type FakeLog, fakeLog } from "./fake-log.ts";

/** Ports whose traces a test can read. */
export interface FakePorts<D extends ActionDefinition> extends Ports<D> {
  readonly log: FakeLog;
  readonly clock: FakeClock;
  /** What was set, the last value of each. */
  readonly written: Partial<OutputsOf<D>>;
  readonly saved: ReadonlyMap<string, string>;
  /** The job summary so far. */
  readonly markdown: () => string;
}

type Given<D extends ActionDefinition> = Partial<
  Pick<Ports<D>, "exec" | "http" | "signal" | "context" | "redact" | "env">
> & {
  readonly clock?: FakeClock;
  readonly state?: Readonly<Record<string, string>>;
};

/** Fakes for all ports of an action. A request or a program that the test did not expect is an error. */
export function fakePorts<D extends ActionDefinition>(definition: D, given: Given<D> = {}): FakePorts<D> {
  const saved = new Map(Object.entries(given.state ?? {}));
  const summaries: string[] = [];
  const outputs = fakeOutputs(definition);
  return {
    log: fakeLog(),
    exec: fakeExec((command) => {
      throw new Error(`unexpected program: ${command.file}`);
    }),
    http: fakeHttp((request) => new Error(`unexpected request: ${request.method} ${request.url.href}`)),
    context: runContext({
      GITHUB_REPOSITORY: "acme/app",
      GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
      GITHUB_RUN_ID: "42",
    }),
    signal: new AbortController().signal,
    redact: (text) => text,
    env: {},
    ...given,
    ...outputs,
    clock: given.clock ?? fakeClock(),
    state: { save: (name, value) => void saved.set(name, value), get: (name) => saved.get(name) },
    summary: { append: (markdown) => void summaries.push(markdown) },
    saved,
    markdown: () => summaries.join("\n"),
  };
}

/** Holds every output against its declared schema, which a real run does not spend time on. */
function fakeOutputs<D extends ActionDefinition>(definition: D): Pick<FakePorts<D>, "outputs" | "written"> {
  const written: Partial<OutputsOf<D>> = {};
  return {
    written,
    outputs: {
      set(values) {
        for (const [name, value] of Object.entries(values)) {
          const declared = definition.outputs[name];
          if (declared === undefined) throw new Error(`undeclared output: ${name}`);
          const result = safeParse(declared.schema(), value);
          if (!result.success) throw new Error(`output ${name} is not what it declares: ${result.error.message}`);
        }
        Object.assign(written, values);
      },
    },
  };
}
