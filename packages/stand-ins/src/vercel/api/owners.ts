import { json } from "../../http/message.ts";
import type { Route } from "../../http/router.ts";
import type { World } from "../state/world.ts";
import { teamJson, userJson } from "../wire/owner.ts";
import { notFound } from "./errors.ts";
import { ownerRoutes } from "./route.ts";
import type { Call } from "./route.ts";

/** Users and teams. */
export function ownerRoutesOf(world: World): Route[] {
  const { user } = world;
  const since = Date.now();
  return [
    ...ownerRoutes(world, ["GET /v2/user", "GET /www/user"], () => json(200, { user: userJson(user) })),
    ...ownerRoutes(world, ["GET /v1/teams", "GET /v2/teams", "GET /teams"], () => {
      const teams = [...world.teams.values()].map((team) => teamJson(team, user, since));
      return json(200, { teams, pagination: { count: teams.length, next: null, prev: null } });
    }),
    ...ownerRoutes(world, ["GET /v2/teams/{team}", "GET /teams/{team}", "GET /v1/teams/{team}"], (call) =>
      json(200, teamJson(named(call), user, since)),
    ),
  ];
}

function named({ world, parameters }: Call): ReturnType<World["teams"]["get"]> & object {
  const wanted = parameters["team"];
  const team = [...world.teams.values()].find(({ id, slug }) => id === wanted || slug === wanted);
  if (team === undefined) throw notFound("Team");
  return team;
}
