import type { JsonObject } from "../../schema/json.ts";
import { twirpError } from "./errors.ts";

/** A text field of a request; empty when it was left out, which is the same in proto3. */
export function text(message: JsonObject, field: string): string {
  const value = message[field];
  return typeof value === "string" ? value : "";
}

/** @throws ReplyError `invalid_argument` when the field is empty */
export function requiredText(message: JsonObject, field: string): string {
  const value = text(message, field);
  if (value === "") throw twirpError("invalid_argument", `${field} is required`);
  return value;
}

/** The texts of a repeated field. */
export function texts(message: JsonObject, field: string): readonly string[] {
  const value = message[field];
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
