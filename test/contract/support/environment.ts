import { type StepFolders, inputVariables } from "./bundle.ts";

/** What a step of an action is given. */
export interface StepCall {
  readonly name: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** More variables, such as the addresses of stand-ins; the runner's own are there already. */
  readonly env?: Readonly<Record<string, string>>;
  /** `STATE_…` of an earlier phase: makes this the post phase. */
  readonly state?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** The environment of a step: what the runner sets, its files, and every input that action.yml declares. */
export function stepEnvironment(
  call: StepCall,
  { workspace, temp, files }: Pick<StepFolders, "workspace" | "temp" | "files">,
): Readonly<Record<string, string>> {
  const runner = {
    PATH: "/usr/local/bin:/usr/bin:/bin",
    HOME: temp,
    CI: "true",
    GITHUB_ACTIONS: "true",
    GITHUB_ACTION: "__self",
    GITHUB_ACTOR: "octocat",
    GITHUB_EVENT_NAME: "push",
    GITHUB_JOB: "deploy",
    GITHUB_REF: "refs/heads/main",
    GITHUB_REF_NAME: "main",
    GITHUB_REPOSITORY: "acme/structra",
    GITHUB_RUN_ATTEMPT: "1",
    GITHUB_RUN_ID: "42",
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_SHA: "0123456789abcdef0123456789abcdef01234567",
    GITHUB_WORKFLOW: "deploy",
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "test",
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_TEMP: temp,
  };
  const state = Object.entries(call.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const commandFiles = Object.entries(files).map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path]);
  return {
    ...runner,
    ...Object.fromEntries([...state, ...commandFiles]),
    ...inputVariables(call.name, call.inputs ?? {}, call.token ?? "test-github-token"),
    ...call.env,
  };
}
