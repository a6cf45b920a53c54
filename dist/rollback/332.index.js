export const id = 332;
export const ids = [332];
export const modules = {

/***/ 67892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withDatabase),
/* harmony export */   t: () => (/* binding */ describeAddress)
/* harmony export */ });
// packages/database/build/connection/address.js
/** `host:port/database` or the file: no user, no password. */
function describeAddress(address) {
	if (address.protocol === "sqlite") return address.file;
	const host = address.host.includes(":") ? `[${address.host}]` : address.host;
	return `${address.socket ?? `${host}:${address.port}`}/${address.database}`;
}
/** The same server with another database. */
function withDatabase(address, database) {
	return {
		...address,
		database
	};
}



/***/ }),

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDatabaseUrl: () => (/* binding */ parseDatabaseUrl),
/* harmony export */   planRestore: () => (/* binding */ planRestore),
/* harmony export */   restoreBackup: () => (/* binding */ restoreBackup),
/* harmony export */   secretsOf: () => (/* binding */ secretsOf),
/* harmony export */   verifyBackup: () => (/* reexport safe */ _verify_js__WEBPACK_IMPORTED_MODULE_1__.r)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68567);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85080);
/* harmony import */ var _count_rows_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(69901);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1864);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67892);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99998);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44954);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77598);










