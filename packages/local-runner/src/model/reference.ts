/** What a `uses:` names. */
export type Reference =
  /** `./path`: a folder of the workspace (a step) or of the file's repository (a job). */
  | { readonly kind: "workspace"; readonly path: string }
  /** `$/path`: a folder of the repository that the file with the reference is in, at that very commit. */
  | { readonly kind: "self"; readonly path: string }
  | { readonly kind: "remote"; readonly repository: string; readonly path: string; readonly ref: string }
  | { readonly kind: "docker"; readonly image: string };

/**
 * Reads a `uses:`.
 *
 * @throws Error when it has none of GitHub's forms
 */
export function parseReference(uses: string): Reference {
  if (uses.startsWith("docker://")) return { kind: "docker", image: uses.slice("docker://".length) };
  if (uses === "." || uses.startsWith("./")) return { kind: "workspace", path: uses.slice(2) };
  if (uses.startsWith("$/")) return self(uses);
  const match = /^([\w.-]+\/[\w.-]+)((?:\/[^@]*)?)@(.+)$/.exec(uses);
  if (!match) {
    throw new Error(`uses: ${uses}: expected ./path, $/path, owner/repo@ref, owner/repo/path@ref or docker://image`);
  }
  const [, repository = "", path = "", ref = ""] = match;
  return { kind: "remote", repository, path: path.replace(/^\/+|\/+$/g, ""), ref };
}

function self(uses: string): Reference {
  if (uses.includes("@"))
    throw new Error(`uses: ${uses}: a $/ reference takes no @ref, it is at the file's own commit`);
  return { kind: "self", path: uses.slice(2) };
}
