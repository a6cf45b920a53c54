import * as nodeModule from "node:module";

/**
 * Lets Node load `@actions/workflow-parser`: it imports its schemas, JSON files, without the import attribute that
 * Node asks for. Call it before the package is imported. Where Node has no synchronous hooks (Node 20, where only
 * vitest loads this package, and vite reads JSON itself) it does nothing.
 */
export function allowJsonImports(): void {
  if (typeof nodeModule.registerHooks !== "function") return;
  nodeModule.registerHooks({
    load: (url, context, nextLoad) =>
      /\/@actions\/workflow-parser\/.*\.json$/.test(url)
        ? nextLoad(url, { ...context, importAttributes: { type: "json" } })
        : nextLoad(url, context),
  });
}
