/** Rows that people type along, in both directions. */
const ROWS = ["01234567890", "abcdefghijklmnopqrstuvwxyza", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** What follows each character in one of the rows, and what comes before it. */
const NEIGHBOURS: ReadonlySet<number> = neighbours();

function neighbours(): ReadonlySet<number> {
  const found = new Set<number>();
  for (const row of ROWS) {
    for (let at = 1; at < row.length; at += 1) {
      const before = row.charCodeAt(at - 1);
      const after = row.charCodeAt(at);
      found.add(pair(before, after)).add(pair(after, before));
    }
  }
  return found;
}

/** Two characters as one number, for there are many pairs to look at, and a text for each would have to be made. */
function pair(first: number, second: number): number {
  return first * 0x1_00_00 + second;
}

/** Whether a text of some length is one short piece over and over, or runs along the alphabet, the digits or the keyboard. */
export function isPattern(value: string): boolean {
  return value.length >= 6 && (isRepeated(value) || isSequence(value.toLowerCase()));
}

/** A first look at what begins with a piece three times: the engine takes it faster than the sizes one by one. */
const BEGINS_REPEATED = /^([^]{1,8}?)\1\1/;

/** A piece of up to eight characters, at least three times, with at most a part of it left over. */
function isRepeated(value: string): boolean {
  if (!BEGINS_REPEATED.test(value)) return false;
  for (let size = 1; size <= Math.min(8, Math.floor(value.length / 3)); size += 1) {
    if (value.charCodeAt(size) === value.charCodeAt(0) && value.startsWith(value.slice(size))) return true;
  }
  return false;
}

/** Nine of ten steps go to the next or the previous character of a well-known row. */
function isSequence(value: string): boolean {
  let leaps = 0;
  for (let at = 1; at < value.length; at += 1) {
    if (!NEIGHBOURS.has(pair(value.charCodeAt(at - 1), value.charCodeAt(at)))) leaps += 1;
    if (leaps * 10 > value.length - 1) return false;
  }
  return true;
}

/** So few characters, and no more, are too few for a secret of some length. */
const FEW = 4;

/** Whether a secret draws on so few characters, for its length, that it can be guessed. Addresses are not measured. */
export function isUniform(value: string): boolean {
  if (value.length < 4 || value.includes("://")) return false;
  if (value.length < 12) return /^(?:\d+|[a-z]+|[A-Z]+)$/.test(value);
  return hasAtMost(value, FEW);
}

/**
 * Whether a long word of letters and digits is surely neither a pattern nor uniform. Of a generated one, that is seen
 * after a few characters.
 */
export function isVaried(word: string): boolean {
  if (BEGINS_REPEATED.test(word)) return false;
  let leaps = 0;
  let kinds = 0;
  let seen = 0;
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    // Letters in lower case; digits stay what they are.
    const code = word.charCodeAt(at) | 0x20;
    if (at > 0 && !NEIGHBOURS.has(pair(before, code))) leaps += 1;
    // A bit for every 32nd character: different bits are of different characters.
    const bit = 1 << (code & 31);
    if ((seen & bit) === 0) kinds += 1;
    if (kinds > FEW && leaps * 10 > word.length - 1) return true;
    seen |= bit;
    before = code;
  }
  return false;
}

/** Whether a text is made of so many characters, or fewer. */
function hasAtMost(value: string, count: number): boolean {
  let found = 0;
  for (let at = 0; at < value.length && found <= count;) {
    const character = String.fromCodePoint(value.codePointAt(at) ?? 0);
    if (value.indexOf(character) === at) found += 1;
    at += character.length;
  }
  return found <= count;
}
