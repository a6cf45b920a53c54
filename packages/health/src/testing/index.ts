export { type CertificateRequest, type Identity, TestAuthority, inDays } from "./certificates.ts";
export { type Arrival, type FaultServer, type Play, faultServer, sendJson } from "./fault-server.ts";
export { sampleCheck, samplePlan } from "./sample-plan.ts";
export { type Script, type ScriptedProbe, answered, scriptedProbe } from "./scripted-probe.ts";
export { type Simulation, type SimulationResult, simulateReleases } from "./simulate-releases.ts";
export { type VirtualClock, virtualClock } from "./virtual-clock.ts";
