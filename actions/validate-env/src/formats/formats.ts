/** The form of a well-known kind of key: published by who issues it. */
interface Format {
  readonly pattern: RegExp;
  /** How the sentence "must be …" ends. */
  readonly form: string;
  /** Whether whoever has the value can act with it. Publishable keys are made to be seen. */
  readonly secret: boolean;
}

/** Formats that a contract may ask for. The whole value must match. */
const TABLE = {
  "stripe-secret-key": {
    pattern: /^[sr]k_(?:test|live)_[A-Za-z0-9]{10,247}$/,
    form: "a Stripe secret or restricted key (sk_… or rk_…)",
    secret: true,
  },
  "stripe-publishable-key": {
    pattern: /^pk_(?:test|live)_[A-Za-z0-9]{10,247}$/,
    form: "a Stripe publishable key (pk_…)",
    secret: false,
  },
  "stripe-webhook-secret": {
    pattern: /^whsec_[A-Za-z0-9+/=]{16,}$/,
    form: "a webhook signing secret (whsec_…)",
    secret: true,
  },
  "google-api-key": { pattern: /^AIza[\w-]{35}$/, form: "a Google API key (AIza…)", secret: false },
  "openai-api-key": {
    pattern: /^sk-(?:(?:proj|svcacct|admin)-)?[\w-]{20,}$/,
    form: "an OpenAI API key (sk-…)",
    secret: true,
  },
  "anthropic-api-key": {
    pattern: /^sk-ant-[a-z]+\d{2}-[\w-]{80,}$/,
    form: "an Anthropic API key (sk-ant-…)",
    secret: true,
  },
  "github-token": {
    pattern: /^(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{82})$/,
    form: "a GitHub token (ghp_…, ghs_… or github_pat_…)",
    secret: true,
  },
  "fly-token": {
    pattern: /^(?:FlyV1 )?(?:fo1_[\w-]{43}|fm[12][ar]?_[A-Za-z0-9+/=,_-]{100,})$/,
    form: "a Fly.io token (fo1_… or fm2_…)",
    secret: true,
  },
  "slack-bot-token": { pattern: /^xox[abpr]-[0-9A-Za-z-]{20,}$/, form: "a Slack token (xoxb-…)", secret: true },
  "sendgrid-api-key": { pattern: /^SG\.[\w-]{22}\.[\w-]{43}$/, form: "a SendGrid API key (SG.…)", secret: true },
  "aws-access-key-id": {
    pattern: /^(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}$/,
    form: "an AWS access key id (AKIA… or ASIA…)",
    secret: false,
  },
  "npm-token": { pattern: /^npm_[A-Za-z0-9]{36}$/, form: "an npm token (npm_…)", secret: true },
  "huggingface-token": { pattern: /^hf_[A-Za-z0-9]{34,}$/, form: "a Hugging Face token (hf_…)", secret: true },
  "digitalocean-token": { pattern: /^do[opr]_v1_[a-f0-9]{64}$/, form: "a DigitalOcean token (dop_v1_…)", secret: true },
  "doppler-token": {
    pattern: /^dp\.(?:pt|st|ct|sa|scim|audit)\.[\w.-]{40,}$/,
    form: "a Doppler token (dp.st.…)",
    secret: true,
  },
  "planetscale-password": {
    pattern: /^pscale_pw_[\w.=-]{32,64}$/,
    form: "a PlanetScale password (pscale_pw_…)",
    secret: true,
  },
  "linear-api-key": { pattern: /^lin_api_[A-Za-z0-9]{40}$/, form: "a Linear API key (lin_api_…)", secret: true },
  "telegram-bot-token": { pattern: /^\d{5,16}:A[\w-]{34}$/, form: "a Telegram bot token (digits:A…)", secret: true },
  "private-key": {
    pattern: /^-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[^]+-----END (?:[A-Z]+ )*PRIVATE KEY-----\s*$/,
    form: "a private key in PEM",
    secret: true,
  },
  jwt: { pattern: /^ey[\w-]{8,}\.ey[\w-]{8,}\.[\w-]{8,}$/, form: "a JSON Web Token (three parts)", secret: false },
  "sentry-dsn": {
    pattern: /^https:\/\/[0-9a-f]{16,}(?::[0-9a-f]+)?@[\w.-]+(?::\d+)?\/(?:[\w-]+\/)*\d+$/,
    form: "a Sentry DSN (https://key@host/project)",
    secret: false,
  },
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type FormatName = keyof typeof TABLE;

/** All formats, as a contract names them. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant are what they are
export const FORMAT_NAMES = Object.keys(TABLE) as readonly FormatName[];

/** How "must be …" ends when a value has not a format; nothing when it has. */
export function formatProblem(format: FormatName, value: string): string | undefined {
  const { pattern, form } = TABLE[format];
  return pattern.test(value.trim()) ? undefined : form;
}

/** How every secret format begins; most values begin otherwise, and need not be matched against each of them. */
const SECRET_START =
  /^\s*(?:[sr]k[_-]|whsec_|gh[a-z]_|github_pat_|FlyV1 |fo1_|fm[12]|xox|SG\.|npm_|hf_|do[opr]_|dp\.|pscale_|lin_|\d{5,16}:A|-----BEGIN)/;

/** No secret format has fewer characters. */
export const SHORTEST_FORMAT = 18;

/** A first look before `secretFormat`: whether a value is no address, which only a PEM block may hold. */
export function mayHaveFormat(value: string): boolean {
  return !value.includes("://") || value.includes("-----BEGIN");
}

/** What kind of secret a value is by its form alone, if it is one that nobody should see. */
export function secretFormat(value: string): FormatName | undefined {
  if (!SECRET_START.test(value)) return undefined;
  return FORMAT_NAMES.find((name) => TABLE[name].secret && TABLE[name].pattern.test(value.trim()));
}
