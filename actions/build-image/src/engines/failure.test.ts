import { describe, expect, it } from "vitest";

import { judgeOutput } from "./failure.ts";

const DIGEST = `sha256:${"5".repeat(64)}`;

describe("judgeOutput", () => {
  it.each([
    ["passing", "received unexpected HTTP status: 503 Service Unavailable"],
    ["passing", "unavailable: injected"],
    ["passing", "toomanyrequests: slow down"],
    ["passing", "unknown: injected"],
    [
      "passing",
      "ERROR: failed to build: failed to solve: failed to push h/x:1: unexpected status from PUT request to http://h/v2/x/manifests/1: 500 Internal Server Error",
    ],
    ["passing", 'Error: pushing image "h/x": writing blob: Patch "http://h": EOF'],
    ["passing", 'Put "http://h/v2/x/blobs/uploads/1": write tcp 127.0.0.1:1->127.0.0.1:2: write: broken pipe'],
    ["passing", "read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer"],
    ["passing", `error writing layer blob: failed commit on ref "layer-${DIGEST}"`],
    ["refused", "unauthorized: authentication required"],
    ["refused", "no basic auth credentials"],
    ["refused", "denied: requested access to the resource is denied"],
    [
      "refused",
      "ERROR: failed to push h/x:1: unexpected status from HEAD request to http://h/v2/x/blobs/1: 403 Forbidden",
    ],
    ["refused", 'error parsing HTTP 413 response body: invalid character "<"'],
    ["refused", "Error: uploading blob: received unexpected HTTP status: 413 Request Entity Too Large"],
    ["refused", "name unknown: repository not known to registry"],
    ["build", 'ERROR: failed to solve: process "/bin/sh -c curl x: 503" did not complete successfully: exit code: 22'],
    ["build", "The command '/bin/sh -c exit 1' returned a non-zero code: 1"],
    ["build", 'Error: building at STEP "RUN exit 3": while running runtime: exit status 3'],
    ["unknown", "something else"],
  ])("%s: %s", (kind, line) => expect(judgeOutput("docker push", `earlier: 503\n${line}\n`).kind).toBe(kind));

  it("takes the error, not what was said after it", () => {
    const failure = judgeOutput("buildx", "#7 ERROR: x\nERROR: failed to push: 403 Forbidden\nView build details: 503");
    expect(failure.kind).toBe("refused");
    expect(failure.message).toBe("buildx failed: ERROR: failed to push: 403 Forbidden");
  });
});
