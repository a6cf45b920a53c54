// The process of one deployed function: serves its handler on loopback and tells its parent the port.
// Plain JavaScript, because it runs on any Node without a build.
import { createServer } from "node:http";
import { pathToFileURL } from "node:url";

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const [, , file = "", helpers = ""] = process.argv;
const loaded = await import(pathToFileURL(file).href);
// A CommonJS module that was compiled from an ES module has its default one level down.
const main = loaded.default?.default ?? loaded.default;
const handler = handlerOf(main, loaded);

const server = createServer((request, response) => {
  handler(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
    response.end("FUNCTION_INVOCATION_FAILED\n");
  });
});
server.listen(0, "127.0.0.1", () => process.send?.({ port: server.address().port }));
process.once("disconnect", () => process.exit());

function handlerOf(own, module) {
  if (typeof own?.fetch === "function") return (request, response) => web(own.fetch.bind(own), request, response);
  const byMethod = METHODS.filter((method) => typeof module[method] === "function");
  if (byMethod.length > 0) return (request, response) => web(module[request.method] ?? notAllowed, request, response);
  if (typeof own !== "function") throw new Error(`${file} exports no handler`);
  return async (request, response) => {
    if (helpers === "helpers") await help(request, response);
    await own(request, response);
  };
}

function notAllowed() {
  return new Response("Method Not Allowed", { status: 405 });
}

async function web(answer, request, response) {
  const url = new URL(request.url, `http://${request.headers.host}`);
  const hasBody = !["GET", "HEAD"].includes(request.method);
  const body = hasBody ? { body: await read(request) } : {};
  const reply = await answer(new Request(url, { method: request.method, headers: request.headers, ...body }));
  response.writeHead(reply.status, Object.fromEntries(reply.headers));
  response.end(Buffer.from(await reply.arrayBuffer()));
}

/** What Vercel adds to request and response (`shouldAddHelpers`). */
async function help(request, response) {
  const url = new URL(request.url, "http://localhost");
  const body = await read(request);
  request.query = Object.fromEntries(url.searchParams);
  request.cookies = Object.fromEntries((request.headers.cookie ?? "").split(/;\s*/).map((pair) => pair.split("=")));
  request.body = /json/.test(request.headers["content-type"] ?? "") && body.length > 0 ? JSON.parse(body) : body;
  response.status = (code) => Object.assign(response, { statusCode: code });
  response.json = (value) => {
    response.setHeader("content-type", "application/json; charset=utf-8");
    return response.end(JSON.stringify(value));
  };
  response.send = (value) =>
    typeof value === "object" && !Buffer.isBuffer(value) ? response.json(value) : response.end(value);
  response.redirect = (status, location) => response.writeHead(status, { location }).end();
}

async function read(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
