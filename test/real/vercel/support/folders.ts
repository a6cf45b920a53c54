import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The shapes of output that every client has to upload alike. */
export const SHAPES = ["static", "functions", "symlinks", "many", "monorepo", "monorepo-root"] as const;
export type Shape = (typeof SHAPES)[number];

/** A folder with a prebuilt output in it. */
export interface OutputFolder {
  /** What belongs to it. */
  readonly folder: string;
  /** Where `vercel deploy --prebuilt` is run: the folder, or the app in the monorepo. */
  readonly cwd: string;
  /** The project's root directory in it, when it is a monorepo. */
  readonly rootDirectory?: string;
  remove(): Promise<void>;
}

/** Makes one of the shapes in a temporary folder. */
export async function outputFolder(shape: Shape): Promise<OutputFolder> {
  const folder = await mkdtemp(join(tmpdir(), `slipway-${shape}-`));
  await MAKERS[shape](folder);
  const remove = async (): Promise<void> => await rm(folder, { recursive: true, force: true });
  if (shape === "monorepo") return { folder, cwd: join(folder, "apps/web"), rootDirectory: "apps/web", remove };
  return { folder, cwd: folder, ...(shape === "monorepo-root" && { rootDirectory: "apps/web" }), remove };
}

const MAKERS: Readonly<Record<Shape, (folder: string) => Promise<void>>> = {
  static: makeStatic,
  functions: makeFunctions,
  symlinks: makeSymlinks,
  many: makeMany,
  monorepo: makeMonorepo,
  "monorepo-root": makeMonorepoRoot,
};

const CONFIG = { version: 3, routes: [{ handle: "filesystem" }, { src: "/old", dest: "/index.html" }] };
const FUNCTION = { runtime: "nodejs22.x", handler: "index.mjs", launcherType: "Nodejs", shouldAddHelpers: true };
const HANDLER = 'export default (request, response) => response.end("from a function");\n';

async function write(file: string, content: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
}

/** Pages, an executable, two files with the same content, an empty file, an empty folder; sources that must stay. */
async function makeStatic(folder: string): Promise<void> {
  const output = join(folder, ".vercel/output");
  await write(join(output, "config.json"), CONFIG);
  await write(join(output, "static/index.html"), "<h1>static</h1>");
  await write(join(output, "static/same.html"), "<h1>static</h1>");
  await write(join(output, "static/docs/index.html"), "<h1>docs</h1>");
  await write(join(output, "static/with space & ümlaut.txt"), "text");
  await write(join(output, "static/empty.txt"), "");
  await write(join(output, "static/.well-known/security.txt"), "Contact: mailto:security@example.com");
  await write(join(output, "static/node_modules/kept.js"), "1");
  await write(join(output, "static/.env"), "NOT=A_SECRET");
  await write(join(output, "static/.DS_Store"), "junk");
  await write(join(output, "static/run.sh"), "#!/bin/sh\n");
  await chmod(join(output, "static/run.sh"), 0o755);
  await mkdir(join(output, "static/nothing"), { recursive: true });
  await write(join(folder, ".env"), "SECRET=stays_here");
  await write(join(folder, "src/page.ts"), "// stays here");
  await write(join(folder, ".vercel/project.json"), { orgId: "team_acme", projectId: "prj_demo" });
}

/** Functions whose files lie elsewhere in the project, one of them outside of it and one ignored. */
async function makeFunctions(folder: string): Promise<void> {
  const output = join(folder, ".vercel/output");
  await write(join(output, "config.json"), CONFIG);
  await write(join(output, "static/index.html"), "<h1>functions</h1>");
  const hello = join(output, "functions/api/hello.func");
  await write(join(hello, "index.mjs"), HANDLER);
  const filePathMap = {
    "node_modules/dep/index.js": "node_modules/dep/index.js",
    "lib/shared.mjs": "src/lib/shared.mjs",
    "ignored.txt": "secret/ignored.txt",
    "escaped.txt": "../escaped.txt",
    ".env": ".env",
  };
  await write(join(hello, ".vc-config.json"), { ...FUNCTION, filePathMap });
  await write(join(output, "functions/index.func/index.mjs"), HANDLER);
  await write(join(output, "functions/index.func/.vc-config.json"), FUNCTION);
  await write(join(folder, "node_modules/dep/index.js"), "module.exports = 1;\n");
  await write(join(folder, "node_modules/unused/index.js"), "module.exports = 2;\n");
  await write(join(folder, "src/lib/shared.mjs"), "export const shared = 1;\n");
  await write(join(folder, "secret/ignored.txt"), "stays here");
  await write(join(folder, ".env"), "SECRET=mapped");
  await write(join(folder, ".vercelignore"), "secret\n");
}

/** Links to files and folders, one within a function that is another, one that leads nowhere. */
async function makeSymlinks(folder: string): Promise<void> {
  const output = join(folder, ".vercel/output");
  await write(join(output, "config.json"), CONFIG);
  await write(join(output, "static/index.html"), "<h1>symlinks</h1>");
  await symlink("index.html", join(output, "static/link.html"));
  await write(join(output, "static/assets/app.js"), "console.log(1)");
  await symlink("assets", join(output, "static/public"));
  await symlink("missing.html", join(output, "static/dangling.html"));
  await write(join(output, "functions/a.func/index.mjs"), HANDLER);
  await write(join(output, "functions/a.func/.vc-config.json"), FUNCTION);
  await symlink("a.func", join(output, "functions/b.func"));
}

/** 1,200 files of their own content in forty folders. */
async function makeMany(folder: string): Promise<void> {
  const output = join(folder, ".vercel/output");
  await write(join(output, "config.json"), CONFIG);
  await write(join(output, "static/index.html"), "<h1>many</h1>");
  for (let index = 0; index < 1198; index += 1)
    await write(join(output, `static/chunks/${index % 40}/${index}.js`), `console.log(${index});\n`);
}

/** An app two levels below the root, linked by the repository's own file, with a function of the root's packages. */
async function makeMonorepo(folder: string): Promise<void> {
  const projects = [{ id: "prj_demo", name: "demo", directory: "apps/web", orgId: "team_acme" }];
  await write(join(folder, ".vercel/repo.json"), { orgId: "team_acme", remoteName: "origin", projects });
  await makeWorkspaces(folder, join(folder, "apps/web/.vercel/output"));
}

/** The same app, linked by the environment: then the output lies at the root. */
async function makeMonorepoRoot(folder: string): Promise<void> {
  await makeWorkspaces(folder, join(folder, ".vercel/output"));
}

async function makeWorkspaces(folder: string, output: string): Promise<void> {
  await write(join(folder, "package.json"), { private: true, workspaces: ["apps/*", "packages/*"] });
  await write(join(folder, "apps/web/package.json"), { name: "web" });
  await write(join(folder, "node_modules/dep/index.js"), "module.exports = 1;\n");
  await write(join(folder, "packages/ui/button.mjs"), "export const button = 1;\n");
  await write(join(output, "config.json"), CONFIG);
  await write(join(output, "static/index.html"), "<h1>monorepo</h1>");
  await write(join(output, "functions/api.func/index.mjs"), HANDLER);
  const filePathMap = {
    "node_modules/dep/index.js": "node_modules/dep/index.js",
    "packages/ui/button.mjs": "packages/ui/button.mjs",
  };
  await write(join(output, "functions/api.func/.vc-config.json"), { ...FUNCTION, filePathMap });
}
