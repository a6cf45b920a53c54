import { startVercel } from "@slipway/stand-ins/vercel";
import type { AliasRequest, ReadyState, VercelOptions, VercelStandIn } from "@slipway/stand-ins/vercel";

import { TOKEN, runCli } from "./cli.ts";
import type { CliResult } from "./cli.ts";
import { outputFolder } from "./folders.ts";
import { isolated } from "./isolated.ts";

/** Two deployments in a project: what is live, and what shall be. */
export interface Prepared {
  readonly live: string;
  /** Undefined when the command itself makes it. */
  readonly wanted: string | undefined;
}

/** A state of affairs in which an exit code may say other than what is so. */
export interface Situation {
  readonly title: string;
  readonly options?: Partial<VercelOptions>;
  /** Makes it so, on a stand-in that was started with `options` and a project `prj_demo`. */
  prepare(vercel: VercelStandIn): Promise<Prepared>;
  /** What the CLI is asked. */
  args(wanted: string): readonly string[];
}

/** What the CLI said, and what is so. */
export interface SituationResult extends CliResult {
  readonly wanted: string;
  readonly production: string | undefined;
  /** What a visitor of the production domain sees. */
  readonly page: string;
  /** Of the wanted deployment. */
  readonly state: ReadyState | undefined;
  readonly job: AliasRequest | undefined;
  /** How the newest deployment ended, which a command may have made and not waited for; two seconds are given. */
  readonly newest: ReadyState | undefined;
}

const page = (text: string): { pages: Record<string, string> } => ({ pages: { "index.html": text } });

/** `old` was in production before `live`; `wanted` is ready and waits. */
async function three(vercel: VercelStandIn): Promise<{ old: string; live: string; wanted: string }> {
  const project = vercel.project("prj_demo");
  const old = await project.seed({ from: page("old") });
  const live = await project.seed({ from: page("live") });
  const wanted = await project.seed({ from: page("wanted"), live: false });
  return { old: old.id, live: live.id, wanted: wanted.id };
}

const promote = (wanted: string): string[] => ["promote", wanted, "--yes", "--timeout", "5s"];
const rollback = (wanted: string): string[] => ["rollback", wanted, "--yes", "--timeout", "5s"];
const MINUTE = 60_000;

export const SITUATIONS = {
  "promote, while the newest job is another's success": {
    title: "A colleague's promote ended a minute ago; ours is accepted and never becomes a job",
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      vercel.project("prj_demo").recordJob({ type: "promote", to: live, status: "succeeded", age: MINUTE });
      vercel.faults.add({ kind: "job-missing" });
      return { live, wanted };
    },
    args: promote,
  },
  "rollback, while the newest job is another's success": {
    title: "A colleague's promote ended a minute ago; our rollback is accepted and never becomes a job",
    prepare: async (vercel) => {
      const { old, live } = await three(vercel);
      vercel.project("prj_demo").recordJob({ type: "promote", to: live, status: "succeeded", age: MINUTE });
      vercel.faults.add({ kind: "job-missing" });
      return { live, wanted: old };
    },
    args: rollback,
  },
  "rollback, while the newest job is old": {
    title: "The last job is ten minutes old; our rollback is accepted and never becomes a job",
    prepare: async (vercel) => {
      const { old, live } = await three(vercel);
      vercel.project("prj_demo").recordJob({ type: "promote", to: live, status: "succeeded", age: 10 * MINUTE });
      vercel.faults.add({ kind: "job-missing" });
      return { live, wanted: old };
    },
    args: rollback,
  },
  "promote, while the newest job is old": {
    title: "The last job is ten minutes old; our promote is accepted and never becomes a job",
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      vercel.project("prj_demo").recordJob({ type: "promote", to: live, status: "succeeded", age: 10 * MINUTE });
      vercel.faults.add({ kind: "job-missing" });
      return { live, wanted };
    },
    args: promote,
  },
  "promote, overtaken by another's": {
    title: "While our promote runs, somebody promotes another deployment",
    prepare: async (vercel) => {
      const { old, live, wanted } = await three(vercel);
      vercel.faults.add({ kind: "job-overtaken", by: old });
      return { live, wanted };
    },
    args: promote,
  },
  "promote, whose job says more than it did": {
    title: "The job succeeds and the production target stays where it was",
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      vercel.faults.add({ kind: "job-lies" });
      return { live, wanted };
    },
    args: promote,
  },
  "promote, skipped": {
    title: "The job is skipped",
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      vercel.faults.add({ kind: "job-skipped" });
      return { live, wanted };
    },
    args: promote,
  },
  "promote, failed": {
    title: "The job fails",
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      vercel.faults.add({ kind: "job-fails" });
      return { live, wanted };
    },
    args: promote,
  },
  "promote, behind a rolling release": {
    title: "A rolling release of another deployment is active: ours is queued behind it",
    options: { projects: [{ id: "prj_demo", name: "demo", rollingRelease: [{ targetPercentage: 10 }] }] },
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      const canary = await vercel.project("prj_demo").seed({ from: page("canary"), live: false });
      vercel.project("prj_demo").move("promote", canary.id);
      return { live, wanted };
    },
    args: promote,
  },
  "promote, as a rolling release": {
    title: "The project releases in stages: one visitor in ten gets the new deployment",
    options: { projects: [{ id: "prj_demo", name: "demo", rollingRelease: [{ targetPercentage: 10 }] }] },
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      return { live, wanted };
    },
    args: promote,
  },
  "promote of a preview, whose build fails": {
    title: "A preview is built again for production, and that build fails",
    prepare: async (vercel) => {
      const { live } = await three(vercel);
      const preview = await vercel.project("prj_demo").seed({ from: page("preview"), target: null });
      vercel.faults.add({ kind: "build-fails" });
      return { live, wanted: preview.id };
    },
    args: promote,
  },
  "promote, while the edge is stale": {
    title: "The API shows the new deployment and visitors get the old one",
    prepare: async (vercel) => {
      const { live, wanted } = await three(vercel);
      vercel.faults.add({ kind: "stale-edge" });
      return { live, wanted };
    },
    args: promote,
  },
  "inspect --wait, longer than its timeout": {
    title: "The build does not end",
    prepare: async (vercel) => {
      const { live } = await three(vercel);
      vercel.faults.add({ kind: "build-stuck", state: "BUILDING" });
      return { live, wanted: await startDeployment(vercel) };
    },
    args: (wanted) => ["inspect", wanted, "--wait", "--timeout", "2s"],
  },
  "deploy --prod, after a rollback": {
    title: "A rollback turned the assignment of the domains off: the new deployment is ready and staged",
    prepare: async (vercel) => {
      const { old, live } = await three(vercel);
      vercel.project("prj_demo").move("rollback", old);
      return { live, wanted: undefined };
    },
    args: () => ["deploy", "--prebuilt", "--yes", "--prod"],
  },
  "deploy --prod --no-wait, whose build fails": {
    title: "The build is not waited for, and fails",
    prepare: async (vercel) => {
      const { live } = await three(vercel);
      vercel.faults.add({ kind: "build-fails" });
      return { live, wanted: undefined };
    },
    args: () => ["deploy", "--prebuilt", "--yes", "--prod", "--no-wait"],
  },
  "deploy --prod, whose domains cannot be assigned": {
    title: "READY, and the domains are not assigned (aliasError)",
    prepare: async (vercel) => {
      const { live } = await three(vercel);
      vercel.faults.add({ kind: "alias-fails" });
      return { live, wanted: undefined };
    },
    args: () => ["deploy", "--prebuilt", "--yes", "--prod"],
  },
} satisfies Readonly<Record<string, Situation>>;

