import type { Json, JsonObject } from "../json.ts";
import { equalJson, isJsonList, isJsonObject } from "../json.ts";

/** GitHub's limit of jobs of one matrix. */
const LIMIT = 256;

/**
 * The combinations of a matrix: the cross product of its vectors, without those that an `exclude` entry matches; then
 * each `include` entry extends all combinations whose vector values it does not contradict, or becomes one of its own.
 *
 * @throws Error for what GitHub refuses: an empty vector, no combination at all, more than 256
 */
export function expandMatrix(matrix: Json): JsonObject[] {
  if (!isJsonObject(matrix)) throw new Error("the matrix must be a mapping");
  const { include, exclude, ...vectors } = matrix;
  const crossed = crossProduct(vectors);
  const kept = crossed.filter((row) => !objects(exclude, "exclude").some((entry) => matches(entry, row)));
  const rows = extend(kept, objects(include, "include"), new Set(Object.keys(vectors)));
  if (rows.length === 0) throw new Error("the matrix has no combination");
  if (rows.length > LIMIT) throw new Error(`the matrix has ${rows.length} combinations, GitHub allows ${LIMIT}`);
  return rows;
}

function crossProduct(vectors: JsonObject): JsonObject[] {
  const names = Object.keys(vectors);
  if (names.length === 0) return [];
  return names.reduce<JsonObject[]>(
    (rows, name) => {
      const vector = vectors[name];
      if (!isJsonList(vector)) throw new Error(`the matrix vector '${name}' must be a list`);
      if (vector.length === 0) throw new Error(`the matrix vector '${name}' does not contain any values`);
      return rows.flatMap((row) => vector.map((value) => Object.assign({}, row, { [name]: value })));
    },
    [{}],
  );
}

function extend(
  kept: readonly JsonObject[],
  includes: readonly JsonObject[],
  vectors: ReadonlySet<string>,
): JsonObject[] {
  const rows = kept.map((row) => ({ original: row, extended: row }));
  const added: JsonObject[] = [];
  for (const entry of includes) {
    const fitting = rows.filter(({ original }) => agrees(entry, original, vectors));
    for (const row of fitting) row.extended = { ...row.extended, ...entry };
    if (fitting.length === 0) added.push(entry);
  }
  return [...rows.map(({ extended }) => extended), ...added];
}

/** Whether an entry changes none of the combination's own values; what another entry has added may change. */
function agrees(entry: JsonObject, row: JsonObject, vectors: ReadonlySet<string>): boolean {
  return Object.entries(entry).every(([name, value]) => !vectors.has(name) || equalJson(value, row[name]));
}

function matches(entry: JsonObject, row: JsonObject): boolean {
  return Object.entries(entry).every(([name, value]) => covers(value, row[name]));
}

/** An `exclude` value may name only some members of an object. */
function covers(part: Json, whole: Json | undefined): boolean {
  if (isJsonObject(part) && isJsonObject(whole))
    return Object.entries(part).every(([key, item]) => covers(item, whole[key]));
  return equalJson(part, whole);
}

function objects(value: Json | undefined, name: string): JsonObject[] {
  if (value === undefined || value === null) return [];
  if (!isJsonList(value)) throw new Error(`the matrix's '${name}' must be a list`);
  return value.map((item) => {
    if (!isJsonObject(item)) throw new Error(`an entry of the matrix's '${name}' must be a mapping`);
    return item;
  });
}

/** The values of a combination as a job's name shows them: its scalars, in order. */
export function matrixLabel(row: JsonObject): string {
  return Object.values(row).flatMap(scalars).join(", ");
}

function scalars(value: Json): string[] {
  if (value === null) return [];
  return typeof value === "object" ? Object.values(value).flatMap(scalars) : [String(value)];
}
