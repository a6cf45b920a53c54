/** The part of the schema that is about releases. */
export const RELEASE_SDL = /* GraphQL */ `
  enum DeploymentStrategy {
    BLUEGREEN
    CANARY
    IMMEDIATE
    ROLLING
    ROLLING_ONE
    SIMPLE
  }
  type ReleaseUnprocessed implements Node {
    configDefinition: JSON
    createdAt: ISO8601DateTime!
    deploymentStrategy: DeploymentStrategy!
    description: String!
    evaluationId: String
    id: ID!
    image: Image
    imageRef: String
    inProgress: Boolean!
    reason: String!
    revertedTo: Int
    stable: Boolean!
    status: String!
    updatedAt: ISO8601DateTime!
    user: User
    version: Int!
  }
  type ReleaseUnprocessedConnection {
    nodes: [ReleaseUnprocessed]
    totalCount: Int!
  }
`;
