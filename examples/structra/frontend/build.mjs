// Puts the page together in frontend/dist, after tsc has written main.js there:
// index.html with the API's address and the commit filled in, and the style sheet; then the same as .vercel/output, the
// form in which Vercel takes a site that is built already (https://vercel.com/docs/build-output-api).
import { copyFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const LOCAL_API = "http://127.0.0.1:3001";

/**
 * Fills the placeholders of the page.
 *
 * @param {string} page the text of index.html
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {string}
 * @throws when NEXT_PUBLIC_API_URL is not an address that a browser can call
 */
export function fillPage(page, env) {
  const values = { NEXT_PUBLIC_API_URL: apiUrl(env.NEXT_PUBLIC_API_URL), GIT_SHA: env.GIT_SHA || "development" };
  return page.replaceAll(/%([A-Z_]+)%/g, (placeholder, name) => {
    if (!Object.hasOwn(values, name)) throw new Error(`index.html has ${placeholder}, which the build does not know`);
    return escapeAttribute(values[name]);
  });
}

/** @param {string | undefined} value */
function apiUrl(value) {
  const url = URL.canParse(value || LOCAL_API) ? new URL(value || LOCAL_API) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol))
    throw new Error("NEXT_PUBLIC_API_URL must be an http or https address, such as https://api.structra.com");
  if (url.username || url.password || url.search || url.hash)
    throw new Error("NEXT_PUBLIC_API_URL is public: it must have no user, password, query or fragment");
  return url.href.replace(/\/+$/, "");
}

/** @param {string} value */
function escapeAttribute(value) {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/** @param {string} name */
function here(name) {
  return fileURLToPath(new URL(name, import.meta.url));
}

async function build() {
  await mkdir(here("dist"), { recursive: true });
  await writeFile(here("dist/index.html"), fillPage(await readFile(here("index.html"), "utf8"), process.env));
  await copyFile(here("style.css"), here("dist/style.css"));
  await rm(here(".vercel/output"), { recursive: true, force: true });
  await cp(here("dist"), here(".vercel/output/static"), { recursive: true });
  await writeFile(here(".vercel/output/config.json"), JSON.stringify({ version: 3 }));
  if (!process.env.NEXT_PUBLIC_API_URL) console.log(`NEXT_PUBLIC_API_URL is not set: the page will call ${LOCAL_API}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
