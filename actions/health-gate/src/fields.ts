import { type Field, FieldProblem, field, percentage } from "@slipway/core";
import { safeParse } from "zod/mini";
import { type Burst, parseBurst } from "@slipway/health/inputs";

/** Deployments on GitHub by their ids, separated by commas or blanks; none where a step before had none to tell. */
export function deployments(): Field<readonly number[]> {
  return field((text) => {
    const words = text.split(/[\s,]+/).filter((word) => word !== "");
    if (words.length > 20 || !words.every((word) => /^[1-9]\d{0,14}$/.test(word)))
      throw new FieldProblem("must be at most 20 ids of GitHub deployments, separated by commas or line ends");
    return [...new Set(words.map(Number))];
  });
}

/** A confidence from 50 % up, but not certainty, as a fraction. */
export function confidence(): Field<number> {
  return field((text) => {
    const share = safeParse(percentage(), text);
    if (!share.success || share.data < 0.5 || share.data >= 1)
      throw new FieldProblem("must be a percentage from 50% to less than 100%, with its sign, such as 95%");
    return share.data;
  });
}

/** Requests in a burst, and how many at once: `300` or `300/10`. */
export function burstSize(): Field<Burst> {
  return field((text) => {
    const burst = parseBurst(text);
    if (burst === undefined)
      throw new FieldProblem("must be 1 to 2000 requests, optionally with 1 to 50 at once, such as 300 or 300/10");
    return burst;
  });
}

const FLY_WORD = /^[a-z0-9]{2,32}$/;

/** Machine ids or regions of a Fly app, separated by commas, blanks or lines. */
export function flyWords(): Field<readonly string[]> {
  return field((text) => {
    const words = text.split(/[\s,]+/).filter((word) => word !== "");
    if (words.length > 20 || words.some((word) => !FLY_WORD.test(word)))
      throw new FieldProblem("must be at most 20 ids or region codes, separated by commas, blanks or lines");
    return [...new Set(words)];
  });
}
