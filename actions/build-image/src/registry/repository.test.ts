import { describe, expect, it } from "vitest";

import { parseReference, parseRepository, printRepository } from "./repository.ts";

describe("parseRepository", () => {
  it.each([
    ["api", "ghcr.io/acme", "ghcr.io/acme/api"],
    ["Acme/API", "ghcr.io/acme", "ghcr.io/acme/api"],
    ["other/api", "ghcr.io/acme", "ghcr.io/other/api"],
    ["registry.fly.io/acme-api", "ghcr.io/acme", "registry.fly.io/acme-api"],
    ["localhost:5000/a/b", "ghcr.io", "localhost:5000/a/b"],
    ["api", "GHCR.io/Acme", "ghcr.io/acme/api"],
  ])("%s below %s is %s", (name, base, expected) => {
    const found = parseRepository(name, base);
    expect(found === undefined ? undefined : printRepository(found)).toBe(expected);
  });

  it.each(["a//b", "-api", "api:1", "a/../b", "ghcr.io/"])("refuses %j", (name) =>
    expect(parseRepository(name, "ghcr.io/acme")).toBeUndefined(),
  );
});

describe("parseReference", () => {
  const digest = `sha256:${"a".repeat(64)}`;
  it.each([
    ["node", "docker.io/library/node", "latest"],
    ["oven/bun:1", "docker.io/oven/bun", "1"],
    ["127.0.0.1:5000/base", "127.0.0.1:5000/base", "latest"],
    ["127.0.0.1:5000/base:1.2", "127.0.0.1:5000/base", "1.2"],
    [`node:18@${digest}`, "docker.io/library/node", digest],
  ])("%s", (text, repository, reference) => {
    const found = parseReference(text);
    expect(found && printRepository(found.repository)).toBe(repository);
    expect(found?.reference).toBe(reference);
  });

  it.each(["node@sha256:12", "node:", "a b"])("refuses %j", (text) => expect(parseReference(text)).toBeUndefined());
});
