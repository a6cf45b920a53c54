import { type Field, field, lines } from "@slipway/core";
import { safeParse } from "zod/mini";

import { type SecretVariables, checkPlatforms, checkTags, readSecrets, words } from "./parts.ts";

/** Tags, and words for tags that the event decides. */
export function tagList(): Field<readonly string[]> {
  return field((text) => checkTags(words(text)));
}

/** Platforms such as `linux/amd64`. */
export function platformList(): Field<readonly string[]> {
  return field((text) => checkPlatforms(words(text)));
}

/** Secrets of the build by the names of their variables, `ID=NAME` lines. */
export function secretVariables(): Field<SecretVariables> {
  const lineField = lines();
  return field((text) => readSecrets(safeParse(lineField, text).data ?? []));
}
