import { messageOf } from "@slipway/core";

import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { read } from "./read.ts";
import { aliasOutcomes } from "./wire.ts";

/** Which domains a job could not move, as the end of a sentence. Never throws: it only explains. */
export async function failedAliases(connection: Connection, type: "promote" | "rollback"): Promise<string> {
  const path = `/v9/projects/${encodeURIComponent(connection.project)}/${type}/aliases`;
  const query = { failedOnly: "true", limit: "20" };
  try {
    const { body } = await demand(connection, { method: "GET", path, query, tried: "list the domains of the job" });
    const names = read(aliasOutcomes, body, "the domains of the job").aliases.map(({ alias }) =>
      typeof alias === "string" ? alias : (alias.alias ?? "a domain"),
    );
    return names.length === 0 ? "" : ` for ${names.join(", ")}`;
  } catch (error) {
    return ` (which domains is not known: ${messageOf(error)})`;
  }
}
