import { json } from "../http/message.ts";
import type { Reply } from "../http/message.ts";

const DEFAULT_PAGE_SIZE = 30;
const MAX_PAGE_SIZE = 100;

/** One page of a list and the pages around it. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Cuts the page that the query asks for, with GitHub's default and largest size, and its Link header. */
export function pageOf<Item>(items: readonly Item[], url: URL): Page<Item> {
  const size = Math.min(positive(url, "per_page", DEFAULT_PAGE_SIZE), MAX_PAGE_SIZE);
  const page = positive(url, "page", 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links = [
    ...(page > 1 ? [link(url, Math.min(page - 1, last), "prev")] : []),
    ...(page < last ? [link(url, page + 1, "next"), link(url, last, "last")] : []),
    ...(page > 1 ? [link(url, 1, "first")] : []),
  ];
  const headers = links.length > 0 ? { link: links.join(", ") } : {};
  return { items: items.slice((page - 1) * size, page * size), headers };
}

/** Answers the page of a list that the query asks for, each item rendered. */
export function paged<Item>(items: readonly Item[], url: URL, render: (item: Item) => unknown): Reply {
  const page = pageOf(items, url);
  return json(200, page.items.map(render), page.headers);
}

function positive(url: URL, name: string, otherwise: number): number {
  const value = Number(url.searchParams.get(name) ?? otherwise);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

function link(url: URL, page: number, relation: string): string {
  const target = new URL(url);
  target.searchParams.set("page", String(page));
  return `<${target.href}>; rel="${relation}"`;
}
