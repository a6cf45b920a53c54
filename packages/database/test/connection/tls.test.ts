import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  type Cluster,
  debianPostgres,
  type Mariadb,
  missingForMariadb,
  startCluster,
  startMariadb,
  unprivilegedAccount,
} from "@slipway/stand-ins/databases";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Certificates, makeCertificates } from "../support/certificates.ts";
import { backUpUrl } from "../support/backing-up.ts";
import { inFolder } from "../support/folder.ts";
import { withSession } from "../support/open.ts";
import { present } from "../support/present.ts";

const ACCESS = `hostssl tlsonly all all scram-sha-256
hostnossl tlsonly all all reject
hostnossl plainonly all all scram-sha-256
hostssl plainonly all all reject
host all all all scram-sha-256
`;

describe("TLS", () => {
  let folder: string;
  let files: Certificates;
  let cluster: Cluster;
  let mariadb: Mariadb | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-tls-"));
    files = makeCertificates(folder);
    const installed = debianPostgres(15);
    cluster = await startCluster({ tls: files, access: ACCESS, ...(installed === undefined ? {} : { installed }) });
    await withSession(cluster.url("postgres"), async (connection) => {
      for (const name of ["tlsonly", "plainonly"]) await connection.execute(`CREATE DATABASE ${name}`);
    });
    if (missingForMariadb() !== undefined) return;
    const account = unprivilegedAccount(["mysql", "nobody"]);
    await chmod(folder, 0o755);
    if (account) for (const path of [files.key, files.certificate]) await chown(path, account.uid, account.gid);
    mariadb = await startMariadb([`--ssl-cert=${files.certificate}`, `--ssl-key=${files.key}`]);
  });
  afterAll(async () => {
    await cluster.stop();
    await mariadb?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const usesTls = (url: string) =>
    withSession(url, async (connection) => {
      const [row] = await connection.query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()");
      return row?.["ssl"];
    });
  const at = (host: string, database: string, parameters: string): string =>
    `${cluster.url(database).replace("127.0.0.1", host)}?${parameters}`;

  it.each([
    ["disable", "127.0.0.1", "postgres", false],
    ["disable", "127.0.0.1", "plainonly", false],
    ["allow", "127.0.0.1", "postgres", false],
    ["allow", "127.0.0.1", "tlsonly", true],
    ["prefer", "127.0.0.1", "postgres", true],
    ["prefer", "127.0.0.1", "plainonly", false],
    ["require", "127.0.0.1", "postgres", true],
    ["verify-ca&sslrootcert=AUTHORITY", "127.0.0.1", "postgres", true],
    ["verify-full&sslrootcert=AUTHORITY", "localhost", "postgres", true],
    ["require&channel_binding=require", "127.0.0.1", "postgres", true],
  ])("sslmode=%s at %s/%s", async (mode, host, database, encrypted) => {
    expect(await usesTls(at(host, database, `sslmode=${mode.replace("AUTHORITY", files.authority)}`))).toBe(encrypted);
  });

  it.each([
    ["disable", "127.0.0.1", "tlsonly", "28000"],
    ["require", "127.0.0.1", "plainonly", "28000"],
    ["verify-ca", "127.0.0.1", "postgres", /SELF_SIGNED|UNABLE_TO/],
    ["require&sslrootcert=STRANGER", "127.0.0.1", "postgres", /SELF_SIGNED|UNABLE_TO/],
    ["verify-full&sslrootcert=AUTHORITY", "127.0.0.1", "postgres", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["disable&channel_binding=require", "127.0.0.1", "postgres", /./],
  ])("sslmode=%s at %s/%s is refused", async (mode, host, database, code) => {
    const parameters = mode.replace("AUTHORITY", files.authority).replace("STRANGER", files.stranger);
    await expect(usesTls(at(host, database, `sslmode=${parameters}`))).rejects.toMatchObject({
      name: "DatabaseError",
      code: expect.stringMatching(code),
    });
  });

  it("names a certificate file that cannot be read", async () => {
    const url = at("127.0.0.1", "postgres", "sslmode=verify-ca&sslrootcert=/no/such.pem");
    await expect(usesTls(url)).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining("/no/such.pem"),
    });
  });

  const cipher = (url: string) =>
    withSession(url, async (connection) => {
      const [row] = await connection.query("SHOW STATUS LIKE 'Ssl_cipher'");
      return row?.["Value"] !== "";
    });

  it.for([
    ["DISABLED", "127.0.0.1", false],
    ["PREFERRED", "127.0.0.1", true],
    ["REQUIRED", "127.0.0.1", true],
    ["VERIFY_CA&ssl-ca=AUTHORITY", "127.0.0.1", true],
    ["VERIFY_IDENTITY&ssl-ca=AUTHORITY", "localhost", true],
    ["VERIFY_CA", "127.0.0.1", /SELF_SIGNED|UNABLE_TO|HANDSHAKE_SSL_ERROR/],
    ["VERIFY_CA&ssl-ca=STRANGER", "127.0.0.1", /SELF_SIGNED|UNABLE_TO|HANDSHAKE_SSL_ERROR/],
  ] as const)("ssl-mode=%s at %s on MariaDB", async ([mode, host, expected], context) => {
    const server = present(context, mariadb, missingForMariadb());
    const parameters = mode.replace("AUTHORITY", files.authority).replace("STRANGER", files.stranger);
    const answer = cipher(`${server.url("mysql").replace("127.0.0.1", host)}?ssl-mode=${parameters}`);
    if (typeof expected === "boolean") expect(await answer).toBe(expected);
    else await expect(answer).rejects.toMatchObject({ name: "DatabaseError", code: expect.stringMatching(expected) });
  });

  it("says that MariaDB's driver cannot verify an address", async (context) => {
    const server = present(context, mariadb, missingForMariadb());
    await expect(cipher(`${server.url("mysql")}?ssl-mode=VERIFY_IDENTITY`)).rejects.toMatchObject({
      name: "UserError",
    });
  });

  it.for([
    ["sslmode=require", "127.0.0.1"],
    ["sslmode=verify-full&sslrootcert=AUTHORITY", "localhost"],
    ["sslmode=require&channel_binding=require", "127.0.0.1"],
  ] as const)("reaches pg_dump too: %s", async ([parameters, host], context) => {
    present(context, debianPostgres(15), "pg_dump 15 is not installed here");
    // This database takes nobody without TLS.
    const url = at(host, "tlsonly", parameters.replace("AUTHORITY", files.authority));
    await inFolder(async (target) => {
      expect((await backUpUrl(url, target)).manifest.database).toBe("tlsonly");
    });
  });

  it.for([
    ["ssl-mode=REQUIRED", "127.0.0.1"],
    ["ssl-mode=VERIFY_IDENTITY&ssl-ca=AUTHORITY", "localhost"],
    ["ssl-mode=DISABLED", "127.0.0.1"],
  ] as const)("reaches mariadb-dump too: %s", async ([parameters, host], context) => {
    const server = present(context, mariadb, missingForMariadb());
    const wants = parameters.endsWith("DISABLED") ? "NONE" : "SSL";
    await withSession(server.url("mysql"), async (connection) => {
      await connection.execute(`CREATE OR REPLACE USER strict@'127.0.0.1' IDENTIFIED BY 'strict' REQUIRE ${wants}`);
      await connection.execute("GRANT ALL ON *.* TO strict@'127.0.0.1'");
      await connection.execute("CREATE DATABASE IF NOT EXISTS dumped");
    });
    const base = server.url("dumped").replace(`root:${server.password}@127.0.0.1`, `strict:strict@${host}`);
    await inFolder(async (target) => {
      const { manifest } = await backUpUrl(`${base}?${parameters.replace("AUTHORITY", files.authority)}`, target);
      expect(manifest.database).toBe("dumped");
    });
  });
});
