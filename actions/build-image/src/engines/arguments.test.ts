import { describe, expect, it } from "vitest";

import { readDockerfile } from "../content-key/dockerfile.ts";
import { buildahArguments, buildahPushArguments } from "./buildah-arguments.ts";
import { buildxArguments, buildxEnvironment } from "./buildx-arguments.ts";
import { digestInPush, dockerArguments } from "./docker-arguments.ts";
import { needsOf } from "./needs.ts";
import type { BuildOrder } from "./order.ts";

const order: BuildOrder = {
  spec: {
    name: "api",
    repository: { host: "ghcr.io", path: "acme/api" },
    context: "/w/backend",
    file: "/w/backend/Dockerfile",
    target: "runtime",
    tags: ["sha"],
    buildArgs: { VERSION: "1" },
    secrets: { npm: "NPM_TOKEN" },
    labels: {},
    platforms: ["linux/amd64", "linux/arm64"],
    network: "host",
  },
  labels: { a: "b c" },
  landing: "ghcr.io/acme/api:slipway-1",
  push: true,
  load: true,
  cache: "gha",
  provenance: "off",
  sbom: false,
  pull: true,
  epoch: 7,
  ignoreFile: undefined,
};
const files = { imageId: "/t/id", metadata: "/t/meta" };
const common =
  "--file /w/backend/Dockerfile --tag ghcr.io/acme/api:slipway-1 --target runtime --build-arg VERSION=1 --label a=b c --network host";
const secret = "--secret id=npm,env=NPM_TOKEN";
const platform = "--platform linux/amd64,linux/arm64";

describe("arguments", () => {
  it("of buildx: a cache of its own for each image, which may fail; secrets by name", () => {
    expect(buildxArguments(order, files, "docker-container").join(" ")).toBe(
      `build --progress=plain ${common} ${secret} ${platform} --allow network.host --pull` +
        " --cache-from type=gha,scope=api-linux-amd64-linux-arm64" +
        " --cache-to type=gha,scope=api-linux-amd64-linux-arm64,mode=max,ignore-error=true" +
        " --iidfile /t/id --metadata-file /t/meta" +
        " --output type=image,source-date-epoch=7 --push --output type=docker,source-date-epoch=7 --load /w/backend",
    );
    const plain: BuildOrder = { ...order, cache: "off", pull: false, provenance: "max", sbom: true };
    const text = buildxArguments(plain, files, "docker").join(" ");
    expect(text).toContain("--provenance=mode=max --sbom=true");
    expect(text).not.toMatch(/--load|--allow|--cache|--pull/);
  });

  it("of buildx: no time in the image that nobody knows, and none where no image is exported", () => {
    const exportsOf = (more: Partial<BuildOrder>, driver: string): string =>
      buildxArguments({ ...order, ...more }, files, driver)
        .join(" ")
        .replace(/.* \/t\/meta ?(.*)\/w\/backend$/, "$1");
    expect(exportsOf({ epoch: undefined }, "remote")).toBe("--push --load ");
    expect(exportsOf({ push: false, load: false }, "remote")).toBe("");
    expect(exportsOf({ push: false }, "docker")).toBe("--load ");
    expect(exportsOf({}, "docker")).toBe("--output type=image,source-date-epoch=7 --push ");
  });

  it("of buildx's environment: no attestation that nobody asked for", () => {
    expect(buildxEnvironment(order)).toEqual({
      BUILDX_METADATA_PROVENANCE: "disabled",
      BUILDX_METADATA_WARNINGS: "1",
      BUILDX_NO_DEFAULT_ATTESTATIONS: "1",
    });
    expect(buildxEnvironment({ ...order, sbom: true })).toEqual({
      BUILDX_METADATA_PROVENANCE: "disabled",
      BUILDX_METADATA_WARNINGS: "1",
    });
  });

  it("of Docker, with BuildKit and without", () => {
    expect(dockerArguments(order, "/t/id", false).join(" ")).toBe(
      `build --progress=plain ${common} ${secret} ${platform} --pull --iidfile /t/id /w/backend`,
    );
    expect(dockerArguments(order, "/t/id", true).join(" ")).toBe(
      `build ${common} ${platform} --pull --iidfile /t/id /w/backend`,
    );
  });

  it("of buildah: Docker's format, which has health checks, and Docker's own ignore file", () => {
    expect(buildahArguments(order, "/t/id", "/t/nothing").join(" ")).toBe(
      `build --format=docker --layers ${common} ${secret} ${platform} --ignorefile /t/nothing --pull=always --timestamp 7 --iidfile /t/id /w/backend`,
    );
    const local = {
      ...order,
      spec: { ...order.spec, repository: { host: "127.0.0.1:5000", path: "a" } },
      landing: "127.0.0.1:5000/a:1",
    };
    expect(buildahPushArguments(local, "/t/d").join(" ")).toBe(
      "push --tls-verify=false --digestfile /t/d 127.0.0.1:5000/a:1 docker://127.0.0.1:5000/a:1",
    );
  });
});

it("finds the digest in what docker push says of the very tag", () => {
  const [one, two] = ["1", "2"].map((digit) => `sha256:${digit.repeat(64)}`);
  const text = `The push refers to repository [h/a]\nabc: Pushed\nmain: digest: ${one} size: 735\nslipway-1: digest: ${two} size: 735`;
  expect(digestInPush(text, "slipway-1")).toBe(two);
  expect(digestInPush(text, "other")).toBeUndefined();
});

it.each([
  ["FROM a\nRUN --mount=type=cache,target=/x ls", true],
  ["FROM a\nCOPY --link a b", true],
  ["FROM a\nRUN <<EOF\nls\nEOF", true],
  ["FROM --platform=linux/amd64 a\nCOPY --from=a --chown=1 x y\nHEALTHCHECK --interval=3s CMD x", false],
])("knows whether %j needs BuildKit", (text, expected) => {
  const plain = { ...order.spec, secrets: {}, platforms: [] };
  const needs = needsOf(plain, readDockerfile(text), { cache: "off", provenance: "off", sbom: false, load: false });
  expect(needs).toEqual(expected ? ["BuildKit syntax in the Dockerfile"] : []);
});
