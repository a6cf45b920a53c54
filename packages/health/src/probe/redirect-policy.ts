/** What to do with a redirect: judge it, follow it on the same host, or follow it anywhere. */
export const REDIRECT_POLICIES = ["error", "same-host", "follow"] as const;
export type RedirectPolicy = (typeof REDIRECT_POLICIES)[number];
