import { expect, it } from "vitest";

import { namesSecret } from "./secret-name.ts";

it.each(
  "JWT_SECRET DB_PASSWORD API_KEY GEMINI_API_KEY S3_ACCESS_KEY apiKey FLY_API_TOKEN SESSION_SECRET_OLD TOKEN_2 db-password GOOGLE_CREDENTIALS_JSON".split(
    " ",
  ),
)("%s names a secret", (name) => {
  expect(namesSecret(name)).toBe(true);
});

it.each(
  "PORT NODE_ENV STRIPE_PUBLISHABLE_KEY JWT_PUBLIC_KEY SUPABASE_ANON_KEY PASSWORD_MIN_LENGTH JWT_EXPIRY_TIME_MINUTES S3_BUCKET KEYBOARD MONKEY LOG_LEVEL".split(
    " ",
  ),
)("%s does not", (name) => {
  expect(namesSecret(name)).toBe(false);
});
