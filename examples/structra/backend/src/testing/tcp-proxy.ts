import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface TcpProxy {
  /** The given address, as seen through the proxy. */
  readonly url: string;
  /** Cuts every connection and refuses new ones, as a database that goes down does. */
  cut(): Promise<void>;
  /** Listens again at the same port. */
  restore(): Promise<void>;
}

/** Stands between an app and its database, so that a test can take the database away from this one app. */
export async function startTcpProxy(target: string): Promise<TcpProxy> {
  const url = new URL(target);
  const upstream = { host: url.hostname, port: Number(url.port || 5432) };
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  const server = createServer((client) => {
    const database = connect(upstream);
    keep(client);
    keep(database);
    client.on("close", () => database.destroy());
    database.on("close", () => client.destroy());
    client.pipe(database).pipe(client);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port");
  const { port } = address;
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut: async () => {
      if (!server.listening) return;
      const closed = once(server, "close");
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    restore: () => listen(port),
  };
}
