import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { parseInputs } from "@slipway/core";
import { type FakePorts, fakeClock, fakePorts, quietExec } from "@slipway/core/testing";

import { definition } from "../src/definition.ts";
import { run } from "../src/run.ts";

type Definition = typeof definition;

/** A checkout with migrations in it. */
export interface Checkout {
  readonly folder: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  /** Runs the action as a step would. */
  readonly step: (inputs: Readonly<Record<string, string>>, more?: More) => Promise<Step>;
}

interface More {
  readonly signal?: AbortSignal;
  readonly env?: NodeJS.ProcessEnv;
}

/** How a step ended. */
export interface Step extends FakePorts<Definition> {
  /** The error's or the conclusion's message; an empty text for a success. */
  readonly problem: string;
}

/** Gives `work` a checkout whose steps use the database at `url`. */
export async function inCheckout(
  url: string,
  files: Readonly<Record<string, string>>,
  work: (checkout: Checkout) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-migrations-"));
  const checkout: Checkout = {
    folder: join(folder, "work"),
    write: async (more) => {
      for (const [path, text] of Object.entries(more)) {
        await mkdir(dirname(join(folder, "work", path)), { recursive: true });
        await writeFile(join(folder, "work", path), text);
      }
    },
    step: (inputs, more = {}) => step(folder, { "database-url": url, ...inputs }, more),
  };
  try {
    await mkdir(join(folder, "work"));
    await mkdir(join(folder, "temp"));
    await checkout.write(files);
    await work(checkout);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function step(folder: string, inputs: Readonly<Record<string, string>>, { signal, env }: More): Promise<Step> {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const);
  const parsed = parseInputs(definition, Object.fromEntries(variables));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const base = fakePorts(definition);
  const clock = realClock();
  const ports = fakePorts(definition, {
    exec: quietExec(),
    clock,
    env: env ?? { PATH: process.env["PATH"] },
    context: { ...base.context, workspace: join(folder, "work"), temp: join(folder, "temp"), actor: "ann" },
    ...(signal === undefined ? {} : { signal }),
  });
  const problem = await run(parsed.inputs, ports).then(
    (end) => (end.ok ? "" : `${end.message} ${end.hint ?? ""}`),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return { ...ports, problem };
}

let steps = 0;

/** Time as it is, since locks and servers are real here; but steps are on different days, as they name backups by it. */
function realClock() {
  const fake = fakeClock();
  steps += 1;
  const shift = steps * 86_400_000;
  return {
    ...fake,
    now: () => performance.now(),
    date: () => new Date(Date.now() + shift),
    sleep: (milliseconds: number, signal?: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(resolve, milliseconds);
        signal?.addEventListener("abort", () => {
          clearTimeout(timer);
          reject(signal.reason instanceof Error ? signal.reason : new Error("aborted"));
        });
      }),
  };
}
