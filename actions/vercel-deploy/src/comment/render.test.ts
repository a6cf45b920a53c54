import { describe, expect, it } from "vitest";

import { isNewer, markerLine, writerOf } from "./marker.ts";
import { renderComment } from "./render.ts";
import type { PreviewReport } from "./report.ts";

const report: PreviewReport = {
  projectId: "prj_demo",
  projectName: "web",
  target: "preview",
  status: "ready",
  commit: "0123456789abcdef0123456789abcdef01234567",
  url: "https://web-abc.vercel.app",
  aliasUrls: ["https://pr-7.acme.dev", "https://web-git-x.vercel.app"],
  inspectorUrl: "https://vercel.com/acme/web/abc",
  run: { id: 42, attempt: 1, url: "https://github.com/acme/app/actions/runs/42" },
};

describe("the comment's text", () => {
  it("shows address, aliases, commit, status and inspector", () => {
    expect(renderComment(report)).toBe(`<!-- slipway/vercel-deploy prj_demo run 42.1 -->

### The preview of \`web\` is ready

|  |  |
| --- | --- |
| Status | ready |
| Address | [https://web-abc.vercel.app](https://web-abc.vercel.app/) |
| Aliases | [https://pr-7.acme.dev](https://pr-7.acme.dev/)<br>[https://web-git-x.vercel.app](https://web-git-x.vercel.app/) |
| Commit | \`0123456\` |
| Environment | \`preview\` |
| Inspector | [https://vercel.com/acme/web/abc](https://vercel.com/acme/web/abc) |
| Run | [https://github.com/acme/app/actions/runs/42](https://github.com/acme/app/actions/runs/42) |
`);
  });

  it("says that there is no address when the deployment failed before it got one, and why", () => {
    const text = renderComment({
      ...report,
      status: "failed",
      url: undefined,
      aliasUrls: [],
      problem: "build: exit 1",
    });
    expect(text).toContain("| Address | none |");
    expect(text).toContain("failed");
    expect(text).toContain("```\nbuild: exit 1\n```");
    expect(text).not.toContain("Aliases");
  });

  it.each([
    ["a table's cell", "a|b"],
    ["a mention", "@acme/everyone"],
    ["HTML", "<img src=x onerror=y>"],
    ["the end of a marker", "--> <b>"],
    ["a fence", "```"],
  ])("leaves %s in a name, an environment and a reason without effect", (_what, text) => {
    const rendered = renderComment({ ...report, projectName: text, target: text, projectId: text, problem: text });
    const [marker = "", , heading = ""] = rendered.split("\n");
    expect(marker.match(/-->/g)).toHaveLength(1);
    expect(writerOf(rendered, text)).toEqual({ id: 42, attempt: 1 });
    // Inline code: everything between fences that are longer than any run of backticks inside.
    expect(heading).toMatch(/^### The preview of (`+) ?.* ?\1 is ready$/);
    expect(rendered.split("\n").filter((line) => line.startsWith("| Environment"))).toHaveLength(1);
  });

  it("makes no link of what is neither http nor https, and breaks out of no link", () => {
    const text = renderComment({ ...report, url: "javascript:alert(1)", aliasUrls: ["https://a.dev/x)[y](z|w<b>"] });
    expect(text).toContain("| Address | `javascript:alert(1)` |");
    const aliases = text.split("\n").find((line) => line.startsWith("| Aliases")) ?? "";
    expect(aliases).toContain("(https://a.dev/x%29%5By%5D%28z%7Cw%3Cb%3E)");
    expect(aliases.replaceAll("\\|", "").match(/\|/g)).toHaveLength(3);
  });

  it("stays below GitHub's limit however long the reason and the list of aliases are", () => {
    const aliasUrls = Array.from({ length: 500 }, (_, index) => `https://${index}.acme.dev`);
    const text = renderComment({ ...report, aliasUrls, problem: `${"x".repeat(200_000)} the reason` });
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("the reason");
    expect(text).toContain("and 480 more");
  });
});

describe("the marker", () => {
  it("is found only at the very beginning, and only of its own project", () => {
    const line = markerLine("prj_demo", { id: 7, attempt: 2 });
    expect(writerOf(`${line}\ntext`, "prj_demo")).toEqual({ id: 7, attempt: 2 });
    expect(writerOf(`> ${line}`, "prj_demo")).toBeUndefined();
    expect(writerOf(line, "prj_dem")).toBeUndefined();
    expect(writerOf(line, "prj_demo2")).toBeUndefined();
  });

  it("orders runs by their id, then by their attempt", () => {
    expect(isNewer({ id: 10, attempt: 1 }, { id: 9, attempt: 5 })).toBe(true);
    expect(isNewer({ id: 9, attempt: 2 }, { id: 9, attempt: 1 })).toBe(true);
    expect(isNewer({ id: 9, attempt: 1 }, { id: 9, attempt: 1 })).toBe(false);
  });
});
