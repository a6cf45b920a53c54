import type { Facts } from "../facts.ts";
import type { Finding } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** A rule for a single value that is set. It says what the value should be, and never what it is. */
export type ValueRule = (subject: Subject, facts: Facts) => Finding | undefined;
