/** The permissions of a workflow's token that the served operations ask for, as they are written in a workflow. */
export type PermissionName =
  | "actions"
  | "checks"
  | "contents"
  | "deployments"
  | "issues"
  | "pull-requests"
  | "statuses";

export type PermissionLevel = "none" | "read" | "write";

export type Permissions = Readonly<Partial<Record<PermissionName, PermissionLevel>>>;

/** What an operation needs: any one of these. */
export type Need = readonly { readonly name: PermissionName; readonly level: "read" | "write" }[];

/** A need of one permission, or of any of several: `needs("write", "issues", "pull-requests")`. */
export function needs(level: "read" | "write", ...names: readonly PermissionName[]): Need {
  return names.map((name) => ({ name, level }));
}

/** Whether a token may. A token without a list of permissions may everything. */
export function isGranted(permissions: Permissions | undefined, need: Need): boolean {
  if (permissions === undefined) return true;
  return need.some(({ name, level }) => {
    const granted = permissions[name] ?? "none";
    return granted === "write" || granted === level;
  });
}

/** A need as GitHub writes it in the header of a refusal: `issues=write; pull_requests=write`. */
export function acceptedPermissions(need: Need): string {
  return need.map(({ name, level }) => `${name.replaceAll("-", "_")}=${level}`).join("; ");
}
