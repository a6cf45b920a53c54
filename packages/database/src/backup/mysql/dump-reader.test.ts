import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DumpReader } from "./dump-reader.ts";

const DUMP = Buffer.from(`-- MariaDB dump
CREATE TABLE \`a (b)\` (
  \`id\` int
);
INSERT INTO \`a (b)\` (\`id\`, \`x)\`\`\`) VALUES (1,'),(;'),
(2,'it\\'s'),(3,''''),(4,0x2928);
CREATE TABLE \`é\` (
);
INSERT INTO \`é\` VALUES
(1,'\\\\');
CREATE TABLE \`none\` (
);
DELIMITER ;;
CREATE TRIGGER t BEFORE INSERT ON \`none\` FOR EACH ROW
INSERT INTO \`none\` VALUES (1) ;;
DELIMITER ;
-- Dump completed on 2026-01-02  3:04:05
`);

const ROWS = { "a (b)": 4, é: 1, none: 0 };

function readIn(parts: readonly Uint8Array[]): DumpReader {
  const reader = new DumpReader();
  for (const part of parts) reader.read(part);
  return reader;
}

describe("DumpReader", () => {
  it("counts the same rows however the bytes come", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: DUMP.length })), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), DUMP.length];
        const reader = readIn(at.slice(1).map((end, index) => DUMP.subarray(at[index], end)));
        expect(reader.rows).toEqual(ROWS);
        expect(reader.atRest).toBe(true);
      }),
    );
  });

  it.each(["'it\\'s", "(1,'),", "DELIMITER ;;\n", "-- Dump", "CREATE TABLE `é"])(
    "is not at rest in the middle of things: %s",
    (place) => {
      expect(readIn([DUMP.subarray(0, DUMP.indexOf(place) + Buffer.byteLength(place))]).atRest).toBe(false);
    },
  );
});
