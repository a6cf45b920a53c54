// Plain JavaScript on purpose: this file must run on the host's own Node (20, 22 or 24),
// before there is a Node 24 that can run TypeScript.
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The major version of Node that GitHub runs our actions on (`runs.using: node24`). */
const MAJOR = 24;

let found;

/**
 * The path of a Node 24 executable: this very process when it is one, `SLIPWAY_NODE24`, or the one that npm
 * installed from our optional dependencies.
 *
 * @returns {string}
 * @throws when there is none, with what to install
 */
export function node24() {
  found ??= current() ?? given() ?? packaged();
  return found;
}

function current() {
  return Number(process.versions.node.split(".")[0]) === MAJOR ? process.execPath : undefined;
}

function given() {
  const path = process.env["SLIPWAY_NODE24"];
  if (!path) return undefined;
  const version = execFileSync(path, ["--version"], { encoding: "utf8" }).trim();
  if (!version.startsWith(`v${MAJOR}.`))
    throw new Error(`SLIPWAY_NODE24 is ${path}, which is Node ${version}; it must be Node ${MAJOR}`);
  return path;
}

function packaged() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${platform}-${process.arch}`;
  try {
    const root = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(root, "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    throw new Error(
      `Slipway's actions run on Node ${MAJOR}. This is Node ${process.version}, and the package ${name} is not installed. ` +
        `Run npm ci again without --omit=optional, use Node ${MAJOR}, or set SLIPWAY_NODE24 to the path of one.`,
    );
  }
}

/** Arguments with which Node 24 runs our TypeScript from source: workspace packages resolve to their `src`. */
export const SOURCE_ARGS = ["--conditions=source", "--disable-warning=ExperimentalWarning"];
