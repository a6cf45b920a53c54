export {
  type ActionDefinition,
  type Branding,
  type InputProblem,
  type InputRegistry,
  type InputsOf,
  type OutputRegistry,
  type OutputsOf,
  defineAction,
} from "./definition.ts";
export { type Input, optional, required, withDefault } from "./input.ts";
export { type Output, output, outputText } from "./output.ts";
export { type Environment, type ParsedInputs, inputVariable, parseInputs, secretInputs } from "./parse.ts";
