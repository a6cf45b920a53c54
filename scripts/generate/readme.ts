import type { ActionDefinition } from "@slipway/core";

/** The README with the tables of inputs and outputs between their markers made anew. Throws when a marker is missing. */
export function readmeWithTables(readme: string, definition: ActionDefinition): string {
  return replaceBetween(replaceBetween(readme, "inputs", inputsTable(definition)), "outputs", outputsTable(definition));
}

function inputsTable(definition: ActionDefinition): string {
  const rows = Object.entries(definition.inputs).map(([name, input]) => [
    `\`${name}\``,
    cell(input.description) + (input.deprecated === undefined ? "" : ` **Deprecated:** ${cell(input.deprecated)}`),
    input.required ? "required" : defaultCell(input.default),
  ]);
  return markdownTable(["Input", "What it is", "Default"], rows);
}

function outputsTable(definition: ActionDefinition): string {
  return markdownTable(
    ["Output", "What it is"],
    Object.entries(definition.outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)]),
  );
}

function replaceBetween(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the README has no ${start} … ${end}`);
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Padded like the formatter pads, so that formatting a generated table changes nothing. */
function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.max(3, ...[header, ...rows].map((row) => width(row[column] ?? title))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((text, column) => text + " ".repeat((widths[column] ?? 0) - width(text))).join(" | ")} |`;
  return [line(header), line(widths.map((size) => "-".repeat(size))), ...rows.map(line)].join("\n");
}

function width(text: string): number {
  return Array.from(text).length;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll(/\s*\n\s*/g, " ");
}

function defaultCell(value: string | undefined): string {
  return value === undefined || value === "" ? "" : `\`${cell(value)}\``;
}
