// The stand-in in a process of its own, so that neither its time nor its memory is anybody's. Prints its address; says
// what was deployed for each line that it reads, and ends with its standard input.
import { createInterface } from "node:readline";

import { startVercel } from "@slipway/stand-ins/vercel";

import { KEEP_UP_TO, LATENCY, PROJECT, TOKEN } from "./plan.ts";

const vercel = await startVercel({
  token: TOKEN,
  latency: LATENCY,
  keepUpTo: KEEP_UP_TO,
  projects: [{ id: PROJECT, name: "demo" }],
});
const project = vercel.project(PROJECT);
// Otherwise the first preview would become the production deployment.
await project.seed({ from: { pages: { "index.html": "before" } } });
console.log(vercel.url);
createInterface({ input: process.stdin })
  .on("line", () => say())
  .once("close", () => void vercel.close());

function say(): void {
  const { id, state } = project.latest() ?? {};
  const isLive = id === project.production();
  const uploads = vercel.requests.filter(({ path, status }) => path === "/v2/files" && status === 200).length;
  console.log(JSON.stringify({ id, state, isLive, files: vercel.deployment(id ?? "")?.files.length ?? 0, uploads }));
}
