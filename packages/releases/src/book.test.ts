import { UserError } from "@slipway/core";
import { describe, expect, it } from "vitest";

import { openBook } from "./book.ts";
import type { Ledger } from "./ledger.ts";
import type { RecordMode } from "./record-mode.ts";
import { type ReleaseRecord, RECORD_SCHEMA } from "./record.ts";

const record: ReleaseRecord = {
  schema: RECORD_SCHEMA,
  kind: "deploy",
  group: "42.1",
  target: { id: "fly/acme-api", platform: "fly", app: "acme-api" },
  artifact: { type: "build" },
  source: { sha: "0".repeat(40), ref: "refs/heads/main" },
  run: { id: 42, attempt: 1, workflow: "deploy", actor: "octocat" },
};
const opening = { environment: "production", description: "" };

function bookOf(mode: RecordMode, failure?: Error) {
  const warnings: string[] = [];
  const calls: string[] = [];
  const call = async <T>(name: string, result: T): Promise<T> => {
    calls.push(name);
    if (failure !== undefined) throw failure;
    return result;
  };
  const ledger: Ledger = {
    open: () => call("open", 7),
    setState: (id, state) => call(`${id} ${state}`, undefined),
    list: () => call("list", []),
    runState: () => call("run state", "over"),
    commitsBetween: () => call("commits", 1),
  };
  const connect = async (): Promise<Ledger> => {
    calls.push("connect");
    return ledger;
  };
  return { book: openBook(mode, connect, (message) => warnings.push(message)), warnings, calls };
}

const refused = new UserError("deployments: write is missing");

describe("openBook", () => {
  it("connects once, and not before it is needed", async () => {
    const { book, calls } = bookOf("required");
    expect(calls).toEqual([]);
    expect(await book.open(record, opening)).toBe(7);
    await book.note(7, "success");
    expect(calls).toEqual(["connect", "open", "7 success"]);
  });

  it("does not let a release begin without its record when that is required", async () => {
    const { book } = bookOf("required", refused);
    await expect(book.list("production", "fly/acme-api")).rejects.toThrow(refused);
    await expect(book.open(record, opening)).rejects.toThrow(refused);
  });

  it("warns and goes on when it is best-effort", async () => {
    const { book, warnings } = bookOf("best-effort", refused);
    expect(await book.list("production", "fly/acme-api")).toEqual([]);
    expect(await book.open(record, opening)).toBeUndefined();
    expect(warnings).toHaveLength(2);
    expect(warnings[1]).toContain("deployments: write is missing");
  });

  it("asks GitHub nothing when it is off", async () => {
    const { book, calls } = bookOf("off");
    expect(await book.list("production", "fly/acme-api")).toEqual([]);
    expect(await book.open(record, opening)).toBeUndefined();
    await book.note(undefined, "success");
    expect(calls).toEqual([]);
  });

  it("never fails for a status: the release has happened", async () => {
    const { book, warnings } = bookOf("required", refused);
    await book.note(7, "success");
    expect(warnings).toEqual(["the release record 7 could not be set to success: deployments: write is missing"]);
  });

  it("does not know whether a run is over when GitHub cannot be asked", async () => {
    const { book, warnings } = bookOf("required", refused);
    expect(await book.runState({ id: 42, attempt: 1 })).toBe("unknown");
    expect(warnings).toHaveLength(1);
    expect(await bookOf("required").book.runState({ id: 42, attempt: 1 })).toBe("over");
  });
});
