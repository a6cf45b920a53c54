/** The client's commands by name and whether they take a parameter (mariadb --help, `help` at its prompt). */
const COMMANDS: Readonly<Record<string, boolean>> = {
  "?": true,
  charset: true,
  clear: false,
  connect: true,
  costs: false,
  edit: false,
  ego: false,
  exit: false,
  go: false,
  help: true,
  nopager: false,
  notee: false,
  nowarning: false,
  pager: true,
  print: false,
  prompt: true,
  quit: false,
  rehash: false,
  sandbox: false,
  source: true,
  status: false,
  system: true,
  tee: true,
  use: true,
  warnings: false,
};

/** The command of the client that a line or a whole statement is, if it is one. */
export function clientWord(text: string): string | undefined {
  const [, word = "", rest = ""] = /^\s*([^ \t\r\n]+)[ \t]*([^]*?)\s*$/.exec(text) ?? [];
  const name = word.toLowerCase();
  const takesParameter = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (takesParameter === undefined) return undefined;
  return rest === "" || takesParameter ? name : undefined;
}

/** `USE name`: the one command that is SQL as well. */
export function isPlainUse(text: string): boolean {
  return /^\s*use[ \t]+(?:`[^`]+`|\S+)\s*$/i.test(text);
}

/** The delimiter that a line sets, if it does; empty when it sets none. */
export function delimiterOf(line: string): string | undefined {
  const [, given] = /^\s*delimiter(?:[ \t]+(.*?))?\s*$/i.exec(line) ?? [undefined, undefined];
  if (!/^\s*delimiter(?:\s|$)/i.test(line)) return undefined;
  const text = given ?? "";
  const [, quoted] = /^(['"`])(.*?)\1/.exec(text)?.slice(1) ?? [];
  return quoted ?? text.split(/[ \t]/)[0] ?? "";
}
