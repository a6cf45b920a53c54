/** What a registry asks for with a 401 (RFC 9110 §11.6.1; distribution specification, token authentication). */
export type Challenge =
  | { readonly scheme: "basic" }
  | { readonly scheme: "bearer"; readonly realm: string; readonly service: string | undefined };

/** Reads a `WWW-Authenticate` header; `undefined` for a scheme that no registry uses. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const [, scheme = "", rest = ""] = /^\s*([A-Za-z]+)\s*(.*)$/s.exec(header ?? "") ?? [];
  if (scheme.toLowerCase() === "basic") return { scheme: "basic" };
  if (scheme.toLowerCase() !== "bearer") return undefined;
  const values = new Map(
    [...rest.matchAll(/([A-Za-z_]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/g)].map(
      ([, name = "", quoted, plain]) =>
        [name.toLowerCase(), quoted?.replaceAll(/\\(.)/g, "$1") ?? plain ?? ""] as const,
    ),
  );
  const realm = values.get("realm");
  return realm === undefined ? undefined : { scheme: "bearer", realm, service: values.get("service") };
}
