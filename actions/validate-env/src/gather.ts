import type { InputsOf, Ports } from "@slipway/core";

import type { Contract } from "./contract/contract.ts";
import { readExample } from "./contract/other/example.ts";
import type { definition } from "./definition.ts";
import type { Folder } from "./folder.ts";
import type { Facts } from "./rules/facts.ts";
import { subjectsOf } from "./rules/subject.ts";
import { targetEnvironment } from "./rules/target-environment.ts";
import { type Collected, collect, readSource } from "./values/collect.ts";
import { githubValues } from "./values/github-json.ts";
import { planMasks } from "./values/mask.ts";
import { sourcesOf } from "./values/sources.ts";
import type { ReadSource } from "./values/value.ts";

type Definition = typeof definition;

/** What facts are gathered from. */
export interface Gathering {
  readonly inputs: InputsOf<Definition>;
  readonly ports: Ports<Definition>;
  readonly folder: Folder;
  readonly contract: Contract;
}

/** Reads everything that the rules look at. All values are masked before this returns, and nothing is printed before. */
export async function gather({ inputs, ports, folder, contract }: Gathering): Promise<Facts> {
  const withValues = inputs.mode === "full";
  const sources = withValues ? readSources(inputs, folder) : [];
  const collected = withValues ? readValues({ inputs, ports, folder, contract }, sources) : NOTHING;
  const { values, others } = collected;
  const target = targetEnvironment(inputs.environment);
  const subjects = subjectsOf(contract, target, values);
  const { masks, tooShort } = planMasks({ contract, subjects, others });
  ports.log.mask(masks);
  const files = inputs["compose-files"] ?? [];
  const compose = files.length === 0 ? undefined : (await import("./compose/scan.ts")).scanCompose(folder, files);
  const example = readExampleBeside(contract, folder);
  return {
    contract,
    target,
    values,
    subjects,
    others,
    sources,
    tooShort,
    withValues,
    ...(compose === undefined ? {} : { compose }),
    ...(example === undefined ? {} : { example }),
  };
}

const NOTHING: Collected = { values: new Map(), others: [] };

function readSources(inputs: InputsOf<Definition>, folder: Folder): readonly ReadSource[] {
  const sources = sourcesOf({ folder, files: inputs["env-files"] ?? [], inline: inputs.env });
  return sources.map((source) => readSource(source, inputs.dialects));
}

function readValues({ inputs, ports, contract }: Gathering, sources: readonly ReadSource[]): Collected {
  const vars = githubValues(contract, "vars-json", inputs["vars-json"]);
  const secrets = githubValues(contract, "secrets-json", inputs["secrets-json"]);
  const process = inputs["from-process-env"] === "contract" ? ports.env : {};
  return collect(contract, { sources, process, github: [...vars, ...secrets] });
}

/** The example file that must agree with the contract, unless it is the contract. */
function readExampleBeside(contract: Contract, folder: Folder): Contract | undefined {
  const file = contract.exampleFile ?? ".env.example";
  const isThere = contract.exampleFile !== undefined || (contract.file !== undefined && folder.has(file));
  if (!isThere || contract.file === folder.shown(file)) return undefined;
  return readExample(folder.shown(file), folder.read(file, "the example file"));
}
