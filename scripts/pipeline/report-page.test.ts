import { expect, test } from "vitest";

import type { ReleaseReport } from "./report.ts";
import { renderPage } from "./report-page.ts";

const REPORT: ReleaseReport = {
  conclusion: "failure",
  result: "deployed",
  url: "http://127.0.0.1:4000",
  page: "",
  version: "<script>alert(1)</script>",
  verdict: "unhealthy",
  reason: 'says "no" & more',
  rollback: [["Rollback", "rolled-back"]],
  schema: [],
  rows: [
    { name: "Plan", outcome: "success", milliseconds: 1_000, indent: false },
    { name: "Lint", outcome: "success", milliseconds: 2_000, indent: false },
    { name: "Test", outcome: "success", milliseconds: 4_000, indent: false },
    { name: "Deploy", outcome: "failure", milliseconds: 5_000, indent: false },
    { name: "Gate", outcome: "failure", milliseconds: 3_000, indent: true },
    { name: "Roll back", outcome: "failure", milliseconds: 2_000, indent: true },
  ],
  milliseconds: 10_000,
};

/** Where each bar begins and how long it is, in per cent. */
function barsOf(page: string): readonly (readonly [number, number])[] {
  return [...page.matchAll(/margin-left:([\d.]+)%;width:([\d.]+)%/g)].map(([, left, width]) => [
    Number(left),
    Number(width),
  ]);
}

test("the timeline has jobs that wait after those they wait for, and steps one after another", () => {
  expect(barsOf(renderPage(REPORT))).toEqual([
    [0, 10],
    [10, 20],
    [10, 40],
    [50, 50],
    [50, 30],
    [80, 20],
  ]);
});

test("nothing of a run is taken for HTML, an address is a link, and what is empty is left out", () => {
  const page = renderPage(REPORT);
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("says &quot;no&quot; &amp; more");
  expect(page).toContain('<a href="http://127.0.0.1:4000">http://127.0.0.1:4000</a>');
  expect(page).not.toContain("<th>Page</th>");
  expect(page).toContain('<span class="badge failure">failure</span>');
});

test("a run of which nothing ran has a page too", () => {
  expect(barsOf(renderPage({ ...REPORT, rows: [] }))).toEqual([]);
});
