/**
 * A YAML or JSON document as the contract's reader sees it: what stands where. Lines count from one. What has no line
 * has that of what holds it; such a tree may be held by several.
 */
export type Tree = TreeMap | TreeList | TreeScalar;

export interface TreeMap {
  readonly kind: "map";
  readonly line?: number | undefined;
  readonly entries: readonly TreeEntry[];
}

export interface TreeEntry {
  readonly key: string;
  readonly line?: number | undefined;
  readonly value: Tree;
}

export interface TreeList {
  readonly kind: "list";
  readonly line?: number | undefined;
  readonly items: readonly Tree[];
}

export interface TreeScalar {
  readonly kind: "scalar";
  readonly line?: number | undefined;
  readonly value: string | number | boolean | null;
}

/** Something in a contract that is not as it should be. */
export interface ContractIssue {
  readonly line: number;
  readonly message: string;
}

/** A document, or what is wrong with it. */
export type TreeResult =
  | { readonly tree: Tree; readonly issues?: undefined }
  | { readonly tree?: undefined; readonly issues: readonly ContractIssue[] };
