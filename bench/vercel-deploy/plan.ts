/** Milliseconds before each answer of the API. */
export const LATENCY = 20;
/** Larger uploads are checked by the stand-in and not kept, so that its memory is not what is measured; in bytes. */
export const KEEP_UP_TO = 256 * 1024;
export const TOKEN = "token_of_the_user";
export const PROJECT = "prj_demo";

/** What is deployed: so many files of so many bytes, of random content. */
export const CASES = [
  { name: "2,000 files of 10 KiB", count: 2_000, size: 10 * 1024 },
  { name: "50 files of 2 MiB", count: 50, size: 2 * 1024 * 1024 },
] as const;

/** Cold: nothing is there yet. Changed: one file is another since the deployment before. */
export const PHASES = ["cold", "one file changed"] as const;
export type Phase = (typeof PHASES)[number];

/** What is asked for: of the CLI these commands, of the action the like of them, and whether the budget is for it. */
export const WAYS = {
  preview: { what: "a preview: vercel deploy --prebuilt", isJudged: true },
  staged: {
    what: "production, staged and promoted: vercel deploy --prebuilt --prod --skip-domain, then vercel promote",
    isJudged: true,
  },
  // The CLI does less here. Of the action's requests four come after the last one of the CLI: what is in production, the
  // promote, and two looks at its job, which itself takes the stand-in 60 ms.
  direct: {
    what: "for information, production in one step: vercel deploy --prebuilt --prod, which neither stages nor proves",
    isJudged: false,
  },
} as const;
export type Way = keyof typeof WAYS;

export interface BenchPlan {
  readonly bundle: string;
  readonly rounds: number;
  /** Cases and ways whose `name, way` has this text in it; all when empty. */
  readonly only: string;
}

/** Whether a case is measured in a way. */
export function isMeasured({ name, way }: Pick<Measured, "name" | "way">, { only }: Pick<BenchPlan, "only">): boolean {
  return `${name}, ${way}`.includes(only);
}

/** One deploy, measured from spawn to exit. */
export interface Measured {
  readonly name: string;
  readonly way: Way;
  readonly phase: Phase;
  readonly by: "vercel" | "vercel-deploy";
  readonly milliseconds: number;
  /** The most memory of the process and all that it started, in MiB. */
  readonly peak: number;
}
