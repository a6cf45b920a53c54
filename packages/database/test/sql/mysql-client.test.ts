import { array, constantFrom, oneof, sample, tuple } from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { SqlError } from "../../src/sql/sql-error.ts";
import { splitMysql } from "../../src/sql/mysql/split.ts";
import { type ClientLog, missingMariadb, startClientLog } from "./client-log.ts";

const missing = missingMariadb();
/** How many scripts are compared; SLIPWAY_SCRIPTS asks for more. */
const SCRIPTS = Number(process.env["SLIPWAY_SCRIPTS"] ?? "1000");
/** SLIPWAY_SEED generates others. */
const SEED = Number(process.env["SLIPWAY_SEED"] ?? "20260");

const token = constantFrom(
  "SELECT",
  "1",
  "a",
  "t.b",
  ",",
  "(",
  ")",
  "=",
  "-",
  "--1",
  "/",
  "*",
  "é😀",
  "'x'",
  "'a;b'",
  "'it''s'",
  "'it\\'s'",
  "'back\\\\'",
  "'a -- b'",
  "'/* no */'",
  "'two\nlines; # here'",
  '"q;q"',
  '"a\\"b"',
  '"c""d"',
  "`n;m`",
  "`back\\`",
  "`dou``ble`",
  "\\N",
  "/* c */",
  "/* a ; b ' */",
  "/* two\n lines ' */",
  "/*/ odd */",
  "/*! 1 + */",
  "/*!50000 'x' */",
  "/*M! 2 */",
  "/*+ hint */",
  "-- to the end ; ' \n",
  "--\n",
  '# hash ; "\n',
  "--not a comment\n",
  "\n",
  "\r\n",
  "\t",
  "//",
  "$$",
  "BEGIN",
  "END",
);
const body = array(token, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(" "));
const ended = tuple(
  body,
  constantFrom(";", " ;\n", "\n;\n", ";;", "; -- x\n", ";#y\n", ";--z\n", " \\g ", " \\G\n", "; /* t */ "),
);
const plain = ended.map(([text, end]) => text + end);
const routine = tuple(
  constantFrom("//", "$$", "|", "END_OF", "';'"),
  array(plain, { maxLength: 3 }),
  constantFrom("DELIMITER", "delimiter", " Delimiter"),
).map(([mark, statements, word]) => {
  const delimiter = mark === "';'" ? ";" : mark;
  const inner = statements.map((text) => text.replaceAll("\\g", " ").replaceAll("\\G", " ")).join("");
  return `\n${word} ${mark}\nCREATE PROCEDURE p() BEGIN ${inner}\n END ${delimiter}\nDELIMITER ;\n`;
});
const script = tuple(
  array(oneof({ weight: 5, arbitrary: plain }, { weight: 2, arbitrary: routine }), {
    minLength: 1,
    maxLength: 5,
  }),
  constantFrom("", "SELECT 9", "\nUSE mysql\n", "\n-- end"),
).map(([parts, last]) => parts.join("") + last);

describe.skipIf(missing !== undefined)(
  `the splitter against the mariadb client${missing === undefined ? "" : ` (skipped: ${missing})`}`,
  () => {
    let log: ClientLog;
    beforeAll(async () => {
      log = await startClientLog();
    });
    afterAll(async () => {
      await log.stop();
    });

    it(
      `splits ${SCRIPTS} generated scripts into what the client sends`,
      async () => {
        let compared = 0;
        let refused = 0;
        for (const [index, text] of sample(script, { numRuns: SCRIPTS * 3, seed: SEED }).entries()) {
          if (compared === SCRIPTS) break;
          const ours = split(text);
          if (ours === undefined) {
            refused += 1;
            continue;
          }
          const theirs = (await log.run(text)).map(squeeze);
          expect({ index, text, statements: ours }).toEqual({ index, text, statements: theirs });
          compared += 1;
        }
        expect(compared).toBe(SCRIPTS);
        // What the splitter refuses is rare: else the generated scripts would say little.
        expect(refused).toBeLessThan(SCRIPTS / 2);
      },
      300_000 + SCRIPTS * 100,
    );
  },
);

/** Undefined for a script that the splitter refuses, which is allowed: the client would stop there too, or do worse. */
function split(text: string): readonly string[] | undefined {
  try {
    // A lone `;` in front of another delimiter is a statement too, an empty one, which the client sends.
    return splitMysql(text).statements.map(({ code }) => squeeze(code));
  } catch (error) {
    if (error instanceof SqlError) return undefined;
    throw error;
  }
}

/** Blanks are the one thing that the client changes beside comments; the server cuts `;` and blanks off the end before it logs. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, "").replace(/;+$/, "").replace(/^use/i, "USE");
}
