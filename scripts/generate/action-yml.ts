import type { ActionDefinition } from "@slipway/core";
import { stringify } from "yaml";

/** The text of an action's `action.yml`, made from its definition. */
export function actionYml(definition: ActionDefinition): string {
  refuseExpressions(definition);
  const manifest = {
    name: definition.name,
    description: definition.description,
    author: "Slipway",
    branding: definition.branding,
    inputs: mapValues(definition.inputs, (input) => ({
      description: input.description,
      required: input.required,
      ...(input.default === undefined ? {} : { default: input.default }),
      ...(input.deprecated === undefined ? {} : { deprecationMessage: input.deprecated }),
    })),
    outputs: mapValues(definition.outputs, ({ description }) => ({ description })),
    runs: {
      using: "node24",
      main: `../../dist/${definition.id}/index.js`,
      ...(definition.post ? { post: `../../dist/${definition.id}/index.js`, "post-if": "always()" } : {}),
    },
  };
  return `# Made by \`npm run generate\` from src/definition.ts: change that file, not this one.\n${stringify(manifest, { lineWidth: 0 })}`;
}

/** The runner evaluates an expression in a description too, and refuses the whole action when it cannot. */
function refuseExpressions({ id, inputs, outputs }: ActionDefinition): void {
  for (const [name, { description }] of Object.entries({ ...inputs, ...outputs })) {
    if (description.includes("${{")) throw new Error(`${id}: the description of ${name} must not hold an expression`);
  }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
