import { UserError } from "@slipway/core";

/** Characters that only a shell would give a meaning. */
const SHELL = /[|&;<>()$`*?!~#\n\r{}[\]]/;

/**
 * The words of a command as an argv array. No shell runs it: quotes hold words together, and nothing else is special.
 *
 * @throws UserError for what only a shell could do
 */
export function parseCommand(command: string): readonly [file: string, ...args: string[]] {
  const words: string[] = [];
  for (const { 0: word } of command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)) {
    if (SHELL.test(word.replaceAll(/"[^"]*"|'[^']*'/g, "")))
      throw new UserError(`command: "${word}" needs a shell, and none runs it`, {
        hint: "Put the command into a script of package.json or into a file, and name that.",
      });
    words.push(
      word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
    );
  }
  const [file, ...args] = words;
  if (file === undefined || /["']/.test(command.replaceAll(/"[^"]*"|'[^']*'/g, "")))
    throw new UserError("command: a quote is not closed, or there is no word", {
      hint: "Write, for example: bun run db:migrate",
    });
  return [file, ...args];
}
