/** Properties of a workflow command; `undefined` and empty ones are left out. */
export type CommandProperties = Readonly<Record<string, string | number | undefined>>;

/**
 * A workflow command as the runner reads it: `::name key=value,key=value::message`.
 * Held by a test against what `@actions/core` writes for the same call. We do not load that package here because it
 * brings undici along for its OIDC helper, which more than doubles the start of an action that never asks for a token.
 */
export function formatCommand(name: string, message: string, properties?: CommandProperties): string {
  if (properties === undefined) return `::${name}::${escapeData(message)}`;
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(",");
  return `::${name}${list === "" ? "" : ` ${list}`}::${escapeData(message)}`;
}

/** What the runner would take for something else than a character of the message. */
const SPECIAL = /[%\r\n]/;

function escapeData(value: string): string {
  if (!SPECIAL.test(value)) return value;
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