// packages/database/build/backup/postgres/count-rows.js
/** Every ordinary table that pg_dump takes with its rows: not the system's, not an extension's. */
const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1`;
/** How many rows each table has, for the snapshot of the transaction that is open. */
async function countPostgresRows(connection) {
	const counts = {};
	for (const { name } of await connection.query(TABLES)) {
		await connection.execute("SET LOCAL row_security = off");
		const [row] = await connection.query(`SELECT count(*) AS rows FROM ONLY ${String(name)}`);
		counts[String(name)] = Number(row?.["rows"]);
	}
	return counts;
}
// packages/database/build/connection/file-url.js
/**
* Reads `sqlite:x.db`, `sqlite://x.db` (both relative), `sqlite:///x.db` (absolute) as sqlx does, and `file:./x.db` as
* Prisma and SQLite do. Parameters (`mode=rwc`, `connection_limit=1`) are the application's and have no effect.
*
* @throws UserError
*/
function parseFile(text, directory) {
	const [path = ""] = text.replace(/^[^:]+:(\/\/(?!\/)|\/\/(?=\/))?/, "").split("?", 1);
	if (path === "" || path === ":memory:" || /[?&]mode=memory\b/.test(text)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL names no file.", { hint: "Write sqlite:data/app.db or file:./app.db; a database in memory has nothing to migrate." });
	return {
		protocol: "sqlite",
		file: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(directory, decode$1(path))
	};
}
function decode$1(path) {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
// packages/database/build/connection/url-parts.js
/**
* Takes a server's URL apart.
*
* @throws UserError that repeats nothing of it
*/
function urlParts(text) {
	const url = parse(text);
	if (url.hash !== "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has a #.", { hint: "Write it as %23 in a password." });
	return {
		host: decode(url.hostname.replace(/^\[(.*)\]$/, "$1"), "host"),
		port: url.port === "" ? void 0 : Number(url.port),
		user: decode(url.username, "user"),
		password: url.password === "" ? void 0 : decode(url.password, "password"),
		database: decode(url.pathname.replace(/^\//, ""), "database"),
		parameters: parametersOf(url)
	};
}
function parse(text) {
	if (/^[^:]+:\/\/[^/?#]*,/.test(text.replace(/\/\/[^/?#]*@/, "//"))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL names several hosts, which is not supported.", { hint: "Name the one that takes writes." });
	try {
		return new URL(text.replace(/^([^:]+:\/\/[^/?#]*@)(?=[/:?])/, "$1localhost"));
	} catch {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL cannot be read.", { hint: "Write scheme://user:password@host:port/database, with / @ : # ? % in the password as %2F %40 %3A %23 %3F %25." });
	}
}
function parametersOf(url) {
	const parameters = /* @__PURE__ */ new Map();
	for (const part of url.search.slice(1).split("&")) {
		if (part === "") continue;
		const [name = "", ...value] = part.split("=");
		parameters.set(decode(name, "parameters"), decode(value.join("="), "parameters"));
	}
	return parameters;
}
function decode(text, what) {
	try {
		return decodeURIComponent(text);
	} catch {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The database URL has a % in its ${what} that begins no escape.`, { hint: "Write it as %25." });
	}
}
/** @throws UserError when a parameter is in none of the lists */
function refuseUnknown(parameters, known) {
	const unknown = [...parameters.keys()].filter((name) => !known.includes(name));
	if (unknown.length === 0) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The database URL has parameters that are not supported: ${unknown.join(", ")}.`, { hint: `Take them out. Supported are: ${known.join(", ")}.` });
}
/** @throws UserError when there is no user or no database */
function requireNames(user, database) {
	if (user === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL names no user.", { hint: "Write scheme://user:password@host…" });
	if (database === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL names no database.", { hint: "Write …@host:port/database." });
	if ([user, database].some((name) => /[\0\r\n]/.test(name))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has a line end in a name.");
}
/** The parameters among `names` that are given, the first wins. */
function firstOf(parameters, names) {
	const name = names.find((candidate) => parameters.has(candidate));
	return name === void 0 ? void 0 : parameters.get(name);
}
/** An absolute path, or undefined for none. */
function absolute(path, directory) {
	if (path === void 0 || path === "") return void 0;
	return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_4__.resolve)(directory, path);
}
/** @throws UserError */
function portNumber(text) {
	if (text === void 0 || text === "") return void 0;
	const port = Number(text);
	if (Number.isInteger(port) && port > 0 && port < 65536) return port;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has a port that is not a number from 1 to 65535.");
}
// packages/database/build/connection/mysql-url.js
/** MySQL's words (manual, "--ssl-mode"), libpq's, and Prisma's `sslaccept`, each with what it means. */
const MODES$1 = {
	disabled: "disable",
	disable: "disable",
	preferred: "prefer",
	prefer: "prefer",
	required: "require",
	require: "require",
	verify_ca: "verify-ca",
	"verify-ca": "verify-ca",
	verify_identity: "verify-full",
	"verify-identity": "verify-full",
	"verify-full": "verify-full"
};
const MODE = [
	"ssl-mode",
	"sslmode",
	"ssl_mode",
	"sslMode"
];
const ROOT = [
	"ssl-ca",
	"ssl_ca",
	"sslca",
	"sslrootcert"
];
const CERTIFICATE = ["ssl-cert", "ssl_cert"];
const KEY = [
	"ssl-key",
	"ssl_key",
	"sslkey"
];
const USED$1 = [
	"socket",
	"ssl",
	"sslaccept",
	"sslcert",
	...MODE,
	...ROOT,
	...CERTIFICATE,
	...KEY
];
/** Settings of an application's pool or client that change nothing for us. */
const WITHOUT_EFFECT$1 = [
	"connection_limit",
	"pool_timeout",
	"connect_timeout",
	"socket_timeout",
	"statement_cache_size",
	"connectionLimit",
	"charset",
	"collation",
	"parseTime",
	"timezone",
	"loc",
	"serverVersion",
	"multiStatements",
	"statement-cache-capacity",
	"tls",
	"allowPublicKeyRetrieval",
	"useSSL"
];
/** Reads `mysql://…` and `mariadb://…`. @throws UserError */
function parseMysql(text, directory) {
	const parts = urlParts(text);
	refuseUnknown(parts.parameters, [...USED$1, ...WITHOUT_EFFECT$1]);
	requireNames(parts.user, parts.database);
	const socket = absolute(parts.parameters.get("socket"), directory);
	return {
		protocol: "mysql",
		host: parts.host === "" ? "localhost" : parts.host,
		port: parts.port ?? 3306,
		...socket === void 0 ? {} : { socket },
		user: parts.user,
		...parts.password === void 0 ? {} : { password: parts.password },
		database: parts.database,
		tls: tlsOf$1(parts.parameters, directory)
	};
}
function tlsOf$1(parameters, directory) {
	const own = firstOf(parameters, KEY) === void 0 ? CERTIFICATE : [...CERTIFICATE, "sslcert"];
	const rootCertificate = absolute(firstOf(parameters, own.includes("sslcert") ? ROOT : [...ROOT, "sslcert"]), directory);
	const certificate = absolute(firstOf(parameters, own), directory);
	const key = absolute(firstOf(parameters, KEY), directory);
	return {
		mode: modeOf(parameters) ?? (rootCertificate === void 0 ? "prefer" : "verify-ca"),
		...rootCertificate === void 0 ? {} : { rootCertificate },
		...certificate === void 0 ? {} : { certificate },
		...key === void 0 ? {} : { key }
	};
}
function modeOf(parameters) {
	const word = firstOf(parameters, MODE);
	if (word !== void 0) return known(word);
	const accept = parameters.get("sslaccept");
	if (accept !== void 0) return accept === "strict" ? "verify-full" : "require";
	const on = firstOf(parameters, [
		"ssl",
		"tls",
		"useSSL"
	])?.toLowerCase();
	if (on === void 0 || on === "preferred") return void 0;
	if (on === "skip-verify") return "require";
	if (on === "true" || on === "1") return "require";
	if (on === "false" || on === "0") return "disable";
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has a value for TLS that is not known.", { hint: "Write ssl-mode=REQUIRED." });
}
function known(word) {
	const mode = Object.hasOwn(MODES$1, word.toLowerCase()) ? MODES$1[word.toLowerCase()] : void 0;
	if (mode !== void 0) return mode;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has an unknown ssl-mode.", { hint: "Write DISABLED, PREFERRED, REQUIRED, VERIFY_CA or VERIFY_IDENTITY." });
}
// packages/database/build/connection/postgres-url.js
const MODES = [
	"disable",
	"allow",
	"prefer",
	"require",
	"verify-ca",
	"verify-full"
];
/** libpq's parameters that mean something here (PostgreSQL documentation, "Parameter Key Words"). */
const USED = [
	"host",
	"port",
	"user",
	"password",
	"dbname",
	"options",
	"channel_binding",
	"ssl",
	"sslmode",
	"sslrootcert",
	"sslcert",
	"sslkey"
];
/** Settings of an application's pool or client (Prisma, node-postgres, sqlx, SQLAlchemy) that change nothing for us. */
const WITHOUT_EFFECT = [
	"application_name",
	"fallback_application_name",
	"client_encoding",
	"connect_timeout",
	"uselibpqcompat",
	"connection_limit",
	"pool_timeout",
	"pool_size",
	"max_connections",
	"pgbouncer",
	"statement_cache_size",
	"socket_timeout",
	"statement-cache-capacity",
	"workaround",
	"supa",
	"schema",
	"sslsni",
	"keepalives",
	"keepalives_idle",
	"keepalives_interval",
	"keepalives_count",
	"tcp_user_timeout",
	"gssencmode"
];
/** Reads `postgresql://…` as libpq does, except that a user and a database must be named. @throws UserError */
function parsePostgres(text, directory) {
	const parts = urlParts(text);
	const { parameters } = parts;
	refuseUnknown(parameters, [...USED, ...WITHOUT_EFFECT]);
	const user = parameters.get("user") ?? parts.user;
	const database = parameters.get("dbname") ?? parts.database;
	const password = parameters.get("password") ?? parts.password;
	const options = parameters.get("options");
	requireNames(user, database);
	return {
		protocol: "postgresql",
		...place(parts),
		user,
		...password === void 0 ? {} : { password },
		database,
		tls: tlsOf(parameters, directory),
		...options === void 0 ? {} : { options },
		...channelBinding(parameters)
	};
}
function place(parts) {
	const host = parts.parameters.get("host") ?? parts.host;
	const port = portNumber(parts.parameters.get("port")) ?? parts.port ?? 5432;
	if (host.startsWith("/")) return {
		host: "localhost",
		port,
		socket: host
	};
	return {
		host: host === "" ? "localhost" : host,
		port
	};
}
function tlsOf(parameters, directory) {
	const ssl = parameters.get("ssl");
	const mode = parameters.get("sslmode") ?? (ssl === void 0 ? "prefer" : isOn(ssl) ? "require" : "disable");
	const known = MODES.find((candidate) => candidate === mode);
	if (known === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has an unknown sslmode.", { hint: `Write one of ${MODES.join(", ")}.` });
	const root = firstOf(parameters, ["sslrootcert"]);
	const rootCertificate = root === "system" ? void 0 : absolute(root, directory);
	const certificate = absolute(parameters.get("sslcert"), directory);
	const key = absolute(parameters.get("sslkey"), directory);
	return {
		mode: root === "system" ? "verify-full" : known === "require" && rootCertificate !== void 0 ? "verify-ca" : known,
		...rootCertificate === void 0 ? {} : { rootCertificate },
		...certificate === void 0 ? {} : { certificate },
		...key === void 0 ? {} : { key }
	};
}
function isOn(text) {
	return [
		"true",
		"1",
		"on",
		"yes"
	].includes(text.toLowerCase());
}
function channelBinding(parameters) {
	const binding = parameters.get("channel_binding");
	if (binding === void 0) return {};
	if (binding === "require" || binding === "prefer" || binding === "disable") return { channelBinding: binding };
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has an unknown channel_binding.", { hint: "Write require, prefer or disable." });
}
// packages/database/build/connection/parse-url.js
/** How a database URL may begin, and who reads the rest. */
const READERS = {
	postgres: parsePostgres,
	postgresql: parsePostgres,
	mysql: parseMysql,
	mariadb: parseMysql,
	sqlite: parseFile,
	sqlite3: parseFile,
	file: parseFile
};
const HINT$1 = "Write postgresql://, mysql://, mariadb://, sqlite: or file: and then the address.";
/**
* Reads a database URL as an application has it. No message of an error repeats a part of the URL other than its scheme
* and the names of its parameters: anything else may belong to the password.
*
* @param directory what relative paths (SQLite's file, certificates) are relative to
* @throws UserError
*/
function parseDatabaseUrl(text, directory) {
	const url = text.trim();
	if (url === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL is empty.", { hint: HINT$1 });
	const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(url)?.[1]?.toLowerCase();
	if (scheme === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has no scheme.", { hint: HINT$1 });
	const reader = Object.hasOwn(READERS, scheme) ? READERS[scheme] : void 0;
	if (reader === void 0) throw unknownScheme(scheme);
	return reader(url, directory);
}
/** The forms of the password that must never be printed: decoded, and as the URL spells it. */
function secretsOf(text, address) {
	if (address.protocol === "sqlite" || address.password === void 0) return [];
	const spelled = /^[^:]+:\/\/[^:/?#]*:([^@]*)@/.exec(text.trim())?.[1];
	const forms = /* @__PURE__ */ new Set([address.password, encodeURIComponent(address.password)]);
	if (spelled !== void 0) forms.add(spelled);
	return [...forms].filter((form) => form !== "");
}
function unknownScheme(scheme) {
	const driver = /^(postgres|postgresql|mysql|mariadb|sqlite)[+]/.exec(scheme)?.[1];
	const named = /^(jdbc|mongodb|mongodb\+srv|sqlserver|mssql|redis|libsql|cockroachdb|https?|prisma)$/.test(scheme);
	if (driver !== void 0) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The database URL names a driver (${scheme}).`, { hint: `Write ${driver}:// instead.` });
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(named ? `The database URL begins with ${scheme}:, which is not supported.` : "The database URL has an unknown scheme.", { hint: HINT$1 });
}
// packages/database/build/lock/acquire.js
/** How often the lock is asked for, in milliseconds. */
const POLL = 250;
/**
* Asks for the lock until it is ours. It is polled, never waited for inside the server: a session that waits there holds
* a snapshot, for which CREATE INDEX CONCURRENTLY of the lock's holder waits in turn.
*
* @param timeout in milliseconds
* @throws TimeoutError that names who holds it
*/
async function acquire(kind, timeout, ports) {
	try {
		return {
			waited: await poll(kind, timeout, ports),
			verify: () => verify(kind),
			release: () => release(kind)
		};
	} catch (error) {
		await release(kind);
		throw error;
	}
}
async function poll(kind, timeout, { clock, signal, onWait }) {
	const began = clock.now();
	const told = /* @__PURE__ */ new Set();
	for (;;) {
		signal.throwIfAborted();
		const attempt = await kind.attempt();
		const waited = clock.now() - began;
		if (attempt.taken) return Math.round(waited);
		if (waited >= timeout) throw notInTime(attempt.holder, waited);
		if (!told.has(attempt.holder)) onWait?.(attempt.holder);
		told.add(attempt.holder);
		await clock.sleep(Math.min(POLL, timeout - waited), signal);
	}
}
function notInTime(holder, waited) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`Another run holds the migration lock${holder === void 0 ? "" : ` (${holder})`}; waited ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(Math.round(waited))}.`, { hint: "Let it finish, or end that session if its job is gone. `concurrency: { group: …, cancel-in-progress: false }` in the workflow keeps runs from meeting." });
}
async function verify(kind) {
	if (!await kind.isHeld().catch((cause) => {
		throw lost(cause);
	})) throw lost();
}
function lost(cause) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("The migration lock was lost: another run may have written at the same time.", {
		hint: "Compare the history with the schema before the next run; look for what ends idle sessions (a pooler, a proxy, an administrator).",
		...cause === void 0 ? {} : { cause }
	});
}
async function release(kind) {
	await kind.release().catch(() => void 0);
}
// packages/database/build/lock/mysql-lock.js
/** MySQL's limit for the name of a lock, in characters. */
const LONGEST_NAME = 64;
/** The name of a database's lock. These locks are the server's, so the database is part of the name. */
function lockName(database) {
	const name = `slipway:${database}`;
	return name.length <= LONGEST_NAME ? name : `slipway:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update(database).digest("hex").slice(0, 48)}`;
}
/** GET_LOCK with no time to wait: a negative time, which some tools give, gets no lock at all from MariaDB. */
function namedLock(connection) {
	const name = lockName(connection.server.database);
	return {
		attempt: () => attempt$1(connection, name),
		async isHeld() {
			const [row] = await connection.query("SELECT IS_USED_LOCK($1) = CONNECTION_ID() AS held", [name]);
			return Number(row?.["held"]) === 1;
		},
		async release() {
			await connection.query("SELECT RELEASE_LOCK($1) AS released", [name]);
		}
	};
}
async function attempt$1(connection, name) {
	const [row] = await connection.query("SELECT GET_LOCK($1, 0) AS taken", [name]);
	const taken = row?.["taken"];
	if (taken === null || taken === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${connection.server.describe} gives no named locks.`, { hint: "A Galera cluster has none; give the address of a single node that takes the writes and allows GET_LOCK." });
	if (Number(taken) === 1) return { taken: true };
	const holder = await namedLockHolder(connection, name);
	return holder === void 0 ? { taken: false } : {
		taken: false,
		holder
	};
}
/** Who holds a named lock, ours or another program's; `undefined` when nobody does. */
async function namedLockHolder(connection, name) {
	const [holder] = await connection.query("SELECT id, user, host FROM information_schema.processlist WHERE id = IS_USED_LOCK($1)", [name]);
	if (holder === void 0) return void 0;
	return [
		`user ${String(holder["user"])}`,
		`from ${String(holder["host"])}`,
		`connection ${String(holder["id"])}`
	].join(", ");
}
// packages/database/build/lock/postgres-lock.js
/** The first half of our advisory key ("slip" in ASCII); the second is 1. Advisory locks are per database. */
const CLASS = 1936484720;
const OBJECT = 1;
/** Two numbers, or one number whose halves the first two are: `objsubid` is then 1 (docs: view-pg-locks). */
const HOLDER = `SELECT a.pid, a.application_name AS name, a.usename AS role, host(a.client_addr) AS host,
    to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2 AND l.objsubid = $3
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const HELD = `SELECT count(*)::int AS held FROM pg_locks
  WHERE pid = pg_backend_pid() AND locktype = 'advisory' AND granted
    AND classid = ${CLASS} AND objid = ${OBJECT} AND objsubid = 2`;
/** A lock of the session itself. It outlives transactions, and ends with the session. */
function sessionLock(connection) {
	return {
		attempt: () => attempt(connection, "pg_try_advisory_lock"),
		isHeld: () => isHeld(connection),
		release: async () => {
			await connection.query(`SELECT pg_advisory_unlock(${CLASS}, ${OBJECT})`);
		}
	};
}
/**
* A lock of a transaction that stays open, in a session that does nothing else: a pooler lends its server session to
* nobody else until the transaction ends. READ COMMITTED and idle, it keeps no snapshot, so it holds nobody up.
*/
function transactionLock(connection) {
	let open = false;
	return {
		async attempt() {
			if (!open) await connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED");
			open = true;
			await connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
			const found = await attempt(connection, "pg_try_advisory_xact_lock");
			if (!found.taken) await connection.execute("ROLLBACK");
			open = found.taken;
			return found;
		},
		isHeld: () => isHeld(connection),
		async release() {
			if (open) await connection.execute("ROLLBACK").catch(() => void 0);
			await connection.close();
		}
	};
}
async function attempt(connection, take) {
	const [row] = await connection.query(`SELECT ${take}(${CLASS}, ${OBJECT}) AS taken`);
	if (row?.["taken"] === true) return { taken: true };
	const [holder] = await connection.query(HOLDER, [
		CLASS,
		OBJECT,
		2
	]);
	return holder === void 0 ? { taken: false } : {
		taken: false,
		holder: describe(holder)
	};
}
async function isHeld(connection) {
	const [row] = await connection.query(HELD);
	return Number(row?.["held"]) > 0;
}
function describe(row) {
	const text = (name) => typeof row[name] === "string" ? row[name] : "";
	const from = text("host") === "" ? "" : ` from ${text("host")}`;
	return `${text("name") || "a session"}, user ${text("role")}${from}, pid ${Number(row["pid"])}, since ${text("since")}`;
}
// packages/database/build/lock/lock-database.js
/**
* Makes this run the database's one writer. On a direct session the lock lives and dies with `connection`, so nothing can
* be written through it without the lock. Behind PostgreSQL's poolers it lives in an open transaction of a session of
* its own. On SQLite it is a file beside the database, which the system unlocks when this process ends.
*
* @throws UserError where no lock is possible
* @throws TimeoutError that names who holds it
*/
async function lockDatabase(connection, request, ports) {
	return acquire(await kindFor(connection, request), request.timeout, ports);
}
async function kindFor(connection, { address, options }) {
	const { server } = connection;
	if (server.dialect === "postgresql") {
		if (!server.pooled) return sessionLock(connection);
		const { lockTimeout: _, statementTimeout: __, ...plain } = options;
		return transactionLock(await (0,_connect_js__WEBPACK_IMPORTED_MODULE_6__.n)(address, plain));
	}
	if (server.dialect === "sqlite") {
		const { fileLock } = await __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 94712));
		return fileLock(server.database, options.applicationName);
	}
	if (server.pooled) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${server.describe} is reached through a proxy that shares sessions; no lock holds there.`, { hint: "Give the address of the server itself." });
	return namedLock(connection);
}
// packages/database/build/backup/mysql/count-rows.js
/** How many rows each table has, in one view of all InnoDB tables. */
async function countMysqlRows(connection) {
	return connection.transaction(async () => {
		const counts = {};
		for (const name of await mysqlTables(connection)) {
			const [row] = await connection.query(`SELECT COUNT(*) AS counted FROM ${(0,_names_js__WEBPACK_IMPORTED_MODULE_7__.t)(name)}`);
			counts[name] = Number(row?.["counted"]);
		}
		return counts;
	});
}
/** The names of the tables of a session's database, without views and sequences. */
async function mysqlTables(connection) {
	return (await connection.query(`SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED') ORDER BY 1`)).map(({ name }) => String(name));
}
// packages/database/build/backup/count-rows.js
/** How many rows each table of a session's database has now, by the names that a backup's manifest uses. */
async function countRows(connection) {
	const { dialect } = connection.server;
	if (dialect === "sqlite") return (0,_count_rows_js__WEBPACK_IMPORTED_MODULE_8__.t)((sql) => connection.query(sql));
	if (dialect !== "postgresql") return countMysqlRows(connection);
	return connection.transaction(async () => {
		await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
		await connection.execute("SET LOCAL statement_timeout = 0");
		return countPostgresRows(connection);
	});
}
// packages/database/build/restore/names.js
/** PostgreSQL's limit is 63 bytes, MariaDB's and MySQL's 64 characters. */
const LONGEST = 63;
/** Names after the live database and the time in milliseconds, so that two restores do not meet. */
function restoreNames(live, date, purpose = "restore") {
	const stamp = date.toISOString().replaceAll(/\D/g, "");
	return {
		live,
		fresh: named(live, `_${purpose}_${stamp}`),
		kept: named(live, `_replaced_${stamp}`)
	};
}
function named(live, suffix) {
	const characters = Array.from(live);
	while (Buffer.byteLength(characters.join("") + suffix) > LONGEST) characters.pop();
	return characters.join("") + suffix;
}
// packages/database/build/restore/refuse.js
const HINT = "Give a backup of this very database.";
/** @throws UserError when a backup is one of another kind of server, of a newer one, or of another database */
async function refuseForeign(address, manifest) {
	const { dialect } = manifest;
	if ((dialect === "mariadb" ? "mysql" : dialect) !== address.protocol) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup is one of ${dialect}, and ${(0,_address_js__WEBPACK_IMPORTED_MODULE_9__.t)(address)} is not.`, { hint: HINT });
	const name = address.protocol === "sqlite" ? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(address.file) : address.database;
	if (manifest.database !== name) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup is one of the database ${manifest.database}, not of ${name}.`, { hint: HINT });
	if (address.protocol === "sqlite") return;
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_6__.n)(address, { applicationName: "slipway restore" });
	await connection.close();
	refuseServer(connection.server, manifest);
}
/** A server reads what its own family wrote, of its own version or an older one. @throws UserError */
function refuseServer(server, manifest) {
	const hint = "Restore it on a server like the one that it was made on.";
	const backup = `${manifest.dialect} ${manifest.server}`;
	const here = `${server.dialect} ${server.version}`;
	if (server.dialect !== manifest.dialect) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup is one of ${backup}, and the server is ${here}.`, { hint });
	if (Number.parseInt(manifest.server, 10) > server.major) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup is one of ${backup}, which is newer than the server, ${here}.`, { hint });
}
// packages/database/build/restore/scratch.js
/**
* Restores a backup into a new database beside its own, and counts its rows there. Rehearsals run in it; a restore puts
* it in place.
*
* @throws UserError, PlatformError; the new database is removed then
*/
async function restoreToScratch(source, ports) {
	const manifest = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__.r)(source.backup, ports);
	await refuseForeign(source.address, manifest);
	const { address, drop } = await load(source, manifest, ports);
	try {
		await compare(address, manifest);
		return {
			address,
			manifest,
			drop
		};
	} catch (error) {
		await drop();
		throw error;
	}
}
async function load({ address, backup, purpose }, manifest, ports) {
	if (address.protocol === "sqlite") return (await __webpack_require__.e(/* import() */ 862).then(__webpack_require__.bind(__webpack_require__, 5862))).loadSqliteCopy(address, backup);
	const names = restoreNames(address.database, ports.clock.date(), purpose);
	if (address.protocol === "mysql") {
		const quiet = purpose === "rehearse";
		return (await __webpack_require__.e(/* import() */ 781).then(__webpack_require__.bind(__webpack_require__, 7781))).loadMysql({
			address,
			backup,
			names,
			manifest,
			quiet
		}, ports);
	}
	return (await __webpack_require__.e(/* import() */ 512).then(__webpack_require__.bind(__webpack_require__, 42512))).loadPostgres({
		address,
		backup,
		names,
		manifest
	}, ports);
}
async function compare(address, manifest) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_6__.n)(address, { applicationName: "slipway restore" });
	try {
		const [first] = (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__.t)(manifest.rows, await countRows(connection));
		if (first === void 0) return;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The restored copy does not hold what the backup's manifest names: ${first.table} has ${first.second ?? "no"} rows, not ${first.first ?? "any"}.`, { hint: "Nothing was replaced. Use another backup." });
	} finally {
		await connection.close();
	}
}
// packages/database/build/restore/restore.js
/** Looks what a restore would do; changes nothing. @throws UserError */
async function planRestore({ address, backup }, ports) {
	const manifest = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__.i)(backup);
	await refuseForeign(address, manifest);
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_6__.n)(address, { applicationName: "slipway restore" });
	try {
		const changes = (0,_verify_js__WEBPACK_IMPORTED_MODULE_1__.t)(await countRows(connection), manifest.rows);
		return {
			manifest,
			age: ports.clock.date().getTime() - Date.parse(manifest.createdAt),
			changes: changes.map(({ table, first, second }) => ({
				table,
				now: first,
				backup: second
			}))
		};
	} finally {
		await connection.close();
	}
}
/**
* Replaces a database by its backup: restores it beside, counts its rows, and exchanges the two. Ends all other sessions
* of the database on PostgreSQL, the caller's included, and needs the application to be stopped on SQLite and MariaDB.
*
* @throws UserError, PlatformError; the database is then as it was
*/
async function restoreBackup(request, ports) {
	const { address, backup } = request;
	refuseUnconfirmed(request);
	const plan = await planRestore(request, ports);
	const early = address.protocol === "postgresql";
	const load = () => restoreToScratch({
		address,
		backup
	}, ports);
	const kept = early ? await replace(address, await underLock(request, ports, load), ports) : await underLock(request, ports, async () => replace(address, await load(), ports));
	return {
		...plan,
		kept
	};
}
async function replace(address, scratch, ports) {
	try {
		return await exchange(address, scratch, ports);
	} finally {
		await scratch.drop();
	}
}
function refuseUnconfirmed({ address, confirm }) {
	const name = address.protocol === "sqlite" ? address.file.split("/").at(-1) ?? "" : address.database;
	if (confirm === name) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`A restore replaces everything in ${(0,_address_js__WEBPACK_IMPORTED_MODULE_9__.t)(address)}, and was not confirmed.`, { hint: `Set confirm: ${name}` });
}
/** Keeps other runs from migrating what is about to be replaced. */
async function underLock(request, ports, work) {
	const options = { applicationName: "slipway restore" };
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_6__.n)(request.address, options);
	try {
		const { address, lockTimeout: timeout } = request;
		const lock = await lockDatabase(connection, {
			address,
			options,
			timeout
		}, ports);
		if (address.protocol === "sqlite") await connection.close();
		try {
			const result = await work();
			await lock.verify();
			return result;
		} finally {
			await lock.release();
		}
	} finally {
		await connection.close();
	}
}
/** @returns where the replaced data is */
async function exchange(address, scratch, ports) {
	const date = ports.clock.date();
	if (address.protocol === "sqlite" && scratch.address.protocol === "sqlite") {
		const { kept } = restoreNames("", date);
		await (await __webpack_require__.e(/* import() */ 224).then(__webpack_require__.bind(__webpack_require__, 34224))).swapSqlite(address.file, scratch.address.file, `${address.file}${kept}`);
		return `${address.file}${kept}`;
	}
	if (address.protocol === "sqlite" || scratch.address.protocol === "sqlite") throw new TypeError("Not the same server");
	const names = {
		...restoreNames(address.database, date),
		fresh: scratch.address.database
	};
	if (address.protocol === "postgresql") await (await __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 75271))).swapPostgres(address, names, ports.clock);
	else await (await __webpack_require__.e(/* import() */ 53).then(__webpack_require__.bind(__webpack_require__, 82053))).swapMysql(address, names, ports);
	return names.kept;
}



/***/ }),

