import { isString } from "@actions/workflow-parser";
import type { LiteralToken } from "@actions/workflow-parser/templates/tokens/index";
import { StringToken } from "@actions/workflow-parser/templates/tokens/index";
import { YamlObjectReader } from "@actions/workflow-parser/workflows/yaml-object-reader";

/**
 * Reads YAML for its values. The package's own reader keeps the source of texts for editors, and takes the expressions
 * of texts of several lines from there: their indentation and folding would end up in scripts.
 */
export class ValueReader extends YamlObjectReader {
  override allowLiteral(): LiteralToken | undefined {
    const token = super.allowLiteral();
    return token && isString(token)
      ? new StringToken(token.file, token.range, token.value, token.definitionInfo)
      : token;
  }
}
