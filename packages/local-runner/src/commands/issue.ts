import { isAbsolute, relative, resolve, sep } from "node:path";

import type { Annotation } from "../result.ts";
import type { Session } from "../steps/session.ts";
import { annotate } from "../steps/session.ts";
import type { Command } from "./parse-command.ts";

/** Turns `::error file=…,line=…::message` and its siblings into an annotation, with GitHub's rules for places. */
export function issue(session: Session, level: Annotation["level"], command: Command): void {
  const { workspace } = session.job.folders;
  annotate(session, {
    level,
    message: command.data,
    ...title(command),
    ...file(command, workspace),
    ...range(command),
  });
}

type Range = Pick<Annotation, "line" | "endLine" | "column" | "endColumn">;

function title({ properties }: Command): Pick<Annotation, "title"> {
  return properties["title"] ? { title: properties["title"] } : {};
}

/** A file of the workspace is named relative to it, with `/`. */
function file({ properties }: Command, workspace: string): Pick<Annotation, "file"> {
  const name = properties["file"];
  if (!name) return {};
  const inside = relative(workspace, resolve(workspace, name));
  const outside = inside.startsWith("..") || isAbsolute(inside);
  return { file: outside ? name : inside.split(sep).join("/") };
}

/** An end before its start drops the place; columns mean something on one line only. */
function range({ properties }: Command): Range {
  const line = whole(properties["line"]);
  const endLine = whole(properties["endline"]);
  const column = whole(properties["col"]);
  const endColumn = whole(properties["endcolumn"]);
  if (line === undefined) return {};
  if (endLine !== undefined && endLine < line) return {};
  const oneLine = endLine === undefined || endLine === line;
  const columns = oneLine && !(column !== undefined && endColumn !== undefined && endColumn < column);
  return present({ line, endLine, ...(columns ? { column, endColumn } : {}) });
}

function present(members: { [Key in keyof Range]: Range[Key] | undefined }): Range {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}
