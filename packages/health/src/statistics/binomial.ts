/** How sure a one-sided bound is. */
export const CONFIDENCE = 0.95;

/** Bisections that narrow the unit interval below a double's own precision. */
const STEPS = 60;

/**
 * The exact upper bound of a share (Clopper and Pearson, 1934): the largest share under which so few failures still
 * happen with a chance of at least 1 − confidence. 299 samples without a failure bound it at 1 %.
 */
export function upperBound(failures: number, samples: number, confidence = CONFIDENCE): number {
  if (failures >= samples) return 1;
  return bisect((share) => atMost(failures, samples, share) > 1 - confidence);
}

/** The exact lower bound: the smallest share under which so many failures still happen with that chance. */
export function lowerBound(failures: number, samples: number, confidence = CONFIDENCE): number {
  if (failures <= 0) return 0;
  return bisect((share) => 1 - atMost(failures - 1, samples, share) < 1 - confidence);
}

/** The chance of at most `failures` of `samples` when each fails with chance `share`. */
export function atMost(failures: number, samples: number, share: number): number {
  if (share <= 0 || failures >= samples) return 1;
  if (share >= 1) return 0;
  // In logarithms: (1 − share)^samples of a long soak is too small for a double.
  let term = samples * Math.log1p(-share);
  let sum = Math.exp(term);
  const odds = Math.log(share) - Math.log1p(-share);
  for (let count = 1; count <= failures; count += 1) {
    term += Math.log((samples - count + 1) / count) + odds;
    sum += Math.exp(term);
  }
  return Math.min(1, sum);
}

/** The border between the low shares, for which `holds` is true, and the high ones. */
function bisect(holds: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
