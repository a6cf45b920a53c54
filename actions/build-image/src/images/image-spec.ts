import type { Repository } from "../registry/repository.ts";
import type { SecretVariables } from "./parts.ts";

/** The network of a build's `RUN` steps. */
export type Network = "default" | "none" | "host";

/** One image as the user wrote it; what is left out comes from the action's inputs. */
export interface ImageDraft {
  /** Its key in the outputs. */
  readonly name: string;
  readonly image?: string;
  readonly context?: string;
  readonly file?: string;
  readonly target?: string;
  readonly tags?: readonly string[];
  readonly "build-args"?: Readonly<Record<string, string>>;
  readonly secrets?: SecretVariables;
  readonly labels?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
  readonly network?: Network;
}

/** One image, with everything decided that the event does not decide. */
export interface ImageSpec {
  readonly name: string;
  readonly repository: Repository;
  /** An absolute path. */
  readonly context: string;
  /** An absolute path. */
  readonly file: string;
  readonly target: string | undefined;
  /** Tags, and words for them. */
  readonly tags: readonly string[];
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly secrets: SecretVariables;
  /** Only those that the user gave. */
  readonly labels: Readonly<Record<string, string>>;
  /** Empty for the builder's own. */
  readonly platforms: readonly string[];
  readonly network: Network;
}
