import { isBase64, isHex, isPem, isUuid } from "./encoded.ts";
import { isBoolean, isDate, isDuration, isInteger, isJson, isList, isNumber, isPort, isSemver } from "./plain.ts";
import { isEmail, isHost, isIp, isUrl } from "./network.ts";

/** A type: whether a value is of it, and how the sentence "must be …" ends. */
export interface Type {
  readonly accepts: (value: string) => boolean;
  readonly form: string;
}

/** All types. None of them throws, nor says what a value is. */
export const TYPES = {
  string: { accepts: () => true, form: "a text" },
  int: { accepts: isInteger, form: "a whole number" },
  number: { accepts: isNumber, form: "a number" },
  bool: { accepts: isBoolean, form: "true or false (also 1/0, yes/no, on/off)" },
  port: { accepts: isPort, form: "a port, from 1 to 65535" },
  url: { accepts: isUrl, form: "an address with its protocol, such as https://host/path" },
  email: { accepts: isEmail, form: "an e-mail address" },
  host: { accepts: isHost, form: "a host name or an IP address, without protocol, port or path" },
  ip: { accepts: isIp, form: "an IP address" },
  // Its values are checked by a rule of their own.
  enum: { accepts: () => true, form: "one of a list" },
  duration: { accepts: isDuration, form: "a duration with its unit, such as 30s, 5m or 1h" },
  json: { accepts: isJson, form: "JSON" },
  list: { accepts: isList, form: "a list parted by commas, without empty items" },
  semver: { accepts: isSemver, form: "a semantic version, such as 1.2.3" },
  uuid: { accepts: isUuid, form: "a UUID" },
  base64: { accepts: isBase64, form: "Base64, with its padding" },
  hex: { accepts: isHex, form: "hexadecimal digits, two a byte" },
  pem: { accepts: isPem, form: "a PEM block, with its BEGIN and END lines" },
  date: { accepts: isDate, form: "a date such as 2026-01-31, or a date and time of ISO 8601" },
} as const satisfies Readonly<Record<string, Type>>;

/** The name of a type. */
export type TypeName = keyof typeof TYPES;

/** All types, as a contract names them. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are what they are
export const TYPE_NAMES = Object.keys(TYPES) as readonly TypeName[];
