import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { errorAnswer, send, type Answer } from "./answer.ts";
import { isUnavailable } from "./database.ts";
import { HttpError } from "./http-error.ts";
import { describeError } from "./log.ts";
import { route, type Services } from "./routes.ts";

/** The API as a server that does not listen yet. */
export function createApp(services: Services): Server {
  const server = createServer((request, response) => {
    const start = performance.now();
    response.on("finish", () => account(services, request, response, (performance.now() - start) / 1000));
    void answer(services, request).then((result) => {
      // While shutting down, a client must not keep its connection for another request.
      if (!server.listening) response.setHeader("connection", "close");
      return send(response, result);
    });
  });
  server.requestTimeout = 30_000;
  return server;
}

async function answer(services: Services, request: IncomingMessage): Promise<Answer> {
  try {
    return await route(services, request);
  } catch (error) {
    if (isUnavailable(error)) services.log.warn("database unavailable", describeError(error));
    else if (!(error instanceof HttpError)) services.log.error("request failed", describeError(error));
    return errorAnswer(error);
  }
}

function account(services: Services, request: IncomingMessage, response: ServerResponse, seconds: number): void {
  const method = request.method ?? "";
  const status = response.statusCode;
  services.metrics.observe({ method, status, seconds });
  // The path without its query, which may carry personal data.
  const path = request.url?.split("?")[0] ?? "";
  const line = { method, path, status, ms: Math.round(seconds * 1000) };
  if (path.startsWith("/api/")) services.log.info("request", line);
  else services.log.debug("request", line);
}
