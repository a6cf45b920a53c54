import { describe, expect, it } from "vitest";

import { HEAD, OWN, PLAIN, TOKEN, started } from "./started.ts";

const QUERY = /* GraphQL */ `
  query ($owner: String!, $repo: String!, $after: String, $environments: [String!], $direction: OrderDirection!) {
    repository(owner: $owner, name: $repo) {
      nameWithOwner
      deployments(
        first: 50
        after: $after
        environments: $environments
        orderBy: { field: CREATED_AT, direction: $direction }
      ) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          databaseId
          id
          task
          commitOid
          payload
          state
          createdAt
          environment
          description
          creator {
            login
          }
          latestStatus {
            state
            environmentUrl
            logUrl
          }
          statuses(first: 20) {
            nodes {
              state
              description
              createdAt
              logUrl
              environmentUrl
            }
          }
        }
      }
    }
  }
`;

interface Deployments {
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

type Octokit = Awaited<ReturnType<typeof started>>["octokit"];

async function deployments(octokit: Octokit, variables: Readonly<Record<string, unknown>> = {}): Promise<Deployments> {
  const data = await octokit.graphql<{ repository: { deployments: Deployments } }>(QUERY, {
    ...OWN,
    direction: "DESC",
    ...variables,
  });
  return data.repository.deployments;
}

describe("repository.deployments", () => {
  it("answers what REST was told, statuses newest first", async () => {
    const { github, octokit } = await started();
    const payload = { schema: "slipway/release@1" };
    const { data } = await octokit.rest.repos.createDeployment({ ...PLAIN, payload, task: "slipway" });
    const deployment_id = Number("id" in data && data.id);
    await octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id, state: "in_progress" });
    const environment_url = "https://app.example.com";
    await octokit.rest.repos.createDeploymentStatus({ ...OWN, deployment_id, state: "success", environment_url });
    const { nodes } = await deployments(octokit);
    expect(nodes).toMatchObject([
      {
        databaseId: deployment_id,
        task: "slipway",
        commitOid: HEAD,
        state: "ACTIVE",
        environment: "production",
        latestStatus: { state: "SUCCESS", environmentUrl: environment_url, logUrl: null },
        statuses: { nodes: [{ state: "SUCCESS" }, { state: "IN_PROGRESS" }] },
      },
    ]);
    expect(JSON.parse(String(nodes[0]?.["payload"]))).toEqual(payload);
    expect(github.violations).toEqual([]);
  });

  it("pages through 103 in both directions, by environment", async () => {
    const { github, octokit } = await started();
    for (let index = 0; index < 103; index += 1) {
      const environment = index === 102 ? "staging" : "production";
      await octokit.rest.repos.createDeployment({ ...PLAIN, environment, description: String(index) });
    }
    const seen: unknown[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const page = await deployments(octokit, { after, environments: ["production"] });
      seen.push(...page.nodes.map((node) => node["description"]));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
      expect(page.totalCount).toBe(102);
    }
    expect(seen).toEqual(Array.from({ length: 102 }, (_, index) => String(101 - index)));
    const oldest = await deployments(octokit, { direction: "ASC" });
    expect(oldest.nodes[0]?.["description"]).toBe("0");
    expect(github.violations).toEqual([]);
  });

  it("is in ascending order unless something else is said", async () => {
    const { octokit } = await started();
    for (const description of ["first", "second"]) {
      await octokit.rest.repos.createDeployment({ ...PLAIN, description });
    }
    const data = await octokit.graphql(
      `{ repository(owner: "acme", name: "app") { deployments(first: 1) { nodes { description } } } }`,
    );
    expect(data).toEqual({ repository: { deployments: { nodes: [{ description: "first" }] } } });
  });

  it("can encode the payload twice", async () => {
    const { octokit } = await started({ payloadEncodings: 2 });
    await octokit.rest.repos.createDeployment({ ...PLAIN, payload: { a: 1 } });
    expect((await deployments(octokit)).nodes[0]?.["payload"]).toBe(JSON.stringify('{"a":1}'));
  });

  it("calls a pending deployment abandoned after half an hour", async () => {
    let now = new Date("2026-11-20T12:00:00Z");
    const { octokit } = await started({ now: () => now });
    await octokit.rest.repos.createDeployment(PLAIN);
    expect((await deployments(octokit)).nodes[0]?.["state"]).toBe("PENDING");
    now = new Date("2026-11-20T12:31:00Z");
    expect((await deployments(octokit)).nodes[0]?.["state"]).toBe("ABANDONED");
  });

  it.each([
    ["a missing permission", {}, "{ owner: acme }", "FORBIDDEN"],
    ["a repository that there is none of", undefined, "other", "NOT_FOUND"],
  ])("answers 200 with an error for %s", async (_, permissions, repo, type) => {
    const { github, octokit } = await started(permissions && { permissions });
    const error = await deployments(octokit, { repo: permissions ? "app" : repo }).catch((cause: unknown) => cause);
    expect(error).toMatchObject({ name: "GraphqlResponseError", errors: [{ type }] });
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["no bound", "deployments { totalCount }", "MISSING_PAGINATION_BOUNDARIES"],
    ["too many", "deployments(first: 101) { totalCount }", "EXCESSIVE_PAGINATION"],
    ["a cursor from elsewhere", 'deployments(first: 1, after: "x") { totalCount }', "INVALID_CURSOR_ARGUMENTS"],
  ])("refuses %s", async (_, field, type) => {
    const { octokit } = await started();
    const call = octokit.graphql(`{ repository(owner: "acme", name: "app") { ${field} } }`);
    expect(await call.catch((cause: unknown) => cause)).toMatchObject({ errors: [{ type }] });
  });

  it("refuses a field that GitHub does not have, and records it", async () => {
    const { github, octokit } = await started();
    const call = octokit.graphql(`{ repository(owner: "acme", name: "app") { deploymentz(first: 1) { totalCount } } }`);
    await expect(call).rejects.toThrow(/deploymentz/);
    expect(github.violations).toMatchObject([{ direction: "request", operation: "graphql" }]);
  });

  it.each([
    ["an enum value", { state: "GREEN" }, /GREEN/],
    ["a time", { createdAt: "now" }, /DateTime/],
    ["null where there must be something", { commitOid: null }, /commitOid/],
  ])("refuses an answer of ours with a wrong %s", async (_, planted, problem) => {
    const { github, octokit } = await started({
      tamper: (operation, body) => {
        if (operation !== "graphql") return body;
        const { data } = body as { data: { repository: { deployments: { nodes: object[] } } } };
        Object.assign(data.repository.deployments.nodes[0] ?? {}, planted);
        return body;
      },
    });
    await octokit.rest.repos.createDeployment(PLAIN);
    const answer = await fetch(github.graphqlUrl, {
      method: "POST",
      headers: { authorization: `Bearer ${TOKEN}` },
      body: JSON.stringify({ query: QUERY, variables: { ...OWN, direction: "DESC" } }),
    });
    expect(answer.status).toBe(500);
    expect(github.violations).toMatchObject([{ direction: "answer", problems: [expect.stringMatching(problem)] }]);
  });
});
