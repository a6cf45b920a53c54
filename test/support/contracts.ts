import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The file of a third party's contract, or the reason why there is none on this machine. */
export type Contract =
  | { readonly file: string; readonly missing?: undefined }
  | { readonly file?: undefined; readonly missing: string };

/** Looks for a contract in SLIPWAY_CONTRACTS, then in `../shared/contracts` beside this repository. */
export function contract(name: string): Contract {
  const beside = fileURLToPath(new URL("../../../shared/contracts", import.meta.url));
  const folders = [process.env["SLIPWAY_CONTRACTS"], beside].filter((folder) => folder !== undefined && folder !== "");
  const file = folders.map((folder) => join(folder ?? "", name)).find((path) => existsSync(path));
  return file === undefined ? { missing: `no ${name} in ${folders.join(" or ")}` } : { file };
}
