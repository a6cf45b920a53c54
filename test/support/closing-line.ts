import type { Reporter, TestCase, TestModule } from "vitest/node";

/**
 * Ends a run with one plain line, `N passed, N failed, N skipped`, after the list of what was skipped and why.
 * With SLIPWAY_REQUIRE_REAL=1 nothing may be skipped: the run then fails.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string): number => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    const skipped = tests.filter((test) => test.result().state === "skipped");
    for (const test of skipped)
      console.log(`skipped: ${test.module.relativeModuleId}: ${test.fullName}: ${reasonOf(test)}`);
    if (skipped.length > 0 && process.env["SLIPWAY_REQUIRE_REAL"] === "1") {
      console.log("SLIPWAY_REQUIRE_REAL=1 allows no skipped test");
      process.exitCode = 1;
    }
    console.log(`\n${count("passed")} passed, ${count("failed") + broken} failed, ${skipped.length} skipped`);
  }
}

function reasonOf(test: TestCase): string {
  const result = test.result();
  return (result.state === "skipped" ? result.note : undefined) ?? "no reason given";
}
