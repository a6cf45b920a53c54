import { number, object, optional as orNothing, string } from "zod/mini";

/** A machine in the output `machines`. */
export const machine = () =>
  object({
    id: string(),
    region: string(),
    state: string(),
    digest: orNothing(string()),
    release: orNothing(number()),
    checks: string(),
    condition: string(),
  });
