import type { FaultQueue } from "../../http/faults.ts";
import type { Reply, StandInRequest } from "../../http/message.ts";
import type { RecordedRequest } from "../../http/record.ts";
import { startServer } from "../../http/server.ts";
import type { RunningServer } from "../../http/server.ts";

/** Answers a visit to a name. */
export type Visit = (name: string, request: StandInRequest) => Promise<Reply>;

const LOOPBACK = /^127\.0\.0\.1:(\d+)$/;

/** The doors of the deployed sites: one loopback port a name. */
export class Sites {
  readonly #doors = new Map<string, Promise<RunningServer>>();
  readonly #visit: Visit;
  readonly #faults: FaultQueue;

  constructor(visit: Visit, faults: FaultQueue) {
    this.#visit = visit;
    this.#faults = faults;
  }

  /** Opens a door on a free port and names it by its address. */
  async openUnnamed(): Promise<string> {
    const door = await this.#start(() => `127.0.0.1:${door.port}`, 0);
    const name = `127.0.0.1:${door.port}`;
    this.#doors.set(name, Promise.resolve(door));
    return name;
  }

  /** Where a name is served: `http://127.0.0.1:<port>`. A name that is such an address is served at its own port. */
  async urlOf(name: string): Promise<string> {
    const port = Number(LOOPBACK.exec(name)?.[1] ?? 0);
    const open = this.#doors.get(name) ?? this.#start(() => name, port);
    this.#doors.set(name, open);
    return (await open).url;
  }

  /** The visits to a name, oldest first; none when it was never opened. */
  async visitsTo(name: string): Promise<readonly RecordedRequest[]> {
    return (await this.#doors.get(name))?.requests ?? [];
  }

  async close(): Promise<void> {
    await Promise.all([...this.#doors.values()].map(async (door) => await (await door).close()));
  }

  async #start(name: () => string, port: number): Promise<RunningServer> {
    const handler = async (request: StandInRequest): Promise<Reply> => await this.#visit(name(), request);
    return await startServer(handler, { faults: this.#faults, port });
  }
}
