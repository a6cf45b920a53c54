import { HttpError } from "./http-error.ts";

export interface NewProject {
  readonly userId: string;
  readonly name: string;
  readonly description: string;
}

interface Rule {
  readonly field: string;
  readonly min: number;
  readonly max: number;
}

const RULES: readonly Rule[] = [
  { field: "user_id", min: 1, max: 64 },
  { field: "name", min: 1, max: 200 },
  { field: "description", min: 0, max: 2000 },
];

/**
 * Checks the body of `POST /api/projects`.
 *
 * @throws HttpError 400 that lists all problems at once
 */
export function parseNewProject(body: unknown): NewProject {
  if (!isRecord(body)) throw invalid(["The body must be a JSON object"]);
  const fields = new Set(RULES.map((rule) => rule.field));
  const problems = Object.keys(body)
    .filter((key) => !fields.has(key))
    .map((key) => `${key} is not a field of a project`);
  const [userId = "", name = "", description = ""] = RULES.map((rule) => text(body, rule, problems));
  if (problems.length > 0) throw invalid(problems);
  return { userId, name, description };
}

function text(body: Readonly<Record<string, unknown>>, rule: Rule, problems: string[]): string {
  const value = body[rule.field] ?? (rule.min === 0 ? "" : undefined);
  if (typeof value !== "string") {
    problems.push(value === undefined ? `${rule.field} is required` : `${rule.field} must be text`);
    return "";
  }
  const trimmed = value.trim();
  // Characters as PostgreSQL counts them: code points, not UTF-16 units.
  const length = Array.from(trimmed).length;
  if (length < rule.min || length > rule.max)
    problems.push(`${rule.field} must have ${rule.min} to ${rule.max} characters`);
  // PostgreSQL cannot store U+0000 in text.
  if (trimmed.includes("\0")) problems.push(`${rule.field} must not contain the character U+0000`);
  return trimmed;
}

function invalid(problems: readonly string[]): HttpError {
  return new HttpError(400, "invalid_project", problems.join("; "), { details: { problems } });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
