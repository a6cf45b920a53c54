import { lines, optional, text } from "@slipway/core";

import { flyWords } from "./fields.ts";

/** More than one address, or more than the simple inputs can say. */
export const suite = {
  "fly-instances": optional(flyWords(), "Machine ids of a Fly app: `url` is asked of each of them instead."),
  "fly-regions": optional(
    flyWords(),
    "Regions of a Fly app, such as `fra, iad`: `url` is asked in each of them instead.",
  ),
  checks: optional(text(), "Checks as a YAML list; they are asked side by side, beside `url` if that is given."),
  "checks-file": optional(text(), "A file with such a list, relative to the workspace."),
  "checks-env": optional(
    lines(),
    "Environment variables, one a line, that checks may use as `$NAME` in headers and bodies. Their values are masked.",
  ),
};
