import { GraphQLError } from "graphql";

/** GitHub's arguments for a part of a list. */
export interface ConnectionArguments {
  readonly after?: string | null;
  readonly before?: string | null;
  readonly first?: number | null;
  readonly last?: number | null;
}

export interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
  };
  readonly totalCount: number;
}

const MAX_RECORDS = 100;

/** An error with GitHub's word for its kind, which GitHub puts beside the message. */
export function typedError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/**
 * The part of an ordered list that the arguments ask for.
 *
 * @throws GraphQLError without `first` or `last`, with more than 100, and for a cursor that is not in the list
 */
export function connection<Node extends { readonly databaseId: number }>(
  name: string,
  all: readonly Node[],
  asked: ConnectionArguments,
): Connection<Node> {
  checkBounds(name, asked);
  const start = asked.after ? indexOf(all, asked.after) + 1 : 0;
  const end = asked.before ? indexOf(all, asked.before) : all.length;
  const first = asked.first ?? undefined;
  const between = all.slice(start, Math.max(start, end));
  const fromStart = first === undefined ? between : between.slice(0, first);
  const nodes = asked.last ? fromStart.slice(-asked.last) : fromStart;
  const from = nodes[0] === undefined ? start : all.indexOf(nodes[0]);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasNextPage: from + nodes.length < all.length,
      hasPreviousPage: from > 0,
    },
    totalCount: all.length,
  };
}

function checkBounds(name: string, { first, last }: ConnectionArguments): void {
  const asked = first ?? last;
  if (asked === undefined || asked === null) {
    throw typedError(
      "MISSING_PAGINATION_BOUNDARIES",
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if (asked > MAX_RECORDS) {
    const limit = `exceeds the \`${first ? "first" : "last"}\` limit of ${MAX_RECORDS} records.`;
    throw typedError("EXCESSIVE_PAGINATION", `Requesting ${asked} records on the \`${name}\` connection ${limit}`);
  }
}

function cursorOf(node: { readonly databaseId: number }): string {
  return Buffer.from(`cursor:v2:${node.databaseId}`).toString("base64");
}

function indexOf(all: readonly { readonly databaseId: number }[], cursor: string): number {
  const index = all.findIndex((node) => cursorOf(node) === cursor);
  if (index === -1) {
    throw typedError("INVALID_CURSOR_ARGUMENTS", `\`${cursor}\` does not appear to be a valid cursor.`);
  }
  return index;
}
