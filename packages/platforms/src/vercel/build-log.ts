import { messageOf } from "@slipway/core";

import { demand } from "./call.ts";
import type { Connection } from "./connection.ts";
import { isFinal } from "./deployment.ts";
import { read } from "./read.ts";
import { type EventAnswer, events } from "./wire.ts";

/** Reads a build's log from where it was last read to, and hands on each line once. */
export interface BuildLog {
  /** Never throws: a log that cannot be read says nothing of the build. */
  read(): Promise<void>;
  /** Whether all of it was read: the log itself said that the build has come to its end. */
  isWhole(): boolean;
}

const LINES = new Set(["stdout", "stderr", "command", "fatal"]);

/** The log of a deployment. `line` gets foreign text: it must not be obeyed. */
export function openBuildLog(
  connection: Connection,
  id: string,
  ports: { readonly line: (text: string) => void; readonly debug: (message: string) => void },
): BuildLog {
  const path = `/v3/deployments/${encodeURIComponent(id)}/events`;
  const seen = new Set<string>();
  let since = 0;
  let isWhole = false;
  return {
    async read() {
      const query = { direction: "forward", limit: "-1", ...(since === 0 ? {} : { since: String(since) }) };
      try {
        const { body } = await demand(connection, { method: "GET", path, query, tried: `show the log of ${id}` });
        for (const event of read(events, body, "the build's log")) {
          since = Math.max(since, event.created ?? 0);
          isWhole ||= isEnd(event);
          if (isNew(event, seen) && LINES.has(event.type) && event.text) ports.line(event.text);
        }
      } catch (error) {
        ports.debug(`the build's log cannot be read: ${messageOf(error)}`);
      }
    },
    isWhole: () => isWhole,
  };
}

/** The build's last words: what comes later is about addresses. */
function isEnd({ type, info }: EventAnswer): boolean {
  return type === "deployment-state" && isFinal(info?.readyState ?? "");
}

/** `since` takes in its own millisecond, so the last events come again. */
function isNew({ id, created, text, type }: EventAnswer, seen: Set<string>): boolean {
  const key = id ?? `${created} ${type} ${text}`;
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}
