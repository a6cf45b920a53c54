import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

import { StepFailure } from "../../errors.ts";
import { jsonText } from "../../json.ts";
import { log } from "../session.ts";
import type { Builtin, BuiltinCall } from "./builtin.ts";
import { inputNames, isYes } from "./builtin.ts";
import { git } from "./git.ts";

/** `actions/checkout`: fetches the mapped folder's commit into the workspace, as shallow as the real one does. */
export const checkout: Builtin = {
  name: "actions/checkout",
  inputs: [
    ...inputNames("repository", "ref", "token", "ssh-key", "ssh-known-hosts", "ssh-strict", "ssh-user"),
    ...inputNames("persist-credentials", "path", "clean", "filter", "sparse-checkout", "sparse-checkout-cone-mode"),
    ...inputNames("fetch-depth", "fetch-tags", "show-progress", "lfs", "submodules", "set-safe-directory"),
    ...inputNames("github-server-url"),
  ],
  defaults: { path: ".", "fetch-depth": "1" },
  run: runCheckout,
};

/** What the real action can do and this one cannot. */
const UNSUPPORTED = ["ssh-key", "filter", "sparse-checkout", "lfs", "submodules"];

/** A commit to check out, and where it is. */
interface Wanted {
  readonly repository: string;
  readonly folder: string;
  readonly sha: string;
  readonly ref: string;
}

async function runCheckout(call: BuiltinCall): Promise<void> {
  for (const name of UNSUPPORTED) {
    const value = call.inputs[name];
    if (value && !/^false$/i.test(value))
      throw new StepFailure(`actions/checkout: the local runner does not support \`${name}\``);
  }
  const wanted = find(call);
  const target = prepareFolder(call);
  const depth = Number(call.inputs["fetch-depth"]);
  if (!Number.isInteger(depth) || depth < 0)
    throw new StepFailure("actions/checkout: fetch-depth must be a whole number, 0 for everything");
  await fetchCommit(call, wanted, { target, depth });
  const branch = /^refs\/heads\/(.+)$/.exec(wanted.ref)?.[1];
  const head = branch
    ? ["checkout", "--quiet", "--force", "-B", branch]
    : ["checkout", "--quiet", "--force", "--detach"];
  await git(call, target, [...head, wanted.sha]);
  log(call.place.session, `HEAD is ${wanted.sha} of ${wanted.repository}`);
  Object.assign(call.place.session.outputs, { ref: wanted.ref, commit: wanted.sha });
}

/** The run's own repository at its commit, or at `ref`; another one only when it is mapped to a folder. */
function find({ place, inputs }: BuiltinCall): Wanted {
  const { repositories } = place.job.run;
  const repository = inputs["repository"] || repositories.own.repository;
  const ref = inputs["ref"] ?? "";
  const isOwn = repository.toLowerCase() === repositories.own.repository.toLowerCase();
  const source = isOwn ? repositories.own : repositories.find(repository, ref || "HEAD");
  const folder = workTree(source.folder);
  if (isOwn && !ref) return { repository, folder, sha: resolveCommit(folder, source.sha), ref: source.ref };
  return { repository, folder, sha: resolveCommit(folder, ref || "HEAD"), ref };
}

function workTree(folder: string): string {
  try {
    const top = ask(folder, ["rev-parse", "--show-toplevel"]);
    if (realpathSync(top) === realpathSync(folder)) return folder;
  } catch {
    // Not inside any work tree: the same answer as for a folder inside one.
  }
  throw new StepFailure(
    `actions/checkout: ${folder} is not the top folder of a git repository (git init it and commit)`,
  );
}

function resolveCommit(folder: string, ref: string): string {
  const names = [ref, `refs/heads/${ref}`, `refs/tags/${ref}`, `refs/remotes/origin/${ref}`];
  for (const name of names) {
    try {
      return ask(folder, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
    } catch {
      // Not this kind of name: try the next.
    }
  }
  throw new StepFailure(`actions/checkout: ${folder} has no commit, branch or tag '${ref}'`);
}

function ask(folder: string, args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
}

/** The folder to check out into, emptied: nothing of an earlier step survives, as with the real action. */
function prepareFolder({ place, inputs }: BuiltinCall): string {
  const { workspace } = place.job.folders;
  const target = resolve(workspace, inputs["path"] ?? ".");
  if (target !== workspace && !target.startsWith(workspace + sep)) {
    throw new StepFailure(`actions/checkout: path ${inputs["path"]} is not under the workspace`);
  }
  mkdirSync(target, { recursive: true });
  if (!isYes(inputs["clean"] ?? "true")) return target;
  for (const name of readdirSync(target)) rmSync(join(target, name), { recursive: true, force: true });
  return target;
}

async function fetchCommit(call: BuiltinCall, wanted: Wanted, into: { target: string; depth: number }): Promise<void> {
  const { target, depth } = into;
  const server = jsonText(call.place.job.contexts.github["server_url"]);
  await git(call, target, ["init", "--quiet"]);
  const remotes = await git(call, target, ["remote"]);
  if (remotes === "") await git(call, target, ["remote", "add", "origin", `${server}/${wanted.repository}`]);
  // A shallow fetch works through the file:// transport only, and of a commit that is no tip only when asked so.
  const packer = "git -c uploadpack.allowAnySHA1InWant=true upload-pack";
  const fetch = [
    "-c",
    "protocol.version=2",
    "-c",
    "protocol.file.allow=always",
    "fetch",
    "--quiet",
    "--upload-pack",
    packer,
  ];
  const from = pathToFileURL(wanted.folder).href;
  if (depth > 0) await git(call, target, [...fetch, "--no-tags", `--depth=${depth}`, from, wanted.sha]);
  else await git(call, target, [...fetch, "--tags", from, "+refs/heads/*:refs/remotes/origin/*", wanted.sha]);
}
