import type { SampleWarning } from "../sample.ts";
import { showValue } from "../preset/health-value.ts";
import { type JsonOperator, fulfils } from "./json-operator.ts";
import { type JsonPath, findAll } from "./json-path.ts";

/** What must hold of every value that a path of the document leads to. A path that leads nowhere fails. */
export interface JsonRule {
  readonly path: JsonPath;
  readonly operators: readonly JsonOperator[];
  /** `absent`: the path must lead nowhere. */
  readonly presence: "present" | "absent";
  /** Whether a breach fails the sample; otherwise it is a warning. */
  readonly critical: boolean;
}

/** The first breach of each rule that a document breaks. */
export function breachesOf(
  rules: readonly JsonRule[],
  document: unknown,
): readonly (SampleWarning & { readonly critical: boolean })[] {
  return rules.flatMap((rule) => {
    const breach = breachOf(rule, document);
    return breach === undefined ? [] : { ...breach, critical: rule.critical };
  });
}

function breachOf({ path, operators, presence }: JsonRule, document: unknown): SampleWarning | undefined {
  const found = findAll(document, path);
  const [first] = found;
  if (presence === "absent")
    return first === undefined ? undefined : { code: first.path, detail: `${first.path} is there` };
  if (first === undefined) return { code: path.text, detail: `${path.text} is missing` };
  const wrong = found.find(({ value }) => !fulfils(value, operators));
  return wrong === undefined ? undefined : { code: wrong.path, detail: `${wrong.path} is ${showValue(wrong.value)}` };
}
