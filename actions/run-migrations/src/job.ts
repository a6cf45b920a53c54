import type { InputsOf, Ports } from "@slipway/core";

import type { definition } from "./definition.ts";

/** What the user gave. */
export type GivenInputs = InputsOf<typeof definition>;
/** The same with the database's address, wherever it was given. */
export type Inputs = GivenInputs & { readonly "database-url": string };
export type MigrationPorts = Ports<typeof definition>;