/***/ 99998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ connect),
/* harmony export */   t: () => (/* binding */ CONNECT_TIMEOUT)
/* harmony export */ });
// packages/database/build/connection/connect.js
const CONNECT_TIMEOUT = 1e4;
/**
* Opens one session. Drivers are loaded only when their protocol is asked for.
*
* @throws DatabaseError
*/
async function connect(address, options) {
	if (address.protocol === "sqlite") return (await __webpack_require__.e(/* import() */ 920).then(__webpack_require__.bind(__webpack_require__, 53920))).connectSqlite(address, options);
	if (address.protocol === "mysql") return (await Promise.all(/* import() */[__webpack_require__.e(588), __webpack_require__.e(758)]).then(__webpack_require__.bind(__webpack_require__, 68758))).connectMysql(address, options);
	return (await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(717)]).then(__webpack_require__.bind(__webpack_require__, 77717))).connectPostgres(address, options);
}



/***/ }),

/***/ 69901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ countSqliteRows)
/* harmony export */ });
// packages/database/build/backup/sqlite/count-rows.js
const TABLES = `SELECT name FROM pragma_table_list
  WHERE schema = 'main' AND type IN ('table', 'shadow') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`;
/** How many rows each ordinary table has; virtual tables keep theirs in tables that are counted. */
async function countSqliteRows(ask) {
	const counts = {};
	for (const { name } of await ask(TABLES)) {
		const [row] = await ask(`SELECT count(*) AS rows FROM "${String(name).replaceAll("\"", "\"\"")}"`);
		counts[String(name)] = Number(row?.["rows"]);
	}
	return counts;
}



