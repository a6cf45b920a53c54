import { PlatformError, UserError } from "@slipway/core";

import type { Connection } from "./connection.ts";
import { type CreatePorts, type Created, create } from "./create.ts";
import { createBody, listed } from "./create-body.ts";
import { type Collected, byDigest } from "./files/collect.ts";
import type { Entry } from "./files/entry.ts";
import { collectOutput } from "./inspect.ts";
import type { VercelPlan } from "./plan.ts";
import { UploadQuotaError } from "./upload/attempt.ts";
import { type UploadPorts, type Uploaded, uploadAll } from "./upload/upload-all.ts";
import type { VercelJson } from "./vercel-json.ts";

export type StagePorts = CreatePorts & UploadPorts;

/** A deployment that was created, and what was sent for it. */
export interface Staged extends Uploaded {
  readonly created: Extract<Created, { kind: "created" }>;
  /** Entries of the output. */
  readonly entries: number;
  readonly left: Collected["left"];
  readonly sentAs: "files" | "tgz";
}

/** More entries than this are refused by Vercel. */
const MOST_FILES = 15_000;
/** More uploads than this in one deploy are half of what Hobby has for a day: an archive needs a few. */
const MANY_UPLOADS = 2_500;
/** Vercel may find files missing that were uploaded; so often is it believed. */
const ROUNDS = 4;

/** Collects the output, uploads what Vercel does not have, and creates the deployment. Throws `UserError`s. */
export async function stage(connection: Connection, plan: VercelPlan, ports: StagePorts): Promise<Staged> {
  const { collected, vercelJson } = await collectOutput(plan);
  const { entries, left } = collected;
  if (vercelJson.unread !== undefined)
    ports.info(
      `${vercelJson.unread} is not read: that takes the CLI. What is built has its routes in the output already.`,
    );
  const work = { connection, plan, vercelJson, ports };
  const inFiles = plan.archive === "tgz" ? undefined : await stageFiles(work, entries);
  const staged = inFiles ?? (await stageArchive(work, entries));
  return { ...staged, entries: entries.length, left };
}

interface Work {
  readonly connection: Connection;
  readonly plan: VercelPlan;
  readonly vercelJson: VercelJson;
  readonly ports: StagePorts;
}

type Result = Uploaded & Pick<Staged, "created" | "sentAs">;

/** `undefined` when an archive is the better way and the plan leaves the choice. */
async function stageFiles(work: Work, entries: readonly Entry[]): Promise<Result | undefined> {
  const { archive } = work.plan;
  const isFree = archive === "auto";
  if (isFree && entries.length > MOST_FILES) return undefined;
  try {
    const sent = await send(work, entries, isFree ? MANY_UPLOADS : Number.POSITIVE_INFINITY);
    if (sent !== undefined) return { ...sent, sentAs: "files" };
    if (!isFree) throw tooMany(entries.length);
    work.ports.info("many files: an archive goes up instead");
    return undefined;
  } catch (error) {
    if (!isFree || !(error instanceof UploadQuotaError)) throw error;
    work.ports.info(`${error.message}; an archive goes up instead`);
    return undefined;
  }
}

function tooMany(count: number): UserError {
  return new UserError(`Vercel does not take an output of ${count} entries file by file`, {
    hint: "Set archive: auto or tgz. Nothing went live.",
  });
}

async function stageArchive(work: Work, entries: readonly Entry[]): Promise<Result> {
  // Loaded when it is needed: most deploys need no tar.
  const { packArchive } = await import("./files/archive.ts");
  const archive = await packArchive(entries, work.plan.temp);
  try {
    const sent = await send(work, archive.entries, Number.POSITIVE_INFINITY);
    if (sent === undefined) throw new PlatformError("Vercel refuses an archive's few parts as too many files");
    return { ...sent, sentAs: "tgz" };
  } finally {
    await archive.remove();
  }
}

/** Creates, uploads what is missing, and creates again. `undefined` when more would go up than `most`. */
async function send(
  { connection, plan, vercelJson, ports }: Work,
  entries: readonly Entry[],
  most: number,
): Promise<Omit<Result, "sentAs"> | undefined> {
  const body = createBody(plan, vercelJson, listed(entries));
  const sources = byDigest(entries);
  let sent: Uploaded = { files: 0, bytes: 0 };
  for (let round = 1; round <= ROUNDS; round += 1) {
    const outcome = await create(connection, { body, key: plan.key }, ports);
    if (outcome.kind === "created") return { ...sent, created: outcome };
    if (outcome.kind === "too-many-files" || outcome.shas.length > most) return undefined;
    const uploads = outcome.shas.map((sha) => sourceOf(sha, sources));
    const uploaded = await uploadAll(connection, uploads, ports);
    sent = { files: sent.files + uploaded.files, bytes: sent.bytes + uploaded.bytes };
  }
  throw new PlatformError(`Vercel still misses files after they were uploaded ${ROUNDS - 1} times`, {
    hint: "Nothing went live. Look at https://www.vercel-status.com, and run the job again later.",
  });
}

function sourceOf(sha: string, sources: ReadonlyMap<string, Entry>) {
  const entry = sources.get(sha);
  if (entry?.size === undefined) throw new PlatformError(`Vercel asks for a file that was not named: ${sha}`);
  return { sha, size: entry.size, source: entry.source };
}
