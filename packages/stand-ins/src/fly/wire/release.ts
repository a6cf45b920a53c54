import { z } from "zod";

/** A release as `/api/v1/apps/{app}/releases` answers it (flyctl, internal/uiex/releases.go). */
export const release = z.looseObject({
  id: z.string(),
  version: z.number().int(),
  stable: z.boolean(),
  in_progress: z.boolean(),
  status: z.string(),
  strategy: z.string(),
  user: z.string(),
  created_at: z.string(),
  image_ref: z.string(),
});

export type ReleaseJson = z.infer<typeof release>;

/** The strategies that the releases API takes. */
export const STRATEGIES = ["ROLLING", "CANARY", "BLUEGREEN", "IMMEDIATE", "ROLLING_ONE", "SIMPLE"] as const;

/** What `POST /api/v1/releases` takes. */
export const createRelease = z.looseObject({
  app_name: z.string(),
  build_id: z.number().int().optional(),
  definition: z.unknown(),
  image: z.string(),
  strategy: z.enum(STRATEGIES),
});
