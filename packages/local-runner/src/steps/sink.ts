import type { Annotation } from "../result.ts";

/** At most so many annotations of one level become visible in a step; the others are in its log only. */
const ANNOTATIONS_A_LEVEL = 10;

/** Where the annotations and summaries of a step go. The inner steps of a composite action share the outer one's. */
export class StepSink {
  readonly annotations: Annotation[] = [];
  readonly summaries: string[] = [];

  /** Keeps an annotation; false when there are enough of its level. */
  annotate(annotation: Annotation): boolean {
    const same = this.annotations.filter((other) => other.level === annotation.level).length;
    if (same >= ANNOTATIONS_A_LEVEL) return false;
    this.annotations.push(annotation);
    return true;
  }
}
