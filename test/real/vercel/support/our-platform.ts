import { type Clock, systemClock } from "@slipway/core";
import { type Vercel, vercel } from "@slipway/platforms/vercel";
import type { VercelStandIn } from "@slipway/stand-ins/vercel";

import { fetchHttp } from "../../../../packages/core/src/http/fetch-http.ts";
import { TOKEN } from "./cli.ts";

/** A clock on which a second lasts a tenth of one: what is waited for in vain is not waited for long. */
const FAST = 10;
const fastClock: Clock = {
  now: () => systemClock.now() * FAST,
  date: () => systemClock.date(),
  sleep: async (milliseconds, signal) => await systemClock.sleep(milliseconds / FAST, signal),
};

/** The platform behind the action, on a stand-in's project. */
export function ourPlatform({ url }: Pick<VercelStandIn, "url">, lines: string[] = []): Vercel {
  const { signal } = new AbortController();
  const quiet = (): void => undefined;
  const http = fetchHttp({
    clock: systemClock,
    redact: (text) => text,
    debug: quiet,
    signal,
    userAgent: "slipway/test",
  });
  const connection = { http, token: TOKEN, project: "prj_demo", team: "team_acme", apiUrl: new URL(url) };
  return vercel(connection, {
    clock: fastClock,
    signal,
    info: (line) => void lines.push(line),
    debug: quiet,
    line: quiet,
  });
}