/***/ }),

/***/ 1864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ DatabaseError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);

// packages/database/build/connection/database-error.js
/** A statement or a session that the database refused. */
var DatabaseError = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.t {
	name = "DatabaseError";
	code;
	number;
	position;
	completed;
	detail;
	constructor(message, details) {
		super(message, details);
		this.code = details.code;
		this.number = details.number;
		this.position = details.position;
		this.completed = details.completed;
		this.detail = details.detail;
	}
};



/***/ }),

/***/ 85080:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ quoteMysql)
/* harmony export */ });
// packages/database/build/backup/mysql/names.js
/** A name as MariaDB and MySQL read it, whatever is in it. */
function quoteMysql(name) {
	return `\`${name.replaceAll("`", "``")}\``;
}



/***/ }),

/***/ 80528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ versionOf),
/* harmony export */   t: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


// packages/database/build/backup/run-tool.js
/** What the programs complain of when the user may do something about it, and what. */
const HINTS = [
	[/server version mismatch|aborting because of/i, "Install client programs of the server's own version."],
	[/permission denied|access denied|must be owner|denied; you need/i, "Use a user with the rights to read everything, or grant them."],
	[/no space left/i, "Make room for the backup."]
];
/**
* Runs a program to its end. Its output is not shown: errors of these programs may quote rows.
*
* @param program the program that errors are about, where a shell starts it
* @throws PlatformError with the program's last words
*/
async function runTool(run, ports, program = run.file) {
	const result = await ports.exec.run(run, {
		signal: ports.signal,
		show: false
	});
	ports.signal.throwIfAborted();
	if (result.exitCode === 0) return;
	const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(program);
	const hint = HINTS.find(([words]) => words.test(result.stderr))?.[1];
	const how = result.exitCode === null ? `was ended by ${result.signal}` : `failed with code ${result.exitCode}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${name} ${how}: ${lastLines(result.stderr)}`, hint === void 0 ? {} : { hint });
}
function lastLines(text) {
	return text.trim().split("\n").slice(-4).join("\n").slice(-1e3) || "it said nothing";
}
/** The first line of `program --version`, or undefined when it cannot be started. */
async function versionOf(file, ports) {
	const command = {
		file,
		args: ["--version"],
		cwd: process.cwd(),
		env: {
			PATH: ports.env["PATH"],
			LC_ALL: "C"
		}
	};
	try {
		const result = await ports.exec.run(command, {
			signal: ports.signal,
			show: false
		});
		return result.exitCode === 0 ? result.stdout.split("\n", 1)[0] : void 0;
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) return void 0;
		throw error;
	}
}



