import { type Clock, UserError } from "@slipway/core";
import { array, looseObject, nullish, string } from "zod/mini";

import type { Connection } from "./connection.ts";
import { askGraphql } from "./graphql.ts";
import { digestOf, withoutTag } from "./image.ts";

/** An image as Fly's registries have it. */
export interface FoundImage {
  /** What to deploy: `repository@sha256:…`. */
  readonly reference: string;
  readonly digest: string;
  /** Another digest of the same image: Fly may answer with the platform's manifest where the index was asked for. */
  readonly alias: string | undefined;
}

/** What looking for an image needs from outside. */
export interface FindPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly debug: (message: string) => void;
}

/** How long an image that was just pushed may take until Fly sees it, in milliseconds (flyctl#4595: up to a minute). */
const VISIBLE_WITHIN = 90_000;
const PAUSE = 3_000;

const QUERY = `query($name: String!, $ref: String!) {
  app(name: $name) { image(ref: $ref) { id digest ref } }
}`;

const answer = looseObject({
  errors: nullish(array(looseObject({ message: string() }))),
  data: nullish(
    looseObject({
      app: nullish(looseObject({ image: nullish(looseObject({ digest: nullish(string()), ref: nullish(string()) })) })),
    }),
  ),
});

/**
 * Finds an image by tag or digest and gives back the digest to deploy. A missing image is looked for again for a while,
 * because Fly's mirror learns of a push late. Throws a `UserError` when there is none; changes nothing.
 */
export async function findImage(
  connection: Connection,
  reference: string,
  ports: FindPorts,
  within = VISIBLE_WITHIN,
): Promise<FoundImage> {
  const deadline = ports.clock.now() + within;
  for (;;) {
    const found = await lookUp(connection, reference);
    if (found !== undefined) return found;
    if (ports.clock.now() + PAUSE > deadline) break;
    ports.debug(`Fly does not see the image ${reference} yet`);
    await ports.clock.sleep(PAUSE, ports.signal);
  }
  throw new UserError(`Fly finds no image ${reference}`, {
    hint: "Nothing was changed. Check that it was pushed, and that Fly can pull it: a public registry, or registry.fly.io with the app's own name.",
  });
}

/** One look: `undefined` for an image that is not there (yet). */
async function lookUp(connection: Connection, reference: string): Promise<FoundImage | undefined> {
  const { data, errors } = await askGraphql(connection, {
    query: QUERY,
    variables: { name: connection.app, ref: reference },
    schema: answer,
    what: `the image ${reference}`,
  });
  const image = data?.app?.image;
  if (!image) return refusal(reference, errors ?? []);
  const asked = digestOf(reference);
  const seen = image.digest || digestOf(image.ref ?? undefined);
  const digest = asked ?? seen;
  if (!digest)
    throw new UserError(`Fly names no digest of ${reference}`, { hint: "Give image as repository@sha256:…" });
  return {
    reference: `${withoutTag(reference)}@${digest}`,
    digest,
    alias: seen !== undefined && seen !== digest ? seen : undefined,
  };
}

function refusal(reference: string, errors: readonly { readonly message: string }[]): undefined {
  const other = errors.filter(({ message }) => !/not find|not found|no such image|manifest unknown/i.test(message));
  if (other.length === 0) return undefined;
  const messages = other.map(({ message }) => message).join("; ");
  throw new UserError(`Fly cannot look up the image ${reference}: ${messages}`, {
    hint: "Nothing was changed. Check that api-token belongs to this app, and that image is a full reference.",
  });
}
