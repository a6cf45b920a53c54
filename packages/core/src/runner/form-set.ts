/** A stretch of a text, its end excluded. */
export type Range = readonly [start: number, end: number];

/** Up to so many forms are looked for one by one, which costs nothing before a text comes. */
const FEW = 500;
/** How many characters the index goes by. No form has fewer: nothing as short is hidden. */
const WIDTH = 4;

/** Texts that are looked for together. With thousands of them, a text is gone through once, and not once for each. */
export class FormSet {
  readonly #forms = new Set<string>();
  /** The forms that begin alike; made of all forms so far when there are many, and the next text comes. */
  readonly #index = new Map<number, string[]>();
  /** Forms that are not in the index yet. */
  #unindexed: string[] = [];

  /** How many forms there are. */
  get size(): number {
    return this.#forms.size;
  }

  /** Whether a text is one of the forms. */
  has(form: string): boolean {
    return this.#forms.has(form);
  }

  /** Adds a form of at least four characters. Returns whether it is a new one. */
  add(form: string): boolean {
    if (this.#forms.has(form)) return false;
    this.#forms.add(form);
    this.#unindexed.push(form);
    return true;
  }

  /** Every place in a text where a form stands. */
  rangesIn(text: string): readonly Range[] {
    const found: Range[] = [];
    if (this.#forms.size <= FEW) {
      for (const form of this.#forms) addOccurrences(found, text, form);
      return found;
    }
    this.#bringUp();
    for (let at = 0; at + WIDTH <= text.length; at += 1) {
      for (const form of this.#index.get(startAt(text, at)) ?? [])
        if (text.startsWith(form, at)) found.push([at, at + form.length]);
    }
    return found;
  }

  #bringUp(): void {
    for (const form of this.#unindexed) {
      const start = startAt(form, 0);
      const alike = this.#index.get(start);
      if (alike === undefined) this.#index.set(start, [form]);
      else alike.push(form);
    }
    this.#unindexed = [];
  }
}

/** A number for the four characters from a position on; several may share it. */
function startAt(text: string, at: number): number {
  let start = 0;
  for (let offset = 0; offset < WIDTH; offset += 1) start = Math.imul(start, 131) + text.charCodeAt(at + offset);
  return start | 0;
}

function addOccurrences(found: Range[], text: string, form: string): void {
  for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1)) found.push([at, at + form.length]);
}
