export type { Platform, Reversible } from "./platform.ts";
