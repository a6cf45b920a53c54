import assert from "node:assert/strict";
import { join } from "node:path";

import type { Cases } from "../support/cases.ts";
import { inFolder } from "../support/folder.ts";
import { holdElsewhere } from "../support/holder.ts";
import { take } from "../support/locking.ts";
import { open, withSession } from "../support/open.ts";

const inNewFile = (work: (url: string) => Promise<void>) => (): Promise<void> =>
  inFolder(async (folder) => {
    const url = `sqlite:${join(folder, "shop.db")}`;
    await (await open(url, { create: true })).close();
    await work(url);
  });

export const cases: Cases = {
  "is one writer's among eight, and names who holds it": inNewFile(async (url) => {
    let writers = 0;
    const most: number[] = [];
    const told = new Set<unknown>();
    const run = (_: unknown, index: number): Promise<void> =>
      withSession(url, async (connection) => {
        const lock = await take(connection, url, { name: `run ${index}`, onWait: (holder) => told.add(holder) });
        writers += 1;
        most.push(writers);
        await connection.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER)");
        await lock.verify();
        writers -= 1;
        await lock.release();
        await lock.release();
      });
    await Promise.all(Array.from({ length: 8 }, run));
    assert.deepEqual(most, [1, 1, 1, 1, 1, 1, 1, 1]);
    assert.ok(told.has(`run 0, process ${process.pid}`), [...told].join("; "));
  }),
  "is free after its holder was killed, and leaves the database itself free": inNewFile(async (url) => {
    const holder = await holdElsewhere(url, "doomed");
    await withSession(url, async (connection) => {
      await connection.execute("CREATE TABLE free (id INTEGER)");
      await assert.rejects(take(connection, url, { timeout: 1 }), {
        name: "TimeoutError",
        message: new RegExp(`doomed, process ${holder.child.pid}`),
      });
      await holder.kill();
      await (await take(connection, url, { timeout: 1 })).release();
    });
  }),
};
