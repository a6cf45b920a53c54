import { request } from "node:http";
import type { IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";

import { durationMs } from "../wire/duration.ts";
import type { MachineCheck } from "../wire/machine-config.ts";

/** What one run of a check found. */
export interface ProbeResult {
  readonly passing: boolean;
  readonly output: string;
}

/** How much of a failing answer is kept as the check's output. */
const OUTPUT_CHARACTERS = 300;

/** Runs a check once against a loopback port: `http` passes with a 2xx, `tcp` with a connection. Never throws. */
export async function probe(check: MachineCheck, port: number): Promise<ProbeResult> {
  const timeout = Math.max(1, durationMs(check.timeout ?? "2s"));
  if (check.type === "tcp") return await probeTcp(port, timeout);
  if (check.type !== "http") return failed(`A check has the type http or tcp, not ${check.type ?? "none"}`);
  if (check.protocol === "https") return failed("The stand-in runs no check over https");
  return await probeHttp(check, port, timeout);
}

async function probeTcp(port: number, timeout: number): Promise<ProbeResult> {
  return await new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const finish = (result: ProbeResult): void => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(timeout, () => finish(failed(`timed out after ${timeout}ms`)));
    socket.once("connect", () => finish({ passing: true, output: "Success" }));
    socket.once("error", (error) => finish(failed(`connect: ${error.message}`)));
  });
}

async function probeHttp(check: MachineCheck, port: number, timeout: number): Promise<ProbeResult> {
  const headers = Object.fromEntries((check.headers ?? []).map(({ name, values }) => [name, values]));
  return await new Promise((resolve) => {
    const outgoing = request(
      {
        port,
        host: "127.0.0.1",
        method: check.method?.toUpperCase() ?? "GET",
        path: check.path ?? "/",
        headers,
        agent: false,
        signal: AbortSignal.timeout(timeout),
      },
      (answer) => {
        judge(answer).then(resolve, (error: unknown) => resolve(failed(String(error))));
      },
    );
    outgoing.once("error", (error) =>
      resolve(
        failed(
          error.name === "TimeoutError" || error.name === "AbortError" ? `timed out after ${timeout}ms` : error.message,
        ),
      ),
    );
    outgoing.end();
  });
}

async function judge(answer: IncomingMessage): Promise<ProbeResult> {
  const status = answer.statusCode ?? 0;
  const body = (await text(answer)).slice(0, OUTPUT_CHARACTERS);
  return { passing: status >= 200 && status < 300, output: `HTTP ${status}${body === "" ? "" : `: ${body}`}` };
}

function failed(output: string): ProbeResult {
  return { passing: false, output };
}
