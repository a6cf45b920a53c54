import { defineAction } from "@slipway/core";

import { gateInputs } from "./gate-inputs.ts";
import { access, policy, wish } from "./inputs.ts";
import { outputs } from "./outputs.ts";
import { inputRules } from "./rules.ts";

/** The public face of rollback. */
export const definition = defineAction({
  id: "rollback",
  name: "Slipway rollback",
  description:
    "Returns an environment to the last release that was proven good, verifies it, and says what it did not undo.",
  branding: { icon: "rotate-ccw", color: "orange" },
  inputs: { ...wish, ...policy, ...access, ...gateInputs },
  outputs,
  post: true,
  rules: inputRules,
});
