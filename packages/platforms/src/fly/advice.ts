import type { FlyResult } from "./proof.ts";

const ADVICE: Readonly<Record<Exclude<FlyResult, "deployed" | "unchanged">, string>> = {
  partial: "Two versions answer at once. Deploy again, or roll back, until every machine runs the same release.",
  unverified:
    "Nothing shows that the release runs as it should. Ask the app for its health before you rely on it; sleeping machines are started with wake-machines: true; a release that Fly does not call complete becomes so when it is deployed again.",
  reverted:
    "Fly went back to what ran before, most often because it could not pull the image: check that the image can be pulled, and read the machine's log.",
  failed: "Read flyctl's output above and the machines' log. If any machine runs the failed release, roll back.",
  interrupted:
    "Some machines may have been changed. Deploy again: the next run starts from what is live, and brings every machine to one release.",
};

/** What to do next, and where to look; `undefined` when there is nothing to do. */
export function adviceFor(result: FlyResult, app: string): string | undefined {
  return result === "deployed" || result === "unchanged" ? undefined : `${ADVICE[result]} (fly logs --app ${app})`;
}
