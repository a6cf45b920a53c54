export { boolean } from "./boolean.ts";
export { duration, formatDuration, parseDuration } from "./duration.ts";
export { type Field, FieldProblem, field } from "./field.ts";
export { keyValues } from "./key-values.ts";
export { integer, percentage } from "./number.ts";
export { choice, choices, lines, text, textLike } from "./text.ts";
export { apiUrl, httpUrl, isHttpsOrLoopback, isLoopback } from "./url.ts";
