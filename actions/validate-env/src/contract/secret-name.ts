/** Last words of names that hold a secret. */
const SECRET_WORDS =
  /(?:^|_)(?:SECRET|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|TOKEN|KEY|KEYS|CREDENTIAL|CREDENTIALS|SALT|PEPPER|PAT|PRIVATE|AUTH|COOKIE|SIGNATURE)(?:_(?:BASE64|B64|JSON|HEX|PEM|OLD|NEW|PREVIOUS|NEXT|PROD|PRODUCTION|STAGING|DEV|TEST|LIVE|[0-9]+))*$/;

/** Names that end like a secret's and are none. */
const OPEN_WORDS =
  /(?:^|_)(?:PUBLIC|PUBLISHABLE|SITE|ANON)_KEY$|(?:^|_)(?:PRIMARY|FOREIGN|SORT|PARTITION|CACHE|IDEMPOTENCY)_KEY$/;

/** A cheap look before the exact one: most names have nothing of this in them. */
export const LIKELY_NAME = /SECRET|PASS|PWD|TOKEN|KEY|CREDENTIAL|SALT|PEPPER|PAT|PRIVATE|AUTH|COOKIE|SIGNATURE/i;

/** Whether a variable's name says that its value is a secret, for contracts that do not say so themselves. */
export function namesSecret(name: string): boolean {
  if (!LIKELY_NAME.test(name)) return false;
  const upper = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/[-.]/g, "_")
    .toUpperCase();
  return SECRET_WORDS.test(upper) && !OPEN_WORDS.test(upper);
}
