/** A YAML or JSON document as the contract's reader sees it: what stands where. Lines count from one. */
export type Tree = TreeMap | TreeList | TreeScalar;

export interface TreeMap {
  readonly kind: "map";
  readonly line: number;
  readonly entries: readonly TreeEntry[];
  /** The map as it is written, when all of it stands on one line; the same text has the same meaning everywhere. */
  readonly source?: string;
}

export interface TreeEntry {
  readonly key: string;
  readonly line: number;
  readonly value: Tree;
}

export interface TreeList {
  readonly kind: "list";
  readonly line: number;
  readonly items: readonly Tree[];
}

export interface TreeScalar {
  readonly kind: "scalar";
  readonly line: number;
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
