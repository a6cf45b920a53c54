import type { Clock, Command, Environment, Exec, ProcessResult } from "@slipway/core";

import type { BuildOrder, Built } from "./order.ts";

/** What builders may lack, and an order may need. */
export type Need =
  | "secrets"
  | "BuildKit syntax in the Dockerfile"
  | "cache: gha"
  | "cache: registry"
  | "provenance"
  | "sbom"
  | "several platforms"
  | "load";

/** A program that builds images. */
export interface Engine {
  /** What it is, for people. */
  readonly title: string;
  /** What it cannot do. */
  readonly lacks: readonly Need[];
  /** Whether `cache: auto` should keep layers in GitHub's cache. */
  readonly cachesInGitHub: boolean;
  /** Builds, and pushes when the order says so. Throws `EngineFailure`. */
  build(order: BuildOrder, tools: EngineTools): Promise<Built>;
}

/** What a build needs from outside. */
export interface EngineTools {
  readonly exec: Exec;
  readonly clock: Clock;
  readonly env: Environment;
  /** Where programs run. */
  readonly cwd: string;
  /** A folder of this build's own. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** The most time of one program, in milliseconds. */
  readonly timeout: number;
  /** Gets each line that a program writes. */
  readonly onLine: (line: string) => void;
}

/** Finishes a command with what all commands of a build have in common. */
export type CommandPart = Pick<Command, "file" | "args"> & { readonly env?: Environment };

/** The result of a program that did what it was asked for. */
export type Success = ProcessResult;
