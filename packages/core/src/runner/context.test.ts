import { expect, it } from "vitest";

import { runContext } from "./context.ts";

it("reads the run from the runner's variables", () => {
  const context = runContext({
    GITHUB_REPOSITORY: "acme/app",
    GITHUB_SERVER_URL: "https://ghes.example.com",
    GITHUB_API_URL: "https://ghes.example.com/api/v3",
    GITHUB_RUN_ID: "9007199254740991",
    GITHUB_RUN_ATTEMPT: "2",
    GITHUB_REF_NAME: "main",
    RUNNER_TEMP: "/runner/temp",
  });
  expect(context).toMatchObject({
    runId: Number.MAX_SAFE_INTEGER,
    runAttempt: 2,
    refName: "main",
    apiUrl: "https://ghes.example.com/api/v3",
    runUrl: "https://ghes.example.com/acme/app/actions/runs/9007199254740991",
    temp: "/runner/temp",
  });
});

it("has what github.com has when there is no runner", () => {
  expect(runContext({})).toMatchObject({
    repository: "",
    runId: 0,
    runAttempt: 1,
    apiUrl: "https://api.github.com",
    graphqlUrl: "https://api.github.com/graphql",
    serverUrl: "https://github.com",
    workspace: process.cwd(),
  });
});
