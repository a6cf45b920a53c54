import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** PEM files of an authority and of a server whose certificate says `localhost`. */
export interface Certificates {
  readonly authority: string;
  readonly certificate: string;
  readonly key: string;
  /** An authority that signed nothing here. */
  readonly stranger: string;
}

/** Makes certificates with openssl. */
export function makeCertificates(folder: string): Certificates {
  const path = (name: string): string => join(folder, name);
  const openssl = (...args: readonly string[]): void => {
    execFileSync("openssl", args, { stdio: "pipe" });
  };
  const fresh = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  for (const name of ["authority", "stranger"])
    openssl(...fresh, "-subj", `/CN=${name}`, "-keyout", path(`${name}.key`), "-out", path(`${name}.pem`));
  const signed = [
    "-CA",
    path("authority.pem"),
    "-CAkey",
    path("authority.key"),
    "-addext",
    "subjectAltName=DNS:localhost",
  ];
  const leaf = ["-addext", "basicConstraints=CA:FALSE", "-subj", "/CN=localhost"];
  openssl(...fresh, ...signed, ...leaf, "-keyout", path("server.key"), "-out", path("server.pem"));
  return {
    authority: path("authority.pem"),
    certificate: path("server.pem"),
    key: path("server.key"),
    stranger: path("stranger.pem"),
  };
}
