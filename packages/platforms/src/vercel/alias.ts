import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { addressed } from "./deployment.ts";
import { getDeployment } from "./get.ts";

/**
 * Points names at a deployment, and reads back that they lead to it. For previews: production domains are moved by a
 * promote only. Throws a `UserError` for a name that cannot be had.
 */
export async function assignAliases(
  connection: Connection,
  id: string,
  names: readonly string[],
): Promise<{ readonly assigned: readonly string[]; readonly missing: readonly string[] }> {
  const path = `/v2/deployments/${encodeURIComponent(id)}/aliases`;
  for (const alias of names) {
    // To point a name at a deployment twice does what doing it once does.
    await demand(connection, { method: "POST", path, body: { alias }, tried: `point ${alias} at ${id}` });
  }
  if (names.length === 0) return { assigned: [], missing: [] };
  const { aliases } = await getDeployment(connection, id);
  const leads = (name: string): boolean => aliases.includes(addressed(name));
  return {
    assigned: names.filter(leads).map(addressed),
    missing: names.filter((name) => !leads(name)),
  };
}
