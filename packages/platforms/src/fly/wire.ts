import {
  type infer as Infer,
  array,
  boolean,
  int,
  looseObject,
  nullish,
  number,
  record,
  string,
  unknown,
} from "zod/mini";

// The answers of Fly's APIs, as far as they are read here (fly-go: machine_types.go; flyctl: internal/uiex). Fields that
// are not named are kept, so that a newer API does not break an older reader.

const exitEvent = looseObject({ exit_code: nullish(int()), requested_stop: nullish(boolean()) });

const event = looseObject({
  type: nullish(string()),
  timestamp: nullish(number()),
  request: nullish(
    looseObject({
      exit_event: nullish(exitEvent),
      MonitorEvent: nullish(looseObject({ exit_event: nullish(exitEvent) })),
    }),
  ),
});

const service = looseObject({ checks: nullish(array(unknown())) });

const config = looseObject({
  metadata: nullish(record(string(), string())),
  services: nullish(array(service)),
  checks: nullish(record(string(), unknown())),
  standbys: nullish(array(string())),
});

const image = looseObject({
  registry: nullish(string()),
  repository: nullish(string()),
  tag: nullish(string()),
  digest: nullish(string()),
});

/** A machine of the Machines API. `config` is absent when its host cannot be reached. */
export const machine = looseObject({
  id: string(),
  state: string(),
  region: nullish(string()),
  image_ref: nullish(image),
  config: nullish(config),
  incomplete_config: nullish(config),
  checks: nullish(array(looseObject({ name: string(), status: string() }))),
  events: nullish(array(event)),
  host_status: nullish(string()),
});

export type MachineAnswer = Infer<typeof machine>;
export type ImageAnswer = Infer<typeof image>;
export type ConfigAnswer = Infer<typeof config>;
export type EventAnswer = Infer<typeof event>;

export const machines = array(machine);

/** An app of the Machines API. */
export const app = looseObject({
  name: string(),
  status: nullish(string()),
  organization: nullish(looseObject({ slug: nullish(string()) })),
});

/** A machine's lease; the answer says `success` and holds it in `data`. */
export const lease = looseObject({
  data: nullish(
    looseObject({ owner: nullish(string()), description: nullish(string()), expires_at: nullish(number()) }),
  ),
});

/** The secrets of an app, by name. */
export const secrets = looseObject({
  secrets: nullish(
    array(looseObject({ name: string(), created_at: nullish(string()), updated_at: nullish(string()) })),
  ),
});

/** What setting secrets answers: the version that later machine updates must at least have. */
export const secretsSet = looseObject({ version: nullish(int()) });

/** GraphQL's answer about an app and its releases. */
export const graphqlReleases = looseObject({
  errors: nullish(array(looseObject({ message: string() }))),
  data: nullish(
    looseObject({
      app: nullish(
        looseObject({
          hostname: nullish(string()),
          appUrl: nullish(string()),
          releases: looseObject({
            nodes: array(
              looseObject({
                id: string(),
                version: int(),
                status: string(),
                imageRef: nullish(string()),
                createdAt: nullish(string()),
              }),
            ),
          }),
        }),
      ),
    }),
  ),
});

/** The releases API's answer. */
export const restReleases = looseObject({
  releases: array(
    looseObject({
      id: string(),
      version: int(),
      status: string(),
      image_ref: nullish(string()),
      created_at: nullish(string()),
    }),
  ),
});

/** The line that flyctl prints for `FLY_EMIT_RELEASE_JSON` (since 0.4.56). */
export const emittedRelease = looseObject({ id: string(), version: int(), image_ref: nullish(string()) });
