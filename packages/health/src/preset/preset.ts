/**
 * What kind of answer is expected: a JSON health document (`auto`, `checks`, `status`), a web page, Prometheus metrics,
 * an answer with the headers that a public service should have, or nothing in particular.
 */
export const PRESETS = ["auto", "checks", "status", "page", "metrics", "security", "none"] as const;
export type Preset = (typeof PRESETS)[number];
