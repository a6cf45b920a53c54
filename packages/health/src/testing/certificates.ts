import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A key and a certificate in PEM. */
export interface Identity {
  readonly key: string;
  readonly cert: string;
}

/** What a test certificate says. */
export interface CertificateRequest {
  readonly name: string;
  /** As openssl takes them: `20260101000000Z`. Default: from yesterday for a year. */
  readonly from?: Date;
  readonly until?: Date;
}

/** A certificate authority of a test's own, on disk while it lives. Needs the `openssl` command. */
export class TestAuthority {
  readonly #folder = mkdtempSync(path.join(tmpdir(), "slipway-ca-"));
  /** The authority's own certificate, for whoever should trust it. */
  readonly cert: string;

  constructor() {
    mkdirSync(this.#at("issued"));
    writeFileSync(this.#at("index.txt"), "");
    writeFileSync(this.#at("serial"), "1000");
    writeFileSync(this.#at("ca.cnf"), configuration(this.#folder));
    this.cert = this.selfSigned("Slipway test authority", "ca").cert;
  }

  /** A certificate that the authority vouches for. */
  issue({ name, from = inDays(-1), until = inDays(365) }: CertificateRequest): Identity {
    const [key, request, cert, extensions] = ["key", "csr", "crt", "ext"].map((end) => this.#at(`${name}.${end}`));
    if (key === undefined || request === undefined || cert === undefined || extensions === undefined)
      throw new Error("four files were named");
    writeFileSync(extensions, `subjectAltName=DNS:${name}\n`);
    this.#openssl("req", "-new", ...KEY, "-keyout", key, "-out", request, "-subj", `/CN=${name}`);
    const validity = ["-startdate", stamp(from), "-enddate", stamp(until)];
    const files = ["-in", request, "-out", cert, "-extfile", extensions];
    this.#openssl("ca", "-batch", "-notext", "-config", this.#at("ca.cnf"), ...validity, ...files);
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  }

  /** A certificate that nobody vouches for. */
  selfSigned(name: string, file = "self"): Identity {
    const [key, cert] = [this.#at(`${file}.key`), this.#at(`${file}.crt`)];
    const names = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name.replaceAll(" ", "-")}`];
    this.#openssl("req", "-x509", ...KEY, "-days", "3650", "-keyout", key, "-out", cert, ...names);
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #at(file: string): string {
    return path.join(this.#folder, file);
  }

  #openssl(...args: readonly string[]): void {
    execFileSync("openssl", args, { stdio: "pipe" });
  }
}

const KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** A date some days from now. */
export function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

function stamp(date: Date): string {
  return `${date.toISOString().replaceAll(/[-:T]/g, "").slice(0, 14)}Z`;
}

function configuration(folder: string): string {
  return `[ca]
default_ca=own
[own]
dir=${folder}
database=$dir/index.txt
new_certs_dir=$dir/issued
serial=$dir/serial
certificate=$dir/ca.crt
private_key=$dir/ca.key
default_md=sha256
policy=any
unique_subject=no
[any]
commonName=supplied
`;
}
