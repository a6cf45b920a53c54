import type { components } from "@octokit/openapi-types";

/** A shape of GitHub's description by its name there. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
