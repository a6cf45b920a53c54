import { FaultQueue } from "../http/faults.ts";
import { json } from "../http/message.ts";
import type { RecordedRequest } from "../http/record.ts";
import { router } from "../http/router.ts";
import { startServer } from "../http/server.ts";
import type { Handler } from "../http/server.ts";
import type { Violation } from "../schema/violation.ts";
import { ArtifactService } from "./artifacts/service.ts";
import type { Artifact } from "./artifacts/service.ts";
import { blobRoutes } from "./blobs/routes.ts";
import { UrlSigner } from "./blobs/signature.ts";
import { BlobStore } from "./blobs/store.ts";
import type { CacheEntry } from "./cache/entry.ts";
import { CacheService } from "./cache/service.ts";
import { servicesEnv } from "./env.ts";
import type { ServicesEnv } from "./env.ts";
import { Jobs } from "./job.ts";
import { oidcRoutes } from "./oidc/routes.ts";
import type { ActionsServicesOptions, JobOptions } from "./options.ts";
import type { Storage } from "./storage.ts";
import { ARTIFACT_SERVICE, CACHE_SERVICE } from "./twirp/messages.ts";
import { twirpRoutes } from "./twirp/route.ts";

/** Running stand-ins for what a runner offers to actions: caches, artifacts, identity tokens. */
export interface ActionsServicesStandIn {
  readonly url: string;
  /** The variables that the runner sets for the job of the options. */
  readonly env: ServicesEnv;
  /** The variables for another job, with tokens of its own. */
  envFor(job: JobOptions): ServicesEnv;
  /** The issuer of identity tokens; `/.well-known/openid-configuration` is below it. */
  readonly issuer: string;
  readonly state: { readonly cacheEntries: readonly CacheEntry[]; readonly artifacts: readonly Artifact[] };
  /** The bytes of a cache entry or an artifact, as they were uploaded; undefined before that. */
  contentOf(stored: { readonly blobPath: string }): Buffer | undefined;
  readonly requests: readonly RecordedRequest[];
  /** What the messages' schemas forbade, of clients' requests and of our own answers. */
  readonly violations: readonly Violation[];
  readonly faults: FaultQueue;
  close(): Promise<void>;
}

const DEFAULT_SIGNED_URL_SECONDS = 3600;

/** Starts the services of one repository. */
export async function startActionsServices(options: ActionsServicesOptions): Promise<ActionsServicesStandIn> {
  const jobs = new Jobs(options);
  const violations: Violation[] = [];
  const storage = createStorage(options);
  const cache = new CacheService(storage, options.cacheMode ?? "write");
  const artifacts = new ArtifactService(storage);
  const serving = { jobs, violations, tamper: options.tamper };
  const handler = services([
    ...twirpRoutes(serving, "CacheService", CACHE_SERVICE, cache.methods),
    ...twirpRoutes(serving, "ArtifactService", ARTIFACT_SERVICE, artifacts.methods),
    ...blobRoutes(storage),
    ...oidcRoutes({ jobs, now: storage.now }),
  ]);
  const faults = new FaultQueue(options.faults);
  const server = await startServer(handler, { faults });
  const envFor = (job?: JobOptions): ServicesEnv => servicesEnv(server.url, jobs.admit(job), options);
  return {
    url: server.url,
    env: envFor(options.job),
    envFor,
    issuer: `${server.url}/oidc`,
    state: { cacheEntries: cache.entries, artifacts: artifacts.artifacts },
    contentOf: ({ blobPath }) => storage.store.get(blobPath)?.content,
    requests: server.requests,
    violations,
    faults,
    close: () => server.close(),
  };
}

function createStorage(options: ActionsServicesOptions): Storage {
  const now = options.now ?? (() => new Date());
  let last = 0;
  return {
    store: new BlobStore(),
    signer: new UrlSigner(options.signedUrlSeconds ?? DEFAULT_SIGNED_URL_SECONDS, now),
    now,
    nextId: () => (last += 1),
  };
}

function services(routes: Parameters<typeof router>[0]): Handler {
  return router(routes, ({ method, url }) => {
    const msg = `The stand-in for the Actions services does not serve ${method} ${url.pathname}`;
    return json(501, { code: "bad_route", msg });
  });
}
