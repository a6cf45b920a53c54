import { runAction } from "@slipway/core";

import { definition } from "./definition.ts";

await runAction(definition, () => import("./run.ts"));
