import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { fillPage } from "./build.mjs";

const page = await readFile(new URL("index.html", import.meta.url), "utf8");

test("the page carries the API's address and the commit", () => {
  const filled = fillPage(page, { NEXT_PUBLIC_API_URL: "https://api.structra.com/", GIT_SHA: "abc1234" });
  assert.match(filled, /<meta name="api-url" content="https:\/\/api\.structra\.com" \/>/);
  assert.match(filled, /<meta name="version" content="abc1234" \/>/);
  assert.match(filled, /<div id="root"><\/div>/);
  assert.doesNotMatch(filled, /%[A-Z_]+%/);
});

test("without an address the page calls this machine", () => {
  assert.match(fillPage(page, {}), /content="http:\/\/127\.0\.0\.1:3001"/);
});

test("an empty variable counts as none", () => {
  assert.equal(fillPage(page, { NEXT_PUBLIC_API_URL: "", GIT_SHA: "" }), fillPage(page, {}));
});

for (const url of [
  "api.structra.com",
  "ftp://api.structra.com",
  "https://u:p@api.structra.com",
  "https://a.example/?k=1",
])
  test(`the address ${url} stops the build`, () => {
    assert.throws(() => fillPage(page, { NEXT_PUBLIC_API_URL: url }), /NEXT_PUBLIC_API_URL/);
  });

test("a value cannot leave its attribute", () => {
  const filled = fillPage(page, { GIT_SHA: '"><script>alert(1)</script>' });
  assert.match(filled, /content="&quot;>&lt;script>alert\(1\)&lt;\/script>"/);
});

test("a placeholder that nobody fills stops the build", () => {
  assert.throws(() => fillPage("<p>%UNKNOWN_NAME%</p>", {}), /%UNKNOWN_NAME%/);
});
