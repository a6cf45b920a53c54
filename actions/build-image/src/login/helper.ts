/** The suffix of our credential helper: `docker-credential-slipway`. */
export const HELPER = "slipway";

/** The variable that holds a server's answer. Hex, because a server's name may have any character. */
export function answerVariable(server: string): string {
  return `SLIPWAY_LOGIN_${Buffer.from(server, "utf8").toString("hex")}`;
}

/** The answer of a credential helper (docker/docker-credential-helpers, protocol of `get`). */
export function helperAnswer(server: string, username: string, password: string): string {
  return JSON.stringify({ ServerURL: server, Username: username, Secret: password });
}

/**
 * The helper's program. It gives out what stands in its environment, so that a password is in no file at all: Docker,
 * buildx and buildah ask it at the moment that they need it.
 */
export const HELPER_SCRIPT = `#!/bin/sh
# Answers "get" for the registries of one step of a job; keeps nothing.
[ "$1" = get ] || exit 1
read -r server || [ -n "$server" ] || exit 1
name=SLIPWAY_LOGIN_$(printf %s "$server" | od -An -v -tx1 | tr -d ' \\n')
eval "answer=\\\${$name-}"
if [ -z "$answer" ]; then
  echo "credentials not found in native keychain"
  exit 1
fi
printf '%s\\n' "$answer"
`;
