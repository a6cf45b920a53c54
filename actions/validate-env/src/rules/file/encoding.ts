import type { ReadSource } from "../../values/value.ts";
import type { Problem } from "../problem.ts";

/** EV074: what stands in a file and cannot be seen in an editor. Inputs come without a file's encoding. */
export function checkEncoding({ text, label, file }: ReadSource): readonly Problem[] {
  if (file === undefined) return [];
  const say = (level: Problem["level"], line: number, message: string): Problem => ({
    rule: "EV074",
    level,
    name: "",
    message: `${label} ${message}`,
    place: { file, line },
  });
  const line = (offset: number): number => text.slice(0, offset).split("\n").length;
  const problems: Problem[] = [];
  if (text.startsWith("\uFEFF"))
    problems.push(say("warning", 1, "begins with a byte order mark; save it as UTF-8 without one"));
  const unreadable = text.indexOf("\uFFFD");
  if (unreadable !== -1)
    problems.push(
      say("error", line(unreadable), "is not UTF-8; docker run refuses it, and others read something else"),
    );
  const carriage = text.indexOf("\r");
  if (carriage !== -1)
    problems.push(
      say(
        "warning",
        line(carriage),
        "has Windows line ends; a shell that sources it keeps a carriage return in each value",
      ),
    );
  return problems;
}
