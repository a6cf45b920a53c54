/** Answers on which line an offset of a text is. Lines count from one, offsets from zero in UTF-16 units. */
export type LineOf = (offset: number) => number;

/** An index of a text's lines; a line ends with LF, alone or after CR. */
export function lineIndex(text: string): LineOf {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
