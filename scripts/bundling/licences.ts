import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { type Dependency, dependenciesOf } from "./dependencies.ts";

/**
 * The licences of everything that an action may carry. ncc's own `--license` leaves out what it concatenates into a
 * module of ours, zod for one.
 */
export function licencesOf(root: string, id: string): string {
  return dependenciesOf(root, id)
    .map((dependency) => ({
      name: `${dependency.manifest.name}@${dependency.manifest.version}`,
      text: licenceText(dependency),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, text }) => `${name}\n${"=".repeat(name.length)}\n\n${text}`)
    .join("\n");
}

function licenceText({ folder, manifest }: Dependency): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
  return `${manifest.license ?? "no licence named"}\n${text === "" ? "" : `\n${text}\n`}`;
}
