const SEQUENCES = ["01234567890", "abcdefghijklmnopqrstuvwxyza", "qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Whether a text of some length is one short piece over and over, or runs along the alphabet, the digits or the keyboard. */
export function isPattern(value: string): boolean {
  return value.length >= 6 && (isRepeated(value) || isSequence(value.toLowerCase()));
}

/** A piece of up to eight characters, at least three times, with at most a part of it left over. */
function isRepeated(value: string): boolean {
  for (let size = 1; size <= Math.min(8, Math.floor(value.length / 3)); size += 1) {
    const piece = value.slice(0, size);
    if (piece.repeat(Math.ceil(value.length / size)).startsWith(value)) return true;
  }
  return false;
}

/** Nine of ten steps go to the next or the previous character of a well-known row. */
function isSequence(value: string): boolean {
  let steps = 0;
  for (let at = 1; at < value.length; at += 1) {
    const pair = value.slice(at - 1, at + 1);
    const back = `${pair[1] ?? ""}${pair[0] ?? ""}`;
    if (SEQUENCES.some((row) => row.includes(pair) || row.includes(back))) steps += 1;
  }
  return steps >= (value.length - 1) * 0.9;
}

/** Whether a secret draws on so few characters, for its length, that it can be guessed. Addresses are not measured. */
export function isUniform(value: string): boolean {
  if (value.length < 4 || value.includes("://")) return false;
  const distinct = new Set(value).size;
  if (value.length >= 12 && distinct <= 4) return true;
  return (/^\d+$/.test(value) && value.length < 12) || (/^(?:[a-z]+|[A-Z]+)$/.test(value) && value.length < 12);
}
