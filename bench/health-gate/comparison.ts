import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { TestAuthority, faultServer } from "@slipway/health/testing";

import { CONTENDERS, type Contender, type Opinion } from "./contenders.ts";
import { FAULTS, type Fault } from "./faults.ts";
import { sideBySide } from "./processes.ts";
import { printTable } from "./table.ts";

/** Trials at once. Most of a trial is waiting. */
const WIDTH = 10;

interface Result {
  readonly fault: Fault;
  readonly contender: Contender;
  readonly opinion: Opinion;
}

/** Gives every fault to every contender, prints what each calls it, and returns how many broken ones the gate passed. */
export async function compare(folder: string, bundle: string): Promise<number> {
  const authority = new TestAuthority();
  const trusted = join(folder, "authority.pem");
  writeFileSync(trusted, authority.cert);
  const jobs = FAULTS.flatMap((fault, row) => {
    // Issued one by one, before anything runs: an authority's records are not made for two at once.
    const tls = fault.tls?.(authority);
    return CONTENDERS.map((contender, column) => async (): Promise<Result> => {
      const own = join(folder, `${row}-${column}`);
      mkdirSync(own);
      const host = fault.host === "localhost" ? "127.0.0.1" : fault.host;
      const server = await faultServer(fault.play(), { ...(host && { host }), ...(tls && { tls }) });
      try {
        const url = fault.host === "localhost" ? new URL(`https://localhost:${server.url.port}/health`) : server.url;
        const opinion = await contender.judge({ fault, url, folder: own, authority: trusted, bundle });
        return { fault, contender, opinion };
      } finally {
        await server.close();
      }
    });
  });
  authority.dispose();
  const results = await sideBySide(jobs, WIDTH);
  return print(results);
}

function print(results: readonly Result[]): number {
  const said = (fault: Fault, contender: Contender): string =>
    results.find((result) => result.fault === fault && result.contender === contender)?.opinion.words ?? "";
  const rows = FAULTS.map((fault) => [
    fault.name,
    fault.truth,
    ...CONTENDERS.map((contender) => said(fault, contender)),
  ]);
  const count = (contender: Contender, truth: Fault["truth"]): number => {
    const wrong = results.filter(
      ({ fault, opinion }) => fault.truth === truth && opinion.healthy !== (truth === "healthy"),
    );
    return wrong.filter((result) => result.contender === contender).length;
  };
  const total = (name: string, truth: Fault["truth"]): readonly string[] => {
    const all = FAULTS.filter((fault) => fault.truth === truth).length;
    return [name, "", ...CONTENDERS.map((contender) => `${count(contender, truth)} of ${all}`)];
  };
  printTable([
    ["fault", "truth", ...CONTENDERS.map(({ name }) => name)],
    ...rows,
    total("called healthy although broken", "broken"),
    total("called broken although healthy", "healthy"),
  ]);
  return CONTENDERS.slice(0, 1).reduce((sum, own) => sum + count(own, "broken"), 0);
}
