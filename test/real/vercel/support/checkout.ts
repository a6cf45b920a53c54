import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A folder as `actions/checkout` leaves it: one commit, no branch, the origin without a suffix. */
export async function checkOut(folder: string): Promise<{ readonly sha: string }> {
  const git = async (...args: readonly string[]): Promise<string> => {
    const who = ["-c", "user.name=Ada Lovelace", "-c", "user.email=ada@example.com"];
    return (await run("git", [...who, ...args], { cwd: folder, encoding: "utf8" })).stdout.trim();
  };
  await writeFile(join(folder, ".gitignore"), "node_modules\n");
  await git("init", "--quiet", "--initial-branch=main");
  await git("remote", "add", "origin", "https://github.com/acme/app");
  await git("add", ".gitignore");
  await git("commit", "--quiet", "--no-gpg-sign", "-m", "Ship it\n\nBecause it is ready.");
  await git("checkout", "--quiet", "--detach");
  return { sha: await git("rev-parse", "HEAD") };
}

/** What the runner sets for a push of this commit to `main`; writes the event's file into a folder. */
export async function pushEvent(sha: string, folder: string): Promise<Readonly<Record<string, string>>> {
  const author = { name: "Ada Lovelace", email: "ada@example.com" };
  const pushed = { id: sha, message: "Ship it\n\nBecause it is ready.", author };
  return await runOf({ sha, refName: "main", name: "push", event: { head_commit: pushed } }, folder);
}

/** What the runner sets for a pull request with this head, whose trial merge is the other commit. */
export async function pullEvent(
  merge: string,
  head: { readonly sha: string; readonly ref: string },
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const event = { number: 7, pull_request: { number: 7, head } };
  const env = await runOf({ sha: merge, refName: "7/merge", name: "pull_request", event }, folder);
  return { ...env, GITHUB_HEAD_REF: head.ref };
}

async function runOf(
  { sha, refName, name, event }: { sha: string; refName: string; name: string; event: unknown },
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const path = join(folder, "event.json");
  await writeFile(path, JSON.stringify(event));
  return {
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_SHA: sha,
    GITHUB_REF_NAME: refName,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: path,
  };
}
