import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isEnumType, isInterfaceType, isObjectType, isScalarType, printSchema } from "graphql";
import type {
  GraphQLEnumType,
  GraphQLInterfaceType,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from "graphql";
import { describe, expect, it } from "vitest";

import { FLY_SDL } from "./sdl.ts";

const ROOT = join(import.meta.dirname, "../../../../..");
const FILE = [process.env["SLIPWAY_CONTRACTS"], join(ROOT, "../shared/contracts")]
  .filter((folder) => folder !== undefined)
  .map((folder) => join(folder, "fly.graphql"))
  .find((path) => existsSync(path));

/** Every type, field and argument of ours that Fly's schema does not have just so. */
function differences(ours: GraphQLSchema, theirs: GraphQLSchema): string[] {
  const own = Object.values(ours.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return own.flatMap((type) => differencesOf(type, theirs.getType(type.name)));
}

function differencesOf(type: GraphQLNamedType, other: GraphQLNamedType | undefined): string[] {
  if (!other || other.constructor !== type.constructor) return [`${type.name} is not there, or of another kind`];
  if (isScalarType(type)) return [];
  if (isEnumType(type) && isEnumType(other))
    return missing(valueNames(type), valueNames(other)).map((name) => `${type.name}.${name}`);
  if (!isComposite(type) || !isComposite(other)) return [`${type.name} is not compared`];
  const faces = missing(faceNames(type), faceNames(other)).map((name) => `${type.name} implements ${name}`);
  const fields = missing(signatures(type), signatures(other)).map((signature) => `${type.name}.${signature}`);
  return faces.concat(fields);
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const isComposite = (type: GraphQLNamedType): type is Composite => isObjectType(type) || isInterfaceType(type);
const valueNames = (type: GraphQLEnumType): string[] => type.getValues().map(({ name }) => name);
const faceNames = (type: Composite): string[] => type.getInterfaces().map(({ name }) => name);

/** `image: Image` and `image(ref: String!)` for each field and each of its arguments. */
function signatures(type: Composite): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const own = field.args.map((argument) => `${field.name}(${argument.name}: ${String(argument.type)})`);
    return [`${field.name}: ${String(field.type)}`].concat(own);
  });
}

function missing(ours: readonly string[], theirs: readonly string[]): string[] {
  const known = new Set(theirs);
  return ours.filter((one) => !known.has(one));
}

describe("the stand-in's GraphQL schema", () => {
  const ours = buildSchema(FLY_SDL);

  it("finds a name, a type and an argument that are not the other's", () => {
    const other = buildSchema(
      printSchema(ours)
        .replace("hostname: String", "hostname: String!")
        .replace("image(ref: String!)", "image(ref: ID!)")
        .replace("  flyVersion", "  flyVersions"),
    );
    expect(differences(ours, other).toSorted((a, b) => a.localeCompare(b))).toEqual([
      "App.hostname: String",
      "App.image(ref: String!)",
    ]);
    expect(differences(ours, ours)).toEqual([]);
  });

  it("has only what Fly's own schema has, with the same types", ({ skip }) => {
    if (FILE === undefined) {
      const reason = "Fly's schema (fly.graphql) is neither in SLIPWAY_CONTRACTS nor in ../shared/contracts";
      console.log(`skipped: ${reason}`);
      skip(reason);
    } else expect(differences(ours, buildSchema(readFileSync(FILE, "utf8")))).toEqual([]);
  });
});
