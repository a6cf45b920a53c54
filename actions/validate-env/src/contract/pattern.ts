/** Whether a text is a regular expression as the rules use it: of ECMAScript, with the flag `u`. */
export function isPattern(source: string): boolean {
  try {
    // oxlint-disable-next-line no-new -- the constructor is the only way to ask
    new RegExp(source, "u");
    return true;
  } catch {
    return false;
  }
}
