// `npm start`: the API's process.
import { once } from "node:events";

import { createApp } from "./app.ts";
import { ConfigError, readConfig, type Config } from "./config.ts";
import { createPool } from "./database.ts";
import { createLog } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { shutDown } from "./shutdown.ts";

/** Shorter than `kill_timeout` in fly.toml, so that the end is ours and not a SIGKILL. */
const GRACE_MS = 10_000;

async function serve(config: Config): Promise<void> {
  const { version } = config;
  const log = createLog(config.logLevel, (line) => process.stdout.write(line));
  const pool = createPool(config, log);
  const startedAt = Math.floor(Date.now() / 1000 - process.uptime());
  const metrics = createMetrics({ version, startedAt });
  const server = createApp({ pool, metrics, log, version });

  server.listen(config.port, config.host);
  await once(server, "listening");
  const address = server.address();
  log.info("listening", {
    host: config.host,
    port: typeof address === "object" && address !== null ? address.port : config.port,
    version,
  });

  const signal = await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  log.info("shutting down", { signal: String(signal[0]) });
  const drained = await shutDown(server, pool, GRACE_MS);
  log.info("stopped", { drained });
}

try {
  await serve(readConfig(process.env));
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
