import type { ResponseHeaders } from "@slipway/core";

/** Something that Vercel tells a user beside an answer. */
export interface Notice {
  readonly level: "warning" | "notice" | "tip";
  readonly text: string;
}

const HEADER = /^x-(?:vercel|now)-(warning|notice|tip)-(.+)$/;

/** What an answer's headers tell the user: `x-vercel-warning-<id>`, with `x-vercel-link-<id>` beside it. Pure. */
export function noticesIn(headers: ResponseHeaders): Notice[] {
  const notices: Notice[] = [];
  headers.forEach((text, name) => {
    const [, level, id = ""] = HEADER.exec(name) ?? [];
    if (level !== "warning" && level !== "notice" && level !== "tip") return;
    const link = headers.get(`x-vercel-link-${id}`);
    notices.push({ level, text: link === null ? text : `${text} (${link})` });
  });
  return notices;
}
