// Loaded into a measured process: notes the most memory that it ever had (VmHWM, in KiB) when it ends.
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env["SLIPWAY_BENCH_PEAK"];
delete process.env["SLIPWAY_BENCH_PEAK"];
process.on("exit", () => {
  const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
  if (file !== undefined) writeFileSync(file, peak ?? "");
});
