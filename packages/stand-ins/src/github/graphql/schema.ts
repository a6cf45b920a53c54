import { GraphQLError, buildSchema, isScalarType } from "graphql";
import type { GraphQLSchema } from "graphql";

/** The part of GitHub's GraphQL schema that is served, with GitHub's names, types and defaults. */
const SDL = /* GraphQL */ `
  scalar DateTime
  scalar URI

  type Query {
    rateLimit(dryRun: Boolean = false): RateLimit
    repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  }

  type RateLimit {
    cost: Int!
    limit: Int!
    nodeCount: Int!
    remaining: Int!
    resetAt: DateTime!
    used: Int!
  }

  interface Actor {
    login: String!
    url: URI!
  }

  type Bot implements Actor {
    login: String!
    url: URI!
  }

  interface Node {
    id: ID!
  }

  type Repository implements Node {
    databaseId: Int
    deployments(
      after: String
      before: String
      environments: [String!]
      first: Int
      last: Int
      orderBy: DeploymentOrder = { field: CREATED_AT, direction: ASC }
    ): DeploymentConnection!
    id: ID!
    name: String!
    nameWithOwner: String!
    url: URI!
  }

  input DeploymentOrder {
    direction: OrderDirection!
    field: DeploymentOrderField!
  }

  enum OrderDirection {
    ASC
    DESC
  }

  enum DeploymentOrderField {
    CREATED_AT
  }

  type PageInfo {
    endCursor: String
    hasNextPage: Boolean!
    hasPreviousPage: Boolean!
    startCursor: String
  }

  type DeploymentConnection {
    edges: [DeploymentEdge]
    nodes: [Deployment]
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type DeploymentEdge {
    cursor: String!
    node: Deployment
  }

  type Deployment implements Node {
    commitOid: String!
    createdAt: DateTime!
    creator: Actor!
    databaseId: Int
    description: String
    environment: String
    id: ID!
    latestEnvironment: String
    latestStatus: DeploymentStatus
    originalEnvironment: String
    payload: String
    repository: Repository!
    state: DeploymentState
    statuses(after: String, before: String, first: Int, last: Int): DeploymentStatusConnection
    task: String
    updatedAt: DateTime!
  }

  enum DeploymentState {
    ABANDONED
    ACTIVE
    DESTROYED
    ERROR
    FAILURE
    INACTIVE
    IN_PROGRESS
    PENDING
    QUEUED
    SUCCESS
    WAITING
  }

  type DeploymentStatusConnection {
    edges: [DeploymentStatusEdge]
    nodes: [DeploymentStatus]
    pageInfo: PageInfo!
    totalCount: Int!
  }

  type DeploymentStatusEdge {
    cursor: String!
    node: DeploymentStatus
  }

  type DeploymentStatus implements Node {
    createdAt: DateTime!
    creator: Actor!
    deployment: Deployment!
    description: String
    environment: String
    environmentUrl: URI
    id: ID!
    logUrl: URI
    state: DeploymentStatusState!
    updatedAt: DateTime!
  }

  enum DeploymentStatusState {
    ERROR
    FAILURE
    INACTIVE
    IN_PROGRESS
    PENDING
    QUEUED
    SUCCESS
    WAITING
  }
`;

/** Builds the schema; its times and URLs are checked when they are answered. */
export function githubSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  checkScalar(schema, "DateTime", (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text));
  checkScalar(schema, "URI", (text) => URL.canParse(text));
  return schema;
}

function checkScalar(schema: GraphQLSchema, name: string, isValid: (text: string) => boolean): void {
  const type = schema.getType(name);
  if (!isScalarType(type)) throw new Error(`${name} is no scalar`);
  type.serialize = (value) => {
    if (typeof value === "string" && isValid(value)) return value;
    throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}`);
  };
}
