/** An image reference, taken apart. */
export interface ImageReference {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** Takes `registry/repository[:tag][@digest]` apart; Docker Hub is the registry when none is named. Throws when it is none. */
export function parseReference(text: string): ImageReference {
  const [named = "", digest] = text.split("@", 2);
  const match =
    /^(?:(?<registry>[\w.-]+(?:[.:][\w.-]+)+|localhost(?::\d+)?)\/)?(?<rest>[^:@\s]+)(?::(?<tag>[\w.-]+))?$/.exec(
      named,
    );
  const rest = match?.groups?.["rest"];
  if (rest === undefined || (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest)))
    throw new Error(`"${text}" is no image reference`);
  const registry = match?.groups?.["registry"];
  const repository = registry === undefined && !rest.includes("/") ? `library/${rest}` : rest;
  return { registry: registry ?? "docker-hub-mirror.fly.io", repository, tag: match?.groups?.["tag"], digest };
}

/** The text of a reference, with its tag and digest when it has them. */
export function formatReference({ registry, repository, tag, digest }: ImageReference): string {
  return `${registry}/${repository}${tag === undefined ? "" : `:${tag}`}${digest === undefined ? "" : `@${digest}`}`;
}
