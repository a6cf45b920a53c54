import type { Token } from "./tokens.ts";
import { child, literal } from "./tokens.ts";

/** Gives every step of a list its `github.action`: the id, or `__run`, `__run_2`, `__owner_repo` … */
export class StepNames {
  readonly #taken = new Set<string>();

  /** Keeps a name from being generated. */
  reserve(id: string | undefined): void {
    if (id) this.#taken.add(id);
  }

  /** The name of a step that runs `what`. */
  next(step: Token, what: string): string {
    const id = literal(child(step, "id"));
    if (id) return id;
    const base = `__${what.replace(/[^A-Za-z0-9_-]/g, "_")}`;
    let name = base;
    for (let count = 2; this.#taken.has(name); count++) name = `${base}_${count}`;
    this.#taken.add(name);
    return name;
  }
}
