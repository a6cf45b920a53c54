/** The API that the CLI talks to when it is told nothing. */
const DEFAULT_API = "https://api.vercel.com";

/** What every call of the CLI is given. */
export interface CliSettings {
  readonly apiUrl: URL;
  /** A configuration folder of its own, so that nothing that was stored on the machine speaks. */
  readonly configDir: string;
}

/** The arguments of `vercel pull`. No secret is among them. */
export function pullArguments(target: string, branch: string | undefined, settings: CliSettings): readonly string[] {
  const ofBranch = target === "preview" && branch !== undefined && branch !== "" ? [`--git-branch=${branch}`] : [];
  return ["pull", "--yes", `--environment=${target}`, ...ofBranch, ...common(settings)];
}

/** The arguments of `vercel build`; the output's target has to be the one that it is deployed to. */
export function buildArguments(target: string, settings: CliSettings): readonly string[] {
  const to = target === "production" ? ["--prod"] : [`--target=${target}`];
  return ["build", "--yes", ...to, ...common(settings)];
}

function common({ apiUrl, configDir }: CliSettings): readonly string[] {
  const elsewhere = apiUrl.origin === DEFAULT_API ? [] : ["--api", apiUrl.href.replace(/\/+$/, "")];
  return ["--global-config", configDir, ...elsewhere];
}
