import { systemClock } from "../effects/clock.ts";
import { type Http, fetchHttp } from "../http/index.ts";

/** Sends real requests as an action does, repeats included, and says nothing about them. */
export function quietHttp(): Http {
  const silent = (): void => undefined;
  return fetchHttp({ clock: systemClock, redact: (text) => text, debug: silent, userAgent: "slipway/test" });
}
