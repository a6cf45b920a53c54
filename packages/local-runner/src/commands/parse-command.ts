/** A workflow command found in a line of output. */
export interface Command {
  /** Lower case. */
  readonly name: string;
  /** Names in lower case. */
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * Finds a workflow command in a line: `::name props::data` at its start, or `##[name props]data` anywhere. A name that
 * `known` refuses makes it plain text.
 */
export function parseCommand(line: string, known: (name: string) => boolean): Command | undefined {
  return parseCurrent(line, known) ?? parseOld(line, known);
}

function parseCurrent(line: string, known: (name: string) => boolean): Command | undefined {
  const text = line.trimStart();
  if (!text.startsWith("::")) return undefined;
  const end = text.indexOf("::", 2);
  if (end < 0) return undefined;
  const command = head(text.slice(2, end), ",", unescapeProperty);
  return known(command.name) ? { ...command, data: unescapeData(text.slice(end + 2)) } : undefined;
}

function parseOld(line: string, known: (name: string) => boolean): Command | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  const command = head(line.slice(start + 3, end), ";", unescapeOld);
  return known(command.name) ? { ...command, data: unescapeOld(line.slice(end + 1)) } : undefined;
}

function head(text: string, separator: string, unescape: (value: string) => string): Omit<Command, "data"> {
  const space = text.indexOf(" ");
  const name = (space < 0 ? text : text.slice(0, space)).toLowerCase();
  const pairs =
    space < 0
      ? []
      : text
          .slice(space + 1)
          .trim()
          .split(separator);
  const properties = pairs.flatMap((pair) => {
    const equals = pair.indexOf("=");
    return equals < 0 ? [] : [[pair.slice(0, equals).trim().toLowerCase(), unescape(pair.slice(equals + 1))] as const];
  });
  return { name, properties: Object.fromEntries(properties) };
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  const value = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":");
  return value.replaceAll("%2C", ",").replaceAll("%25", "%");
}

function unescapeOld(text: string): string {
  const value = text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3B", ";");
  return value.replaceAll("%5D", "]").replaceAll("%25", "%");
}
