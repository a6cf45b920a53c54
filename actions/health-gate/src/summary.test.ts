import { type GateResult, runGate } from "@slipway/health";
import { type Script, sampleCheck, samplePlan, scriptedProbe, virtualClock } from "@slipway/health/testing";
import { describe, expect, test } from "vitest";

import { latencyChart, timeline } from "./chart.ts";
import { renderSummary } from "./summary.ts";

async function gate(play: (index: number) => Script): Promise<GateResult> {
  const clock = virtualClock();
  const { probe } = scriptedProbe(clock, play);
  const plan = samplePlan({ checks: [sampleCheck({ version: "2" })] });
  return clock.run(runGate(plan, { probe, clock, signal: new AbortController().signal }));
}

const well = { body: { version: "2" }, takes: 40 };

describe("the summary", () => {
  test("shows the verdict, the numbers and what can be claimed", async () => {
    const markdown = renderSummary(await gate((i) => (i < 2 ? { status: 503 } : well)));
    expect(markdown).toContain("### The release is healthy");
    expect(markdown).toContain("| Expected version | `2` |");
    expect(markdown).toContain("0 of 45 samples failed (0.0 %); with 95 % confidence the true rate is below 6.4 %");
    expect(markdown).toContain("| api | `GET http://service.test/health` | 45 | 0 | 40 ms | 40 ms | 40 ms | pass");
  });

  test("tells the story as a timeline of changes", async () => {
    const result = await gate((i) => (i < 2 ? { status: 503 } : i < 4 ? { body: { version: "1" } } : well));
    expect(timeline(result).map(({ at, sample }) => [at, sample.phase, sample.code])).toEqual([
      [0, "converge", "status.503"],
      [6_000, "converge", "version.other"],
      [12_000, "converge", "ok"],
      [expect.any(Number), "soak", "ok"],
    ]);
    expect(renderSummary(result)).toContain("<summary>Timeline</summary>");
  });

  test("draws at most sixty latencies, and loses no peak", async () => {
    const chart = latencyChart(await gate((i) => ({ ...well, takes: i === 20 ? 999 : 40 })));
    expect(chart).toMatch(/^```mermaid\nxychart-beta\n/);
    expect(chart).toContain("999");
    expect((/line \[(.*)\]/.exec(chart)?.[1] ?? "").split(",").length).toBeLessThanOrEqual(60);
  });

  test("draws nothing of a service that never answered", async () => {
    expect(latencyChart(await gate(() => ({ error: "ECONNREFUSED" })))).toBe("");
  });

  test("cannot be broken by what a service answers", async () => {
    const evil = "</details>|<script>`";
    const markdown = renderSummary(await gate(() => ({ body: { version: evil, status: evil } })));
    const outsideOfCode = markdown.replaceAll(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, "");
    expect(markdown).toContain("script");
    expect(outsideOfCode).not.toContain("<script>");
    expect(outsideOfCode.split("</details>")).toHaveLength(2);
  });
});
