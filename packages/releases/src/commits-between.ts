import { messageOf } from "@slipway/core";
import { int, looseObject } from "zod/mini";

import { attempt, read } from "./github.ts";
import type { GitHub } from "./rest-reader.ts";

const answer = looseObject({ ahead_by: int() });

/** How many commits one is ahead of another; `undefined` when GitHub does not say. Never throws: it is only to be told. */
export async function countCommits(
  { octokit, owner, repo, options }: GitHub,
  older: string,
  newer: string,
): Promise<number | undefined> {
  const what = `compare ${older} with ${newer}`;
  const parameters = { owner, repo, basehead: `${older}...${newer}`, per_page: 1 };
  try {
    const compare = (request: { readonly signal: AbortSignal }) =>
      octokit.rest.repos.compareCommitsWithBasehead({ ...parameters, request });
    const { data } = await attempt(what, compare, false, options);
    return read(answer, data, what).ahead_by;
  } catch (error) {
    options.debug(messageOf(error));
    return undefined;
  }
}
