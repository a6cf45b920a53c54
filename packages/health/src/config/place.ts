/** A place in a configuration, such as `checks[1].json[0].path`, and the list in which its problems are written down. */
export class Place {
  readonly path: string;
  readonly #problems: string[];

  constructor(path: string, problems: string[]) {
    this.path = path;
    this.#problems = problems;
  }

  key(name: string): Place {
    return new Place(`${this.path}.${name}`, this.#problems);
  }

  item(index: number): Place {
    return new Place(`${this.path}[${index}]`, this.#problems);
  }

  /** Notes a problem as "path message". The value is not shown: it may be a secret. */
  problem(message: string): undefined {
    this.#problems.push(`${this.path} ${message}`);
    return undefined;
  }
}

/** Reads a value of one kind; notes a problem and yields undefined when it is of another. */
export type Read<T> = (value: unknown, at: Place) => T | undefined;

type Shape = Readonly<Record<string, Read<unknown>>>;
type Members<S extends Shape> = { readonly [K in keyof S]?: S[K] extends Read<infer T> ? T : never };

/** Reads an object's members by their names. A name that is not known is a problem, so that no wish is lost to a slip. */
export function members<S extends Shape>(shape: S): Read<Members<S>> {
  return (value, at) => {
    if (!isObject(value)) return at.problem("must be a mapping");
    const result: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(value)) {
      const read = Object.hasOwn(shape, name) ? shape[name] : undefined;
      if (read === undefined) at.key(name).problem(`is not known; known are ${Object.keys(shape).join(", ")}`);
      else result[name] = read(item, at.key(name));
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each member came from the reader of its own name
    return result as Members<S>;
  };
}

/** Reads a list; a single item stands for a list of one. */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, at) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.flatMap((item, index) => {
      const result = read(item, Array.isArray(value) ? at.item(index) : at);
      return result === undefined ? [] : [result];
    });
  };
}

/** Whether a value is a mapping. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
