import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { checkIn } from "./checked-folder.ts";

const EXAMPLES = fileURLToPath(new URL("../../../examples", import.meta.url));

/** A system's file as its guide prints it, and the variables in it that somebody still has to fill in. */
interface System {
  readonly folder: string;
  readonly file: string;
  readonly environment: string;
  readonly placeholders: readonly string[];
}

const SYSTEMS: readonly System[] = [
  {
    folder: "structra",
    file: ".env.example",
    environment: "production",
    placeholders:
      "DATABASE_URL REDIS_URL REDIS_PASSWORD GEMINI_API_KEY S3_ACCESS_KEY S3_SECRET_KEY JWT_SECRET API_KEY_SECRET ENCRYPTION_KEY SENTRY_DSN".split(
        " ",
      ),
  },
  {
    folder: "structra/frontend",
    file: ".env.example",
    environment: "production",
    placeholders: ["NEXT_PUBLIC_SENTRY_DSN"],
  },
  {
    folder: "taskforge",
    file: ".env.production.example",
    environment: "production",
    placeholders:
      "DATABASE_URL DB_PASSWORD REDIS_URL REDIS_PASSWORD BASE_URL CORS_ALLOWED_ORIGINS JWT_SECRET JWT_REFRESH_SECRET SMTP_USERNAME SMTP_PASSWORD EMAIL_FROM STRIPE_SECRET_KEY STRIPE_WEBHOOK_SECRET SENTRY_DSN".split(
        " ",
      ),
  },
  {
    folder: "kharisma",
    file: ".env.production.example",
    environment: "production",
    placeholders: ["DB_PASSWORD", "JWT_SECRET"],
  },
  // For development these three are what they should be: they are told, and they fail only where that is asked for.
  {
    folder: "kharisma",
    file: ".env.development.example",
    environment: "development",
    placeholders: ["DB_PASSWORD", "DB_ROOT_PASSWORD", "JWT_SECRET"],
  },
  { folder: "kharisma/frontend", file: ".env.example", environment: "development", placeholders: [] },
  {
    folder: "chatzwa",
    file: ".env.example",
    environment: "production",
    placeholders: ["ZAI_API_KEY", "NEXTAUTH_SECRET", "NEXTAUTH_URL", "SENTRY_DSN", "ANALYTICS_API_KEY", "CUSTOM_KEY"],
  },
];

/** Rules that find placeholders, whichever of them comes first. */
const PLACEHOLDER_RULES = /^EV(?:02\d|084) /;

describe.each(SYSTEMS)("the contract of $folder on $file", ({ folder, file, environment, placeholders }) => {
  it("fails on exactly its placeholders", async () => {
    const { ok, ports, rules } = await checkIn(`${EXAMPLES}/${folder}`, {
      "env-files": [file],
      environment,
      "from-process-env": "none",
      "fail-on": "warning",
    });
    expect(rules.filter((rule) => !PLACEHOLDER_RULES.test(rule))).toEqual([]);
    expect(rules.map((rule) => rule.slice(6))).toEqual(placeholders);
    expect(ok).toBe(placeholders.length === 0);
    const levels = new Set((ports.written.problems ?? []).map(({ level }) => level));
    expect([...levels]).toEqual(placeholders.length === 0 ? [] : [environment === "production" ? "error" : "warning"]);
  });

  it("is sound on its own, without values", async () => {
    const { found } = await checkIn(`${EXAMPLES}/${folder}`, { mode: "schema-only", environment });
    expect(found).toEqual([]);
  });
});

it("says that Kharisma's page would call this machine in production, and that docker run would keep Chatzwa's quotes", async () => {
  const page = await checkIn(`${EXAMPLES}/kharisma/frontend`, {
    "env-files": [".env.example"],
    environment: "production",
  });
  expect(page.rules).toEqual(["EV051 VITE_API_URL"]);
  const chatzwa = await checkIn(`${EXAMPLES}/chatzwa`, {
    "env-files": [".env.example"],
    environment: "production",
    dialects: ["dotenv", "docker"],
  });
  expect(chatzwa.rules).toContain("EV070 DATABASE_URL");
});

it("tells a reference that nobody filled in once, also when Compose reads it, too", async () => {
  const { rules } = await checkIn(`${EXAMPLES}/kharisma`, {
    "env-files": [".env.production.example"],
    environment: "production",
    dialects: ["dotenv", "compose"],
  });
  expect(rules).toEqual(["EV084 DB_PASSWORD", "EV084 JWT_SECRET"]);
});
