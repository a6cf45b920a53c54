import { describe, expect, it } from "vitest";

import { type Address, describeAddress } from "./address.ts";
import { parseDatabaseUrl, secretsOf } from "./parse-url.ts";

const parse = (url: string): Address => parseDatabaseUrl(url, "/work");
const prefer = { mode: "prefer" };

describe("parseDatabaseUrl", () => {
  it.each<[string, Partial<Record<string, unknown>>]>([
    [
      "postgres://app:s3cret@db.example.com/shop",
      { host: "db.example.com", port: 5432, user: "app", password: "s3cret", database: "shop", tls: prefer },
    ],
    ["  postgresql://app@[::1]:5433/shop\n", { host: "::1", port: 5433, user: "app", database: "shop" }],
    ["postgresql://a%40b:p%2Fw%3A%25@h/my%20db", { user: "a@b", password: "p/w:%", database: "my db" }],
    ["postgresql:///shop?host=/run/pg&user=app&port=6000", { socket: "/run/pg", port: 6000, user: "app" }],
    ["postgresql://app@h/shop?options=-c%20search_path%3Dapp", { options: "-c search_path=app" }],
    ["postgresql://app@h/shop?password=a+b", { password: "a+b" }],
    ["postgresql://app@h/shop?sslmode=require", { tls: { mode: "require" } }],
    ["postgresql://app@h/shop?ssl=true", { tls: { mode: "require" } }],
    [
      "postgresql://app@h/shop?sslmode=require&sslrootcert=certs/root.pem",
      { tls: { mode: "verify-ca", rootCertificate: "/work/certs/root.pem" } },
    ],
    ["postgresql://app@h/shop?sslrootcert=system&sslmode=verify-full", { tls: { mode: "verify-full" } }],
    [
      "postgresql://app@h/shop?sslmode=verify-ca&sslrootcert=/r.pem&sslcert=/c.pem&sslkey=/k.pem",
      { tls: { mode: "verify-ca", rootCertificate: "/r.pem", certificate: "/c.pem", key: "/k.pem" } },
    ],
    ["postgresql://app@h/shop?sslmode=require&channel_binding=require", { channelBinding: "require" }],
    ["postgresql://app@h/shop?schema=public&pgbouncer=true&connection_limit=1", { database: "shop" }],
    ["mysql://root:pw@127.0.0.1:3307/shop", { protocol: "mysql", host: "127.0.0.1", port: 3307, tls: prefer }],
    ["mariadb://root@localhost/shop?socket=/run/m.sock", { protocol: "mysql", port: 3306, socket: "/run/m.sock" }],
    [
      "mysql://root@h/shop?ssl-mode=VERIFY_IDENTITY&ssl-ca=ca.pem",
      {
        tls: { mode: "verify-full", rootCertificate: "/work/ca.pem" },
      },
    ],
    [
      "mysql://root@h/shop?sslaccept=strict&sslcert=ca.pem",
      {
        tls: { mode: "verify-full", rootCertificate: "/work/ca.pem" },
      },
    ],
    ["mysql://root@h/shop?ssl-ca=/ca.pem", { tls: { mode: "verify-ca", rootCertificate: "/ca.pem" } }],
    ["file:./prisma/dev.db", { protocol: "sqlite", file: "/work/prisma/dev.db" }],
    ["file:dev.db?connection_limit=1", { protocol: "sqlite", file: "/work/dev.db" }],
    ["file:/data/app.db", { file: "/data/app.db" }],
    ["file:///data/app.db", { file: "/data/app.db" }],
    ["sqlite:data/app.db", { file: "/work/data/app.db" }],
    ["sqlite://data/app.db?mode=rwc", { file: "/work/data/app.db" }],
    ["sqlite:////data/app.db", { file: "/data/app.db" }],
    ["sqlite:a%20b.db", { file: "/work/a b.db" }],
  ])("reads %s", (url, expected) => {
    expect(parse(url)).toMatchObject(expected);
  });

  it.each([
    ["", "empty"],
    ["db.example.com/shop", "no scheme"],
    ["mongodb://h/x", "mongodb:"],
    ["postgresql+psycopg2://app:hunter22@h/x", "names a driver"],
    ["postgresql://app:hunter22@h:x/shop", "cannot be read"],
    ["postgresql://app:hunter22@h", "names no database"],
    ["postgresql://h/shop", "names no user"],
    ["postgresql://app:hunter22@h1,h2/shop", "several hosts"],
    ["postgresql://app:hunter22%@h/shop", "begins no escape"],
    ["postgresql://app:hunter22#x@h/shop", ""],
    ["postgresql://app:hunter22@h/shop#x", "has a #"],
    ["postgresql://app:hunter22@h/shop?sslmode=hunter22", "unknown sslmode"],
    ["postgresql://app:hunter22@h/shop?sslcrl=hunter22", "not supported: sslcrl"],
    ["postgresql://app:hunter22@h/shop?port=hunter22", "port"],
    ["mysql://app:hunter22@h/shop?ssl-mode=hunter22", "unknown ssl-mode"],
    ["mysql://app:hunter22@h/", "names no database"],
    ["hunter22:x@h/shop", "unknown scheme"],
    ["file::memory:", "names no file"],
    ["sqlite:", "names no file"],
    ["file:x?mode=memory", "names no file"],
  ])("refuses %j and keeps its secret", (url, message) => {
    const problem = ((): unknown => {
      try {
        return parse(url);
      } catch (error) {
        return error;
      }
    })();
    expect(problem).toMatchObject({ name: "UserError", message: expect.stringContaining(message) });
    expect(JSON.stringify([String(problem), problem])).not.toContain("hunter22");
  });
});

describe("what may be printed", () => {
  it.each([
    ["postgresql://app:pw@h/shop", "h:5432/shop"],
    ["postgresql://app:pw@[::1]/shop", "[::1]:5432/shop"],
    ["postgresql://app:pw@/shop?host=/run/pg", "/run/pg/shop"],
    ["file:x.db", "/work/x.db"],
  ])("describes %s as %s", (url, expected) => {
    expect(describeAddress(parse(url))).toBe(expected);
  });

  it("knows each spelling of the password", () => {
    const url = "mysql://root:p%40ss%2fword@h/shop";
    expect(secretsOf(url, parse(url))).toEqual(["p@ss/word", "p%40ss%2Fword", "p%40ss%2fword"]);
    expect(secretsOf("file:x.db", parse("file:x.db"))).toEqual([]);
  });
});
