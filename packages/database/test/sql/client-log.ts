import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** A private MariaDB that writes down every statement that its clients send, and the real client to send them with. */
export interface ClientLog {
  /** Runs a script through `mariadb` in batch mode and gives back what the server was sent, in order. */
  run(script: string): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** The reason why there is no MariaDB here, if there is none. */
export function missingMariadb(): string | undefined {
  for (const program of ["mariadbd", "mariadb", "mariadb-install-db"])
    if (spawnSync("sh", ["-c", `command -v ${program}`], { env: pathWithSbin() }).status !== 0)
      return `no ${program} on PATH`;
  return undefined;
}

/** Starts the server on a socket only, with its data in a temporary folder. */
export async function startClientLog(): Promise<ClientLog> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-client-log-"));
  chmodSync(folder, 0o755);
  const [socket, log] = [join(folder, "sock"), join(folder, "general.log")];
  const server = startServer(join(folder, "data"), socket, log);
  await ready(socket, server);
  return {
    run: async (script) => {
      const before = readFileSync(log, "utf8").length;
      const args = ["--no-defaults", "-uroot", `--socket=${socket}`, "--force"];
      const client = spawnSync("mariadb", args, { input: script });
      if (client.error) throw client.error;
      return quit(log, before);
    },
    stop: async () => {
      const ended = once(server, "exit");
      server.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function startServer(data: string, socket: string, log: string): ChildProcess {
  const common = [
    "--no-defaults",
    `--datadir=${data}`,
    `--tmpdir=${dirname(data)}`,
    ...(process.getuid?.() === 0 ? ["--user=root"] : []),
  ];
  const install = spawnSync(
    "mariadb-install-db",
    [...common, "--auth-root-authentication-method=normal", "--skip-test-db"],
    { env: pathWithSbin(), encoding: "utf8" },
  );
  if (install.status !== 0) throw new Error(`mariadb-install-db: ${install.stderr}${install.stdout}`);
  const listen = [`--socket=${socket}`, "--skip-networking", "--general-log", `--general-log-file=${log}`];
  return spawn("mariadbd", [...common, ...listen], { env: pathWithSbin(), stdio: "ignore" });
}

async function ready(socket: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (server.exitCode !== null) throw new Error("mariadbd ended at its start");
    const ping = spawnSync("mariadb", ["--no-defaults", "-uroot", `--socket=${socket}`, "-e", "SELECT 1"]);
    if (ping.status === 0) return;
    await delay(50);
  }
  throw new Error("mariadbd did not answer");
}

/** Waits until the log has the client's Quit, and takes the statements in front of it. */
async function quit(log: string, before: number): Promise<readonly string[]> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const entries = parseLog(readFileSync(log, "utf8").slice(before));
    if (entries.some(({ command }) => command === "Quit")) return entries.flatMap(sent);
    await delay(5);
  }
  throw new Error("the general log has no Quit of the client");
}

/** The client has a command of its own for USE, in front of which it asks where it is. */
function sent({ command, text }: { command: string; text: string }): readonly string[] {
  if (command === "Init DB") return [`USE ${text}`];
  return command === "Query" && text !== "SELECT DATABASE()" ? [text] : [];
}

/** Entries begin with an optional time, the session's number and the command, and go on over lines. */
function parseLog(text: string): readonly { command: string; text: string }[] {
  const entries: { command: string; text: string }[] = [];
  for (const line of text.split("\n")) {
    const [, command, rest] =
      /^(?:\d{6} [ \d]\d:\d\d:\d\d)?\t+ *\d+ (Query|Quit|Connect|Init DB)\t?(.*)$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (command !== undefined) entries.push({ command, text: rest ?? "" });
    else if (last !== undefined) last.text += `\n${line}`;
  }
  return entries;
}

function pathWithSbin(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/local/sbin` };
}
