export { type FakeClock, fakeClock } from "./fake-clock.ts";
export { type FakeEnding, type FakeExec, fakeExec } from "./fake-exec.ts";
export { type FakeAnswer, type FakeHttp, fakeHttp } from "./fake-http.ts";
export { type FakeLog, type LogEntry, fakeLog } from "./fake-log.ts";
export { type FakePorts, fakePorts } from "./fake-ports.ts";
export { quietExec } from "./quiet-exec.ts";
export { quietHttp } from "./quiet-http.ts";
