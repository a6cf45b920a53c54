import type { HostName } from "./host.ts";

/**
 * SHA-256 of flyctl's archives, as each release's `flyctl_<version>_checksums.txt` has them. A new default version gets
 * its line here first; a wrong line lets nothing in, because no archive has that sum.
 */
export const CHECKSUMS: Readonly<Record<string, Readonly<Record<HostName, string>>>> = {
  "0.4.99": {
    Linux_x86_64: "384a14958b214b18ebda784dee101a633ceae626ac4bcccee0fc7ebb111247a4",
    Linux_arm64: "23fcf016fb7812b743674ee06167abbd68ffb74e00f61c45b7e213f0bd4694ab",
    macOS_x86_64: "07862adde01f221bc29a30dd79dfa1be49402211da3bf486a718d5791c68d6ad",
    macOS_arm64: "0d274b7a2b433436c2f7d3c028144f15e87b7c1a3a4e3ee556274afb87785f43",
    Windows_x86_64: "9c7205bc3d721bf4043661405780c6c35083e4e246805f528fa95642112397a3",
    Windows_arm64: "e8978047519bb5ea191f99cd10a6b96cc1bf8070949858f78f0db3f6116698fb",
  },
};
