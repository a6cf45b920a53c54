import type { DefaultPermissions } from "../options.ts";
import type { Token } from "./tokens.ts";
import { entries, literal } from "./tokens.ts";

/** What `GITHUB_TOKEN` may do: scope → `read` or `write`; a scope that is absent is `none`. */
export type Permissions = Readonly<Record<string, "read" | "write">>;

/** The scopes of docs.github.com, "Permissions for the GITHUB_TOKEN". */
const SCOPES = (
  "actions artifact-metadata attestations checks contents deployments discussions id-token issues " +
  "models packages pages pull-requests repository-projects security-events statuses"
).split(" ");

/** What a workflow gets that says nothing: a setting of the repository on GitHub. */
export function defaultPermissions(kind: DefaultPermissions): Permissions {
  return kind === "restricted"
    ? { contents: "read", packages: "read" }
    : all("write", ["id-token", "models", "artifact-metadata"]);
}

/** Reads `permissions:`; undefined when there is none. */
export function readPermissions(token: Token | undefined): Permissions | undefined {
  if (!token) return undefined;
  const shorthand = literal(token);
  if (shorthand === "read-all") return all("read", ["id-token"]);
  if (shorthand === "write-all") return all("write", []);
  const given = entries(token).map(([scope, level]) => [scope, literal(level)] as const);
  return Object.fromEntries(
    given.flatMap(([scope, level]) => (level === "read" || level === "write" ? [[scope, level] as const] : [])),
  );
}

/** What `asked` has more than `allowed`: one line a scope; a called workflow can narrow its caller's, never widen. */
export function exceeding(asked: Permissions, allowed: Permissions): string[] {
  return Object.entries(asked)
    .filter(([scope, level]) => rank(level) > rank(allowed[scope]))
    .map(([scope, level]) => `${scope}: ${level} (allowed: ${allowed[scope] ?? "none"})`);
}

function rank(level: "read" | "write" | undefined): number {
  return ["read", "write"].indexOf(level ?? "") + 1;
}

function all(level: "read" | "write", except: readonly string[]): Permissions {
  return Object.fromEntries(SCOPES.filter((scope) => !except.includes(scope)).map((scope) => [scope, level]));
}
