/** A Fly token, taken apart. */
export interface FlyToken {
  /** What flyctl gets: all parts without a scheme. */
  readonly value: string;
  /** The header of the Machines API. */
  readonly machines: string;
  /** The header of GraphQL. */
  readonly graphql: string;
  /** The header of the releases API on the same host, which takes all tokens as a bearer. */
  readonly releases: string;
  /** Every spelling that must not be printed. */
  readonly secrets: readonly string[];
}

/**
 * Reads a token as Fly's own clients do: schemes in front are dropped, however many; the rest is a list of macaroons
 * and OAuth tokens. The Machines API takes the macaroons alone where there are any; GraphQL takes both.
 */
export function parseToken(text: string): FlyToken {
  const bare = text.trim().replace(/^(?:(?:Bearer|FlyV1)\s+)+/i, "");
  const parts = bare
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const macaroons = parts.filter((part) => /^fm(?:1r|1a|2)_/.test(part));
  const others = parts.filter((part) => !macaroons.includes(part));
  const scheme = macaroons.length > 0 ? "FlyV1" : "Bearer";
  const all = [...macaroons, ...others].join(",");
  return {
    value: all,
    machines: `${scheme} ${(macaroons.length > 0 ? macaroons : others).join(",")}`,
    graphql: `${scheme} ${all}`,
    releases: `Bearer ${all}`,
    secrets: [...new Set([text.trim(), bare, all, ...parts])],
  };
}
