import { commonArguments, platformArguments, secretArguments } from "./common-arguments.ts";
import type { BuildOrder } from "./order.ts";

/** `build …` for Docker without buildx; its legacy builder knows neither secrets nor ways to show progress. */
export function dockerArguments(order: BuildOrder, imageIdFile: string, legacy: boolean): readonly string[] {
  return [
    "build",
    ...(legacy ? [] : ["--progress=plain"]),
    ...commonArguments(order),
    ...(legacy ? [] : secretArguments(order)),
    ...platformArguments(order),
    ...(order.pull ? ["--pull"] : []),
    "--iidfile",
    imageIdFile,
    order.spec.context,
  ];
}

/** The digest in what `docker push` says: `sha-1a2b3c4: digest: sha256:… size: 735`. */
export function digestInPush(stdout: string, tag: string): string | undefined {
  const line = stdout.split("\n").findLast((each) => each.startsWith(`${tag}: digest: `));
  return /digest: (sha256:[0-9a-f]{64})\b/.exec(line ?? "")?.[1];
}
