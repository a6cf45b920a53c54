import { defineAction } from "@slipway/core";

import { policy, request, schedule } from "./inputs.ts";
import { outputs } from "./outputs.ts";
import { inputRules } from "./rules.ts";
import { suite } from "./suite-inputs.ts";

/** The public face of health-gate. */
export const definition = defineAction({
  id: "health-gate",
  name: "Slipway health gate",
  description: "Decide whether the new release is live and well: the right version, watched long enough to tell.",
  branding: { icon: "activity", color: "green" },
  inputs: { ...request, ...suite, ...schedule, ...policy },
  outputs,
  rules: inputRules,
});
