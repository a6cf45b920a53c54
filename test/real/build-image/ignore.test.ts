import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { walkContext } from "../../../actions/build-image/src/content-key/context-walk.ts";
import { compileIgnore } from "../../../actions/build-image/src/content-key/ignore.ts";
import { readIgnoreFile } from "../../../actions/build-image/src/content-key/ignore-file.ts";
import { mapLimited } from "../../../actions/build-image/src/pool.ts";
import { type Oracle, type Sent, askDocker, askDockerOnce, makeContext } from "./support/docker-oracle.ts";
import { type Buildkit, makeDockerConfig, startBuildkit } from "./support/engines.ts";
import { STRANGE, ignoreSets } from "./support/ignore-sets.ts";
import { find } from "./support/programs.ts";

const [buildx, buildkitd] = [find("buildx"), find("buildkitd")];
const here = buildx !== undefined && buildkitd !== undefined && find("runc") !== undefined;
if (!here) console.log("skipped: buildx, buildkitd or runc is not on this machine (.dockerignore by Docker itself)");

const COUNT = Number(process.env["SLIPWAY_IGNORE_SETS"] ?? "210");
const SEED = Number(process.env["SLIPWAY_SEED"] ?? "20260101");
const AT_ONCE = 35;

describe.skipIf(!here)(".dockerignore, held against Docker", () => {
  let folder = "";
  let kit: Buildkit;
  let oracle: Oracle;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "slipway-ignore-"));
    kit = await startBuildkit(buildkitd ?? "", join(folder, "kit"));
    const config = await makeDockerConfig(join(folder, "config"), buildx ?? "", kit.address);
    oracle = { buildx: buildx ?? "", env: { ...process.env, DOCKER_CONFIG: config }, folder };
  });
  afterAll(async () => {
    await kit?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it(`leaves of ${COUNT} contexts what Docker leaves`, { timeout: 240_000 }, async () => {
    const sets = ignoreSets(COUNT, SEED);
    const contexts = sets.map((text, index) => makeContext(join(folder, `context-${index}`), text));
    const docker: Sent[] = [];
    await mapLimited(groups(sets, contexts), 2, async (group) => {
      const answers = await askDocker(
        group.map((index) => contexts[index] ?? ""),
        oracle,
      );
      for (const [at, index] of group.entries()) docker[index] = answers[at];
    });
    const wrong = disagreements(sets, contexts, docker);
    console.log(`.dockerignore: ${sets.length - wrong.length} of ${sets.length} sets agree with Docker`);
    expect(wrong).toEqual([]);
  });

  it("refuses what Docker refuses, and nothing else", { timeout: 120_000 }, async () => {
    const contexts = STRANGE.map((text, index) => makeContext(join(folder, `strange-${index}`), text));
    const docker = await mapLimited(contexts, 4, async (context) => (await askDocker([context], oracle))[0]);
    expect(disagreements(STRANGE, contexts, docker)).toEqual([]);
    expect(docker.filter((sent) => sent === undefined).length).toBeGreaterThan(STRANGE.length / 3);
  });

  it("counts a main context's ignore file like a named one's", { timeout: 120_000 }, async () => {
    for (const [index, text] of ignoreSets(8, SEED).entries()) {
      const context = makeContext(join(folder, `main-context-${index}`), text);
      expect(leave(context, text)).toEqual(await askDockerOnce(context, oracle));
    }
  });
});

/** Indexes of sets to ask about at once: what we take for refused is asked alone, because one refusal spoils all answers. */
function groups(sets: readonly string[], contexts: readonly string[]): readonly (readonly number[])[] {
  const indexes = [...sets.keys()];
  const refused = indexes.filter((index) => leave(contexts[index] ?? "", sets[index] ?? "") === undefined);
  const rest = indexes.filter((index) => !refused.includes(index));
  const together = Array.from({ length: Math.ceil(rest.length / AT_ONCE) }, (_each, at) =>
    rest.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return [...together, ...refused.map((index) => [index])];
}

/** Sets of lines whose contexts we leave otherwise than Docker. */
function disagreements(sets: readonly string[], contexts: readonly string[], docker: readonly Sent[]) {
  return sets.flatMap((text, index) => {
    const [ours, theirs] = [leave(contexts[index] ?? "", text), docker[index]];
    return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ text, ...difference(ours, theirs) }];
  });
}

/** What our walk leaves, with the folders that Docker makes for what is in them. */
function leave(context: string, text: string): Sent {
  try {
    const paths = new Set<string>();
    for (const { path, kind } of walkContext(context, compileIgnore(readIgnoreFile(text)))) {
      paths.add(kind === "folder" ? `${path}/` : path);
      for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) paths.add(path.slice(0, at + 1));
    }
    return [...paths].toSorted();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function difference(ours: Sent, theirs: Sent) {
  return {
    onlyOurs: ours?.filter((path) => theirs?.includes(path) !== true) ?? "refused",
    onlyDockers: theirs?.filter((path) => ours?.includes(path) !== true) ?? "refused",
  };
}
