import type { InputsOf, Ports } from "@slipway/core";

import type { definition } from "./definition.ts";

export type Inputs = InputsOf<typeof definition>;
export type RollbackPorts = Ports<typeof definition>;
