import type { JsonObject } from "../../schema/json.ts";
import { newBlobPath } from "../blobs/routes.ts";
import { digest } from "../blobs/store.ts";
import type { Job } from "../job.ts";
import type { Storage } from "../storage.ts";
import { twirpError } from "../twirp/errors.ts";
import { requiredText, text } from "../twirp/fields.ts";
import type { Method } from "../twirp/route.ts";

/** An artifact. Without `digest` it is created and not finished yet. */
export interface Artifact {
  readonly id: number;
  readonly name: string;
  readonly runBackendId: string;
  readonly jobBackendId: string;
  readonly blobPath: string;
  readonly createdAt: Date;
  /** In bytes. */
  size: number;
  digest?: string;
}

/** The versions of artifacts that clients of the v4 service ask for. */
const VERSIONS: ReadonlySet<unknown> = new Set([4, 7]);

/** GitHub's artifact service, version 4. */
export class ArtifactService {
  readonly artifacts: Artifact[] = [];
  readonly #storage: Storage;

  constructor(storage: Storage) {
    this.#storage = storage;
  }

  get methods(): Readonly<Record<string, Method>> {
    return {
      CreateArtifact: (request, job, url) => this.#create(request, job, url),
      FinalizeArtifact: (request, job) => this.#finalize(request, job),
      ListArtifacts: (request, job) => this.#list(request, job),
      GetSignedArtifactURL: (request, job, url) => this.#sign(request, job, url),
      DeleteArtifact: (request, job) => this.#delete(request, job),
    };
  }

  #create(request: JsonObject, job: Job, url: string): JsonObject {
    checkOwner(request, job);
    const name = requiredText(request, "name");
    if (/["<>|*?\\/:\r\n]/.test(name)) throw twirpError("invalid_argument", `the artifact name ${name} is not valid`);
    if (!VERSIONS.has(request["version"])) {
      throw twirpError(
        "invalid_argument",
        `artifacts of version ${JSON.stringify(request["version"] ?? 0)} are not served`,
      );
    }
    if (this.#ofRun(job).some((artifact) => artifact.name === name)) {
      throw twirpError("already_exists", "an artifact with this name already exists on the workflow run");
    }
    const { runBackendId, jobBackendId } = job;
    const { nextId, now, signer } = this.#storage;
    const blobPath = newBlobPath("artifacts");
    this.artifacts.push({ id: nextId(), name, runBackendId, jobBackendId, blobPath, createdAt: now(), size: 0 });
    return { ok: true, signed_upload_url: signer.sign(url, blobPath, "write") };
  }

  #finalize(request: JsonObject, job: Job): JsonObject {
    checkOwner(request, job);
    const artifact = this.#named(request, job);
    const blob = this.#storage.store.get(artifact.blobPath);
    if (blob === undefined) throw twirpError("invalid_argument", "the artifact was not uploaded");
    const hash = text(request, "hash");
    if (hash !== "" && hash !== digest(blob)) throw twirpError("invalid_argument", `the artifact is ${digest(blob)}`);
    if (text(request, "size") !== String(blob.content.length)) {
      throw twirpError("invalid_argument", `the artifact has ${blob.content.length} bytes`);
    }
    artifact.size = blob.content.length;
    artifact.digest = digest(blob);
    return { ok: true, artifact_id: String(artifact.id) };
  }

  #list(request: JsonObject, job: Job): JsonObject {
    checkOwner(request, job);
    const [name, id] = [text(request, "name_filter"), text(request, "id_filter")];
    const found = this.#ofRun(job).filter(
      (artifact) =>
        artifact.digest !== undefined &&
        (name === "" || artifact.name === name) &&
        (id === "" || String(artifact.id) === id),
    );
    return { artifacts: found.map(artifactMessage) };
  }

  #sign(request: JsonObject, job: Job, url: string): JsonObject {
    checkOwner(request, job);
    const { blobPath, digest: finished } = this.#named(request, job);
    if (finished === undefined) throw twirpError("not_found", "the artifact is not finished");
    return { signed_url: this.#storage.signer.sign(url, blobPath, "read") };
  }

  #delete(request: JsonObject, job: Job): JsonObject {
    checkOwner(request, job);
    const artifact = this.#named(request, job);
    this.artifacts.splice(this.artifacts.indexOf(artifact), 1);
    this.#storage.store.delete(artifact.blobPath);
    return { ok: true, artifact_id: String(artifact.id) };
  }

  #named(request: JsonObject, job: Job): Artifact {
    const name = requiredText(request, "name");
    const found = this.#ofRun(job).find((artifact) => artifact.name === name);
    if (found === undefined) throw twirpError("not_found", `the workflow run has no artifact ${name}`);
    return found;
  }

  #ofRun(job: Job): readonly Artifact[] {
    return this.artifacts.filter(({ runBackendId }) => runBackendId === job.runBackendId);
  }
}

/** A job reaches the artifacts of its own run only. */
function checkOwner(request: JsonObject, job: Job): void {
  if (text(request, "workflow_run_backend_id") === job.runBackendId) return;
  throw twirpError("permission_denied", "the token is not for this workflow run");
}

function artifactMessage(artifact: Artifact): JsonObject {
  return {
    workflow_run_backend_id: artifact.runBackendId,
    workflow_job_run_backend_id: artifact.jobBackendId,
    database_id: String(artifact.id),
    name: artifact.name,
    size: String(artifact.size),
    created_at: artifact.createdAt.toISOString(),
    ...(artifact.digest !== undefined && { digest: artifact.digest }),
  };
}
