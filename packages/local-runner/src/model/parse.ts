import { NoOperationTraceWriter } from "@actions/workflow-parser";
import { ACTION_ROOT, getActionSchema } from "@actions/workflow-parser/actions/index";
import { convertToIfCondition } from "@actions/workflow-parser/model/converter/if-condition";
import { convertWorkflowTemplate } from "@actions/workflow-parser/model/convert";
import { ErrorPolicy } from "@actions/workflow-parser/model/convert";
import { TemplateContext, TemplateValidationErrors } from "@actions/workflow-parser/templates/template-context";
import { readTemplate } from "@actions/workflow-parser/templates/template-reader";
import { WORKFLOW_ROOT } from "@actions/workflow-parser/workflows/workflow-constants";
import { getWorkflowSchema } from "@actions/workflow-parser/workflows/workflow-schema";
import { FeatureFlags } from "@actions/expressions/features";

import type { Token } from "./tokens.ts";
import { ValueReader } from "./value-reader.ts";
import { place } from "./tokens.ts";

/** A file while it is read, and where its problems go. */
export interface ParseContext {
  /** How messages name the file. */
  readonly file: string;
  /** The parser's own context: it collects the errors of conditions. */
  readonly template: TemplateContext;
  readonly problem: (token: Token | undefined, message: string) => void;
}

/** A parsed file: its root, undefined when it is no YAML at all. */
export interface ParsedFile {
  readonly root: Token | undefined;
  readonly context: ParseContext;
  /** Moves the parser's errors to the problems; call it after the last {@link condition}. */
  readonly finish: () => void;
}

/** Parses a workflow file and checks it as GitHub does: schema, names, `needs`, cycles, conditions. */
export async function parseWorkflowText(file: string, content: string, problems: string[]): Promise<ParsedFile> {
  const template = templateContext(getWorkflowSchema());
  const value = readFile(template, WORKFLOW_ROOT, { file, content });
  if (value) await convertWorkflowTemplate(template, value, undefined, { errorPolicy: ErrorPolicy.TryConversion });
  return parsed(file, template, value, problems);
}

/** Parses an `action.yml`. */
export function parseActionText(file: string, content: string, problems: string[]): ParsedFile {
  const template = templateContext(getActionSchema());
  return parsed(file, template, readFile(template, ACTION_ROOT, { file, content }), problems);
}

/** The condition of an `if`, with GitHub's implicit `success() &&` where no status function is called. */
export function condition(context: ParseContext, token: Token | undefined): string {
  if (!token) return "success()";
  return convertToIfCondition(context.template, token)?.expression ?? "success()";
}

/** Reads a file against its schema; a file that is no YAML has only the errors of that. */
function readFile(
  template: TemplateContext,
  root: string,
  { file, content }: { file: string; content: string },
): Token | undefined {
  const id = template.getFileId(file);
  const reader = new ValueReader(id, content);
  for (const error of reader.errors) template.error(id, error.message, error.range);
  return reader.errors.length > 0 ? undefined : readTemplate(template, root, reader, id);
}

function templateContext(schema: ReturnType<typeof getWorkflowSchema>): TemplateContext {
  const template = new TemplateContext(new TemplateValidationErrors(), schema, new NoOperationTraceWriter());
  // Without it the parser calls these keys unexpected; with it they are read, and refused by name.
  template.state["featureFlags"] = new FeatureFlags({ allowBackgroundSteps: true });
  return template;
}

function parsed(file: string, template: TemplateContext, root: Token | undefined, problems: string[]): ParsedFile {
  const add = (line: string): void => {
    if (!problems.includes(line)) problems.push(line);
  };
  const context = {
    file,
    template,
    problem: (token: Token | undefined, message: string) => add(`${place(file, token)}: ${message}`),
  };
  const finish = (): void => {
    for (const error of template.errors.getErrors()) {
      add(`${file}${error.range ? `:${error.range.start.line}` : ""}: ${error.rawMessage}`);
    }
    template.errors.clear();
  };
  return { root, context, finish };
}
