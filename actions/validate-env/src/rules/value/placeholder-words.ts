/** Words that tell a reader to put something else there, whatever the variable is for. */
const MARKERS: ReadonlySet<string> = new Set(
  "your changeme changethis replaceme todo fixme tbd placeholder yourdomain yourcompany yourapp yourname yourpassword yoursecret yourkey yourtoken yourproject yourorg yourusername insertyourkeyhere".split(
    " ",
  ),
);

/** Markers of so many letters, such as `tbd`, chance puts between the `+` and the `/` of one Base64 key in a million. */
const SHORT_MARKER = 4;

/** A piece such as nobody types: eight characters or more, with capitals, small letters and digits. */
const GENERATED = /(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=[a-z0-9]*[A-Z])(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{8,}/;

/** Pairs of words that do the same. */
const MARKER_PAIRS: readonly string[] = [
  "change me",
  "change this",
  "replace me",
  "replace this",
  "replace with",
  "insert here",
  "fill in",
  "fill me",
];

/** Words that no generated secret is made of. A secret of nothing else is a placeholder. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "a access admin an api app at auth be bit bits change char character characters chars cookie credential credentials database db default demo dev development do dummy encryption example fake for here http https id in insecure jwt key keys least local localhost long min minimum must my mysql nextauth not of or pass passphrase passwd password postgres private prod production public pwd random real redis refresh root safe salt sample secret secrets secure session should some staging string strong super temp temporary test testing the this token use user value very with your".split(
    " ",
  ),
);

/** No word of these lists, nor a number that is let pass, has more characters. */
const LONGEST_WORD = 20;
const WORD_WITH_DIGIT = /^[A-Za-z0-9]*\d[A-Za-z0-9]*$/;

/** Words that give a secret away even among others. */
const SECRET_MARKERS: ReadonlySet<string> = new Set("example dummy sample placeholder insecure".split(" "));

/** A cheap look before the exact one: most values have nothing of this in them. */
export const LIKELY_MARK = /your|change|replace|todo|fixme|tbd|placeholder|insert|fill|xxx|[<>[\]%{}…]|[.*\-_?]{3}/i;

/** Whether a text was written to be replaced: by marks around it, or by the words in it. */
export function isMarked(value: string): boolean {
  if (!LIKELY_MARK.test(value)) return false;
  const text = value.trim();
  if (
    /^<[^<>]+>$|^\[[A-Za-z][A-Za-z _-]*\]$|^%[A-Za-z_]+%$|\{\{[^{}]*\}\}|<your[^<>]*>|^(?:\.{3,}|…|\*{3,}|[xX]{3,}|-{3,}|_{3,}|\?{3,})$/.test(
      text,
    )
  )
    return true;
  const words = wordsOf(text);
  const joined = ` ${words.join(" ")} `;
  const isGenerated = GENERATED.test(text);
  return (
    words.some(
      (word) =>
        (MARKERS.has(word) && !(isGenerated && word.length <= SHORT_MARKER)) ||
        /^(?:changeme|your(?:domain|company|app|secret|password))/.test(word) ||
        /^x{4,}$/.test(word),
    ) || MARKER_PAIRS.some((pair) => joined.includes(` ${pair} `))
  );
}

/** Whether a secret is made of words about secrets, or of its own name, and of nothing that anybody would have to guess. */
export function isEmptySecret(value: string, name: string): boolean {
  if (isLongWord(value, name)) return false;
  const whole = wordsOf(value);
  if (whole.some((word) => SECRET_MARKERS.has(word))) return true;
  const parted = partedAtCapitals(value);
  const words = parted === value ? whole : wordsOf(parted);
  return words.length > 0 && words.every((word) => isEmptyWord(word, name)) && words.some((word) => /[a-z]/.test(word));
}

/** Whether a value is one word that is longer than any of ours and its name, with a digit in it, as most generated secrets. */
export function isLongWord(value: string, name: string): boolean {
  return value.length > LONGEST_WORD && value.length > name.length && WORD_WITH_DIGIT.test(value);
}

function isEmptyWord(word: string, name: string): boolean {
  if (EMPTY_WORDS.has(word) || (word.length <= 3 && /^\d+$/.test(word))) return true;
  return word.length <= name.length && wordsOf(name).includes(word);
}

/** The words of a text in lower case, parted at what is no letter or digit. */
function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}

/** `MySecretKey` in three words. Markers are not looked for among these: chance parts a random secret just so. */
function partedAtCapitals(text: string): string {
  return /^[A-Za-z]+$/.test(text) ? text.replaceAll(/([a-z])([A-Z])/g, "$1 $2") : text;
}
