import { conditionOf } from "./condition.ts";
import type { FlyLive } from "./observe.ts";
import type { FlyProof } from "./proof.ts";
import { isComplete } from "./releases-api.ts";

/**
 * What is to be said when nothing has to be released: the newest release is complete, and every machine has it, runs the
 * wanted image and passes its checks. `undefined` when any of that is not so.
 */
export function unchangedProof(
  { releases, machines }: Pick<FlyLive, "releases" | "machines">,
  digest: string,
): FlyProof | undefined {
  const [release] = releases;
  if (release === undefined || !isComplete(release) || machines.length === 0) return undefined;
  const wanted = { release: release.version, digest };
  const proofs = machines.map((machine) => ({ ...machine, condition: conditionOf(machine, wanted) }));
  if (proofs.some(({ condition }) => condition !== "proven")) return undefined;
  const reason = `every machine (${machines.length}) runs this image in release v${release.version} already, with the same configuration`;
  return { result: "unchanged", reason, release, digest, machines: proofs, pending: false };
}
