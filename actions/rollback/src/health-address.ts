import type { Move } from "@slipway/releases";

import type { Inputs } from "./job.ts";

/** Where what comes back is asked for its health. */
export interface Address {
  readonly url: URL;
  /** Whether it is of the origin that was given, to which a secret may be sent. */
  readonly trusted: boolean;
}

/**
 * The address of what comes back. The one that its own record names goes before the one that is given when nobody chose
 * that by hand: the release that is undone may have moved it. `undefined` when neither is known.
 */
export function healthAddress(
  { mode, url }: Pick<Inputs, "mode" | "url">,
  moves: readonly Pick<Move, "to">[],
): Address | undefined {
  if (url !== undefined && mode === "manual") return { url, trusted: true };
  const said = new Set(
    moves.flatMap(({ to }) => (to.kind === "recorded" ? (to.entry.record.expect?.health ?? []) : [])),
  );
  const [first] = said;
  const recorded = said.size === 1 && first !== undefined && URL.canParse(first) ? new URL(first) : undefined;
  if (recorded === undefined || !/^https?:$/.test(recorded.protocol)) return url && { url, trusted: true };
  return { url: recorded, trusted: url?.origin === recorded.origin };
}
