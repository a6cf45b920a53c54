/** Which requests a fault is for. */
export interface FaultMatch {
  /** Any method when absent. */
  readonly method?: string;
  /** Of the path without its query: text in which `*` stands for anything, or an expression. */
  readonly path: string | RegExp;
  /** How many requests it befalls; once when absent, `Infinity` for all. */
  readonly times?: number;
  /** How many matching requests pass first. */
  readonly after?: number;
}

/** What goes wrong. */
export type FaultEffect =
  /** This answer instead of ours; the request has no effect. A body that is no text is sent as JSON. */
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: unknown;
    }
  /** Our answer, this many milliseconds later. */
  | { readonly kind: "delay"; readonly ms: number }
  /** Our answer in eight pieces, this many milliseconds before each. */
  | { readonly kind: "drip"; readonly ms: number }
  /** The connection is reset before the request has any effect. */
  | { readonly kind: "reset" }
  /** The request takes effect, then the connection is reset: the client cannot know. */
  | { readonly kind: "lost-answer" }
  /** The connection is reset when so many bytes of the body have come; such a request is not in the log. */
  | { readonly kind: "cut"; readonly bytes: number }
  /** No effect and no answer, until the client gives up or the server closes. */
  | { readonly kind: "hang" };

export type Fault = FaultMatch & FaultEffect;

interface Planted {
  readonly fault: Fault;
  toPass: number;
  left: number;
}

/** Faults in the order in which they were planted; each request meets the first one that is for it. */
export class FaultQueue {
  readonly #planted: Planted[] = [];

  constructor(faults: readonly Fault[] = []) {
    this.add(...faults);
  }

  /** Plants faults behind those already there. */
  add(...faults: readonly Fault[]): void {
    for (const fault of faults) this.#planted.push({ fault, toPass: fault.after ?? 0, left: fault.times ?? 1 });
  }

  /** Takes all faults away. */
  clear(): void {
    this.#planted.length = 0;
  }

  /** How many planted faults have not been met as often as they were planted for. */
  get pending(): number {
    return this.#planted.filter(({ left }) => left > 0).length;
  }

  /** The fault that this request meets, which counts as met; undefined when there is none. */
  take(method: string, path: string): Fault | undefined {
    for (const planted of this.#planted) {
      if (planted.left <= 0 || planted.fault.kind === "cut" || !matches(planted.fault, method, path)) continue;
      if (planted.toPass > 0) {
        planted.toPass -= 1;
        continue;
      }
      planted.left -= 1;
      return planted.fault;
    }
    return undefined;
  }

  /** After how many bytes this request is cut off, which counts as met; undefined when another fault comes first, or none. */
  takeCut(method: string, path: string): number | undefined {
    for (const planted of this.#planted) {
      if (planted.left <= 0 || !matches(planted.fault, method, path)) continue;
      if (planted.fault.kind !== "cut") return undefined;
      if (planted.toPass > 0) {
        planted.toPass -= 1;
        continue;
      }
      planted.left -= 1;
      return planted.fault.bytes;
    }
    return undefined;
  }
}

function matches(fault: FaultMatch, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method.toUpperCase()) return false;
  if (typeof fault.path !== "string")
    return new RegExp(fault.path.source, fault.path.flags.replace("g", "")).test(path);
  const pieces = fault.path.split("*").map((piece) => piece.replaceAll(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${pieces.join(".*")}$`).test(path);
}
