/** Who somebody is to a registry. */
export type Credentials =
  | { readonly kind: "password"; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token, as some credential helpers hold. */
  | { readonly kind: "identity-token"; readonly token: string };

/** Finds the credentials for a registry's host; `undefined` for none. */
export type FindCredentials = (host: string) => Promise<Credentials | undefined>;

/** `Authorization` with a user name and a password (RFC 7617). */
export function basicHeader({ username, password }: Extract<Credentials, { kind: "password" }>): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}
