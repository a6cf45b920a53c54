/** A repository at a commit, on this machine. Everything a `$/` reference in its files means is in `folder`. */
export interface Source {
  /** `owner/repo`. */
  readonly repository: string;
  /** As `uses:` says it, or the full ref of the run's own repository. */
  readonly ref: string;
  readonly sha: string;
  readonly folder: string;
}

/** A workflow file. */
export interface WorkflowFile {
  readonly source: Source;
  /** Relative to the source's folder. */
  readonly path: string;
}

/** A file as `github.workflow_ref` and `job.workflow_ref` name it. */
export function workflowRef(file: WorkflowFile): string {
  return `${file.source.repository}/${file.path}@${file.source.ref}`;
}
