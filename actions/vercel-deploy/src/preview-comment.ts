import { messageOf } from "@slipway/core";
import type { Staged, VercelLive } from "@slipway/platforms/vercel";

import type { PreviewReport } from "./comment/report.ts";
import type { Inputs, VercelPorts } from "./job.ts";
import type { Outcome } from "./outcome.ts";

/** What a pull request is told while its preview is deployed. Nothing here ever throws. */
export interface PreviewComment {
  /** There is a deployment. */
  building(staged: Staged): Promise<void>;
  /** It has come to its end. */
  ended(outcome: Outcome, staged: Staged | undefined): Promise<void>;
  /** It came to nothing before there was one. */
  broken(error: unknown): Promise<void>;
}

const SILENT: PreviewComment = {
  building: () => Promise.resolve(),
  ended: () => Promise.resolve(),
  broken: () => Promise.resolve(),
};

/** The comment of this deploy's preview; one that says nothing for production, or when none is wanted. */
export function previewComment(inputs: Inputs, live: VercelLive, ports: VercelPorts): PreviewComment {
  const token: string | undefined = inputs["github-token"];
  if (!inputs.comment || inputs["dry-run"] || inputs.target === "production" || !token) return SILENT;
  const about = reportOf(inputs, live, ports);
  const say = async (news: Partial<PreviewReport>): Promise<void> => {
    const { commentOnPull } = await import("./comment/comment.ts");
    await commentOnPull({ ...about, ...news }, { ...ports, token });
  };
  return {
    building: ({ created: { deployment } }) => say({ url: deployment.url, inspectorUrl: deployment.inspectorUrl }),
    ended: ({ result, ok, reason, aliases, attempt }, staged) => {
      const deployment = attempt?.deployment ?? staged?.created.deployment;
      const status = ok
        ? "ready"
        : result === "canceled" || result === "blocked" || result === "interrupted"
          ? result
          : "failed";
      return say({
        status,
        url: deployment?.url,
        inspectorUrl: deployment?.inspectorUrl,
        aliasUrls: [...new Set([...aliases, ...(ok ? (deployment?.aliases ?? []) : [])])],
        ...(ok ? {} : { problem: reason }),
      });
    },
    broken: (error) => say({ status: ports.signal.aborted ? "interrupted" : "failed", problem: messageOf(error) }),
  };
}

function reportOf(inputs: Inputs, live: VercelLive, { context }: VercelPorts): PreviewReport {
  return {
    projectId: live.id,
    projectName: live.name,
    target: inputs.target,
    status: "building",
    commit: context.sha,
    aliasUrls: [],
    run: { id: context.runId, attempt: context.runAttempt, url: context.runUrl },
  };
}
