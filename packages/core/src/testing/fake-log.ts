import type { Log, Place } from "../runner/log.ts";

/** One thing that an action said. */
export interface LogEntry {
  readonly level: "info" | "debug" | "notice" | "warning" | "error" | "group";
  readonly message: string;
  readonly place?: Place;
}

/** A log that keeps what it was told. */
export interface FakeLog extends Log {
  readonly entries: readonly LogEntry[];
  readonly masked: readonly string[];
  /** All messages of a level, one a line. */
  text(level?: LogEntry["level"]): string;
}

/** A fake log. */
export function fakeLog(): FakeLog {
  const entries: LogEntry[] = [];
  const masked: string[] = [];
  const at = (level: LogEntry["level"]) => (message: string, place?: Place) => {
    entries.push(place === undefined ? { level, message } : { level, message, place });
  };
  return {
    entries,
    masked,
    info: at("info"),
    debug: at("debug"),
    notice: at("notice"),
    warning: at("warning"),
    error: at("error"),
    async group(title, work) {
      at("group")(title);
      return work();
    },
    mask: (secrets) => void masked.push(...(typeof secrets === "string" ? [secrets] : secrets)),
    text: (level) =>
      entries
        .filter((entry) => level === undefined || entry.level === level)
        .map((entry) => entry.message)
        .join("\n"),
  };
}
