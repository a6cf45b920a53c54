import { decoded } from "../../values/address.ts";
import type { Subject } from "../subject.ts";

/** Values that stand in the documentation of some product, and in half of all tutorials. */
const VALUES: ReadonlySet<string> = new Set(
  [
    "password passw0rd p@ssw0rd p@ssword password1 password123 admin admin123 administrator root toor secret secret123 changeit letmein welcome qwerty",
    "123456 1234567 12345678 123456789 1234567890 abc123 iloveyou test test123 guest demo default minioadmin postgres mysql redis rabbitmq docker",
    "AKIAIOSFODNN7EXAMPLE AKIAI44QH8DHBEXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY",
    "sk_test_4eC39HqLyjWDarjtT1zdp7dc sk_test_BQokikJOvBiI2HlWgH4olfQ2 pk_test_TYooMQauvdEDq54NiTphI7jx",
    "your-256-bit-secret a-string-secret-at-least-256-bits-long keyboard cat keyboardcat s3cr3t shhhhh thisisasecret mysecret supersecret",
  ].flatMap((line) => line.toLowerCase().split(" ")),
);

/** Most generated secrets are longer than any of them, and need not be looked up. */
const LONGEST = Math.max(...Array.from(VALUES, ({ length }) => length));

/** Users whose password is their name on every fresh installation. */
const SAME_AS_USER = /^(?:postgres|root|admin|guest|test|user|mysql|rabbitmq|minio|minioadmin|demo|redis|mongo|sa)$/i;

/** Whether a secret, or the password in an address, is one that everybody tries first. */
export function isWellKnown({ value, address }: Pick<Subject, "value" | "address">): boolean {
  if (address === undefined) return value.trim().length <= LONGEST && VALUES.has(value.trim().toLowerCase());
  const password = decoded(address.password ?? "");
  if (password === "") return false;
  return VALUES.has(password.toLowerCase()) || (password === address.user && SAME_AS_USER.test(password));
}
