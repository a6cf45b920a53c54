import { describe, expect, it } from "vitest";

import { HttpError, UserError, codeOf, messageOf } from "./errors.ts";

describe("errors", () => {
  it("carry a hint and a cause when there is one", () => {
    const cause = new Error("below");
    expect(new UserError("above", { hint: "Do this.", cause })).toMatchObject({
      name: "UserError",
      message: "above",
      hint: "Do this.",
      cause,
    });
    expect("cause" in new UserError("alone")).toBe(false);
  });

  it("name an answer by method, address, status and excerpt", () => {
    const asked = { method: "GET", url: "https://api.example.com/x" };
    expect(new HttpError(asked, 404, "").message).toBe("GET https://api.example.com/x answered 404");
    expect(new HttpError(asked, 500, "oops").message).toBe("GET https://api.example.com/x answered 500: oops");
  });
});

it("messageOf reads anything that was thrown", () => {
  expect([new Error("a"), "b", 3, undefined].map(messageOf)).toEqual(["a", "b", "3", "undefined"]);
});

it("codeOf finds the system's code in an error or in what caused it", () => {
  const system = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(codeOf(new TypeError("fetch failed", { cause: system }))).toBe("ECONNREFUSED");
  expect(codeOf(new Error("plain"))).toBeUndefined();
  expect(codeOf("text")).toBeUndefined();
});
