import type { Facts } from "../facts.ts";
import { type Finding, error } from "../problem.ts";
import type { Subject } from "../subject.ts";

/** Keys that say themselves which environment they belong to: Stripe, Clerk, Razorpay, Paystack, Adyen-like prefixes. */
const TEST_KEY = /^(?:[spr]k_test_|rzp_test_|test_(?=[A-Za-z0-9]{20,}))/;
const LIVE_KEY = /^(?:[spr]k_(?:live|prod)_|rzp_live_|live_(?=[A-Za-z0-9]{20,}))/;

/** EV031: a test key in production takes no money; a live key anywhere else takes real money. */
export function checkLiveKey({ value }: Subject, { target }: Facts): Finding | undefined {
  if (target.isProduction && TEST_KEY.test(value)) return error("EV031", "is a test key, and this is production");
  if (target.isElsewhere && LIVE_KEY.test(value)) {
    return error("EV031", `is a live key, and this is ${target.name ?? "not production"}`);
  }
  return undefined;
}
