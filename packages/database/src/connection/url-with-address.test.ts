import { expect, it } from "vitest";

import type { Address } from "./address.ts";
import { parseDatabaseUrl } from "./parse-url.ts";
import { urlWithAddress } from "./url-with-address.ts";

const other = (url: string): Address => {
  const address = parseDatabaseUrl(url, "/work");
  return address.protocol === "sqlite"
    ? { ...address, file: "/scratch/app.db" }
    : { ...address, database: "shop_rehearse_1" };
};

it.each([
  [
    "postgresql://app:p%2Fw@h:6000/shop?sslmode=require&schema=x",
    "postgresql://app:p%2Fw@h:6000/shop_rehearse_1?sslmode=require&schema=x",
  ],
  ["postgres://app@[::1]/shop", "postgres://app@[::1]/shop_rehearse_1"],
  ["postgresql:///shop?host=/run/pg&user=app", "postgresql:///shop_rehearse_1?host=/run/pg&user=app"],
  ["postgresql://app@h/?dbname=shop&port=7000", "postgresql://app@h/shop_rehearse_1?port=7000"],
  ["mysql://root:pw@h/shop?ssl-mode=REQUIRED", "mysql://root:pw@h/shop_rehearse_1?ssl-mode=REQUIRED"],
  ["file:./dev.db?connection_limit=1", "file:/scratch/app.db?connection_limit=1"],
  ["sqlite://data/app.db", "sqlite:/scratch/app.db"],
])("names another database in %s", (url, expected) => {
  expect(urlWithAddress(url, other(url), "/work")).toBe(expected);
});

it.each(["my db/x", "a?b#c", "50%25", "ü"])("spells a name so that it is read back: %s", (database) => {
  const url = "postgresql://app:pw@h/shop";
  const address = parseDatabaseUrl(url, "/");
  if (address.protocol === "sqlite") throw new TypeError("not SQLite");
  expect(parseDatabaseUrl(urlWithAddress(url, { ...address, database }, "/"), "/")).toMatchObject({ database });
});

it.each(["/a b/100%.db", "/a%20b/x.db", "/what?/x.db"])("spells a file so that it is read back: %s", (file) => {
  const url = urlWithAddress("file:dev.db", { protocol: "sqlite", file }, "/work");
  expect(parseDatabaseUrl(url, "/work")).toEqual({ protocol: "sqlite", file });
});
