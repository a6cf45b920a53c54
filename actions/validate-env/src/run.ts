import { join, relative, resolve } from "node:path";

import type { Conclusion, InputsOf, Ports } from "@slipway/core";

import { readContract } from "./contract/read.ts";
import type { definition } from "./definition.ts";
import { annotate } from "./report/annotate.ts";
import { conclude } from "./report/conclude.ts";
import { countOf } from "./report/count.ts";
import { problemOutputs } from "./report/outputs.ts";
import { renderSummary } from "./report/summary.ts";
import { checkPresence } from "./rules/presence.ts";
import { warnTooShort } from "./rules/too-short.ts";
import { collect } from "./values/collect.ts";
import { planMasks } from "./values/mask.ts";
import { sourcesOf } from "./values/sources.ts";

type Definition = typeof definition;

/** Reads the contract and the values, masks the values before anything is printed, and reports every problem at once. */
export async function run(inputs: InputsOf<Definition>, ports: Ports<Definition>): Promise<Conclusion> {
  const folder = resolve(ports.context.workspace, inputs["working-directory"]);
  const shown = (file: string): string => relative(ports.context.workspace, join(folder, file)) || ".";
  const contract = readContract({ folder, schema: inputs.schema, required: inputs.required ?? [], shown });
  const sources = sourcesOf({ folder, files: inputs["env-files"] ?? [], inline: inputs.env, shown });
  const process = inputs["from-process-env"] === "contract" ? ports.env : {};
  const { values, seen } = collect(contract, { sources, process });
  const { masks, tooShort } = planMasks(contract, seen);
  for (const mask of masks) ports.log.mask(mask);

  const problems = [...checkPresence(contract, values), ...warnTooShort(contract, tooShort)];
  const conclusion = conclude(contract, values, problems);
  ports.outputs.set({
    valid: countOf(problems, "error") === 0,
    errors: countOf(problems, "error"),
    warnings: countOf(problems, "warning"),
    ...problemOutputs(problems),
  });
  annotate(ports.log, problems);
  ports.summary.append(renderSummary({ contract, values, problems, conclusion: conclusion.message }));
  if (conclusion.ok) ports.log.info(conclusion.message);
  return conclusion;
}
