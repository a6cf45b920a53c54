import { z } from "zod";

import { release } from "../../wire/release.ts";
import type { ReleaseJson } from "../../wire/release.ts";
import type { FlyClient } from "../api.ts";
import { ApiError, messageOf } from "../errors.ts";
import type { Terminal } from "../terminal.ts";
import { FLYCTL_VERSION } from "../version.ts";
import type { DeterminedImage } from "./image.ts";
import type { Strategy } from "./options.ts";

const created = z.looseObject({ release });

/** How long writing the last status may take after an interrupt (flyctl gives it a second). */
export const INTERRUPTED_BUDGET_MS = 1000;

/** What a release is made of. */
export interface ReleasePlan extends DeterminedImage {
  readonly app: string;
  readonly definition: unknown;
  readonly strategy: Strategy;
}

/** Takes the next version number; it is taken whatever becomes of the deployment. */
export async function createRelease(client: FlyClient, plan: ReleasePlan): Promise<ReleaseJson> {
  const { app, image, buildId, definition } = plan;
  const body = { app_name: app, build_id: buildId, definition, image, strategy: plan.strategy.toUpperCase() };
  try {
    return created.parse(await client.uiex({ method: "POST", path: "/api/v1/releases", body })).release;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(
      `failed to create release (status ${error.status}): ${error.message}`,
      error.status,
      error.requestId,
    );
  }
}

/** Writes a release's status, and with a last one what flyctl knows afterwards. */
export async function writeStatus(client: FlyClient, id: string, status: string, error?: string): Promise<void> {
  const metadata =
    status === "running" ? null : { post_deployment_info: { flyctl_version: FLYCTL_VERSION, error: error ?? "" } };
  await client.uiex({ method: "PATCH", path: `/api/v1/releases/${id}`, body: { status, metadata } });
}

/** A release's end. */
export interface LastStatus {
  readonly id: string;
  readonly status: "complete" | "failed" | "interrupted";
  readonly error?: string;
}

/** Writes the last status; that it could not be written is a warning only, as with flyctl. */
export async function writeLastStatus(client: FlyClient, last: LastStatus, terminal: Terminal): Promise<void> {
  try {
    await writeStatus(client, last.id, last.status, last.error);
  } catch (failure) {
    terminal.err(`WARN failed to set final release status: ${messageOf(failure)}`);
  }
}
