import { type Address, describeAddress } from "./address.ts";
import { parseDatabaseUrl } from "./parse-url.ts";

/**
 * The same URL, user, password and parameters included, with another database of the same server; for SQLite with
 * another file, as an absolute path. For a program that takes its address from its environment.
 *
 * @param directory what relative paths in the URL are relative to
 */
export function urlWithAddress(text: string, address: Address, directory: string): string {
  const url = address.protocol === "sqlite" ? withFile(text, address.file) : withName(text.trim(), address.database);
  const read = parseDatabaseUrl(url, directory);
  const same =
    read.protocol === "sqlite"
      ? address.protocol === "sqlite" && read.file === address.file
      : address.protocol === read.protocol && read.database === address.database;
  if (!same) throw new RangeError(`There is no URL of this form for ${describeAddress(address)}`);
  return url;
}

function withName(text: string, name: string): string {
  const [, server = "", query] = /^([^:]+:\/\/[^/?#]*)[^?#]*(\?[^#]*)?/.exec(text) ?? [];
  // libpq's parameter would win over the path.
  const kept = (query ?? "")
    .slice(1)
    .split("&")
    .filter((part) => part !== "" && !part.startsWith("dbname="));
  return `${server}/${encodeURIComponent(name)}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
}

function withFile(text: string, file: string): string {
  const [scheme = ""] = /^[^:]+:/.exec(text.trim()) ?? [];
  const [, query] = /^[^?]*(\?.*)$/s.exec(text.trim()) ?? [];
  // Programs differ in whether they decode; so only what a URL cannot hold is spelled otherwise.
  const path = file.replaceAll(/%(?=[0-9a-f]{2})/gi, "%25").replaceAll("?", "%3F");
  return `${scheme}${path}${query ?? ""}`;
}
