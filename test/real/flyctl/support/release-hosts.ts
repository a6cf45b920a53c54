import { execFileSync } from "node:child_process";
import { createReadStream, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { join } from "node:path";

/** The hosts that flyctl's releases come from, which lead to this machine in a world that has nothing else. */
export const HOSTS = ["github.com", "api.fly.io"] as const;

/** An archive of flyctl, as a release has it. */
export interface Archive {
  readonly file: string;
  readonly version: string;
}

/** The servers that stand for those hosts. */
export interface ReleaseHosts {
  /** A certificate to be trusted. */
  readonly certificate: string;
  /** What was asked of them, as `host/path`. */
  readonly asked: string[];
  /** Whether GitHub answers with 503. */
  down: boolean;
  close(): void;
}

/** Serves an archive over TLS on port 443, at the very addresses at which the action looks for it. */
export async function startReleaseHosts(folder: string, { file, version }: Archive): Promise<ReleaseHosts> {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const names = HOSTS.map((host) => `DNS:${host}`).join(",");
  const command = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=slipway-test -addext subjectAltName=${names}`;
  execFileSync("openssl", [...command.split(" "), "-keyout", key, "-out", cert], { stdio: "ignore" });
  const asset = `flyctl_${version}_Linux_x86_64.tar.gz`;
  const hosts: Omit<ReleaseHosts, "close"> = { certificate: cert, asked: [], down: false };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const asked = `${request.headers.host}${request.url}`;
    hosts.asked.push(asked);
    const moved = "https://github.com/release-assets/flyctl.tar.gz";
    if (asked.startsWith("github.com/superfly/") && hosts.down) return void response.writeHead(503).end();
    if (asked === `github.com/superfly/flyctl/releases/download/v${version}/${asset}`)
      return void response.writeHead(302, { location: moved }).end();
    if (asked === `api.fly.io/app/flyctl_releases/Linux/x86_64/${version}`) return void response.end(moved);
    if (`https://${asked}` === moved) return void createReadStream(file).pipe(response.writeHead(200));
    response.writeHead(404).end();
  };
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, answer);
  await new Promise<void>((resolve) => server.listen(443, "127.0.0.1", resolve));
  // Only this namespace sees it: its own file lies over the machine's.
  writeFileSync(join(folder, "hosts"), `127.0.0.1 localhost ${HOSTS.join(" ")}\n`);
  execFileSync("mount", ["--bind", join(folder, "hosts"), "/etc/hosts"]);
  return Object.assign(hosts, {
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
