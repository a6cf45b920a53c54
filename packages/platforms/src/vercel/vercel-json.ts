import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { UserError } from "@slipway/core";
import { record, safeParse, string, unknown } from "zod/mini";

/** Keys of vercel.json that are not sent with a deployment (as the CLI has it): they are about the CLI, or in the output. */
const NOT_SENT = ["scope", "github", "public", "images"];

/** What a vercel.json says about a deployment. */
export interface VercelJson {
  /** Goes into the body of the create as it stands. */
  readonly body: Readonly<Record<string, unknown>>;
  /** `bulkRedirectsPath`. */
  readonly bulkRedirects: string | undefined;
}

/** Reads the vercel.json of the working directory. Throws a `UserError` for one that cannot be read. */
export async function readVercelJson(folder: string): Promise<VercelJson> {
  const text = await readFile(join(folder, "vercel.json"), "utf8").catch(() => "{}");
  const parsed = safeParse(record(string(), unknown()), parse(text));
  if (!parsed.success)
    throw new UserError(`${join(folder, "vercel.json")} is not a JSON object`, { hint: "Nothing was changed." });
  const { bulkRedirectsPath } = parsed.data;
  const body = Object.fromEntries(Object.entries(parsed.data).filter(([key]) => !NOT_SENT.includes(key)));
  return { body, bulkRedirects: typeof bulkRedirectsPath === "string" ? bulkRedirectsPath : undefined };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
