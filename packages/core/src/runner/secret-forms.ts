import { escapeMarkdown } from "./markdown.ts";

/** A value shorter than this is not hidden: taking out every `1` or `on` would make logs unreadable and secrets guessable. */
const SHORTEST_SECRET = 4;

/** Words that settings are made of. Hiding them would turn outputs such as `valid=true` into nonsense, and hide nothing. */
const NO_SECRET = /^(?:true|false|null|none|undefined)$/i;

/** From this length on, the Base64 forms are long enough not to be met by chance. */
const SHORTEST_IN_BASE64 = 8;

/** Whether a value, without the white space around it, can be told apart from ordinary text when it is met. */
export function canBeHidden(value: string): boolean {
  return value.trim().length >= SHORTEST_SECRET && !NO_SECRET.test(value.trim());
}

/**
 * Every text under which a secret may show itself: the whole value and each of its lines, each of them plain and as it
 * reads in JSON, in an address, in a form, in our own Markdown and in Base64. The runner masks most of these forms in
 * its log (actions/runner, HostContext); Markdown is ours, because our summaries escape what they quote.
 */
export function secretForms(secret: string): readonly string[] {
  const parts = [secret, ...secret.split(/\r?\n/)].map((part) => part.trim()).filter(canBeHidden);
  return [...new Set(parts.flatMap(formsOf))];
}

/** Texts that read the same in JSON, in an address, in a form and in Markdown: most generated keys are of this kind. */
const SAME_EVERYWHERE = /^[A-Za-z0-9]+$/;

function formsOf(part: string): readonly string[] {
  // A lone surrogate has no form in UTF-8, and encodeURIComponent would throw.
  const text = Buffer.from(part).toString();
  const base64 = part.length < SHORTEST_IN_BASE64 ? [] : base64Forms(text);
  if (SAME_EVERYWHERE.test(part)) return [part, ...base64];
  return [
    part,
    JSON.stringify(part).slice(1, -1),
    encodeURIComponent(text),
    new URLSearchParams({ "": text }).toString().slice(1),
    escapeMarkdown(part),
    part.replaceAll("|", "\\|"),
    ...base64,
  ];
}

/**
 * Base64 of the value alone and behind one or two other bytes, as in `Basic base64(user:secret)`; only the characters
 * that depend on nothing but the secret.
 */
function base64Forms(text: string): readonly string[] {
  // One character a byte, which is what btoa takes; a process may have thousands of secrets to learn.
  const bytes = Buffer.from(text).toString("latin1");
  return [0, 1, 2].flatMap((shift) => {
    const shifted = btoa("\0".repeat(shift) + bytes);
    const stable = shifted.slice([0, 2, 3][shift], Math.floor(((shift + bytes.length) * 8) / 6));
    return /[+/]/.test(stable) ? [stable, stable.replaceAll("+", "-").replaceAll("/", "_")] : [stable];
  });
}
