/** A name as MariaDB and MySQL read it, whatever is in it. */
export function quoteMysql(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
