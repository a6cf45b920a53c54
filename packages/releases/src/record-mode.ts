/** Whether a release may happen without a record. */
export const RECORD_MODES = ["required", "best-effort", "off"] as const;

/** `required`: no record, no release. `best-effort`: a warning instead. `off`: GitHub is not asked at all. */
export type RecordMode = (typeof RECORD_MODES)[number];
