// A classic script, not a module, so that the page also works when dist/index.html is opened as a file.

interface Project {
  readonly id: string;
  readonly name: string;
  readonly created_at: string;
}

/** Who the projects belong to; this page has no accounts. */
const USER_ID = "demo";

const apiUrl = document.querySelector<HTMLMetaElement>('meta[name="api-url"]')?.content ?? "";

/** Calls the API; throws with the API's own message when it refuses. */
async function callApi(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`${apiUrl}${path}`, init);
  const body: { error?: { message?: string } } = await response.json();
  if (!response.ok) throw new Error(body.error?.message ?? `The API answered ${response.status}`);
  return body;
}

async function fetchProjects(): Promise<readonly Project[]> {
  // What this very API sends; its own tests pin the shape.
  const body = (await callApi(`/api/projects?user_id=${USER_ID}`)) as { projects: Project[] };
  return body.projects;
}

async function addProject(name: string): Promise<void> {
  await callApi("/api/projects", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user_id: USER_ID, name }),
  });
}

/** Builds an element; text is always set as text, so that a project's name cannot bring markup. */
function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  children: readonly Node[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function renderPage(root: HTMLElement): void {
  const input = element("input", { name: "name", placeholder: "Name of a project", required: true, maxLength: 200 });
  const form = element("form", {}, [input, element("button", { textContent: "Add" })]);
  const status = element("p", {});
  status.setAttribute("role", "status");
  const list = element("ul", {});

  const refresh = async () => {
    const projects = await fetchProjects();
    list.replaceChildren(...projects.map((project) => element("li", { textContent: project.name })));
    status.textContent = projects.length === 0 ? "No projects yet." : "";
  };
  const tell = (work: Promise<void>) =>
    work.catch((error: unknown) => {
      status.textContent = error instanceof Error ? error.message : "Something went wrong";
    });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void tell(
      addProject(input.value).then(() => {
        form.reset();
        return refresh();
      }),
    );
  });
  root.replaceChildren(form, status, list);
  void tell(refresh());
}

const root = document.getElementById("root");
if (root) renderPage(root);
