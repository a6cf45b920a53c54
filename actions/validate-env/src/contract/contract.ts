import type { FormatName } from "../formats/formats.ts";
import type { RuleId } from "../rules/catalogue.ts";
import type { TypeName } from "../types/types.ts";

/** Where something is written down: a file as it is named to the user, and a line that counts from one. */
export interface Place {
  readonly file?: string;
  readonly line?: number;
}

/** Another variable and the values of it for which a condition holds. */
export interface Condition {
  readonly name: string;
  readonly values: readonly string[];
  /** Whether it holds for all other values instead. */
  readonly isNegated?: boolean;
}

/** Reasons for which rules keep silent, by rule. */
export type Silences = ReadonlyMap<RuleId, string>;

/** One variable that the release may need. */
export interface Variable {
  readonly name: string;
  /** Its line in the contract's file; none when only its name was given. */
  readonly line?: number | undefined;
  /** Whether it must be set, everywhere or under the conditions of its terms. */
  readonly required: boolean;
  readonly terms: Terms;
}

/** What a contract says of a variable. Those that are written alike share their terms: a contract may have thousands. */
export interface Terms {
  /** Whether it must be set, if the native format says so; without a word it must, unless it is a member of a group. */
  readonly mustBeSet?: boolean | undefined;
  /** The heading that it stands under, for the summary. */
  readonly section: string;
  readonly description?: string | undefined;
  /** The environments in which it is required; in all when there is none. */
  readonly requiredIn?: readonly string[] | undefined;
  /** Required only when all of these hold. */
  readonly when?: readonly Condition[] | undefined;
  /** Whether an empty value is meant. */
  readonly allowEmpty?: boolean | undefined;
  /** Whether the value is a secret, if the contract says so. */
  readonly secret?: boolean | undefined;
  /** Whether everybody may see the value. */
  readonly isPublic?: boolean | undefined;
  readonly type?: TypeName | undefined;
  readonly format?: FormatName | undefined;
  /** A regular expression that the value must match, anchored or not as its source is. */
  readonly pattern?: string | undefined;
  readonly values?: readonly string[] | undefined;
  readonly protocols?: readonly string[] | undefined;
  /** Lengths in characters, both included. */
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  /** Bounds of a number, both included. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly distinctFrom?: readonly string[] | undefined;
  /** Why it should no longer be set. */
  readonly deprecated?: string | undefined;
  /** The value that a committed example file gives it; whoever reads the repository knows it. */
  readonly example?: string | undefined;
  readonly ignore?: Silences | undefined;
}

/** The parts of a connection address that other variables repeat. */
export type UrlPart = "host" | "port" | "database" | "user" | "password";

/** A rule over several variables. */
export type Group = { readonly place: Place; readonly label: string; readonly ignore: Silences } & (
  | { readonly kind: "one-of" | "any-of" | "all-or-none" | "conflicts"; readonly names: readonly string[] }
  | { readonly kind: "requires"; readonly name: string; readonly needs: readonly string[] }
  | { readonly kind: "matches-url"; readonly url: string; readonly parts: ReadonlyMap<UrlPart, string> }
);

/** What the release's environment has to be. */
export interface Contract {
  /** The file it came from, as it is named to the user; none when only `required` names were given. */
  readonly file?: string;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly groups: readonly Group[];
  /** Beginnings of names whose values a build puts into what every visitor downloads. */
  readonly publicPrefixes: readonly string[];
  /** Whether names that the contract does not know are fine. */
  readonly allowUnknown: boolean;
  /** The example file that must name the same variables. */
  readonly exampleFile?: string;
}

/** Where a contract speaks of a variable. */
export function placeIn({ file }: Pick<Contract, "file">, { line }: Pick<Variable, "line">): Place {
  return file === undefined || line === undefined ? {} : { file, line };
}

/** The section of variables that no heading covers. */
export const NO_SECTION = "Environment";

/** What the usual frameworks put into the browser's bundle. */
export const PUBLIC_PREFIXES: readonly string[] = [
  "NEXT_PUBLIC_",
  "VITE_",
  "REACT_APP_",
  "NUXT_PUBLIC_",
  "PUBLIC_",
  "EXPO_PUBLIC_",
  "VUE_APP_",
  "GATSBY_",
  "STORYBOOK_",
];

/** A contract with nothing in it. */
export const EMPTY_CONTRACT: Contract = {
  variables: new Map(),
  groups: [],
  publicPrefixes: PUBLIC_PREFIXES,
  allowUnknown: false,
};
