import type { JsonObject } from "../../schema/json.ts";
import type { Team } from "../state/project.ts";
import type { User } from "../state/world.ts";

/** The user as `GET /v2/user` answers. */
export function userJson(user: User): JsonObject {
  return {
    limited: true,
    id: user.id,
    email: user.email,
    name: user.username,
    username: user.username,
    avatar: null,
    defaultTeamId: user.defaultTeamId,
    version: "northstar",
  };
}

/** A team as `GET /v2/teams/{id}` answers. */
export function teamJson(team: Team, user: User, createdAt: number): JsonObject {
  return {
    id: team.id,
    slug: team.slug,
    name: team.slug,
    avatar: null,
    description: null,
    creatorId: user.id,
    stagingPrefix: team.slug,
    createdAt,
    updatedAt: createdAt,
    billing: { plan: team.plan, period: null, addons: [] },
    membership: { uid: user.id, confirmed: true, role: "OWNER", createdAt, created: createdAt, teamId: team.id },
  };
}
