import { output } from "@slipway/core";
import { array, enum as enum_, number, string } from "zod/mini";

/** vercel-deploy's outputs. */
export const outputs = {
  result: output(
    () => enum_(["ready", "staged", "promoted", "rolling", "failed", "canceled", "blocked", "interrupted"]),
    "What was proven: `ready` (a preview), `staged`, `promoted`, `rolling` (some visitors get it), `failed`, `canceled`, `blocked` or `interrupted`. Empty after a dry run.",
  ),
  "deployment-id": output(string, "The deployment on Vercel: `dpl_…`."),
  url: output(string, "This deployment's own address, which never leads to another."),
  "production-url": output(
    string,
    "An address of production that leads to this deployment; only once it was promoted.",
  ),
  "alias-urls": output(() => array(string()), "All other addresses that lead to it."),
  "inspector-url": output(string, "The deployment's page on Vercel."),
  "previous-deployment-id": output(string, "What was in production before: `dpl_…`. A rollback leads there."),
  "auto-assign": output(
    () => enum_(["on", "off"]),
    "Whether new production deployments get the domains by themselves: a rollback turns it off, a promote on.",
  ),
  "uploaded-files": output(number, "How many files were uploaded; those that Vercel had already are not counted."),
  "uploaded-bytes": output(number, "Their size in bytes."),
  "github-deployment-id": output(number, "The GitHub deployment that is the release's record."),
  "duration-ms": output(number, "How long all of it took, in milliseconds."),
};
