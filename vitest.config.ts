import { defineConfig } from "vitest/config";

import { ClosingLine } from "./test/support/closing-line.ts";
import { provideMapGroupBy } from "./test/support/map-group-by.ts";

provideMapGroupBy();

const conditions = ["source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: {
    resolve: { conditions, externalConditions: ["source", "node"] },
  },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "actions/*/{src,test}/**/*.test.ts",
      "scripts/**/*.test.ts",
      "test/**/*.test.ts",
    ],
    // These two import JSON without an import attribute, which plain Node refuses; vite transforms it.
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions)/] } },
    reporters: ["default", new ClosingLine()],
    // Most tests wait for servers and programs far longer than they compute.
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
