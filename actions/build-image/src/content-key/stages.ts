import type { Dockerfile, Instruction } from "./dockerfile.ts";
import { expand } from "./expand.ts";

/** The images from elsewhere that a build needs. */
export interface BaseImages {
  /** References as `FROM` has them, arguments filled in, sorted, each once; `scratch` is none. */
  readonly images: readonly string[];
  /** Why some cannot be told before the build. */
  readonly unknown: readonly string[];
}

interface Stage {
  readonly name: string | undefined;
  /** What it is built on or copies from: names of stages, their numbers, or images. */
  readonly sources: string[];
}

/** Finds the base images of the stages that a target needs; a target that is not there is Docker's to refuse. */
export function findBaseImages(
  dockerfile: Dockerfile,
  buildArgs: Readonly<Record<string, string>>,
  target: string | undefined,
): BaseImages {
  const unknown: string[] = [];
  const stages = readStages(dockerfile.instructions, buildArgs, unknown);
  const images = new Set<string>();
  const seen = new Set<Stage>();
  const visit = (stage: Stage | undefined): void => {
    if (stage === undefined || seen.has(stage)) return;
    seen.add(stage);
    const before = stages.slice(0, stages.indexOf(stage));
    for (const source of stage.sources) {
      const other = stageNamed(before, source) ?? (/^\d+$/.test(source) ? stages[Number(source)] : undefined);
      if (other !== undefined) visit(other);
      else if (source !== "scratch") images.add(source);
    }
  };
  visit(target === undefined ? stages.at(-1) : (stageNamed(stages, target) ?? stages[Number(target)]));
  return { images: [...images].toSorted(), unknown };
}

/** Names of stages do not know upper and lower case; the last of one name wins. */
function stageNamed(stages: readonly Stage[], name: string): Stage | undefined {
  return stages.findLast((stage) => stage.name !== undefined && stage.name === name.toLowerCase());
}

function readStages(
  instructions: readonly Instruction[],
  buildArgs: Readonly<Record<string, string>>,
  unknown: string[],
): readonly Stage[] {
  const stages: Stage[] = [];
  const globals = new Map<string, string>();
  for (const instruction of instructions) {
    const { word, rest, line } = instruction;
    if (word === "ARG" && stages.length === 0) readArguments(rest, buildArgs, globals);
    else if (word === "FROM") stages.push(readFrom(rest, globals, `line ${line}`, unknown));
    else stages.at(-1)?.sources.push(...copiedFrom(instruction));
  }
  return stages;
}

/** `ARG A=1 B`: a build argument beats the default, and only what is declared is seen. */
function readArguments(rest: string, buildArgs: Readonly<Record<string, string>>, globals: Map<string, string>): void {
  for (const [, name = "", assigned, quoted, single, plain] of rest.matchAll(
    /([A-Za-z_]\w*)(=(?:"([^"]*)"|'([^']*)'|(\S*)))?/g,
  )) {
    const fallback = assigned === undefined ? undefined : expand(quoted ?? single ?? plain ?? "", globals);
    const value = Object.hasOwn(buildArgs, name) ? buildArgs[name] : fallback;
    if (value !== undefined) globals.set(name, value);
  }
}

function readFrom(rest: string, globals: ReadonlyMap<string, string>, where: string, unknown: string[]): Stage {
  const [from = "", as, name] = rest.split(/\s+/);
  const image = expand(from.replaceAll(/^(["'])(.*)\1$/g, "$2"), globals);
  if (image === undefined || image === "") unknown.push(`${where}: FROM ${from}`);
  return {
    name: as?.toUpperCase() === "AS" ? name?.toLowerCase() : undefined,
    sources: image === undefined || image === "" ? [] : [image],
  };
}

/** `COPY --from=…`, and `RUN --mount=type=…,from=…`. */
function copiedFrom({ flags }: Instruction): readonly string[] {
  const mounts = (flags["mount"] ?? []).flatMap((mount) => /(?:^|,)from=([^,]+)/.exec(mount)?.[1] ?? []);
  return [...(flags["from"] ?? []), ...mounts];
}
