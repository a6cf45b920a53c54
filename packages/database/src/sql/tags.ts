import type { Comment } from "./comment.ts";

/** What comments in front of the first statement say of a file. */
export interface Tags {
  /** `-- phase: contract`: to be run after the release is healthy. */
  readonly phase?: "expand" | "contract";
  /** `-- no-transaction` (sqlx's spelling) or `transaction:false` (dbmate's). */
  readonly noTransaction: boolean;
}

/** Reads a file's tags; `firstStatement` is where its first statement begins. */
export function readTags(comments: readonly Comment[], firstStatement: number): Tags {
  const head = comments.filter(({ start }) => start < firstStatement).map(({ text }) => text);
  const phases = head.flatMap((text) => {
    const [, phase] = /^(?:slipway:\s*)?phase:\s*(expand|contract)$/i.exec(text) ?? [];
    return phase === undefined ? [] : [phase.toLowerCase()];
  });
  const noTransaction = head.some((text) =>
    /^(?:slipway:\s*)?no-transaction\b|^migrate:up\b.*\btransaction:\s*false\b/i.test(text),
  );
  const phase = phases.at(-1);
  return phase === "expand" || phase === "contract" ? { phase, noTransaction } : { noTransaction };
}
