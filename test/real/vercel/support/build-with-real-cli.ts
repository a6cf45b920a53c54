import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { messageOf } from "@slipway/core";
import { type FakeLog, fakeLog } from "@slipway/core/testing";
import { startVercel } from "@slipway/stand-ins/vercel";

import { buildWithCli } from "../../../../actions/vercel-deploy/src/cli-build/build-with-cli.ts";
import { systemClock } from "../../../../packages/core/src/effects/clock.ts";
import { systemExec } from "../../../../packages/core/src/exec/index.ts";
import { RunnerConsole } from "../../../../packages/core/src/runner/console.ts";
import { Redactor } from "../../../../packages/core/src/runner/redactor.ts";
import { PROGRAM, TOKEN } from "./cli.ts";
import { isolated } from "./isolated.ts";

/** A token that reaches the project only. */
const NARROW = "token_of_the_project";

/** What is built, and what befalls the build. */
export interface BuildCase {
  readonly target: string;
  /** What the build script does at its end. */
  readonly script?: "succeed" | "fail" | "hang";
  /** Whether the job is cancelled once the build script runs. */
  readonly cancel?: boolean;
  readonly narrow?: boolean;
  readonly timeout?: number;
}

/** What a build left behind. */
export interface BuildReport {
  readonly error: string | undefined;
  readonly hint: string | undefined;
  /** Everything that went to the runner's log. */
  readonly log: string;
  readonly masked: readonly string[];
  /** The built page; undefined when there is none. */
  readonly page: string | undefined;
  /** The environment that the project's build script saw; undefined when it did not run. */
  readonly seen: Readonly<Record<string, string>> | undefined;
  /** Below `.vercel` when the script ran, and afterwards. */
  readonly during: readonly string[];
  readonly after: readonly string[];
  /** Command lines of all processes while it ran. */
  readonly commandLines: string;
  /** Files with the token or the pulled secret in them: of the project, of the home folder, of the run's own folder. */
  readonly leaks: readonly string[];
  readonly unserved: readonly string[];
}

const SCRIPT = `
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
mkdirSync("public", { recursive: true });
writeFileSync("public/index.html", "<h1>" + process.env.GREETING + " " + process.env.OWN + "</h1>");
writeFileSync(process.env.SEEN, JSON.stringify({ env: process.env, files: readdirSync(".vercel") }));
console.log("::error::planted by the build");
console.log("the password is " + process.env.PASSWORD);
if (process.env.ENDING === "fail") process.exit(3);
if (process.env.ENDING === "hang") setInterval(() => {}, 1000);
`;

/** Builds a small project with the real CLI and a stand-in, both with nothing but loopback. */
export async function buildWithRealCli(build: BuildCase): Promise<BuildReport> {
  return await isolated(new URL(import.meta.url), "buildHere", build);
}

/** `buildWithRealCli` in this very process. */
export async function buildHere(build: BuildCase): Promise<BuildReport> {
  const root = await mkdtemp(join(tmpdir(), "slipway-cli-build-"));
  const [folder, home, temp, seenFile] = ["app", "home", "temp", "seen.json"].map((name) => join(root, name));
  if (folder === undefined || home === undefined || temp === undefined || seenFile === undefined) throw new Error();
  for (const each of [folder, home, temp]) await mkdir(each);
  await writeFile(
    join(folder, "package.json"),
    JSON.stringify({ private: true, scripts: { build: "node build.mjs" } }),
  );
  await writeFile(join(folder, "build.mjs"), SCRIPT);
  const vercel = await startVercel({
    token: TOKEN,
    projectTokens: [{ token: NARROW, projects: ["prj_demo"] }],
    projects: [
      {
        id: "prj_demo",
        name: "demo",
        customEnvironments: ["qa"],
        env: { GREETING: "hello", PASSWORD: "correct horse battery" },
      },
    ],
  });
  const watched = watch(build, seenFile);
  const lines: string[] = [];
  const redactor = new Redactor();
  redactor.add(TOKEN);
  const log = fakeLog();
  const machine = { PATH: process.env["PATH"] ?? "", HOME: home, GITHUB_OUTPUT: join(root, "out") };
  const runnerOnly = { ACTIONS_RUNTIME_TOKEN: "of_the_runner", VERCEL_TOKEN: "of_the_job", CLAUDECODE: "1" };
  try {
    const failure = await buildWithCli(
      {
        token: build.narrow === true ? NARROW : TOKEN,
        orgId: "team_acme",
        projectId: "prj_demo",
        folder,
        target: build.target,
        branch: "topic",
        env: { OWN: "own", SEEN: seenFile, ENDING: build.script ?? "succeed" },
        cli: { path: PROGRAM },
        apiUrl: new URL(vercel.url),
        timeout: build.timeout ?? 60_000,
      },
      {
        exec: systemExec(new RunnerConsole((line) => void lines.push(line)), redactor),
        clock: systemClock,
        signal: watched.signal,
        env: { ...machine, ...runnerOnly },
        log: { ...log, mask: (secrets) => maskBoth(log, redactor, secrets) },
        temp,
      },
    ).then(
      () => undefined,
      (error: unknown) => error,
    );
    const seen = await readJson(seenFile);
    return {
      error: failure === undefined ? undefined : messageOf(failure),
      hint: hintOf(failure),
      log: lines.join("\n"),
      masked: log.masked,
      page: await text(join(folder, ".vercel/output/static/index.html")),
      seen: seen?.env,
      during: seen?.files ?? [],
      after: await readdir(join(folder, ".vercel")).catch(() => []),
      commandLines: watched.commandLines(),
      leaks: await leaksIn([folder, home, temp], [TOKEN, NARROW, "correct horse battery"]),
      unserved: vercel.requests.filter(({ status }) => status === 501).map(({ method, path }) => `${method} ${path}`),
    };
  } finally {
    watched.stop();
    await vercel.close();
    await rm(root, { recursive: true, force: true });
  }
}

function maskBoth(log: FakeLog, redactor: Redactor, secrets: string | readonly string[]): void {
  log.mask(secrets);
  for (const secret of typeof secrets === "string" ? [secrets] : secrets) redactor.add(secret);
}

/** Notes all command lines of the machine; aborts once the build script has run, when that is asked for. */
function watch({ cancel }: BuildCase, seenFile: string) {
  const controller = new AbortController();
  const found = new Set<string>();
  let isLooking = false;
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    for (const pid of (await readdir("/proc")).filter((name) => /^\d+$/.test(name)))
      found.add((await text(`/proc/${pid}/cmdline`))?.replaceAll("\0", " ") ?? "");
    if (cancel === true && (await text(seenFile))) controller.abort(new Error("the job was cancelled"));
    isLooking = false;
  };
  const timer = setInterval(() => void look(), 50);
  return {
    signal: controller.signal,
    commandLines: () => [...found].join("\n"),
    stop: () => clearInterval(timer),
  };
}

function hintOf(failure: unknown): string | undefined {
  return failure instanceof Error && "hint" in failure ? String(failure.hint) : undefined;
}

async function leaksIn(folders: readonly string[], secrets: readonly string[]): Promise<string[]> {
  const leaks: string[] = [];
  for (const folder of folders)
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const content = entry.isFile() ? ((await text(path)) ?? "") : "";
      if (secrets.some((secret) => content.includes(secret))) leaks.push(path);
    }
  return leaks;
}

async function text(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(() => undefined);
}

async function readJson(path: string): Promise<{ env: Record<string, string>; files: string[] } | undefined> {
  const content = await text(path);
  // Written by the script above.
  return content === undefined ? undefined : (JSON.parse(content) as { env: Record<string, string>; files: string[] });
}
