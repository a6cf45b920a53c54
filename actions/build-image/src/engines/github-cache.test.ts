import { expect, it } from "vitest";

import { hasGitHubCache } from "./github-cache.ts";

const token = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;

it.each([
  [{ ACTIONS_RUNTIME_TOKEN: token({ ac: "[]", exp: 2, nbf: 1 }), ACTIONS_RESULTS_URL: "https://x/" }, true],
  [{ ACTIONS_RUNTIME_TOKEN: token({ ac: "[]", exp: 2, nbf: 1 }), ACTIONS_CACHE_URL: "https://x/" }, true],
  [{ ACTIONS_RUNTIME_TOKEN: token({ ac: "[]" }), ACTIONS_RESULTS_URL: "https://x/" }, false],
  [{ ACTIONS_RUNTIME_TOKEN: "opaque", ACTIONS_RESULTS_URL: "https://x/" }, false],
  [{ ACTIONS_RUNTIME_TOKEN: token({ ac: "[]", exp: 2, nbf: 1 }) }, false],
  [{}, false],
])("%o: %s", (env, expected) => expect(hasGitHubCache(env)).toBe(expected));
