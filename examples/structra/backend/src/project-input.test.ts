import assert from "node:assert/strict";
import { test } from "node:test";

import { HttpError } from "./http-error.ts";
import { parseNewProject } from "./project-input.ts";

function problems(body: unknown): unknown {
  try {
    parseNewProject(body);
  } catch (error) {
    if (error instanceof HttpError && error.status === 400) return error.details["problems"];
    throw error;
  }
  return [];
}

test("text is trimmed and the description may be left out", () => {
  assert.deepEqual(parseNewProject({ user_id: " u1 ", name: "\tBridge\n" }), {
    userId: "u1",
    name: "Bridge",
    description: "",
  });
});

test("the longest values are taken, counted in characters and not in UTF-16 units", () => {
  const name = "𝄞".repeat(200);
  assert.equal(parseNewProject({ user_id: "u".repeat(64), name, description: "d".repeat(2000) }).name, name);
});

for (const [body, expected] of [
  [null, ["The body must be a JSON object"]],
  [[], ["The body must be a JSON object"]],
  ["text", ["The body must be a JSON object"]],
  [{}, ["user_id is required", "name is required"]],
  [{ user_id: 1, name: ["x"] }, ["user_id must be text", "name must be text"]],
  [{ user_id: "u", name: "   " }, ["name must have 1 to 200 characters"]],
  [{ user_id: "u", name: "n".repeat(201) }, ["name must have 1 to 200 characters"]],
  [{ user_id: "u", name: "a\0b" }, ["name must not contain the character U+0000"]],
  [{ user_id: "u", name: "n", id: "1" }, ["id is not a field of a project"]],
] as const)
  test(`${JSON.stringify(body)?.slice(0, 60)} is refused`, () => {
    assert.deepEqual(problems(body), expected);
  });
