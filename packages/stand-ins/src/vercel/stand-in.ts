import type { RecordedRequest } from "../http/record.ts";
import { startServer } from "../http/server.ts";
import type { ServerOptions } from "../http/server.ts";
import { vercelHandler } from "./api/handler.ts";
import type { Exchange } from "./api/handler.ts";
import { isUpload } from "./api/files.ts";
import { viewOf } from "./deployment-view.ts";
import type { DeploymentView } from "./deployment-view.ts";
import { Functions } from "./edge/functions.ts";
import { Sites } from "./edge/sites.ts";
import { visitor } from "./edge/visit.ts";
import { VercelFaults } from "./faults/faults.ts";
import { DEFAULT_PACE } from "./options.ts";
import type { VercelOptions } from "./options.ts";
import { projectHandle } from "./project-handle.ts";
import type { VercelProjectHandle } from "./project-handle.ts";
import { FileStore } from "./state/files.ts";
import { newProject } from "./state/project.ts";
import type { Project, Team } from "./state/project.ts";
import { findDeployment } from "./state/world.ts";
import type { World } from "./state/world.ts";

/** A running stand-in for Vercel. */
export interface VercelStandIn {
  /** The API: for `api-url`, and for the CLI's `--api`. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** Requests that reached the API and its answers, for `VercelDescription.check`. */
  readonly exchanges: readonly Exchange[];
  readonly faults: VercelFaults;
  /** By id or name; throws for one that was not among the options. */
  project(idOrName: string): VercelProjectHandle;
  /** By id or address; undefined when there is none. */
  deployment(idOrUrl: string): DeploymentView | undefined;
  /** Where a deployment's address, an alias or a domain can be visited: `http://127.0.0.1:<port>`. */
  urlOf(name: string): Promise<string>;
  /** The content of an uploaded file, of any team; undefined when there is none. */
  file(sha: string): Buffer | undefined;
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** Starts Vercel's API on loopback; what is deployed to it is served on loopback ports of its own. */
export async function startVercel(options: VercelOptions): Promise<VercelStandIn> {
  const closing = new AbortController();
  const functions = new Functions();
  const world = createWorld(options, functions, closing.signal);
  const productionUrls = await addProjects(world, options);
  const exchanges: Exchange[] = [];
  const server = await startServer(vercelHandler(world, exchanges), serverOptions(world));
  return {
    url: server.url,
    requests: server.requests,
    exchanges,
    faults: world.faults,
    project: (idOrName) => {
      const project = known(world, idOrName);
      return projectHandle(world, project, productionUrls.get(project.id) ?? "");
    },
    deployment: (idOrUrl) => {
      const found = findDeployment(world, idOrUrl);
      return found && viewOf(found);
    },
    urlOf: async (name) => await world.sites.urlOf(name),
    file: (sha) => [...world.teams.keys()].map((team) => world.files.get(team, sha)).find((file) => file),
    close: async () => {
      closing.abort();
      await server.close();
      await world.sites.close();
      await functions.close();
    },
  };
}

function serverOptions({ faults, options: { keepUpTo = Infinity } }: World): ServerOptions {
  return { faults: faults.http, digests: (path, bytes) => isUpload(path) && bytes > keepUpTo };
}

type MutableWorld = World & { readonly projects: Map<string, Project> };

function createWorld(options: VercelOptions, functions: Functions, closing: AbortSignal): MutableWorld {
  const faults = new VercelFaults(options.faults);
  faults.http.add(...(options.httpFaults ?? []));
  const given = options.teams ?? [{ id: "team_acme", slug: "acme" }];
  const teams = new Map(given.map(({ id, slug, plan = "pro" }): [string, Team] => [id, { id, slug, plan }]));
  const defaultTeamId = options.defaultTeam ?? given[0]?.id ?? "";
  // The sites answer from the world that they are part of.
  const sites = new Sites(async (name, request) => await visit(name, request), faults.edge);
  const world: MutableWorld = {
    options,
    user: { id: "usr_stand_in", username: "release-bot", email: "release-bot@example.com", defaultTeamId },
    teams,
    projects: new Map(),
    deployments: new Map(),
    aliases: new Map(),
    files: new FileStore(),
    faults,
    sites,
    pace: { ...DEFAULT_PACE, ...options.pace },
    closing,
  };
  const visit = visitor(world, functions);
  return world;
}

/** Adds the projects, opens their domains, and gives where the first domain of each can be visited, by id. */
async function addProjects(world: MutableWorld, options: VercelOptions): Promise<Map<string, string>> {
  const urls = new Map<string, string>();
  for (const project of options.projects) {
    const team = world.teams.get(project.team ?? world.user.defaultTeamId);
    if (team === undefined) throw new Error(`There is no team ${project.team} for the project ${project.name}`);
    const domains = project.domains ?? [await ownDomain(world, project.name)];
    world.projects.set(project.id, newProject(project, team, domains));
    const doors = await Promise.all(domains.map(async (domain) => await world.sites.urlOf(domain)));
    urls.set(project.id, doors[0] ?? "");
  }
  return urls;
}

async function ownDomain(world: World, name: string): Promise<string> {
  return world.options.addresses === "vercel.app" ? `${name}.vercel.app` : await world.sites.openUnnamed();
}

function known(world: World, idOrName: string): Project {
  const project = [...world.projects.values()].find(({ id, name }) => id === idOrName || name === idOrName);
  if (project === undefined) throw new Error(`The Vercel stand-in has no project "${idOrName}"`);
  return project;
}
