import type { BuildOrder } from "./order.ts";

/** The arguments that every builder understands the same way. Secrets by the names of their variables only. */
export function commonArguments({ spec, labels, landing }: BuildOrder): readonly string[] {
  const pairs = (flag: string, values: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    "--file",
    spec.file,
    "--tag",
    landing,
    ...(spec.target === undefined ? [] : ["--target", spec.target]),
    ...pairs("--build-arg", spec.buildArgs),
    ...pairs("--label", labels),
    ...(spec.network === "default" ? [] : ["--network", spec.network]),
  ];
}

/** `--secret id=…,env=…`: the builder reads the value from its environment. */
export function secretArguments({ spec }: BuildOrder): readonly string[] {
  return Object.entries(spec.secrets).flatMap(([id, variable]) => ["--secret", `id=${id},env=${variable}`]);
}

/** `--platform a,b`. */
export function platformArguments({ spec }: BuildOrder): readonly string[] {
  return spec.platforms.length === 0 ? [] : ["--platform", spec.platforms.join(",")];
}
