// Lets the action's bundle get flyctl by itself, where the hosts of its releases lead to this machine and nothing else is.
// Usage: node install-world.ts <flyctl> <report.json>
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { startActionsServices } from "@slipway/stand-ins/actions-services";

import { stepFolders } from "../../../contract/support/bundle.ts";
import { annotations, runBundle } from "../../../contract/support/run-bundle.ts";
import type { InstallReport, Installed } from "./plan.ts";
import { startReleaseHosts } from "./release-hosts.ts";
import { APP, TOKEN, openScene } from "./scene.ts";

const VERSION = "0.4.96";

const [, , flyctl = "", reportFile = ""] = process.argv;
const root = mkdtempSync(join(tmpdir(), "install-"));
const file = join(root, "flyctl.tar.gz");
execFileSync("tar", ["-I", "gzip -1", "-cf", file, "-C", dirname(flyctl), "flyctl"]);
const sum = createHash("sha256").update(readFileSync(file)).digest("hex");
const wanted = `v${VERSION}@sha256:${sum}`;

const hosts = await startReleaseHosts(root, { file, version: VERSION });
const services = await startActionsServices({ repository: "acme/structra" });
const scene = await openScene(1);
// The same in every job, as on GitHub's runners: the cache gives a file back only to the path that it came from.
const temp = join(root, "temp");
mkdirSync(temp);

/** One job: a runner with this tool cache. */
async function job(tools: string, inputs: Readonly<Record<string, string>>): Promise<Installed> {
  const before = hosts.asked.length;
  const url = scene.fly.url;
  const result = await runBundle({
    name: "fly-deploy",
    folders: { ...stepFolders("fly-deploy"), workspace: scene.folder, temp },
    inputs: {
      app: APP,
      config: "fly.toml",
      image: scene.image,
      strategy: "immediate",
      record: "off",
      "api-token": TOKEN,
      "api-url": url,
      "machines-api-url": url,
      ...inputs,
    },
    env: { ...services.env, RUNNER_TOOL_CACHE: join(root, tools), NODE_EXTRA_CA_CERTS: hosts.certificate },
  });
  const { exitCode, outputs, stdout, stderr, summary } = result;
  const [errors, log] = [annotations(result, "error"), stdout + stderr];
  return { exitCode, outputs, errors, log, summary, asked: hosts.asked.slice(before) };
}

const release = { "flyctl-version": wanted };
const dryRun = { ...release, "dry-run": "true" };
const wrong = { "flyctl-version": `${VERSION}@sha256:${"0".repeat(64)}` };
const planned = await job("none", { "flyctl-path": flyctl, "dry-run": "true" });
hosts.down = true;
const first = await job("first", release);
hosts.down = false;
const report: InstallReport = {
  planned,
  // GitHub is down, and nothing is kept anywhere; then a job on another runner; then one on the first runner.
  first,
  elsewhere: await job("second", dryRun),
  again: await job("first", dryRun),
  unchanged: await job("first", release),
  wrongSum: await job("third", wrong),
  unknownSum: await job("third", { "flyctl-version": VERSION }),
  releases: scene.fly.app(APP).releases().length,
  keys: services.state.cacheEntries.map(({ key }) => key),
  violations: services.violations.map((each) => JSON.stringify(each)),
};
writeFileSync(reportFile, JSON.stringify(report));
await Promise.all([services.close(), scene.fly.close()]);
hosts.close();
