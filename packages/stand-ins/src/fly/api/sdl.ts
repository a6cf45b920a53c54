import { RELEASE_SDL } from "./sdl-release.ts";

/**
 * The part of Fly's GraphQL schema that the stand-in serves: what flyctl's own queries ask for and we read.
 * Names, types and arguments are Fly's; a test holds every one of them against Fly's published schema.
 */
export const FLY_SDL = /* GraphQL */ `
  schema {
    query: Queries
  }
  scalar BigInt
  scalar ISO8601DateTime
  scalar JSON
  interface Node {
    id: ID!
  }
  interface AppRole {
    name: String!
  }
  interface Principal {
    email: String!
    name: String
  }
  type EmptyAppRole implements AppRole {
    name: String!
  }
  type Queries {
    app(name: String): App
    canPerformBluegreenDeployment(name: String!): Boolean!
    latestImageDetails(flyVersion: String, image: String!): ImageVersion!
    organization(id: ID, name: String, slug: String): Organization
    viewer: Principal!
  }
  type App implements Node {
    appUrl: String
    cnameTarget: String
    createdAt: ISO8601DateTime!
    currentReleaseUnprocessed: ReleaseUnprocessed
    deployed: Boolean!
    egressIpAddresses(after: String, before: String, first: Int, last: Int): EgressIPAddressConnection!
    hostname: String
    id: ID!
    image(ref: String!): Image
    internalNumericId: Int!
    ipAddresses(after: String, before: String, first: Int, last: Int): IPAddressConnection!
    name: String!
    network: String
    organization: Organization!
    platformVersion: PlatformVersionEnum
    releasesUnprocessed(
      after: String
      before: String
      first: Int
      last: Int
      status: String
    ): ReleaseUnprocessedConnection!
    role: AppRole
    secrets: [Secret!]!
    sharedIpAddress: String
    status: String!
    version: Int!
  }
  type EgressIPAddress implements Node {
    id: ID!
    ip: String!
    region: String!
    updatedAt: ISO8601DateTime!
    version: Int!
  }
  type EgressIPAddressConnection {
    nodes: [EgressIPAddress]
    totalCount: Int!
  }
  type IPAddress implements Node {
    address: String!
    createdAt: ISO8601DateTime!
    id: ID!
    region: String
    type: IPAddressType!
  }
  enum IPAddressType {
    private_v6
    shared_v4
    v4
    v6
  }
  type IPAddressConnection {
    nodes: [IPAddress]
    totalCount: Int!
  }
  type Image {
    absoluteRef: String!
    compressedSize: Int!
    compressedSizeFull: BigInt!
    config: JSON!
    configDigest: JSON!
    createdAt: ISO8601DateTime!
    digest: String!
    id: ID!
    label: String!
    manifest: JSON!
    ref: String!
    registry: String!
    repository: String!
    tag: String
  }
  type ImageVersion {
    digest: String!
    registry: String!
    repository: String!
    tag: String!
    version: String
  }
  type Organization implements Node {
    id: ID!
    internalNumericId: BigInt!
    name: String!
    paidPlan: Boolean!
    rawSlug: String!
    slug: String!
  }
  enum PlatformVersionEnum {
    detached
    machines
    nomad
  }
  ${RELEASE_SDL}
  type Secret implements Node {
    createdAt: ISO8601DateTime!
    digest: String!
    id: ID!
    name: String!
  }
  type User implements Node & Principal {
    email: String!
    id: ID!
    name: String
  }
`;
