import type { Silences } from "../contract/contract.ts";
import type { RuleId } from "./catalogue.ts";
import { checkCompose } from "./compose/check-compose.ts";
import { checkExampleDrift, checkPublicDeclarations } from "./drift/example.ts";
import type { Facts } from "./facts.ts";
import { checkFiles } from "./file/check-files.ts";
import { checkGroups } from "./group/check-groups.ts";
import { checkSameValues } from "./group/same-value.ts";
import type { Problem, SilencedProblem } from "./problem.ts";
import { checkEach } from "./value/check-each.ts";

type Family = readonly [name: string, check: (facts: Facts) => readonly Problem[]];

const WITH_VALUES: readonly Family[] = [
  ["values", checkEach],
  ["groups", checkGroups],
  ["same values", checkSameValues],
  ["files", checkFiles],
];
const WITHOUT_VALUES: readonly Family[] = [["public names", checkPublicDeclarations]];
const ALWAYS: readonly Family[] = [
  ["compose files", checkCompose],
  ["example", checkExampleDrift],
];

/** Every problem, and those that the contract says not to mind. */
export interface Outcome {
  readonly problems: readonly Problem[];
  readonly silenced: readonly SilencedProblem[];
}

/** Applies all rules. A rule that fails is our bug; it is told without what it stumbled over, which may be a value. */
export function check(facts: Facts): Outcome {
  const families = [...(facts.withValues ? WITH_VALUES : WITHOUT_VALUES), ...ALWAYS];
  const all = families.flatMap(([name, family]) => guarded(name, () => family(facts)));
  const silenced: SilencedProblem[] = [];
  const problems = withoutRepeats(all).filter((problem) => {
    const reason = silencesOf(problem, facts).get(problem.rule);
    if (reason !== undefined) silenced.push({ problem, reason });
    return reason === undefined;
  });
  return { problems, silenced };
}

/** What a value's rule says, a file's rule may say again of the same line. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ rule, name, place }) => {
    const key = `${rule}\n${name}\n${place.file ?? ""}\n${place.line ?? 0}`;
    const isNew = name === "" || !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    // oxlint-disable-next-line preserve-caught-error -- the error's text may hold a value
    throw new Error(`the rules for ${name} failed (${kind})`);
  }
}

const NONE: Silences = new Map<RuleId, string>();

function silencesOf({ name, rule, place }: Problem, { contract }: Facts): Silences {
  const own = contract.variables.get(name)?.terms.ignore ?? NONE;
  if (own.has(rule)) return own;
  const group = contract.groups.find((each) => each.place === place);
  return group?.ignore ?? NONE;
}
