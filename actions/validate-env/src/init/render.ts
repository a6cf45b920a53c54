import type { Starter } from "./infer.ts";

/** A group of a starter contract: `matches-url` for an address and the variables that repeat it. */
export interface StarterGroup {
  readonly url: string;
  readonly parts: Readonly<Record<string, string>>;
}

/** Writes the starter as YAML that a person goes on with. `example` and `schema` are shown in its head. */
export function renderStarter(
  variables: ReadonlyMap<string, Starter>,
  groups: readonly StarterGroup[],
  head: { readonly example: string; readonly schema: string },
): string {
  const lines = [
    `# yaml-language-server: $schema=${head.schema}`,
    `# What the release needs. Begun from ${head.example}: go through it, and say what is required where.`,
    "version: 1",
    "vars:",
    ...[...variables].flatMap(([name, starter]) => [`  ${name}: ${flowMap(starter)}`]),
  ];
  if (variables.size === 0) lines[lines.length - 1] = "vars: {}";
  if (groups.length > 0) {
    lines.push("groups:");
    for (const { url, parts } of groups) lines.push(`  - matches-url: ${flowMap({ url, ...parts })}`);
  }
  return `${lines.join("\n")}\n`;
}

function flowMap(values: object): string {
  const pairs = Object.entries(values).map(([key, value]) => `${key}: ${flow(value)}`);
  return `{ ${pairs.join(", ")} }`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  // JSON's quoting is YAML's, too; plain words are easier to read without.
  return typeof value === "string" && !/^[A-Za-z_][A-Za-z0-9_ /.+-]*$/.test(value)
    ? JSON.stringify(value)
    : String(value);
}
