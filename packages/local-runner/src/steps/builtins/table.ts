import type { Reference } from "../../model/reference.ts";
import type { Builtin } from "./builtin.ts";
import { checkout } from "./checkout.ts";
import { downloadArtifact } from "./download-artifact.ts";
import { setupNode } from "./setup-node.ts";
import { uploadArtifact } from "./upload-artifact.ts";

const TABLE: readonly Builtin[] = [checkout, setupNode, uploadArtifact, downloadArtifact];

/**
 * The built-in action of that name, any version.
 *
 * @throws Error for artifact actions before v4, which worked differently
 */
export function builtin(reference: Extract<Reference, { kind: "remote" }>, uses: string): Builtin | undefined {
  if (reference.path !== "") return undefined;
  const found = TABLE.find(({ name }) => name === reference.repository.toLowerCase());
  if (found?.name.endsWith("-artifact") && /^v[123](\.|$)/.test(reference.ref)) {
    throw new Error(`uses: ${uses}: GitHub has switched off artifact actions before v4`);
  }
  return found;
}
