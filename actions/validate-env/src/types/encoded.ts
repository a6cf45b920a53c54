/** Base64 in either alphabet, padded. */
export function isBase64(value: string): boolean {
  const text = value.replaceAll(/\s/g, "");
  return text.length > 0 && text.length % 4 === 0 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(text);
}

/** Whole bytes in hexadecimal digits. */
export function isHex(value: string): boolean {
  return value.length % 2 === 0 && /^[0-9a-f]+$/i.test(value);
}

/** A UUID of RFC 9562, with its variant bits, or the nil one. */
export function isUuid(value: string): boolean {
  return /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|0{8}-(?:0{4}-){3}0{12})$/i.test(
    value,
  );
}

/** One PEM block or several. Line ends may be written as `\n`, which is how a block survives on one line. */
export function isPem(value: string): boolean {
  const text = value.replaceAll(String.raw`\n`, "\n").trim();
  const label = /^-----BEGIN ([A-Z0-9 ]+)-----\n/.exec(text)?.[1];
  return label !== undefined && text.endsWith(`-----END ${label}-----`) && /^[A-Za-z0-9+/=]{16,}$/m.test(text);
}
