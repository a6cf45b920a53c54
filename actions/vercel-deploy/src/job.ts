import { randomUUID } from "node:crypto";
import { resolve } from "node:path";

import { type InputsOf, type Ports, UserError } from "@slipway/core";
import type { GitMetadata, VercelPlan } from "@slipway/platforms/vercel";

import { type Commit, commitOf } from "./commit.ts";
import type { definition } from "./definition.ts";

export type Inputs = InputsOf<typeof definition>;
export type VercelPorts = Ports<typeof definition>;

/** What is to be deployed, as far as it is known before Vercel is asked. */
export type Job = Omit<VercelPlan, "live">;

/** Vercel keeps `meta` in the clear, and GitHub's own keys in it are what it shows of a commit. */
const MOST_META = 100;

/** Reads the plan from the inputs. Throws a `UserError` for a setting that would show a secret; changes nothing. */
export async function prepare(inputs: Inputs, { context, env, redact }: VercelPorts): Promise<Job> {
  refuseSecrets(inputs, redact);
  const commit = commitOf(context, env);
  return {
    folder: resolve(context.workspace, inputs["working-directory"]),
    output: inputs.output,
    target: inputs.target,
    archive: inputs.archive,
    key: `${context.runId}.${context.runAttempt}.${randomUUID()}`,
    env: inputs.env ?? {},
    buildEnv: inputs["build-env"] ?? {},
    meta: { ...githubMeta(context, commit), ...inputs.meta },
    git: gitOf(context, commit),
    temp: context.temp,
  };
}

/** Without the author's address: Vercel may hold back a deployment whose author is no member of the team. */
function gitOf({ repository, serverUrl }: VercelPorts["context"], commit: Commit): GitMetadata | undefined {
  if (repository === "" || commit.sha === "") return undefined;
  return {
    remoteUrl: `${serverUrl}/${repository}`,
    commitRef: commit.ref,
    commitSha: commit.sha,
    ...(commit.subject === undefined ? {} : { commitMessage: commit.subject }),
    ...(commit.author === "" ? {} : { commitAuthorName: commit.author }),
  };
}

/** What Vercel's own integration notes with a deployment from GitHub, so that it can be found by its commit. */
function githubMeta({ repository }: VercelPorts["context"], { sha, ref }: Commit): Record<string, string> {
  const [org, repo] = repository.split("/");
  if (!org || !repo || sha === "") return {};
  return { githubCommitSha: sha, githubCommitRef: ref, githubOrg: org, githubRepo: repo };
}

function refuseSecrets(inputs: Inputs, redact: (text: string) => string): void {
  for (const name of ["env", "build-env", "meta"] as const) {
    const values = Object.entries(inputs[name] ?? {});
    if (values.length > MOST_META) throw new UserError(`${name}: has more than ${MOST_META} entries`);
    const shown = values.filter(([, value]) => redact(value) !== value).map(([key]) => key);
    if (shown.length > 0)
      throw new UserError(`${name}: ${shown.join(", ")} would show a secret`, {
        hint: "Vercel keeps it with the deployment. Put it into the project's environment variables instead.",
      });
  }
}
