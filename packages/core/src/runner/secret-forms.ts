import { escapeMarkdown } from "./markdown.ts";

/** A value shorter than this is not hidden: taking out every `1` or `on` would make logs unreadable and secrets guessable. */
const SHORTEST_SECRET = 4;

/** Words that settings are made of. Hiding them would turn outputs such as `valid=true` into nonsense, and hide nothing. */
const NO_SECRET: ReadonlySet<string> = new Set(["true", "false", "null", "none", "undefined"]);
const LONGEST_NO_SECRET = 9;

/** From this length on, the Base64 forms are long enough not to be met by chance. */
export const SHORTEST_IN_BASE64 = 8;

/** Whether a value, without the white space around it, can be told apart from ordinary text when it is met. */
export function canBeHidden(value: string): boolean {
  const { length } = value.trim();
  return length >= SHORTEST_SECRET && (length > LONGEST_NO_SECRET || !NO_SECRET.has(value.trim().toLowerCase()));
}

/** What of a secret is hidden: the whole and each of its lines, without the white space around them. */
export function secretParts(secret: string): readonly string[] {
  if (!secret.includes("\n")) return canBeHidden(secret) ? [secret.trim()] : [];
  return [secret, ...secret.split(/\r?\n/)].map((part) => part.trim()).filter(canBeHidden);
}

/** Texts that read the same in JSON, in an address, in a form and in Markdown: most generated keys are of this kind. */
const SAME_EVERYWHERE = /^[A-Za-z0-9]+$/;

/** What `escapedForms` puts into a text. A text without any of these marks holds no such form. */
const ESCAPED = /[\\%+&<]/;

/** Whether a text may hold a part of a secret in one of its escaped forms. */
export function mayHoldEscaped(text: string): boolean {
  return ESCAPED.test(text);
}

/**
 * A part of a secret as it reads in JSON, in an address, in a form and in our own Markdown, as far as that differs from
 * the part itself. The runner masks most of these forms in its log (actions/runner, HostContext); Markdown is ours,
 * because our summaries escape what they quote.
 */
export function escapedForms(part: string): readonly string[] {
  if (SAME_EVERYWHERE.test(part)) return [];
  const text = wellFormed(part);
  const forms = [
    JSON.stringify(part).slice(1, -1),
    encodeURIComponent(text),
    new URLSearchParams({ "": text }).toString().slice(1),
    escapeMarkdown(part),
    part.replaceAll("|", "\\|"),
  ];
  return forms.filter((form) => form !== part);
}

/** A run of the characters that both alphabets of Base64 are made of, without its padding. */
const BASE64_RUN = /[A-Za-z0-9+/_-]{10,}/g;

/** The longest part of which a text may hold a Base64 form, in characters; 0 when there is none. */
export function longestInBase64(text: string): number {
  let run = 0;
  for (const { length } of text.match(BASE64_RUN) ?? []) run = Math.max(run, length);
  // The shortest of the three forms of n bytes, behind one other byte, has ⌊(4n - 2) / 3⌋ characters, and a character of
  // the part is a byte or more.
  return Math.floor((3 * run + 4) / 4);
}

/**
 * Base64 of a part of a secret, alone and behind one or two other bytes, as in `Basic base64(user:secret)`; only the
 * characters that depend on nothing but the secret.
 */
export function base64Forms(part: string): readonly string[] {
  if (part.length < SHORTEST_IN_BASE64) return [];
  // One character a byte, which is what btoa takes.
  const bytes = Buffer.from(part).toString("latin1");
  return [0, 1, 2].flatMap((shift) => {
    const shifted = btoa("\0".repeat(shift) + bytes);
    const stable = shifted.slice([0, 2, 3][shift], Math.floor(((shift + bytes.length) * 8) / 6));
    return /[+/]/.test(stable) ? [stable, stable.replaceAll("+", "-").replaceAll("/", "_")] : [stable];
  });
}

/** A lone surrogate has no form in UTF-8, and encodeURIComponent would throw. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
