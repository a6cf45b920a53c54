import { execFileSync } from "node:child_process";
import { createSign, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { type IncomingMessage, type ServerResponse, createServer } from "node:http";
import { join } from "node:path";

/** Who gets tokens. */
export interface TokenUser {
  readonly username: string;
  readonly password: string;
}

/** A place that gives out tokens for a registry (distribution specification, token authentication). */
export interface TokenServer {
  readonly realm: string;
  readonly service: string;
  readonly issuer: string;
  /** The certificate that the registry has to trust. */
  readonly certificate: string;
  /** The scopes of each request, those that were refused included. */
  readonly asked: readonly (readonly string[])[];
  close(): Promise<void>;
}

interface Signer {
  readonly issuer: string;
  readonly service: string;
  readonly key: string;
  /** Its certificate, as `x5c` has it. */
  readonly chain: string;
}

const [ISSUER, SERVICE] = ["slipway-tokens", "slipway-registry"];

/** Starts a token server with a key of its own, made in a folder. */
export async function startTokenServer(folder: string, user: TokenUser): Promise<TokenServer> {
  const [keyFile, certificate] = [join(folder, "token.key"), join(folder, "token.crt")];
  const subject = ["-subj", "/CN=slipway tokens", "-days", "2"];
  const out = ["-keyout", keyFile, "-out", certificate];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...subject, ...out], { stdio: "ignore" });
  const chain = readFileSync(certificate, "utf8").replaceAll(/-----.*-----|\s/g, "");
  const signer = { issuer: ISSUER, service: SERVICE, key: readFileSync(keyFile, "utf8"), chain };
  const asked: (readonly string[])[] = [];
  const server = createServer((request, response) => answer({ signer, user, asked }, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  return {
    realm: `http://127.0.0.1:${port}/token`,
    service: SERVICE,
    issuer: ISSUER,
    certificate,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface State {
  readonly signer: Signer;
  readonly user: TokenUser;
  readonly asked: (readonly string[])[];
}

/** By GET with Basic, or by the form of the OAuth2 flow, as BuildKit prefers. */
function answer({ signer, user, asked }: State, request: IncomingMessage, response: ServerResponse): void {
  let form = "";
  request.on("data", (chunk: Buffer) => (form += chunk.toString()));
  request.on("end", () => {
    const query = new URL(request.url ?? "/", "http://localhost").searchParams;
    const given = request.method === "POST" ? new URLSearchParams(form) : query;
    const scopes = given.getAll("scope").flatMap((each) => each.split(" "));
    asked.push(scopes);
    const basic = Buffer.from(`${user.username}:${user.password}`).toString("base64");
    const known =
      request.headers.authorization === `Basic ${basic}` ||
      (given.get("username") === user.username && given.get("password") === user.password);
    const token = known ? sign(signer, scopes) : "";
    const body = known
      ? { token, access_token: token, expires_in: 300 }
      : { details: "incorrect username or password" };
    response.writeHead(known ? 200 : 401, { "content-type": "application/json" }).end(JSON.stringify(body));
  });
}

function sign({ issuer, service, key, chain }: Signer, scopes: readonly string[]): string {
  const now = Math.floor(Date.now() / 1_000);
  const access = scopes.flatMap((scope) => {
    const [type = "", name = "", actions = ""] = scope.split(/:(?=[^:]*$)|(?<=^[^:]*):/);
    return name === "" ? [] : [{ type, name, actions: actions.split(",") }];
  });
  const times = { iat: now, nbf: now - 10, exp: now + 300 };
  const claims = { iss: issuer, aud: service, sub: "octocat", jti: randomUUID(), access, ...times };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const text = `${encode({ typ: "JWT", alg: "RS256", x5c: [chain] })}.${encode(claims)}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key).toString("base64url")}`;
}
