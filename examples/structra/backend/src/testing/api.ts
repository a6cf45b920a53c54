import { once } from "node:events";

import { createApp } from "../app.ts";
import { createPool } from "../database.ts";
import { createLog } from "../log.ts";
import { createMetrics } from "../metrics.ts";
import { shutDown } from "../shutdown.ts";

export interface TestApi {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Each line that the API logged. */
  readonly logged: readonly string[];
  stop(): Promise<void>;
}

/** The real API on a free loopback port, in this process. */
export async function startApi(databaseUrl: string): Promise<TestApi> {
  const logged: string[] = [];
  const log = createLog("debug", (line) => logged.push(line));
  const pool = createPool({ databaseUrl, poolSize: 4 }, log);
  const version = "0123abc";
  const metrics = createMetrics({ version, startedAt: 1_700_000_000 });
  const server = createApp({ pool, metrics, log, version });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The API has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    logged,
    stop: async () => {
      await shutDown(server, pool, 5000);
    },
  };
}
