import { LineCounter, type Node, isMap, isScalar, isSeq, parseDocument, visit } from "yaml";

import { UserError } from "@slipway/core";

import type { Place } from "../contract/contract.ts";
import type { Folder } from "../folder.ts";
import { type VariableReference, referencesIn } from "./references.ts";

/** A reference of a compose file to a variable. */
export interface ComposeReference extends VariableReference {
  readonly place: Place;
}

/** A variable that a service gets with a value that stands in the file. */
export interface ComposeLiteral {
  readonly name: string;
  readonly place: Place;
}

/** What compose files say of variables. */
export interface ComposeScan {
  readonly references: readonly ComposeReference[];
  readonly literals: readonly ComposeLiteral[];
  /** Lines with a reference that Compose refuses. */
  readonly malformed: readonly Place[];
  /** Whether a service takes a whole file of variables. */
  readonly hasEnvFile: boolean;
}

/** Scans compose files, each on its own, as Compose interpolates them: values only, before the files are merged. */
export function scanCompose(folder: Folder, files: readonly string[]): ComposeScan {
  const found: Found = { references: [], literals: [], malformed: [], hasEnvFile: false };
  for (const file of files) scanFile(folder.shown(file), folder.read(file, "the compose file"), found);
  return found;
}

interface Found extends ComposeScan {
  readonly references: ComposeReference[];
  readonly literals: ComposeLiteral[];
  readonly malformed: Place[];
  hasEnvFile: boolean;
}

function scanFile(file: string, text: string, found: Found): void {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const placeOf = (node: Node): Place => ({ file, line: lines.linePos(node.range?.[0] ?? 0).line });
  const problem = document.errors[0];
  if (problem !== undefined) {
    // Only the code: the message may quote the file, and secrets are written into compose files.
    throw new UserError(
      `the compose file ${file} is not YAML (line ${lines.linePos(problem.pos[0]).line}, ${problem.code})`,
    );
  }
  visit(document, {
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string") return;
      const { references, isMalformed } = referencesIn(node.value);
      const place = placeOf(node);
      for (const { name, operator, argument } of references) found.references.push({ name, operator, argument, place });
      if (isMalformed) found.malformed.push(place);
    },
    Pair(_key, pair) {
      if (!isScalar(pair.key)) return;
      if (pair.key.value === "env_file") found.hasEnvFile = true;
      if (pair.key.value === "environment") found.literals.push(...literalsIn(pair.value, placeOf));
    },
  });
}

/** `NAME: value` and `- NAME=value`, when the value is written out. */
function literalsIn(node: unknown, placeOf: (node: Node) => Place): readonly ComposeLiteral[] {
  if (isSeq<Node>(node)) {
    return node.items.flatMap((item) => {
      const [, name, value] =
        isScalar(item) && typeof item.value === "string" ? (/^([^=]+)=([^]+)$/.exec(item.value) ?? []) : [];
      return name === undefined || value === undefined || value.includes("$") ? [] : [{ name, place: placeOf(item) }];
    });
  }
  if (!isMap<Node, Node | null>(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const text = isScalar(value) && value.value !== null ? (value.source ?? "") : "";
    const name = isScalar(key) && typeof key.value === "string" ? key.value : "";
    return name !== "" && text !== "" && !text.includes("$") ? [{ name, place: placeOf(key) }] : [];
  });
}
