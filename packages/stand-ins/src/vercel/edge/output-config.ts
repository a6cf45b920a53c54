import { array, boolean, literal, looseObject, number, record, string, union, unknown } from "zod";
import type { output } from "zod";

const condition = looseObject({
  type: union([literal("host"), literal("header"), literal("cookie"), literal("query")]),
  key: string().optional(),
  value: unknown().optional(),
});

const route = looseObject({
  src: string().optional(),
  dest: string().optional(),
  headers: record(string(), string()).optional(),
  methods: array(string()).optional(),
  status: number().int().optional(),
  continue: boolean().optional(),
  caseSensitive: boolean().optional(),
  check: boolean().optional(),
  has: array(condition).optional(),
  missing: array(condition).optional(),
  handle: union([
    literal("rewrite"),
    literal("filesystem"),
    literal("resource"),
    literal("miss"),
    literal("hit"),
    literal("error"),
  ]).optional(),
  middlewarePath: string().optional(),
});

/** `.vercel/output/config.json` of the Build Output API, version 3, as far as the edge uses it. */
export const outputConfig = looseObject({
  version: literal(3),
  routes: array(route).optional(),
  overrides: record(string(), looseObject({ path: string().optional(), contentType: string().optional() })).optional(),
});

export type OutputConfig = output<typeof outputConfig>;
export type OutputRoute = output<typeof route>;
export type RouteCondition = output<typeof condition>;
