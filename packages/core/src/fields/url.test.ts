import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";

import type { Field } from "./field.ts";
import { apiUrl, httpUrl, isHttpsOrLoopback, isLoopback } from "./url.ts";

function read(schema: Field<URL>, value: string): string {
  const result = safeParse(schema, value);
  return result.success ? result.data.href : result.error.issues.map((issue) => issue.message).join("; ");
}

describe("httpUrl", () => {
  it.each([
    ["https://example.com", "https://example.com/"],
    ["http://example.com:8080/health?deep=1#top", "http://example.com:8080/health?deep=1#top"],
    ["HTTPS://Example.com/A", "https://example.com/A"],
    ["http://[::1]:3000", "http://[::1]:3000/"],
  ])("reads %s", (value, href) => expect(read(httpUrl(), value)).toBe(href));

  it.each([
    "ftp://example.com",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "example.com",
    "//example.com",
    "http:example.com",
    "http:/example.com",
    "http:///example.com",
    "https://",
    "https://exa mple.com",
    "https://example.com/a b",
    "ht\ntps://example.com",
    "https://example.com:99999",
  ])("refuses %j", (value) => expect(read(httpUrl(), value)).toBe("must be an http:// or https:// address"));

  it.each(["https://user@example.com", "https://user:pass@example.com", "https://:pass@example.com"])(
    "refuses credentials in %s without showing them",
    (value) => expect(read(httpUrl(), value)).toBe("must not carry a user name or password; send a header instead"),
  );
});

describe("apiUrl", () => {
  it.each(["https://api.fly.io", "http://localhost:1", "http://127.0.0.1:80", "http://127.1", "http://[::1]:3000"])(
    "accepts %s",
    (value) => expect(read(apiUrl(), value)).toBe(new URL(value).href),
  );

  it.each([
    "http://example.com",
    "http://127.0.0.1.example.com",
    "http://localhost.example.com",
    "http://10.0.0.1",
    "http://0.0.0.0",
    "ftp://localhost",
  ])("refuses %s", (value) =>
    expect(read(apiUrl(), value)).toBe("must be an https:// address (http:// on loopback only)"),
  );
});

describe("isLoopback", () => {
  it.each(["localhost", "LOCALHOST", "127.0.0.1", "127.8.9.10", "::1", "[::1]"])("%s is this machine", (host) =>
    expect(isLoopback(host)).toBe(true),
  );
  it.each(["", "localhost.example.com", "128.0.0.1", "1127.0.0.1", "127.0.0", "[::2]", "10.0.0.1"])(
    "%j is another one",
    (host) => expect(isLoopback(host)).toBe(false),
  );
});

it("does not take another protocol on loopback for a request of ours", () => {
  expect(isHttpsOrLoopback(new URL("ftp://localhost/x"))).toBe(false);
});
