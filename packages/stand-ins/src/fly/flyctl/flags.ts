import { CliError } from "./errors.ts";

/** A flag of a command. */
export interface FlagSpec {
  readonly name: string;
  readonly short?: string;
  /** `switch` takes a value only behind an equals sign; `list` may be given several times. */
  readonly kind: "text" | "switch" | "list";
  readonly default?: string;
  /** A flag that flyctl has and the stand-in does not: using it is an error that says so. */
  readonly unsupported?: boolean;
}

/** What was given on a command line. */
export class Flags {
  readonly #specs: ReadonlyMap<string, FlagSpec>;
  readonly #given: ReadonlyMap<string, readonly string[]>;
  /** What is no flag. */
  readonly args: readonly string[];

  constructor(specs: readonly FlagSpec[], given: ReadonlyMap<string, readonly string[]>, args: readonly string[]) {
    this.#specs = new Map(specs.map((spec) => [spec.name, spec]));
    this.#given = given;
    this.args = args;
  }

  /** Whether the flag was given at all. */
  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** The value given last, or the default, or "". */
  text(name: string): string {
    return this.#given.get(name)?.at(-1) ?? this.#specs.get(name)?.default ?? "";
  }

  /** Throws CliError for a value that is no boolean. */
  bool(name: string): boolean {
    const value = this.text(name);
    if (["true", "1", "t", "TRUE", "True"].includes(value)) return true;
    if (["", "false", "0", "f", "FALSE", "False"].includes(value)) return false;
    throw new CliError(
      `invalid argument "${value}" for "--${name}" flag: strconv.ParseBool: parsing "${value}": invalid syntax`,
    );
  }

  list(name: string): readonly string[] {
    return this.#given.get(name) ?? [];
  }
}

/** Reads a command line the way cobra does. Throws CliError for a flag that is unknown or lacks its value. */
export function parseFlags(argv: readonly string[], specs: readonly FlagSpec[]): Flags {
  const given = new Map<string, string[]>();
  const args: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? "";
    if (word === "--") {
      args.push(...argv.slice(at + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      args.push(word);
      continue;
    }
    const { spec, value } = findFlag(word, specs);
    const takesNext = value === undefined && spec.kind !== "switch";
    if (takesNext && at + 1 >= argv.length) throw new CliError(`flag needs an argument: ${word}`);
    if (takesNext) at += 1;
    const text = value ?? (takesNext ? (argv[at] ?? "") : "true");
    given.set(spec.name, [...(given.get(spec.name) ?? []), text]);
  }
  return new Flags(specs, given, args);
}

function findFlag(word: string, specs: readonly FlagSpec[]): { spec: FlagSpec; value: string | undefined } {
  const long = /^--([^=]+)(?:=(.*))?$/s.exec(word);
  const short = /^-([^-=])(?:=?(.+))?$/s.exec(word);
  const spec = specs.find(({ name, short: letter }) => (long ? name === long[1] : letter === short?.[1]));
  if (!spec) {
    if (long) throw new CliError(`unknown flag: --${long[1]}`);
    throw new CliError(`unknown shorthand flag: '${short?.[1] ?? ""}' in ${word}`);
  }
  if (spec.unsupported === true) throw new CliError(`the flyctl stand-in does not support --${spec.name}`);
  return { spec, value: long ? long[2] : short?.[2] };
}