export type SituationName = keyof typeof SITUATIONS;

/** Runs the real CLI in a situation, both with nothing but loopback. */
export async function cliIn(name: SituationName): Promise<SituationResult> {
  return await isolated(new URL(import.meta.url), "cliHere", name);
}

/** Starts the stand-in of a situation. */
export async function startIn(situation: Situation): Promise<VercelStandIn> {
  return await startVercel({ token: TOKEN, projects: [{ id: "prj_demo", name: "demo" }], ...situation.options });
}

/** `cliIn` in this very process. */
export async function cliHere(name: SituationName): Promise<SituationResult> {
  const situation: Situation = SITUATIONS[name];
  const vercel = await startIn(situation);
  const output = await outputFolder("static");
  try {
    const { wanted } = await situation.prepare(vercel);
    const result = await runCli({ api: vercel.url, cwd: output.folder, args: situation.args(wanted ?? "") });
    const project = vercel.project("prj_demo");
    const subject = wanted ?? project.latest()?.id ?? "";
    return {
      ...result,
      wanted: subject,
      production: project.production(),
      page: await (await fetch(project.productionUrl)).text(),
      state: vercel.deployment(subject)?.state,
      job: project.lastAliasRequest(),
      newest: await endOfNewest(vercel),
    };
  } finally {
    await vercel.close();
    await output.remove();
  }
}

async function endOfNewest(vercel: VercelStandIn): Promise<ReadyState | undefined> {
  const ends: readonly (ReadyState | undefined)[] = ["READY", "ERROR", "CANCELED", "BLOCKED", undefined];
  const state = (): ReadyState | undefined => vercel.project("prj_demo").latest()?.state;
  for (let look = 0; look < 100 && !ends.includes(state()); look += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return state();
}

/** Creates a deployment by the API, without waiting for it. */
async function startDeployment(vercel: VercelStandIn): Promise<string> {
  const files = [{ file: ".vercel/output/config.json", data: '{"version":3}' }];
  const response = await fetch(`${vercel.url}/v13/deployments?teamId=team_acme&prebuilt=1`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}` },
    body: JSON.stringify({ name: "demo", project: "prj_demo", target: "production", files }),
  });
  const { id } = (await response.json()) as { id: string };
  return id;
}