/***/ }),

/***/ 68567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ postgresPrograms),
/* harmony export */   i: () => (/* binding */ readManifest),
/* harmony export */   n: () => (/* binding */ dumpMajor),
/* harmony export */   r: () => (/* binding */ verifyBackup),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(59844);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52296);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80528);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48161);









// node_modules/zod/v4/mini/iso.js
const ZodMiniISODateTime = /*@__PURE__*/ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.E)("ZodMiniISODateTime", (inst, def) => {
	_schemas_js__WEBPACK_IMPORTED_MODULE_1__.w.init(inst, def);
	_schemas_js__WEBPACK_IMPORTED_MODULE_1__.t.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
	return (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.b)(ZodMiniISODateTime, params);
}
// packages/database/build/backup/digest.js
/** Reads a file once, and gives each part to `look` too. */
async function digestFile(path, signal, look = () => void 0) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256");
	let bytes = 0;
	for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.createReadStream)(path, {
		signal,
		highWaterMark: 1048576
	})) {
		if (!Buffer.isBuffer(chunk)) continue;
		bytes += chunk.length;
		hash.update(chunk);
		look(chunk);
	}
	return {
		bytes,
		sha256: hash.digest("hex")
	};
}
// packages/database/build/backup/mysql/dump-reader.js
const HEAD = /^INSERT INTO `((?:[^`]|``)+)` (?:\((?:`(?:[^`]|``)+`(?:, ?)?)+\) )?VALUES$/;
const TABLE = /^CREATE TABLE `((?:[^`]|``)+)` \($/;
const DELIMITER = /^DELIMITER (\S+)$/;
const NEWLINE = 10;
const QUOTE = 39;
const OPEN = 40;
const CLOSE = 41;
const SEMICOLON = 59;
const LAST_OF_HEAD = "S".charCodeAt(0);
const BACKSLASH = 92;
/**
* Counts the rows of an SQL dump of mysqldump or mariadb-dump while its bytes come by. Knows what these programs write:
* an INSERT begins a line, and routines and triggers stand between two lines with DELIMITER.
*/
var DumpReader = class {
	#rows = /* @__PURE__ */ new Map();
	/** The line so far, a character a byte. */
	#line = "";
	/** The table whose values are read. */
	#table;
	#quoted = false;
	#escaped = false;
	#depth = 0;
	/** Whether a routine or trigger is read: an INSERT in it is not the dump's own. */
	#foreign = false;
	/** Rows by table; tables without rows are there too. */
	get rows() {
		return Object.fromEntries(this.#rows);
	}
	/** Whether the bytes so far end between two statements, at a line's beginning. */
	get atRest() {
		return this.#table === void 0 && this.#line === "" && !this.#foreign;
	}
	read(chunk) {
		for (const byte of chunk) if (this.#table === void 0) this.#character(byte);
		else this.#value(byte, this.#table);
	}
	#character(byte) {
		if (byte === NEWLINE) {
			this.#endOfLine(this.#line);
			this.#line = "";
			return;
		}
		this.#line += String.fromCharCode(byte);
		if (byte !== LAST_OF_HEAD || this.#foreign || !this.#line.startsWith("INSERT INTO `")) return;
		const table = HEAD.exec(this.#line)?.[1];
		if (table === void 0) return;
		this.#table = unquote(table);
		this.#line = "";
	}
	#endOfLine(line) {
		const delimiter = DELIMITER.exec(line)?.[1];
		if (delimiter !== void 0) this.#foreign = delimiter !== ";";
		const table = this.#foreign ? void 0 : TABLE.exec(line)?.[1];
		if (table !== void 0) this.#rows.set(unquote(table), 0);
	}
	#value(byte, table) {
		if (this.#quoted) {
			if (this.#escaped) this.#escaped = false;
			else if (byte === BACKSLASH) this.#escaped = true;
			else if (byte === QUOTE) this.#quoted = false;
			return;
		}
		if (byte === QUOTE) this.#quoted = true;
		else if (byte === OPEN) this.#open(table);
		else if (byte === CLOSE) this.#depth -= 1;
		else if (byte === SEMICOLON && this.#depth === 0) this.#table = void 0;
	}
	#open(table) {
		if (this.#depth === 0) this.#rows.set(table, (this.#rows.get(table) ?? 0) + 1);
		this.#depth += 1;
	}
};
/** A name as it is: its bytes are UTF-8, and a backtick in it stands twice. */
function unquote(name) {
	return Buffer.from(name, "latin1").toString("utf8").replaceAll("``", "`");
}
// packages/database/build/backup/mysql/verify.js
/**
* Reads an SQL dump from its first byte to its last. It is whole when its statements are, and when it ends in the line
* that the program writes last.
*
* @returns how many rows each table has
* @throws UserError
*/
async function readMysqlDump(path, ports) {
	const reader = new DumpReader();
	let tail = Buffer.alloc(0);
	await digestFile(path, ports.signal, (chunk) => {
		reader.read(chunk);
		tail = Buffer.concat([tail, chunk]).subarray(-256);
	});
	const last = tail.toString("latin1").trimEnd().split("\n").at(-1) ?? "";
	if (!reader.atRest || !last.startsWith("-- Dump completed")) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The dump ${path} stops before its end.`, { hint: "Make another backup." });
	return reader.rows;
}
// packages/database/build/backup/postgres/programs.js
/** Where each version has a folder of its own: Debian and Ubuntu, PostgreSQL's RPMs, Homebrew. */
const VERSIONED = [
	["/usr/lib/postgresql", /^\d+$/],
	["/usr", /^pgsql-\d+$/],
	["/opt/homebrew/opt", /^postgresql@\d+$/]
];
/**
* The client programs of the smallest version that is not older than the server: an older pg_dump refuses the server, and
* a newer one may write what the server cannot read back.
*
* @throws UserError with the line that installs them
*/
async function postgresPrograms(serverMajor, ports) {
	const found = [];
	for (const folder of folders(ports.env["PATH"] ?? "")) {
		const programs = await programsIn(folder, ports);
		if (programs !== void 0) found.push(programs);
	}
	const [best] = found.filter(({ major }) => major >= serverMajor).toSorted((a, b) => a.major - b.major);
	if (best === void 0) throw tooOld(serverMajor, found);
	return best;
}
function folders(path) {
	return [...VERSIONED.flatMap(([parent, name]) => list(parent).filter((entry) => name.test(entry)).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(parent, entry, "bin"))), ...path.split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter((folder) => folder !== "")];
}
function list(folder) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(folder) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readdirSync)(folder) : [];
}
async function programsIn(folder, ports) {
	const dump = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "pg_dump");
	const restore = (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, "pg_restore");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(dump) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(restore)) return void 0;
	const version = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__.n)(dump, ports);
	const major = /^pg_dump \(PostgreSQL\) (\d+)/.exec(version ?? "")?.[1];
	return version === void 0 || major === void 0 ? void 0 : {
		dump,
		restore,
		major: Number(major),
		version
	};
}
function tooOld(serverMajor, found) {
	const majors = [...new Set(found.map(({ major }) => major))].toSorted((a, b) => a - b);
	const have = majors.length === 0 ? "there is no pg_dump here" : `the newest pg_dump here is ${majors.at(-1)}`;
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The server is PostgreSQL ${serverMajor}, but ${have}; no backup is possible.`, { hint: `On Ubuntu: sudo apt-get install -y postgresql-common && sudo /usr/share/postgresql-common/pgdg/apt.postgresql.org.sh -y && sudo apt-get install -y postgresql-client-${serverMajor}` });
}
// packages/database/build/backup/postgres/verify.js
/**
* Reads a dump from its first byte to its last, unpacking every block. A list of its contents is not enough: it stands at
* the beginning, and is whole in a dump that was cut.
*
* @throws UserError
*/
async function readPostgresDump(path, programs, ports) {
	const env = {
		PATH: ports.env["PATH"],
		LC_ALL: "C"
	};
	try {
		await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__.t)({
			file: programs.restore,
			args: [`--file=${node_os__WEBPACK_IMPORTED_MODULE_7__.devNull}`, path],
			cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path),
			env
		}, ports);
	} catch (cause) {
		ports.signal.throwIfAborted();
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The dump ${path} cannot be read to its end.`, {
			hint: "Make another backup.",
			cause
		});
	}
}
const manifest = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.p)({
	schema: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.c)("slipway/backup@1"),
	dialect: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.r)([
		"postgresql",
		"mariadb",
		"mysql",
		"sqlite"
	]),
	/** The database's name; for SQLite the file's. */
	database: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.g)(),
	createdAt: /* @__PURE__ */ datetime(),
	/** The server's version, and the program that wrote the file. */
	server: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.g)(),
	tool: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.g)(),
	bytes: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.s)().check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.S)()),
	sha256: (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.g)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.C)(/^[0-9a-f]{64}$/)),
	/** How many rows each table has in the backup. */
	rows: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.g)(), (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.s)().check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.S)())),
	/** The version of the schema according to the history table. */
	version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.g)())
});
/** Where a backup's manifest is. */
function manifestPath(backup) {
	return `${backup}.json`;
}
/** @throws UserError when there is none, or when it cannot be read */
async function readManifest(backup) {
	const path = manifestPath(backup);
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.readFile)(path, "utf8").catch((cause) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`There is no manifest ${path}, so this backup was never verified.`, {
			hint: "Give a backup that this action made, with its .json beside it.",
			cause
		});
	});
	const found = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.T)(manifest, (0,_json_js__WEBPACK_IMPORTED_MODULE_8__.t)(text));
	if (found.success) return found.data;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The manifest ${path} is damaged, or of another version.`, { hint: "Use another backup, or the version of the action that made this one." });
}
// packages/database/build/backup/verify.js
const HINT = "Use another backup; this one cannot be restored as a whole.";
/**
* Reads an existing backup in full and holds it against its manifest.
*
* @throws UserError when it is cut, changed, empty or not there
*/
async function verifyBackup(path, ports) {
	const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_6__.stat)(path).catch((cause) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`There is no backup ${path}.`, {
			hint: "Give the path that backup-path named.",
			cause
		});
	});
	const manifest = await readManifest(path);
	if (size !== manifest.bytes) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup ${path} has ${size} bytes, but was made with ${manifest.bytes}.`, { hint: HINT });
	const { sha256 } = await digestFile(path, ports.signal);
	if (sha256 !== manifest.sha256) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup ${path} is not the one that was made: its SHA-256 differs.`, { hint: HINT });
	const rows = await readWhole(path, manifest, ports);
	if (rows !== void 0 && differences(manifest.rows, rows).length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup ${path} does not hold the rows that its manifest names.`, { hint: HINT });
	return manifest;
}
/** @returns the rows that are in it, where reading tells */
async function readWhole(path, manifest, ports) {
	if (manifest.dialect === "sqlite") return (await __webpack_require__.e(/* import() */ 687).then(__webpack_require__.bind(__webpack_require__, 13687))).readSqliteCopy(path);
	if (manifest.dialect !== "postgresql") return readMysqlDump(path, ports);
	await readPostgresDump(path, await postgresPrograms(dumpMajor(manifest), ports), ports);
}
/** The version of the pg_dump that wrote it: an older pg_restore may not know the format. */
function dumpMajor(manifest) {
	return Number(/\(PostgreSQL\) (\d+)/.exec(manifest.tool)?.[1] ?? Number.parseInt(manifest.server, 10));
}
/** Where two counts differ, by table. */
function differences(first, second) {
	return [.../* @__PURE__ */ new Set([...Object.keys(first), ...Object.keys(second)])].toSorted().map((table) => ({
		table,
		first: countOf(first, table),
		second: countOf(second, table)
	})).filter((each) => each.first !== each.second);
}
function countOf(counts, table) {
	return Object.hasOwn(counts, table) ? counts[table] : void 0;
}



/***/ })

};
