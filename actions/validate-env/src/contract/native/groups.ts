import type { Group, UrlPart } from "../contract.ts";
import type { Issues } from "./issues.ts";
import type { GROUP, ReadOf } from "./keys.ts";
import { isGiven } from "./object.ts";
import { checkSilences, silences } from "./silences.ts";

type ReadGroup = ReadOf<typeof GROUP>;

const LISTS = ["one-of", "any-of", "all-or-none", "conflicts"] as const;

/** The groups that an item of `groups` describes: one, or one for each name of `requires`. */
export function toGroups(file: string, read: ReadGroup, issues: Issues): readonly Group[] {
  const { values, tree } = read;
  const line = tree.line ?? issues.line;
  const found: Group[] = [];
  const ignore = silences(values.ignore ?? []);
  checkSilences(values.ignore ?? [], issues);
  const base = (names: readonly string[]): Pick<Group, "place" | "label" | "ignore"> => ({
    place: { file, line },
    label: values.name ?? names.join(", "),
    ignore,
  });
  for (const kind of LISTS) {
    const names = values[kind];
    if (names !== undefined) found.push({ ...base(names), kind, names });
  }
  for (const { name, value } of values.requires ?? [])
    found.push({ ...base([name]), kind: "requires", name, needs: value });
  const address = values["matches-url"];
  if (address !== undefined) found.push(...matchesUrl(address, base, issues));
  const kinds = [...LISTS, "requires", "matches-url"] as const;
  if (kinds.filter((kind) => values[kind] !== undefined).length > 1)
    issues.note(line, "has more than one kind; write one item for each");
  if (kinds.every((kind) => !isGiven(tree, kind)))
    issues.note(line, `says nothing; give it one of ${kinds.join(", ")}`);
  return found;
}

const PARTS: readonly UrlPart[] = ["host", "port", "database", "user", "password"];

function matchesUrl(
  { values, tree }: NonNullable<ReadGroup["values"]["matches-url"]>,
  base: (names: readonly string[]) => Pick<Group, "place" | "label" | "ignore">,
  issues: Issues,
): readonly Group[] {
  const parts = new Map<UrlPart, string>();
  for (const part of PARTS) if (values[part] !== undefined) parts.set(part, values[part]);
  if (values.url === undefined || parts.size === 0) {
    issues.note(tree.line, "matches-url: needs url and at least one part of it");
    return [];
  }
  return [{ ...base([values.url]), kind: "matches-url", url: values.url, parts }];
}

/** The members of groups that say which of them must be set, so that none of them has to be on its own. */
export function membersOf(groups: readonly Group[]): ReadonlySet<string> {
  return new Set(groups.flatMap((group) => ("names" in group ? group.names : [])));
}

/** Every name that a group speaks of. */
export function namesIn(group: Group): readonly string[] {
  if (group.kind === "requires") return [group.name, ...group.needs];
  return group.kind === "matches-url" ? [group.url, ...group.parts.values()] : group.names;
}
