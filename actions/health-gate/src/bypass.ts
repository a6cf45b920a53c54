import { type InputsOf, type Ports, UserError } from "@slipway/core";

import type { definition } from "./definition.ts";

type GatePorts = Ports<typeof definition>;

/**
 * The header that passes Vercel's Deployment Protection: the stored secret, or a token of this job (Vercel docs:
 * protection-bypass-automation, trusted-sources). Empty when the inputs ask for neither.
 */
export async function bypassHeaders(
  inputs: InputsOf<typeof definition>,
  ports: GatePorts,
): Promise<Readonly<Record<string, string>>> {
  const secret = inputs["protection-bypass"];
  const audience = inputs["protection-oidc-audience"];
  if (secret !== undefined) return { "x-vercel-protection-bypass": secret };
  if (audience === undefined) return {};
  const token = await jobToken(audience, ports);
  ports.log.mask(token);
  return { "x-vercel-trusted-oidc-idp-token": token };
}

/** A token that GitHub signs for this job, from the address that the runner sets when the job may ask for one. */
async function jobToken(audience: string, { env, http }: GatePorts): Promise<string> {
  const address = env["ACTIONS_ID_TOKEN_REQUEST_URL"] ?? "";
  const credential = env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] ?? "";
  if (address === "" || credential === "")
    throw new UserError("protection-oidc-audience: this job may not ask for a token", {
      hint: "Add permissions: id-token: write.",
    });
  const url = new URL(address);
  url.searchParams.set("audience", audience);
  const response = await http.request({ method: "GET", url, headers: { authorization: `Bearer ${credential}` } });
  const answer = response.json();
  if (typeof answer === "object" && answer !== null && "value" in answer && typeof answer.value === "string")
    return answer.value;
  throw new UserError("protection-oidc-audience: GitHub answered without a token");
}
