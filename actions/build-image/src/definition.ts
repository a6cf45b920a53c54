import { type InputProblem, defineAction, output } from "@slipway/core";
import { array, boolean, enum as enum_, number, object, optional as orNothing, record, string } from "zod/mini";

import { buildInputs, imageInputs, registryInputs } from "./inputs.ts";

const built = () =>
  object({
    result: enum_(["built", "reused", "failed", "planned"]),
    image: orNothing(string()),
    digest: orNothing(string()),
    tags: array(string()),
    skipped: boolean(),
    seconds: number(),
    error: orNothing(string()),
  });

/** build-image: its inputs and outputs. */
export const definition = defineAction({
  id: "build-image",
  name: "Slipway build-image",
  description: "Builds one image or many side by side, pushes them by digest, and builds none twice.",
  branding: { icon: "package", color: "blue" },
  inputs: { ...imageInputs, ...registryInputs, ...buildInputs },
  outputs: {
    image: output(
      string,
      "The one image as `repository@sha256:…`, confirmed by the registry. Empty when nothing was pushed, or for several images.",
    ),
    digest: output(string, "The digest of that image."),
    tags: output(() => array(string()), "Every tag that now means its image, as `repository:tag`."),
    skipped: output(boolean, "Whether nothing had to be built."),
    images: output(
      () => record(string(), built()),
      "Every image by its name: result (`built`, `reused`, `failed`, `planned`), image, digest, tags, skipped, seconds, error.",
    ),
  },
  post: true,
  rules: ({ images, image, context, file, target, username, password, push, provenance, sbom }) => {
    const single = { image, context, file, target };
    const problems: InputProblem[] = [];
    const add = (input: string, message: string): void => void problems.push({ input, message });
    if (images === undefined && image === undefined) add("image", "is required, or images for several");
    if (images !== undefined)
      for (const [name, value] of Object.entries(single))
        if (value !== undefined) add(name, "is for one image; with images, write it there");
    if (username !== undefined && password === undefined) add("password", "is required with username");
    const attests = sbom === true || (provenance !== undefined && provenance !== "off");
    if (push === false && attests) add("push", "must be true for provenance and sbom: they are kept in the registry");
    return problems;
  },
});
