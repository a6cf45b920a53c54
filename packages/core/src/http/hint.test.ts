import { describe, expect, it } from "vitest";

import { refusalHint } from "./hint.ts";

describe("refusalHint", () => {
  it("says what to check when the token is not accepted", () => {
    expect(refusalHint(401, new Headers())).toContain("not accepted");
  });

  it.each([
    ["deployments=write", "permissions: { deployments: write }"],
    ["pull_requests=write,contents=read; issues=write", "permissions: { pull-requests: write, contents: read }"],
  ])("names the permissions that GitHub asks for by %s", (header, permissions) => {
    expect(refusalHint(403, new Headers({ "x-accepted-github-permissions": header }))).toContain(permissions);
  });

  it("tells a used-up rate limit from a missing permission", () => {
    const headers = { "x-ratelimit-remaining": "0", "x-accepted-github-permissions": "deployments=write" };
    expect(refusalHint(403, new Headers(headers))).toContain("rate limit");
  });

  it("is general when nothing more is known", () => {
    expect(refusalHint(403, new Headers())).toContain("may not do this");
    expect(
      refusalHint(403, new Headers({ "x-accepted-github-permissions": "allows_permissionless_access=true" })),
    ).toContain("may not do this");
  });

  it.each([200, 404, 500])("has nothing to say about %d", (status) => {
    expect(refusalHint(status, new Headers())).toBeUndefined();
  });
});
