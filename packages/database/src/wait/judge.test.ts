import { UserError } from "@slipway/core";
import { expect, it } from "vitest";

import { DatabaseError } from "../connection/database-error.ts";
import { patienceFor } from "./judge.ts";

it.each([
  ["ECONNREFUSED", "", "again"],
  ["57P03", "the database system is starting up", "again"],
  ["53300", "sorry, too many clients already", "again"],
  ["08P01", "server login has been failing, try again later (server_login_retry)", "again"],
  ["08P01", "invalid server parameter", "briefly"],
  ["08P01", "no such database: shop", "never"],
  ["ER_CON_COUNT_ERROR", "", "again"],
  ["ENOTFOUND", "", "briefly"],
  ["EAI_AGAIN", "", "briefly"],
  ["28P01", "", "never"],
  ["3D000", "", "never"],
  ["ER_ACCESS_DENIED_ERROR", "", "never"],
  ["SELF_SIGNED_CERT_IN_CHAIN", "", "never"],
  ["UNKNOWN", "", "never"],
])("%s %s: %s", (code, message, patience) => {
  expect(patienceFor(new DatabaseError(message, { code }))).toBe(patience);
});

it("does not repeat what is no answer of a server", () => {
  expect(patienceFor(new UserError("a certificate cannot be read"))).toBe("never");
});
