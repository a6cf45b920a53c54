import { readCompose } from "./compose.ts";
import { readDocker } from "./docker.ts";
import { readDotenv } from "./dotenv.ts";
import type { DialectName, Reading } from "./entry.ts";

const READERS: Readonly<Record<DialectName, (text: string) => Reading>> = {
  dotenv: readDotenv,
  compose: (text) => readCompose(text),
  docker: readDocker,
};

/** Reads a text as the reader of that name would. */
export function readAs(dialect: DialectName, text: string): Reading {
  return READERS[dialect](text);
}

/** The variables of a reading, the last one of each name. */
export function valuesOf(reading: Reading): ReadonlyMap<string, string> {
  return new Map(reading.entries.map(({ name, value }) => [name, value]));
}
