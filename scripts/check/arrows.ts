/** What each kind of workspace may import; DESIGN: actions → platforms, database, health, releases → core. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  releases: ["core"],
  health: ["core"],
  database: ["core"],
  platforms: ["core", "releases"],
  "local-runner": ["core"],
  "stand-ins": ["core", "local-runner"],
  action: ["core", "releases", "health", "database", "platforms"],
};

/** A source file of a workspace and its text. */
export interface SourceFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every import that points the wrong way, as one line each. */
export function wrongArrows(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const owner = ownerOf(file.path);
    if (owner === undefined) return [];
    return importsOf(file.text).flatMap((specifier) => judge(file.path, owner, specifier));
  });
}

function ownerOf(path: string): { readonly kind: string; readonly folder: string } | undefined {
  const match = /^(packages|actions)\/([^/]+)\//.exec(path);
  if (match === null) return undefined;
  const [folder, group, name = ""] = match;
  return { kind: group === "actions" ? "action" : name, folder };
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
}

function judge(
  path: string,
  owner: { readonly kind: string; readonly folder: string },
  specifier: string,
): readonly string[] {
  if (specifier.startsWith(".")) {
    const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
    return target.startsWith(owner.folder) ? [] : [`${path} reaches out of its workspace: ${specifier}`];
  }
  const sibling = /^@slipway\/([^/]+)/.exec(specifier)?.[1];
  if (sibling === undefined || sibling === owner.kind) return [];
  const allowed = ALLOWED[owner.kind];
  if (allowed === undefined) return [`${path}: no rule says what ${owner.kind} may import`];
  return allowed.includes(sibling) ? [] : [`${path} must not import @slipway/${sibling}`];
}
