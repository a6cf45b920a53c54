import type { Check } from "@slipway/health";

/**
 * One check for each machine and each region of a Fly app, beside or instead of the one that Fly's proxy routes as it
 * likes (Fly docs, dynamic request routing: `fly-force-instance-id`, `fly-prefer-region`).
 */
export function flyTargets(check: Check, instances: readonly string[], regions: readonly string[]): readonly Check[] {
  const targets = [
    ...instances.map((id) => aimed(check, id, { "fly-force-instance-id": id })),
    ...regions.map((region) => aimed(check, region, { "fly-prefer-region": region })),
  ];
  return targets.length === 0 ? [check] : targets;
}

function aimed(check: Check, target: string, header: Readonly<Record<string, string>>): Check {
  const request = { ...check.request, headers: { ...check.request.headers, ...header } };
  return { ...check, name: `${check.name} ${target}`, request };
}
