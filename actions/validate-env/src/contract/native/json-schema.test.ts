import { readFileSync } from "node:fs";

import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { readYaml } from "../tree/yaml-tree.ts";
import { contractJsonSchema } from "./json-schema.ts";
import { readNative } from "./native.ts";

const FILE = new URL("../../../schema/env.schema.json", import.meta.url);

const validate = new Ajv({ allowUnionTypes: true }).compile(contractJsonSchema());

function reads(text: string): boolean {
  const { tree, issues } = readYaml(text);
  return issues === undefined && readNative("env.schema.yml", tree).issues.length === 0;
}

/** Contracts that both take. */
const GOOD = [
  "version: 1\nvars: {}",
  "version: 1\nvars:\n  A:\n  B: {}\n",
  "$schema: ./x.json\nversion: 1\nvars: {A: {description: x, section: 1, required: false}}",
  "version: 1\nvars: {A: {required-in: production}, B: {required-in: [a, b]}, C: {when: {A: s3, B: [x, y]}}}",
  "version: 1\nvars: {A: {type: enum, values: [a, 1]}, B: {type: int, min: 1, max: 2.5}, C: {min-length: 0, max-length: 3}}",
  "version: 1\nvars: {A: {type: url, protocols: [https]}, B: {format: jwt, pattern: '^a+$'}, C: {distinct-from: [A, B]}}",
  "version: 1\nvars: {A: {ignore: {EV020: because}, deprecated: use B, example: 5, allow-empty: true, secret: true}}",
  "version: 1\nvars: {A: {}, B: {}, C: {}}\ngroups: [{one-of: [A, B], name: x, ignore: {EV040: y}}, {requires: {A: [B], C: A}}]",
  "version: 1\nvars: {A: {}, B: {}}\ngroups: [{matches-url: {url: A, host: B}}]\nallow-unknown: true\npublic-prefixes: [P_]\nexample-file: x",
  '{"version": 1, "vars": {"A": {"public": true}}}',
];

/** Contracts whose form is wrong: both refuse them. */
const BAD = [
  "[]",
  "version: 1",
  "vars: {}",
  "version: 2\nvars: {}",
  "version: '1'\nvars: {}",
  "version: 1\nvars: []",
  "version: 1\nvars: {a-b: {}}",
  "version: 1\nvars: {A: 5}",
  "version: 1\nvars: {A: {typ: int}}",
  "version: 1\nvars: {A: {type: integer}}",
  "version: 1\nvars: {A: {required: yes please}}",
  "version: 1\nvars: {A: {required: 1}}",
  "version: 1\nvars: {A: {min-length: -1}}",
  "version: 1\nvars: {A: {min-length: 1.5}}",
  "version: 1\nvars: {A: {type: int, min: low}}",
  "version: 1\nvars: {A: {values: []}}",
  "version: 1\nvars: {A: {values: a}}",
  "version: 1\nvars: {A: {description: ''}}",
  "version: 1\nvars: {A: {description: [a]}}",
  "version: 1\nvars: {A: {format: stripe}}",
  "version: 1\nvars: {A: {type: url, protocols: 'https:'}}",
  "version: 1\nvars: {A: {ignore: [EV020]}}",
  "version: 1\nvars: {A: {ignore: {EV20: x}}}",
  "version: 1\nvars: {A: {ignore: {EV020: ''}}}",
  "version: 1\nvars: {A: {when: {b-c: x}}}",
  "version: 1\nvars: {A: {}}\ngroups: [{one-of: [A]}]",
  "version: 1\nvars: {A: {}, B: {}}\ngroups: [{one-of: [A, B], any-of: [A, B]}]",
  "version: 1\nvars: {A: {}, B: {}}\ngroups: [{name: x}]",
  "version: 1\nvars: {A: {}, B: {}}\ngroups: {one-of: [A, B]}",
  "version: 1\nvars: {A: {}, B: {}}\ngroups: [{matches-url: {url: A}}]",
  "version: 1\nvars: {A: {}, B: {}}\ngroups: [{matches-url: {host: A, port: B}}]",
  "version: 1\nvars: {}\nunknown: 1",
  "version: 1\nvars: {}\nallow-unknown: sometimes",
];

describe("the published JSON Schema", () => {
  it("is what the reader goes by", () => {
    // To renew the file, see test/write-schema.ts.
    expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(JSON.parse(JSON.stringify(contractJsonSchema())));
  });

  it.each(GOOD)("and the reader take %j", (text) => {
    expect({ schema: validate(parse(text)), reader: reads(text) }).toEqual({ schema: true, reader: true });
  });

  it.each(BAD)("and the reader refuse %j", (text) => {
    expect({ schema: validate(parse(text)), reader: reads(text) }).toEqual({ schema: false, reader: false });
  });
});
