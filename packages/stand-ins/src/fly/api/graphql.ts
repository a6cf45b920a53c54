import { GraphQLError, buildSchema, graphql, isScalarType } from "graphql";
import type { GraphQLSchema } from "graphql";
import { z } from "zod";

import { json } from "../../http/message.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { StoredImage } from "../images/image.ts";
import { parseReference } from "../images/reference.ts";
import type { FlyApp } from "../state/app.ts";
import { organizationJson } from "./apps.ts";
import { authorize } from "./auth.ts";
import { graphApp, graphOrganization } from "./graph-app.ts";
import { USER } from "./releases.ts";
import { bodyBy } from "./route.ts";
import type { ApiContext } from "./route.ts";
import { FLY_SDL } from "./sdl.ts";

const body = z.looseObject({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** `POST /graphql`, executed against our part of Fly's schema; an app that is not there is an error in `errors`. */
export function graphqlRoute(context: ApiContext): Route {
  const schema = flySchema();
  return {
    method: "POST",
    path: "/graphql",
    handle: async (request): Promise<Reply> => {
      authorize(request, context.access, undefined);
      const { query, variables, operationName } = bodyBy(request, body);
      const result = await graphql({
        schema,
        source: query,
        rootValue: rootOf(context, request),
        variableValues: variables ?? {},
        operationName: operationName ?? null,
        typeResolver: (value) => (value === USER ? "User" : "EmptyAppRole"),
      });
      context.questions.push({ query, variables: variables ?? {}, answer: result });
      return json(200, result);
    },
  };
}

/** Fly writes a BigInt as a text, and flyctl's types take nothing else (fly-go: types.go). */
function flySchema(): GraphQLSchema {
  const schema = buildSchema(FLY_SDL);
  const big = schema.getType("BigInt");
  if (!isScalarType(big)) throw new Error("the schema has no BigInt");
  big.serialize = String;
  return schema;
}

function rootOf(context: ApiContext, request: StandInRequest) {
  const reachable = (name: string): FlyApp => reach(context, request, name);
  return {
    app: ({ name }: { name?: string }) =>
      graphApp(reachable(name ?? ""), (reference) => requireImage(context, reference)),
    canPerformBluegreenDeployment: ({ name }: { name: string }) => reachable(name) !== undefined,
    organization: ({ slug }: { slug?: string }) => graphOrganization(organizationJson(slug ?? "")),
    viewer: () => USER,
    latestImageDetails: ({ image }: { image: string }) => {
      // Only Fly's own images (its Postgres) are tracked; every other repository is unknown to it.
      throw new GraphQLError(`Unknown repository "${parseReference(image).repository}"`);
    },
  };
}

function reach(context: ApiContext, request: StandInRequest, name: string): FlyApp {
  const app = context.apps.get(name);
  if (!app) throw new GraphQLError("Could not find App", { extensions: { code: "NOT_FOUND" } });
  authorize(request, context.access, name);
  return app;
}

function requireImage(context: ApiContext, reference: string): StoredImage {
  const image = context.images.find(reference);
  if (image) return image;
  throw new GraphQLError(`Could not find image "${reference}"`, { extensions: { code: "NOT_FOUND" } });
}
