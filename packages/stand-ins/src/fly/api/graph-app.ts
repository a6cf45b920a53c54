import type { StoredImage } from "../images/image.ts";
import type { FlyApp } from "../state/app.ts";
import { inProgress } from "../state/releases.ts";
import type { Release } from "../state/releases.ts";
import { addresses, organizationJson } from "./apps.ts";
import { graphImage } from "./graph-image.ts";
import { USER } from "./releases.ts";

interface Page {
  readonly first?: number;
  readonly status?: string;
}

/** An app as GraphQL shows it; `hostname` and `appUrl` are those of its edge. */
export function graphApp(app: FlyApp, findImage: (reference: string) => StoredImage) {
  const ips = graphAddresses(app);
  return {
    id: app.name,
    name: app.name,
    internalNumericId: app.numericId,
    hostname: new URL(app.url).host,
    appUrl: app.url,
    cnameTarget: null,
    createdAt: app.createdAt,
    deployed: app.status === "deployed" || app.status === "suspended",
    network: "",
    status: app.status,
    platformVersion: "machines",
    role: { name: "" },
    sharedIpAddress: ips[0]?.address,
    version: app.releases.current()?.version ?? 0,
    organization: graphOrganization(organizationJson(app.org)),
    secrets: app.secrets
      .list()
      .map(({ name, digest, created_at }) => ({ id: name, name, digest, createdAt: created_at })),
    ipAddresses: { nodes: ips, totalCount: ips.length },
    egressIpAddresses: { nodes: [], totalCount: 0 },
    image: ({ ref }: { ref: string }) => graphImage(findImage(ref)),
    ...graphReleases(app, findImage),
  };
}

function graphAddresses(app: FlyApp) {
  return addresses(app).map(({ ip, created_at }, index) => ({
    id: `ip_${index}`,
    address: ip,
    type: index === 0 ? "shared_v4" : "v6",
    region: "global",
    createdAt: created_at,
  }));
}

function graphReleases(app: FlyApp, findImage: (reference: string) => StoredImage) {
  const show = (release: Release) => graphRelease(release, findImage);
  return {
    currentReleaseUnprocessed: () => {
      const current = app.releases.current();
      return current && show(current);
    },
    releasesUnprocessed: ({ first = 25, status }: Page) => {
      const all = app.releases.list().filter((release) => status === undefined || release.status === status);
      return { nodes: all.slice(0, first).map((release) => show(release)), totalCount: all.length };
    },
  };
}

/** An organisation as GraphQL shows it. */
export function graphOrganization(organization: ReturnType<typeof organizationJson>) {
  return {
    ...organization,
    rawSlug: organization.raw_slug,
    internalNumericId: organization.internal_numeric_id,
    paidPlan: organization.paid_plan,
  };
}

function graphRelease(release: Release, findImage: (reference: string) => StoredImage) {
  return {
    id: release.id,
    version: release.version,
    status: release.status,
    stable: release.status === "complete",
    inProgress: inProgress(release),
    description: "Release",
    reason: "deploy",
    deploymentStrategy: release.strategy,
    evaluationId: null,
    imageRef: release.image,
    image: () => graphImage(findImage(release.image)),
    revertedTo: null,
    configDefinition: release.definition,
    createdAt: release.createdAt,
    updatedAt: release.updatedAt,
    user: USER,
  };
}
