import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A small app in the shape of a real one: its files, the Dockerfile among them. */
export type Tree = Readonly<Record<string, string>>;

/** Writes files below a folder. */
export function plant(folder: string, tree: Tree): string {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The tools of all base images: each does what the Dockerfiles need of it, without any network. */
const TOOLS: Tree = {
  "bin/bun": `#!/bin/sh
case "$1 $2" in
  "install --frozen-lockfile") test -f bun.lockb && mkdir -p node_modules && cp bun.lockb node_modules/.lock ;;
  "run build") test -f node_modules/.lock && mkdir -p dist && cat src/*.ts > dist/index.js ;;
  *) exec cat dist/index.js ;;
esac
`,
  "bin/npm": `#!/bin/sh
case "$1 $2" in
  "ci " | "ci --"*) mkdir -p node_modules && cp package-lock.json node_modules/.package-lock.json ;;
  "run build") test -f node_modules/.package-lock.json && mkdir -p .next && cat app/*.tsx > .next/BUILD ;;
  "run build:backend") test -d node_modules && mkdir -p build/backend && cat backend/src/server.ts > build/backend/server.js ;;
  "run build:frontend") test -d node_modules && mkdir -p frontend/dist && echo "api $NEXT_PUBLIC_API_URL" | cat - frontend/index.html > frontend/dist/index.html ;;
esac
`,
  "bin/cargo": `#!/bin/sh
test -f Cargo.lock && mkdir -p target/release/deps && cp Cargo.lock target/release/deps/.lock
cat src/main.rs > target/release/taskforge && chmod +x target/release/taskforge
`,
  "bin/go": `#!/bin/sh
case "$1" in
  mod) cp go.sum /tmp/go.sum ;;
  build) cat main.go > "$3" && chmod +x "$3" ;;
esac
`,
};

/** The base image of all: a static busybox, the tools, a user without rights. */
export const BASE: Tree = {
  ...TOOLS,
  "etc/passwd": "root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/:/bin/sh\napp:x:1001:1001:app:/app:/bin/sh\n",
  "etc/group": "root:x:0:\nnode:x:1000:\napp:x:1001:\n",
  Dockerfile: `FROM scratch
COPY bin/ /bin/
COPY etc/ /etc/
COPY busybox /bin/busybox
RUN ["/bin/busybox", "--install", "/bin"]
RUN chmod 755 /bin/bun /bin/npm /bin/cargo /bin/go && mkdir -m 1777 /tmp
`,
};

/** Structra's backend: dependencies by the lock file in a layer of their own, then the build, without rights at the end. */
export const BACKEND: Tree = {
  ".dockerignore": "node_modules\n.env*\n*.md\n",
  "bun.lockb": "lock 1",
  "package.json": "{}",
  "src/index.ts": "serve(3001)\n",
  "README.md": "not in the image",
  Dockerfile: `ARG BASE
FROM \${BASE} AS deps
WORKDIR /app
COPY package.json bun.lockb ./
RUN bun install --frozen-lockfile

FROM deps AS build
COPY . .
RUN bun run build

FROM \${BASE}
WORKDIR /app
COPY --from=build --chown=1001:1001 /app/dist ./dist
COPY --from=deps /app/node_modules ./node_modules
ARG VERSION=dev
ENV VERSION=$VERSION NODE_ENV=production
USER 1001
EXPOSE 3001
HEALTHCHECK --interval=30s --timeout=3s CMD ["/bin/wget", "-q", "-O", "-", "http://127.0.0.1:3001/health"]
CMD ["bun", "run", "start"]
`,
};

/** Structra's and Chatzwa's frontend: Next.js. */
export const FRONTEND: Tree = {
  ".dockerignore": "node_modules\n.next\n",
  "package.json": "{}",
  "package-lock.json": "{}",
  "public/robots.txt": "User-agent: *\n",
  "app/page.tsx": "export const page = 1;\n",
  Dockerfile: `ARG BASE
FROM \${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG NEXT_PUBLIC_API_URL
ENV NEXT_PUBLIC_API_URL=$NEXT_PUBLIC_API_URL
RUN npm run build

FROM \${BASE}
WORKDIR /app
COPY --from=build /app/.next ./.next
COPY --from=build /app/public ./public
COPY --from=build /app/node_modules ./node_modules
USER app
EXPOSE 3000
CMD ["npm", "start"]
`,
};

/** TaskForge: dependencies are built with a main.rs that does nothing, and stay cached when only the source changes. */
export const RUST: Tree = {
  ".dockerignore": "target\n**/*.md\n",
  "Cargo.toml": "[package]\nname = 'taskforge'\n",
  "Cargo.lock": "lock 1\n",
  "src/main.rs": "fn main() { serve(8000) }\n",
  "migrations/1_init.sql": "select 1;\n",
  Dockerfile: `ARG BASE
FROM \${BASE} AS builder
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir src && echo 'fn main() {}' > src/main.rs && cargo build --release && rm -rf src
COPY src ./src
RUN touch src/main.rs && cargo build --release

FROM \${BASE} AS runtime
WORKDIR /app
COPY --from=builder /app/target/release/taskforge /usr/local/bin/taskforge
COPY migrations ./migrations
USER 1001:1001
EXPOSE 8000
HEALTHCHECK --interval=30s --retries=3 CMD wget -q -O - http://127.0.0.1:8000/health || exit 1
CMD ["taskforge"]
`,
};

/** Kharisma Abadi's backend: one static binary on nothing. */
export const GO: Tree = {
  "go.mod": "module kharisma\n",
  "go.sum": "sum 1\n",
  "main.go": "package main\n",
  Dockerfile: `ARG BASE
FROM \${BASE} AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /kharisma

FROM scratch
COPY --from=build /kharisma /kharisma
USER 65532:65532
EXPOSE 8000
ENTRYPOINT ["/kharisma"]
`,
};
