/** How a preview stands, as the comment says it. */
export type PreviewStatus = "building" | "ready" | "failed" | "canceled" | "blocked" | "interrupted";

/** What a pull request is told about its preview. */
export interface PreviewReport {
  /** The project's id, `prj_…`: one comment for each. */
  readonly projectId: string;
  readonly projectName: string;
  /** `preview` or a custom environment. */
  readonly target: string;
  readonly status: PreviewStatus;
  /** The commit that was deployed. */
  readonly commit: string;
  /** The deployment's own address. */
  readonly url?: string | undefined;
  readonly aliasUrls: readonly string[];
  readonly inspectorUrl?: string | undefined;
  /** Why it is not ready. */
  readonly problem?: string | undefined;
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string };
}
