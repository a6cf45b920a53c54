export const id = 390;
export const ids = [390];
export const modules = {

/***/ 8903:
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

/***/ 7305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ inPrivateFolder),
/* harmony export */   r: () => (/* binding */ readManifest),
/* harmony export */   t: () => (/* binding */ backUp)
/* harmony export */ });
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4329);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3423);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9060);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2679);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8161);








// node_modules/zod/v4/mini/iso.js
const ZodMiniISODateTime = /*@__PURE__*/ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)("ZodMiniISODateTime", (inst, def) => {
	_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h.init(inst, def);
	_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
	return (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(ZodMiniISODateTime, params);
}
// packages/core/build/json.js
/** A JSON text's value, `undefined` for a text that is none: what reads it has a schema, which tells the difference. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// packages/database/build/backup/manifest.js
/** The identity of the manifest's form. */
const MANIFEST_SCHEMA = "slipway/backup@1";
const manifest = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)({
	schema: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)(MANIFEST_SCHEMA),
	dialect: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)([
		"postgresql",
		"mariadb",
		"mysql",
		"sqlite"
	]),
	/** The database's name; for SQLite the file's. */
	database: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(),
	createdAt: /* @__PURE__ */ datetime(),
	/** The server's version, and the program that wrote the file. */
	server: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(),
	tool: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(),
	bytes: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)().check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)()),
	sha256: (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/^[0-9a-f]{64}$/)),
	/** How many rows each table has in the backup. */
	rows: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(), (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)().check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)())),
	/** The version of the schema according to the history table. */
	version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)())
});
/** Where a backup's manifest is. */
function manifestPath(backup) {
	return `${backup}.json`;
}
/** @throws UserError when there is none, or when it cannot be read */
async function readManifest(backup) {
	const path = manifestPath(backup);
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readFile)(path, "utf8").catch((cause) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`There is no manifest ${path}, so this backup was never verified.`, {
			hint: "Give a backup that this action made, with its .json beside it.",
			cause
		});
	});
	const found = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(manifest, parseJson(text));
	if (found.success) return found.data;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`The manifest ${path} is damaged, or of another version.`, { hint: "Use another backup, or the version of the action that made this one." });
}
// packages/database/build/backup/place.js
/** Only its owner reads a backup: it holds everything that the database holds. */
const OWNER_ONLY = 384;
/** `name-20260102T030405000Z.dump`, without characters that a file's name cannot have everywhere. */
function backupName(database, date, extension) {
	return `${stem(database)}-${date.toISOString().replaceAll(/[-:.]/g, "")}.${extension}`;
}
function stem(database) {
	return database.replaceAll(/[^\w.-]+/g, "_").slice(-100);
}
/**
* The paths of backups of a database that were begun in a folder and never came to their end: what wrote them was killed,
* or is still at it. There are none in a folder that is not there.
*/
async function unfinishedBackups(folder, database) {
	const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.readdir)(folder).catch(() => []);
	const prefix = `${stem(database)}-`;
	const isUnfinished = (name) => name.startsWith(prefix) && /^\d{8}T\d{9}Z\.\w+\.partial$/.test(name.slice(prefix.length));
	return names.filter(isUnfinished).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, name));
}
/**
* Lets `write` fill a file beside its final place, and puts it there only when `write` did not throw; a file under its
* final name is therefore always whole.
*
* @throws UserError when the folder takes no files, or the place is taken
*/
async function writeAside(path, write) {
	const partial = `${path}.partial`;
	await prepare(path, partial);
	try {
		const result = await write(partial);
		await sync(partial);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rename)(partial, path);
		await sync((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path));
		return result;
	} catch (error) {
		for (const rest of [
			"",
			"-wal",
			"-shm",
			"-journal"
		]) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(`${partial}${rest}`, { force: true });
		throw error;
	}
}
async function prepare(path, partial) {
	if (await exists(path)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`There is a file ${path} already.`, { hint: "Choose another backup-dir." });
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path), {
			recursive: true,
			mode: 448
		});
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)(partial, "", {
			mode: OWNER_ONLY,
			flag: "wx"
		});
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.chmod)(partial, OWNER_ONLY);
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`No backup can be written to ${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(path)} (${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__.s)(cause) ?? "unknown"}).`, {
			hint: "Give a backup-dir that this job may write to.",
			cause
		});
	}
}
async function exists(path) {
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(path).then(() => true, () => false);
}
/** Makes the content, or a folder's list of names, outlive a power cut. */
async function sync(path) {
	const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.open)(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
/** Writes the manifest beside its backup, in one step. */
async function writeManifest(backup, manifest) {
	await writeAside(manifestPath(backup), (partial) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.writeFile)(partial, `${JSON.stringify(manifest, null, 2)}\n`));
}
/** The path of a new backup in a folder. */
function backupPath(folder, database, date, extension) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, backupName(database, date, extension));
}
// packages/database/build/backup/space.js
/** Without indexes, which pg_dump does not write. Asks for no table, since one may be locked; the rest of it is small. */
const POSTGRES = `SELECT pg_database_size(current_database())
  - (SELECT coalesce(sum(relpages), 0) FROM pg_class WHERE relkind = 'i') * current_setting('block_size')::int AS bytes`;
/** Rows without indexes; bytes that are no text stand in the dump with two digits each. */
const MYSQL = `SELECT coalesce(sum(t.data_length * if(EXISTS (SELECT 1 FROM information_schema.columns c
      WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.data_type IN ('tinyblob', 'blob', 'mediumblob', 'longblob', 'binary', 'varbinary')), 2, 1)), 0) AS bytes
  FROM information_schema.tables t WHERE t.table_schema = DATABASE() AND t.table_type <> 'VIEW'`;
const QUERIES = {
	postgresql: POSTGRES,
	mariadb: MYSQL,
	mysql: MYSQL,
	sqlite: "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()"
};
/** How large a backup may become at most, in bytes, as far as the server can tell. */
async function estimateBackup(connection) {
	const [row] = await connection.query(QUERIES[connection.server.dialect]);
	return Number(row?.["bytes"]);
}
/** How much a folder's disk has left for this user, in bytes. The folder need not be there yet. */
async function freeSpace(folder) {
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(folder) && (0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder) !== folder) return freeSpace((0,node_path__WEBPACK_IMPORTED_MODULE_4__.dirname)(folder));
	const { bavail, bsize } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.statfs)(folder);
	return bavail * bsize;
}
/** @throws UserError with both numbers */
function refuseWithoutSpace(needed, free, folder) {
	if (free >= needed) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`The backup may need ${size(needed)} (the tables' size, says the server), but ${folder} has ${size(free)} left.`, { hint: "Make room, or give a backup-dir on a larger disk." });
}
/** `1.5 GiB`: three digits at most. */
function size(bytes) {
	const units = [
		"bytes",
		"KiB",
		"MiB",
		"GiB",
		"TiB"
	];
	let [value, unit] = [bytes, 0];
	while (value >= 1024 && unit < units.length - 1) [value, unit] = [value / 1024, unit + 1];
	return `${unit === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}
// packages/database/build/backup/backup.js
/**
* Makes a backup: refused when the disk may not hold it, written aside, read in full, flushed to the disk, renamed, and described by a manifest beside it.
*
* @throws UserError, PlatformError; nothing is left behind then
*/
async function backUp(request, ports) {
	const { server, directory, version } = request;
	const date = ports.clock.date();
	const database = server.dialect === "sqlite" ? (0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(server.database) : server.database;
	const path = backupPath(directory, database, date, extensionFor(server));
	await refuseIfTooLarge(request, ports);
	const unfinished = await unfinishedBackups(directory, database);
	const written = await inPrivateFolder((folder) => writeAside(path, async (partial) => {
		return {
			...await write(request, partial, folder, ports),
			...await (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__.t)(partial, ports.signal)
		};
	}));
	const manifest = {
		schema: MANIFEST_SCHEMA,
		dialect: server.dialect,
		database,
		createdAt: date.toISOString(),
		server: server.version,
		tool: written.tool,
		bytes: written.bytes,
		sha256: written.sha256,
		rows: written.rows,
		...version === void 0 ? {} : { version }
	};
	await writeManifest(path, manifest);
	return {
		path,
		manifest,
		unfinished
	};
}
async function refuseIfTooLarge({ address, directory }, ports) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_7__.n)(address, { applicationName: "slipway backup" });
	try {
		const free = await (ports.freeSpace ?? freeSpace)(directory);
		refuseWithoutSpace(await estimateBackup(connection), free, directory);
	} finally {
		await connection.close();
	}
}
async function write({ address, server }, partial, folder, ports) {
	if (address.protocol === "sqlite") return (await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 7150))).copySqlite(address.file, partial);
	if (address.protocol === "mysql") return (await __webpack_require__.e(/* import() */ 601).then(__webpack_require__.bind(__webpack_require__, 5601))).dumpMysql({
		address,
		server
	}, partial, folder, ports);
	return (await __webpack_require__.e(/* import() */ 387).then(__webpack_require__.bind(__webpack_require__, 1387))).dumpPostgres(address, partial, folder, ports);
}
function extensionFor({ dialect }) {
	if (dialect === "sqlite") return "db";
	return dialect === "postgresql" ? "dump" : "sql";
}
/** Gives `work` a folder that only this user can enter, and removes it afterwards. */
async function inPrivateFolder(work) {
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_6__.tmpdir)(), "slipway-backup-"));
	try {
		return await work(folder);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}



/***/ }),

/***/ 4329:
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
	if (address.protocol === "sqlite") return (await __webpack_require__.e(/* import() */ 321).then(__webpack_require__.bind(__webpack_require__, 7321))).connectSqlite(address, options);
	if (address.protocol === "mysql") return (await Promise.all(/* import() */[__webpack_require__.e(588), __webpack_require__.e(147)]).then(__webpack_require__.bind(__webpack_require__, 147))).connectMysql(address, options);
	return (await Promise.all(/* import() */[__webpack_require__.e(849), __webpack_require__.e(860)]).then(__webpack_require__.bind(__webpack_require__, 8860))).connectPostgres(address, options);
}



/***/ }),

/***/ 3712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ countPostgresRows)
/* harmony export */ });
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



/***/ }),

/***/ 1064:
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

/***/ 4665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ DatabaseError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);

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

/***/ 3423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ digestFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7598);


// packages/database/build/backup/digest.js
/** Reads a file once, and gives each part to `look` too. */
async function digestFile(path, signal, look = () => void 0) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256");
	let bytes = 0;
	for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path, {
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



/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ loadSqliteCopy)
/* harmony export */ });
/* unused harmony export t */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


// packages/database/build/restore/sqlite/load.js
/** How the folders of copies begin. */
const SCRATCH_PREFIX = ".slipway-restore-";
/** Copies a backup into a folder beside the database: on the same disk, so that it can be put in place by a rename. */
async function loadSqliteCopy(address, backup) {
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(address.file), SCRATCH_PREFIX));
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(address.file));
	const drop = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, {
		recursive: true,
		force: true
	});
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(backup, file);
		return {
			address: {
				protocol: "sqlite",
				file
			},
			drop
		};
	} catch (error) {
		await drop();
		throw error;
	}
}



/***/ }),

/***/ 6407:
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

/***/ 9739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ quoteText),
/* harmony export */   t: () => (/* binding */ quoteName)
/* harmony export */ });
// packages/database/build/restore/postgres/quote.js
/** A name as PostgreSQL reads it, whatever is in it. */
function quoteName(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
/** A text as PostgreSQL reads it, with its backslashes as they are. */
function quoteText(text) {
	const quoted = `'${text.replaceAll("'", "''")}'`;
	return text.includes("\\") ? ` E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}



/***/ }),

/***/ 2885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ versionOf),
/* harmony export */   t: () => (/* binding */ runTool)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


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

/***/ 8390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7305);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(9450);
/* harmony import */ var _database_url_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8521);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(4329);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(6407);
/* harmony import */ var _count_rows_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(3712);
/* harmony import */ var _count_rows2_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(1064);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(8903);
/* harmony import */ var _verify3_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5093);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2679);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4665);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(9739);
/* harmony import */ var _load2_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8165);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(1455);
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3916);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3136);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8877);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(8522);






















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
		file: (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(directory, decode$2(path))
	};
}
function decode$2(path) {
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
	const url = parse$2(text);
	if (url.hash !== "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL has a #.", { hint: "Write it as %23 in a password." });
	return {
		host: decode$1(url.hostname.replace(/^\[(.*)\]$/, "$1"), "host"),
		port: url.port === "" ? void 0 : Number(url.port),
		user: decode$1(url.username, "user"),
		password: url.password === "" ? void 0 : decode$1(url.password, "password"),
		database: decode$1(url.pathname.replace(/^\//, ""), "database"),
		parameters: parametersOf(url)
	};
}
function parse$2(text) {
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
		parameters.set(decode$1(name, "parameters"), decode$1(value.join("="), "parameters"));
	}
	return parameters;
}
function decode$1(text, what) {
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
function firstOf$1(parameters, names) {
	const name = names.find((candidate) => parameters.has(candidate));
	return name === void 0 ? void 0 : parameters.get(name);
}
/** An absolute path, or undefined for none. */
function absolute(path, directory) {
	if (path === void 0 || path === "") return void 0;
	return (0,node_path__WEBPACK_IMPORTED_MODULE_8__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(directory, path);
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
	const own = firstOf$1(parameters, KEY) === void 0 ? CERTIFICATE : [...CERTIFICATE, "sslcert"];
	const rootCertificate = absolute(firstOf$1(parameters, own.includes("sslcert") ? ROOT : [...ROOT, "sslcert"]), directory);
	const certificate = absolute(firstOf$1(parameters, own), directory);
	const key = absolute(firstOf$1(parameters, KEY), directory);
	return {
		mode: modeOf(parameters) ?? (rootCertificate === void 0 ? "prefer" : "verify-ca"),
		...rootCertificate === void 0 ? {} : { rootCertificate },
		...certificate === void 0 ? {} : { certificate },
		...key === void 0 ? {} : { key }
	};
}
function modeOf(parameters) {
	const word = firstOf$1(parameters, MODE);
	if (word !== void 0) return known$1(word);
	const accept = parameters.get("sslaccept");
	if (accept !== void 0) return accept === "strict" ? "verify-full" : "require";
	const on = firstOf$1(parameters, [
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
function known$1(word) {
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
	const root = firstOf$1(parameters, ["sslrootcert"]);
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
// packages/database/build/connection/url-with-address.js
/**
* The same URL, user, password and parameters included, with another database of the same server; for SQLite with
* another file, as an absolute path. For a program that takes its address from its environment.
*
* @param directory what relative paths in the URL are relative to
*/
function urlWithAddress(text, address, directory) {
	const url = address.protocol === "sqlite" ? withFile(text, address.file) : withName(text.trim(), address.database);
	const read = parseDatabaseUrl(url, directory);
	if (!(read.protocol === "sqlite" ? address.protocol === "sqlite" && read.file === address.file : address.protocol === read.protocol && read.database === address.database)) throw new RangeError(`There is no URL of this form for ${(0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address)}`);
	return url;
}
function withName(text, name) {
	const [, server = "", query] = /^([^:]+:\/\/[^/?#]*)[^?#]*(\?[^#]*)?/.exec(text) ?? [];
	const kept = (query ?? "").slice(1).split("&").filter((part) => part !== "" && !part.startsWith("dbname="));
	return `${server}/${encodeURIComponent(name)}${kept.length === 0 ? "" : `?${kept.join("&")}`}`;
}
function withFile(text, file) {
	const [scheme = ""] = /^[^:]+:/.exec(text.trim()) ?? [];
	const [, query] = /^[^?]*(\?.*)$/s.exec(text.trim()) ?? [];
	return `${scheme}${file.replaceAll(/%(?=[0-9a-f]{2})/gi, "%25").replaceAll("?", "%3F")}${query ?? ""}`;
}
// packages/database/build/wait/judge.js
const AGAIN = [
	"ECONNREFUSED",
	"ECONNRESET",
	"EPIPE",
	"ETIMEDOUT",
	"EHOSTUNREACH",
	"ENETUNREACH",
	"ENOENT",
	"CONNECTION_LOST",
	"57P01",
	"57P02",
	"57P03",
	"53300",
	"08000",
	"08001",
	"08003",
	"08006",
	"PROTOCOL_CONNECTION_LOST",
	"ER_CON_COUNT_ERROR",
	"ER_SERVER_SHUTDOWN",
	"SQLITE_BUSY"
];
const BRIEFLY = ["ENOTFOUND", "EAI_AGAIN"];
/** PgBouncer says everything with 08P01; these of its messages are about a server that is not there yet. */
const POOLER = /cannot connect to server|server_login_retry|server login has been failing|server conn crashed|query_wait_timeout/;
/**
* What it says when a server's session fails at the first thing that it is told for a client (pgbouncer: server.c): the
* session was just being ended, or the client's parameters are wrong, which time does not mend.
*/
const POOLER_BRIEFLY = /invalid server parameter/;
/** @returns how long a failure to connect is worth another try */
function patienceFor(error) {
	if (!(error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t)) return "never";
	if (AGAIN.includes(error.code)) return "again";
	if (error.code === "08P01" && POOLER.test(error.message)) return "again";
	if (error.code === "08P01" && POOLER_BRIEFLY.test(error.message)) return "briefly";
	return BRIEFLY.includes(error.code) ? "briefly" : "never";
}
/** What to do about each failure that time does not mend. */
const HINTS = [
	[/^(28P01|28000|ER_ACCESS_DENIED_ERROR|ER_ACCESS_DENIED_NO_PASSWORD_ERROR)$/, "Check the user and the password in database-url, and that the server lets this machine in."],
	[/^(3D000|ER_BAD_DB_ERROR)$/, "Create the database first, or correct its name in database-url."],
	[/^ER_DBACCESS_DENIED_ERROR$/, "Grant the user its rights on this database."],
	[/^(TLS_REFUSED|HANDSHAKE_NO_SSL_SUPPORT)$/, "The server has no TLS: switch it on there, or write sslmode=disable if the way to it is safe."],
	[/CERT|SELF_SIGNED|UNABLE_TO|^ERR_(TLS|SSL)|^EPROTO$/, "Give the authority's certificate with sslrootcert, or correct the host name."],
	[/^(ENOTFOUND|EAI_AGAIN)$/, "Correct the host in database-url, or let this job reach the network that knows it."],
	[/^SQLITE_CANTOPEN$/, "Correct the path in database-url; write an absolute one when in doubt."],
	[/^SQLITE_NOTADB$/, "This file is no SQLite database, or it is encrypted."]
];
/** One sentence with the server, what it answered, and what to do. */
function refusal(error, describe) {
	if (!(error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t)) return error instanceof Error ? error : new Error(String(error));
	const hint = HINTS.find(([codes]) => codes.test(error.code))?.[1];
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${describe} cannot be used: ${error.message} (${error.code}).`, {
		cause: error,
		...hint === void 0 ? {} : { hint }
	});
}
// packages/database/build/wait/wait.js
/** The most time that a name which does not resolve is waited for, in milliseconds. */
const NAME_PATIENCE = 15e3;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 2e3;
/**
* Opens a session on a server that may still be starting: tries again, for at most `timeout` milliseconds, while the
* failure is one that time mends.
*
* @throws UserError at once for a failure that time does not mend (a wrong password, no such database, TLS)
* @throws TimeoutError
*/
async function waitForDatabase(address, options, timeout, ports) {
	const { clock, signal } = ports;
	const began = clock.now();
	for (let pause = FIRST_PAUSE;; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
		signal.throwIfAborted();
		const left = timeout - (clock.now() - began);
		const connectTimeout = Math.max(1e3, Math.min(options.connectTimeout ?? 1e4, left));
		try {
			return await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, {
				...options,
				connectTimeout
			});
		} catch (error) {
			const patience = patienceFor(error);
			const waited = clock.now() - began;
			const most = patience === "briefly" ? Math.min(NAME_PATIENCE, timeout) : timeout;
			if (patience === "never" || patience === "briefly" && waited >= most) throw refusal(error, (0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address));
			if (waited >= most) throw timedOut(error, address, waited);
			ports.onRetry?.(error);
			await clock.sleep(Math.min(pause, most - waited), signal);
		}
	}
}
function timedOut(error, address, waited) {
	const { message } = refusal(error, (0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address));
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`Waited ${(0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(Math.round(waited))} for the database. ${message}`, {
		hint: "Check that the server runs and that this job can reach it; give it longer with wait-timeout.",
		cause: error
	});
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
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`Another run holds the migration lock${holder === void 0 ? "" : ` (${holder})`}; waited ${(0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(Math.round(waited))}.`, { hint: "Let it finish, or end that session if its job is gone. `concurrency: { group: …, cancel-in-progress: false }` in the workflow keeps runs from meeting." });
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
	return name.length <= LONGEST_NAME ? name : `slipway:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.createHash)("sha256").update(database).digest("hex").slice(0, 48)}`;
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
		holder: describe$2(holder)
	};
}
/** Who holds another program's advisory lock on one number of 32 bits; `undefined` when nobody does. */
async function advisoryLockHolder(connection, key) {
	const [holder] = await connection.query(HOLDER, [
		0,
		key,
		1
	]);
	return holder === void 0 ? void 0 : describe$2(holder);
}
async function isHeld(connection) {
	const [row] = await connection.query(HELD);
	return Number(row?.["held"]) > 0;
}
function describe$2(row) {
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
		return transactionLock(await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, plain));
	}
	if (server.dialect === "sqlite") {
		const { fileLock } = await __webpack_require__.e(/* import() */ 155).then(__webpack_require__.bind(__webpack_require__, 9155));
		return fileLock(server.database, options.applicationName);
	}
	if (server.pooled) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${server.describe} is reached through a proxy that shares sessions; no lock holds there.`, { hint: "Give the address of the server itself." });
	return namedLock(connection);
}
// packages/database/build/history/history.js
/** The history of a tool that has not been used on this database yet. */
function absent(table) {
	return {
		table,
		present: false,
		rows: []
	};
}
// packages/database/build/history/table.js
/** Whether the session sees a table of this name; on PostgreSQL by its search path unless a schema is given. */
async function hasTable(connection, name, schema) {
	const { dialect } = connection.server;
	if (dialect === "postgresql") {
		const qualified = schema === void 0 ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
		return first(await connection.query("SELECT to_regclass($1) IS NOT NULL AS found", [qualified]));
	}
	if (dialect === "sqlite") return first(await connection.query("SELECT count(*) AS found FROM sqlite_master WHERE type = 'table' AND name = $1", [name]));
	return first(await connection.query("SELECT count(*) AS found FROM information_schema.tables WHERE table_schema = database() AND table_name = $1", [name]));
}
/**
* A history table's name in full, so that it is found whatever a migration does to the search path or the current database:
* on PostgreSQL in the schema where it is, or where the session would make it.
*/
async function fullTableName(connection, name) {
	const { dialect, database } = connection.server;
	if (dialect === "sqlite") return name;
	if (dialect !== "postgresql") return `\`${database.replaceAll("`", "``")}\`.${name}`;
	const [row] = await connection.query(`SELECT COALESCE((SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1)), current_schema()) AS schema`, [name]);
	return `${quoteName(row === void 0 ? "public" : textOf$1(row, "schema") || "public")}.${name}`;
}
/** A name in the double quotes of standard SQL. */
function quoteName(name) {
	return `"${name.replaceAll("\"", "\"\"")}"`;
}
/** A text of a row's column; an empty one for NULL. Bytes are read as UTF-8. */
function textOf$1(row, column) {
	const value = row[column];
	if (typeof value === "string") return value;
	if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
	if (value instanceof Date) return value.toISOString();
	if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
	return value === null || value === void 0 ? "" : JSON.stringify(value);
}
/** A number of a row's column, in whichever form the driver gives it. */
function numberOf$1(row, column) {
	return Number(textOf$1(row, column) || "0");
}
/** A truth of a row's column: PostgreSQL has booleans, the others numbers. */
function truthOf(row, column) {
	return [
		"true",
		"1",
		"t"
	].includes(textOf$1(row, column).toLowerCase());
}
/** A blob of a row's column as hexadecimal digits. */
function hexOf(row, column) {
	const value = row[column];
	return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : "";
}
function first(rows) {
	const [row] = rows;
	return row !== void 0 && (truthOf(row, "found") || numberOf$1(row, "found") > 0);
}
// packages/database/build/history/dbmate.js
const DBMATE_TABLE = "schema_migrations";
/** The history of dbmate: versions only. What it prints is no history: it says "Applied" of a migration that failed. */
async function readDbmate(connection) {
	if (!await hasTable(connection, "schema_migrations")) return absent(DBMATE_TABLE);
	const rows = await connection.query(`SELECT version FROM ${DBMATE_TABLE} ORDER BY version`);
	return {
		table: DBMATE_TABLE,
		present: true,
		rows: rows.map((row) => ({
			id: textOf$1(row, "version"),
			state: "done"
		}))
	};
}
// packages/database/build/plan/file-content.js
/** Reads the bytes of a migration. Throws a `UserError` when they are not UTF-8: a wrong letter would go into the database. */
function readContent(bytes, file) {
	const text = decode(bytes, file);
	const hasMark = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191;
	return {
		text,
		checksum: sha256(withLf(text)),
		rawChecksum: sha256(bytes),
		hasMark
	};
}
/** The text with LF as its only line end. */
function withLf(text) {
	return text.replaceAll(/\r\n?/g, "\n");
}
/** The text with CRLF as its only line end. */
function withCrLf(text) {
	return withLf(text).replaceAll("\n", "\r\n");
}
/** SHA-256 in hexadecimal digits. */
function sha256(data) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.hash)("sha256", data, "hex");
}
function decode(bytes, file) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${file} is not UTF-8`, {
			hint: "Save the file as UTF-8.",
			cause
		});
	}
}
// packages/database/build/plan/names.js
/** Order by code units, which no locale changes. */
function byCodeUnits(left, right) {
	return left < right ? -1 : left > right ? 1 : 0;
}
/** The number in front of a file's name, without leading zeros; undefined when there is none. */
function numberOf(path) {
	const [digits] = /^\d+/.exec((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(path)) ?? [];
	return digits === void 0 ? void 0 : BigInt(digits);
}
/**
* What is wrong with the names of one folder or pattern's files, given in the order of their names: two of the same
* number, or numbers that the order of names turns round (`10_` before `9_`).
*/
function nameProblems(paths) {
	const problems = [];
	const byFolder = groupByFolder(paths);
	for (const files of byFolder.values()) {
		const numbered = files.flatMap((file) => {
			const number = numberOf(file);
			return number === void 0 ? [] : [{
				file,
				number
			}];
		});
		for (const [index, { file, number }] of numbered.entries()) {
			const before = numbered[index - 1];
			if (before === void 0) continue;
			if (before.number === number) problems.push({
				file,
				message: `has the same number as ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(before.file)}`
			});
			else if (before.number > number) problems.push({
				file,
				message: `would run after ${(0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(before.file)}: pad the numbers to one width`
			});
		}
	}
	return problems;
}
function groupByFolder(paths) {
	const groups = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const group = groups.get((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.dirname)(path));
		if (group === void 0) groups.set((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.dirname)(path), [path]);
		else group.push(path);
	}
	return groups;
}
// packages/database/build/plan/problems.js
/** An error with every problem of the files, so that they can be annotated one by one. */
var FilesError = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.o {
	problems;
	constructor(problems, hint) {
		const [first] = problems;
		const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
		const where = first?.line === void 0 ? first?.file : `${first.file}:${first.line}`;
		super(`${where ?? "the migrations"}: ${first?.message ?? "cannot be used"}${more}`, hint === void 0 ? {} : { hint });
		this.problems = problems;
	}
};
/** Throws a `FilesError` when there is a problem. */
function refuseProblems(problems, hint) {
	if (problems.length > 0) throw new FilesError(problems, hint);
}
// packages/database/build/plan/collect.js
/**
* The SQL files of folders (not of those below), globs and single files, in the order of the patterns and of their names
* within one. The `.down.sql` beside an `.up.sql` is left out: it takes back, it does not migrate.
*
* @throws UserError for a pattern without files, FilesError for names and files that cannot be used
*/
async function collectFiles(patterns, places) {
	const problems = [];
	const seen = /* @__PURE__ */ new Map();
	const found = [];
	for (const [group, pattern] of patterns.entries()) {
		const paths = await match(pattern, places.workingDirectory);
		for (const { file, message } of places.orderedByName === false ? [] : nameProblems(paths)) problems.push({
			file: toFile(file, places),
			message
		});
		for (const path of paths) {
			const other = seen.get(path);
			if (other === void 0) seen.set(path, pattern);
			else problems.push({
				file: toFile(path, places),
				message: `is found by "${other}" and by "${pattern}"`
			});
		}
		found.push(...readAll(paths, group, places));
	}
	refuseProblems(problems, "Nothing has been run.");
	return found;
}
/** One after another: each is small and in the disk's cache, and a thread for each would cost more than reading it. */
function readAll(paths, group, places) {
	return paths.map((path) => {
		const content = readContent((0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(places.workingDirectory, path)), path);
		return {
			path,
			file: toFile(path, places),
			group,
			content
		};
	});
}
async function match(pattern, cwd) {
	const found = (await list$1(pattern, cwd)).map((path) => path.split(node_path__WEBPACK_IMPORTED_MODULE_8__.sep).join("/"));
	const files = new Set(found.toSorted(byCodeUnits));
	const kept = [...files].filter((path) => !(path.endsWith(".down.sql") && files.has(path.replace(/\.down\.sql$/, ".up.sql"))));
	if (kept.length > 0) return kept;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`migrations: "${pattern}" finds no SQL file in ${cwd}`, { hint: "Give a folder, a glob such as migrations/*.sql, or a file, relative to working-directory." });
}
/** The paths that a pattern means, relative to `cwd` in the shortest form. */
async function list$1(pattern, cwd) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(cwd, pattern);
	const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(path).catch(() => void 0);
	if (kind?.isFile() === true) return [(0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(cwd, path)];
	if (kind?.isDirectory() === true) return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readdir)(path, { withFileTypes: true })).filter(({ name }) => name.endsWith(".sql") && !name.startsWith(".")).filter((entry) => !entry.isDirectory()).map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(cwd, (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(path, name)));
	const { glob } = await __webpack_require__.e(/* import() */ 382).then(__webpack_require__.bind(__webpack_require__, 3382));
	return glob(pattern, {
		cwd,
		dot: false,
		expandDirectories: false
	});
}
function toFile(path, { workspace, workingDirectory }) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(workingDirectory, path)).split(node_path__WEBPACK_IMPORTED_MODULE_8__.sep).join("/");
}
// packages/database/build/engines/command/dbmate.js
/** dbmate: `<version>_<name>.sql` with an up and a down section. */
function dbmateTool(folder, places) {
	return {
		name: "dbmate",
		command: [
			"dbmate",
			"--migrations-dir",
			folder,
			"--no-dump-schema",
			"migrate"
		],
		history: readDbmate,
		sqlOf: ({ content }) => upSection(content.text),
		load: async () => {
			return (await collectFiles([folder], {
				...places,
				orderedByName: false
			})).flatMap(({ path, file, content }) => {
				const [version] = /^\d+/.exec((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(path)) ?? [];
				if (version === void 0) return [];
				return [{
					id: version,
					name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(path),
					file,
					group: 0,
					content,
					checksums: [],
					lineEndChecksums: []
				}];
			});
		},
		remedy: () => "Look at the database, and mend the migration.",
		effect: ({ content }, dialect) => (dialect === "postgresql" || dialect === "sqlite") && !/^--\s*migrate:up\b.*\btransaction:\s*false/m.test(content.text) ? "rolled-back" : "unknown"
	};
}
/** The text with everything but the up section blanked, so that lines keep their numbers. */
function upSection(text) {
	let isUp = false;
	return text.split("\n").map((line) => {
		if (/^--\s*migrate:up\b/.test(line)) {
			isUp = true;
			return line;
		}
		if (/^--\s*migrate:down\b/.test(line)) isUp = false;
		return isUp ? line : "";
	}).join("\n");
}
// packages/database/build/history/drizzle.js
const DRIZZLE_TABLE = {
	schema: "drizzle",
	table: "__drizzle_migrations"
};
/** The history of drizzle: `created_at` is the journal entry's `when` and so the id, the checksum SHA-256 of the file. */
async function readDrizzle(connection, where = DRIZZLE_TABLE) {
	const postgres = connection.server.dialect === "postgresql";
	const name = postgres ? `${where.schema}.${where.table}` : where.table;
	if (!await hasTable(connection, where.table, postgres ? where.schema : void 0)) return absent(name);
	const table = postgres ? `${quoteName(where.schema)}.${quoteName(where.table)}` : where.table;
	return {
		table: name,
		present: true,
		rows: (await connection.query(`SELECT hash, created_at FROM ${table} ORDER BY created_at`)).map((row) => ({
			id: textOf$1(row, "created_at"),
			state: "done",
			checksum: textOf$1(row, "hash")
		}))
	};
}
// packages/database/build/engines/command/drizzle.js
const Journal = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.s)({ entries: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.s)({
	idx: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.o)(),
	when: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.o)(),
	tag: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.u)()
})) });
/**
* drizzle-kit: the journal lists the migrations. It runs only what is younger than the youngest that it has applied, and
* passes over everything else without a word (drizzle-orm, `migrate` of its dialects); here that shows as out of order.
*/
function drizzleTool(folder, places) {
	return {
		name: "drizzle",
		command: ["drizzle-kit", "migrate"],
		history: (connection) => readDrizzle(connection),
		sqlOf: ({ content }) => content.text.replaceAll("--> statement-breakpoint", ";-- statement-breakpoint"),
		load: async () => {
			const entries = await readJournal((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(places.workingDirectory, folder, "meta", "_journal.json"));
			return (await collectFiles(entries.map(({ tag }) => `${folder}/${tag}.sql`), {
				...places,
				orderedByName: false
			})).map(({ file, group, content }) => ({
				id: String(entries[group]?.when ?? ""),
				name: entries[group]?.tag ?? "",
				file,
				group: 0,
				content,
				checksums: [content.rawChecksum],
				lineEndChecksums: [withLf(content.text), withCrLf(content.text)].map(sha256)
			}));
		},
		remedy: () => "Look at the database, and mend the migration.",
		effect: (_, dialect) => dialect === "postgresql" || dialect === "sqlite" ? "rolled-back" : "unknown"
	};
}
async function readJournal(path) {
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)(path, "utf8").catch((cause) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`drizzle's journal cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, {
			hint: "Name drizzle's folder in migrations.",
			cause
		});
	});
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__.g)(Journal, parseJson(text, path));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${path} is no journal of drizzle: ${(0,_schemas_js__WEBPACK_IMPORTED_MODULE_4__._)(parsed.error)}`);
	return parsed.data.entries.toSorted((left, right) => left.when - right.when);
}
function parseJson(text, path) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${path} is no JSON: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, {
			hint: "A merge may have left its marks in it; drizzle-kit cannot read it either.",
			cause
		});
	}
}
// packages/database/build/engines/command/argv.js
/** Characters that only a shell would give a meaning. */
const SHELL = /[|&;<>()$`*?!~#\n\r{}[\]]/;
/**
* The words of a command as an argv array. No shell runs it: quotes hold words together, and nothing else is special.
*
* @throws UserError for what only a shell could do
*/
function parseCommand(command) {
	const words = [];
	for (const { 0: word } of command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)) {
		if (SHELL.test(word.replaceAll(/"[^"]*"|'[^']*'/g, ""))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`command: "${word}" needs a shell, and none runs it`, { hint: "Put the command into a script of package.json or into a file, and name that." });
		words.push(word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single ?? ""));
	}
	const [file, ...args] = words;
	if (file === void 0 || /["']/.test(command.replaceAll(/"[^"]*"|'[^']*'/g, ""))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("command: a quote is not closed, or there is no word", { hint: "Write, for example: bun run db:migrate" });
	return [file, ...args];
}
// packages/database/build/engines/command/program.js
/** The path of a project's own tool: `node_modules/.bin` of the folder or one above it, otherwise PATH. Throws a `UserError`. */
function findTool(name, folder, env) {
	for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(at)) {
		const local = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(at, "node_modules", ".bin", name);
		if ((0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(local)) return local;
		if ((0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(at) === at) break;
	}
	const found = (env["PATH"] ?? "").split(node_path__WEBPACK_IMPORTED_MODULE_8__.delimiter).map((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(path, name)).find((path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)(path));
	if (found !== void 0) return found;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${name} is not installed in ${folder} nor on PATH`, { hint: "Install the project's dependencies before this step (development dependencies too), or set command." });
}
// packages/database/build/engines/command/engine.js
/** A tool's own command, with the result taken from its history and from nothing that it says. */
function commandEngine(tool, place) {
	return {
		name: tool.name,
		selective: false,
		native: false,
		load: () => tool.load(),
		history: (connection) => tool.history(connection),
		sqlOf: (migration) => tool.sqlOf(migration),
		async apply(connection, pending, hooks) {
			if (pending.length === 0) return { applied: [] };
			const started = performance.now();
			return prove({
				tool,
				connection,
				pending,
				end: await runCommand(tool.command, place, hooks.signal),
				milliseconds: Math.round(performance.now() - started),
				hooks
			});
		}
	};
}
/** Runs the user's command, or the tool's usual one. The database's address is in the environment, never in argv. */
async function runCommand(usual, { exec, folder, env, command }, signal) {
	const [program, ...args] = command === void 0 ? usual : parseCommand(command);
	const file = command === void 0 ? findTool(program, folder, env) : program;
	const result = await exec.run({
		file,
		args,
		cwd: folder,
		env
	}, { signal });
	return {
		exitCode: result.exitCode,
		tail: result.tail,
		cancelled: result.endedBy === "cancellation"
	};
}
/** Compares the history with what should have been applied. */
async function prove({ tool, connection, pending, end, milliseconds, hooks }) {
	const { rows } = await tool.history(connection);
	const done = new Set(rows.filter(({ state }) => state === "done").map(({ id }) => id));
	const applied = pending.flatMap(({ migration, script }) => {
		if (!done.has(migration.id)) return [];
		const { id, file } = migration;
		return [script === void 0 ? {
			id,
			file
		} : {
			id,
			file,
			statements: script.statements.length
		}];
	});
	if (applied.length === 1 && applied[0] !== void 0) applied[0] = {
		...applied[0],
		milliseconds
	};
	hooks.onApplied?.(applied);
	const left = pending.find(({ migration }) => !done.has(migration.id));
	if (left === void 0 && end.exitCode === 0) return { applied };
	const failed = left ?? pending.at(-1);
	if (failed === void 0) return { applied };
	const holder = end.cancelled ? void 0 : await tool.lockHolder?.(connection);
	const unfinished = rows.find(({ id, state }) => id === failed.migration.id && state !== "done");
	const remedy = unfinished === void 0 ? [] : [tool.remedy(unfinished)];
	return {
		applied,
		failure: {
			id: failed.migration.id,
			file: failed.migration.file,
			message: messageOf(tool, end, `${left === void 0 ? COMPLETE : ""}${lockedBy(tool, holder)}`, unfinished?.detail),
			effect: unfinished === void 0 ? tool.effect(failed.migration, connection.server.dialect) : "unknown",
			leftovers: remedy
		},
		cancelled: end.cancelled
	};
}
const COMPLETE = "; its history has every migration all the same";
function messageOf(tool, { exitCode, tail }, state, detail) {
	const said = (detail === void 0 || detail === "" ? tail : detail).trim();
	const words = said === "" ? "it said nothing" : said;
	if (exitCode === 0) return `${tool.name} ended with success, but its history does not have this migration; it said: ${words}`;
	return `${tool.name} ended with ${exitCode === null ? "a signal" : `exit code ${exitCode}`}${state}: ${words}`;
}
function lockedBy({ name }, holder) {
	return holder === void 0 ? "" : `; ${name}'s own lock is held by ${holder}, so end that session or wait for it`;
}
// packages/database/build/history/knex.js
const KNEX_TABLE = "knex_migrations";
const LOCK_TABLE = "knex_migrations_lock";
/** The id of the row that stands for knex's own lock when nobody holds it any more. */
const KNEX_LOCK_ID = LOCK_TABLE;
/**
* The history of knex: names of files only. Its lock is a row that a killed run leaves set, and that stops every run
* after it; it shows here as unfinished.
*/
async function readKnex(connection) {
	if (!await hasTable(connection, "knex_migrations")) return absent(KNEX_TABLE);
	const done = (await connection.query(`SELECT name FROM ${KNEX_TABLE} ORDER BY id`)).map((row) => ({
		id: textOf$1(row, "name"),
		state: "done"
	}));
	return {
		table: KNEX_TABLE,
		present: true,
		rows: [...done, ...await lockOf(connection)]
	};
}
async function lockOf(connection) {
	if (!await hasTable(connection, LOCK_TABLE)) return [];
	if (!(await connection.query(`SELECT is_locked FROM ${LOCK_TABLE}`)).some((row) => numberOf$1(row, "is_locked") === 1)) return [];
	return [{
		id: KNEX_LOCK_ID,
		state: "running",
		detail: "a run of knex was killed, or runs now"
	}];
}
// packages/database/build/engines/command/knex.js
const PROGRAM = /\.(?:[cm]?js|[cm]?ts)$/;
/** knex: migrations are programs, so nobody can tell from here what they do. */
function knexTool(folder, places) {
	return {
		name: "knex",
		command: ["knex", "migrate:latest"],
		history: readKnex,
		sqlOf: () => void 0,
		load: async () => {
			const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(places.workingDirectory, folder);
			if (!await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.stat)(directory).then((found) => found.isDirectory(), () => false)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`migrations: there is no folder ${directory}`, { hint: "Name knex's folder in migrations." });
			return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readdir)(directory)).filter((name) => PROGRAM.test(name) && !name.endsWith(".d.ts")).toSorted(byCodeUnits).map((name) => migrationOf$1(name, (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(directory, name), places));
		},
		effect: () => "unknown",
		remedy: ({ id, detail }) => id === "knex_migrations_lock" ? `${detail ?? ""}: when no run of knex is left, run: knex migrate:unlock.` : "Look at the database."
	};
}
function migrationOf$1(name, path, { workspace }) {
	return {
		id: name,
		name,
		file: (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(workspace, path).split(node_path__WEBPACK_IMPORTED_MODULE_8__.sep).join("/"),
		group: 0,
		content: {
			text: "",
			checksum: "",
			rawChecksum: "",
			hasMark: false
		},
		checksums: [],
		lineEndChecksums: []
	};
}
// packages/database/build/history/shape.js
const SQL = {
	postgresql: `SELECT table_schema || '.' || table_name AS name, column_name AS part, concat_ws(' ', data_type, udt_name, is_nullable, column_default, character_maximum_length) AS detail
      FROM information_schema.columns WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT schemaname || '.' || tablename, '', indexdef FROM pg_indexes WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
    UNION ALL SELECT conrelid::regclass::text, '', conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0 AND connamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema'))
    ORDER BY 1, 2, 3`,
	mysql: `SELECT table_name AS name, column_name AS part, concat_ws(' ', column_type, is_nullable, column_default, extra) AS detail FROM information_schema.columns WHERE table_schema = database()
    UNION ALL SELECT table_name, '', concat_ws(' ', index_name, seq_in_index, column_name, non_unique) FROM information_schema.statistics WHERE table_schema = database()
    ORDER BY 1, 2, 3`,
	sqlite: `SELECT m.name AS name, c.name AS part, concat_ws(' ', c.type, c."notnull", c.dflt_value, c.pk) AS detail FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    UNION ALL SELECT tbl_name, '', type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master WHERE type <> 'table'
    ORDER BY 1, 2, 3`
};
/** Reads the shape. Our own history table, and Prisma's, are left out: they are no part of the project's schema. */
async function readShape(connection) {
	const { dialect } = connection.server;
	const own = (await connection.query(SQL[dialect === "mariadb" ? "mysql" : dialect])).filter((row) => !/(?:^|\.)_(?:slipway|prisma)_migrations$/.test(textOf$1(row, "name")));
	const tables = /* @__PURE__ */ new Map();
	for (const row of own) {
		const [name, part] = [textOf$1(row, "name"), textOf$1(row, "part")];
		if (part !== "") tables.set(name, [...tables.get(name) ?? [], part]);
	}
	return {
		tables,
		digest: sha256(own.map((row) => [
			textOf$1(row, "name"),
			textOf$1(row, "part"),
			textOf$1(row, "detail")
		].join("	")).join("\n"))
	};
}
/** How many rows each table has. SQLite only, where counting is cheap and nobody else writes the copy. */
async function countRows$1(connection, tables) {
	const counts = /* @__PURE__ */ new Map();
	for (const table of tables) {
		const [row] = await connection.query(`SELECT count(*) AS n FROM ${quoteName(table)}`);
		counts.set(table, Number(row === void 0 ? "0" : textOf$1(row, "n")));
	}
	return counts;
}
// packages/database/build/engines/command/pseudo.js
/** Work that no list of migrations describes, as if it were one: a command that changes the schema by itself. */
function pseudoMigration(id, file, findings) {
	return {
		migration: {
			id,
			name: id,
			file,
			group: 0,
			content: {
				text: "",
				checksum: "",
				rawChecksum: "",
				hasMark: false
			},
			checksums: [],
			lineEndChecksums: []
		},
		script: void 0,
		findings,
		phase: void 0,
		readable: false
	};
}
// packages/database/build/engines/command/plain-command.js
/**
* Any command that migrates. There is no history to prove it by: what is known is its exit code, and whether the schema
* is another one afterwards.
*/
function plainCommandEngine(place) {
	const pending = pseudoMigration(place.command, "", []);
	return {
		name: "command",
		selective: false,
		native: false,
		load: () => Promise.resolve([]),
		history: () => Promise.resolve(absent("no history")),
		sqlOf: () => void 0,
		probe: () => Promise.resolve([pending]),
		version: async (connection) => (await readShape(connection)).digest.slice(0, 12),
		async apply(_connection, _pending, { signal }) {
			const end = await runCommand(["false"], place, signal);
			const { id, file } = pending.migration;
			if (end.exitCode === 0) return { applied: [{
				id,
				file
			}] };
			return {
				applied: [],
				failure: {
					id,
					file,
					message: `the command ended with ${end.exitCode ?? "a signal"}: ${end.tail.trim()}`,
					effect: "unknown",
					leftovers: []
				},
				cancelled: end.cancelled
			};
		}
	};
}
// packages/database/build/sql/risk/rule.js
const block = (does, instead) => rule("block", "contract", does, instead);
const warn = (effect, does, instead) => rule("warn", effect, does, instead);
const note = (effect, does) => rule("note", effect, does);
function rule(level, effect, does, instead) {
	return instead === void 0 ? {
		level,
		effect,
		does
	} : {
		level,
		effect,
		does,
		instead
	};
}
/**
* Every rule. Sources: the analyzers that Atlas documents (DS, CD, MF, BC, MY, LT), squawk's and strong_migrations'
* lists, and the lock modes of PostgreSQL's documentation (ALTER TABLE, "Explicit Locking").
*/
const RULES = {
	"drop-table": block("is dropped with all its rows"),
	"drop-column": block("is dropped with its values"),
	"drop-schema": block("is dropped"),
	"drop-database": block("is dropped"),
	"drop-matview": block("is dropped"),
	"drop-sequence": block("is dropped and forgets where it was"),
	"drop-type": block("is dropped"),
	"drop-owned": block("loses everything it owns"),
	"drop-partition": block("is dropped with its rows"),
	truncate: block("loses all its rows"),
	"delete-all": block("loses all its rows: DELETE has no WHERE"),
	"update-all": {
		...block("has all its rows changed: UPDATE has no WHERE"),
		effect: "expand"
	},
	cascade: block("takes along whatever depends on it (CASCADE)", "Name what is to go."),
	"disable-triggers": block("has its triggers and foreign keys switched off"),
	"replace-table": block("is dropped with all its rows when it is there (CREATE OR REPLACE TABLE)"),
	"modify-column": block("gets a new definition as a whole, which may cut values off"),
	"rebuild-table": warn("unknown", "is rebuilt: a column that the new table lacks is lost", "Compare the columns of both tables."),
	"rename-table": warn("contract", "is renamed under the code that runs", "Add, copy, and drop in a later release."),
	"rename-column": warn("contract", "is renamed under the code that runs", "Add, copy, and drop in a later release."),
	"rename-value": warn("contract", "has a value renamed under the code that runs"),
	"change-type": warn("contract", "changes its type: the table is rewritten under an exclusive lock"),
	"rewrite-table": warn("expand", "is rewritten as a whole while writes wait"),
	"set-not-null": warn("contract", "must not be NULL any more: the table is read as a whole under an exclusive lock, and older code may still write NULL", "Add CHECK (… IS NOT NULL) NOT VALID, validate it, then set NOT NULL."),
	"add-required-column": warn("contract", "is NOT NULL and has no default: it fails on a table with rows, and older code cannot insert", "Give it a default."),
	"volatile-default": warn("expand", "gets a value computed for every row: the table is rewritten under an exclusive lock"),
	"index-blocks-writes": warn("expand", "cannot be written while the index is built", "Use CREATE INDEX CONCURRENTLY."),
	"constraint-scan": warn("unknown", "is read as a whole while writes wait, and older code may break the new constraint", "Add it NOT VALID, and validate it in a later statement."),
	"add-unique": warn("unknown", "gets a unique index while writes wait, and older code may write duplicates", "Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … USING INDEX."),
	"drop-index": warn("expand", "is dropped under an exclusive lock", "Use DROP INDEX CONCURRENTLY."),
	"drop-constraint": warn("expand", "is dropped"),
	"drop-view": warn("contract", "is dropped"),
	"drop-function": warn("contract", "is dropped"),
	"drop-extension": warn("contract", "is dropped with its types and functions"),
	"drop-behaviour": warn("unknown", "is dropped"),
	"drop-role": warn("contract", "is dropped"),
	"detach-partition": warn("contract", "no longer belongs to its table"),
	"row-security": warn("unknown", "gets or loses row security"),
	grant: warn("expand", "gets rights"),
	revoke: warn("contract", "loses rights"),
	"disable-checks": warn("expand", "is switched off for the rest of the file"),
	"not-repeatable": warn("expand", "cannot be run again after a failure half way: it runs outside of a transaction and has no IF NOT EXISTS", "Add IF NOT EXISTS, or IF EXISTS."),
	opaque: warn("unknown", "runs statements that cannot be seen from here"),
	replace: note("unknown", "is replaced by another definition"),
	behaviour: note("unknown", "changes what happens on a table that is there already")
};
/** Whether a text is the name of a rule. */
function isRuleId(text) {
	return Object.hasOwn(RULES, text);
}
// packages/database/build/sql/risk/finding.js
/** The finding for a risk. */
function findingOf({ rule, object, subject }, place, reason) {
	const { level, effect, does, instead } = RULES[rule];
	const message = `${subject ?? object} ${does}.${instead === void 0 ? "" : ` ${instead}`}`;
	const finding = {
		rule,
		level,
		...place,
		message,
		effect
	};
	return reason === void 0 ? finding : {
		...finding,
		allowed: reason
	};
}
/** Whether a finding needs somebody's word before its statement runs. */
function isDestructive({ level, allowed }) {
	return level === "block" && allowed === void 0;
}
// packages/database/build/engines/command/prisma-push.js
const PUSH = [
	"prisma",
	"db",
	"push",
	"--skip-generate"
];
const LOSSY = /(?:^|\s)--(?:accept-data-loss|force-reset)\b/;
/**
* `prisma db push`: no migrations and no history. On SQLite it is tried on a copy first, and what the copy lost (tables,
* columns, rows) is known before the database is touched; elsewhere its effect cannot be seen beforehand.
*/
function prismaPushEngine(place) {
	if (!place.allowDestructive && LOSSY.test(place.command ?? "")) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("command: it tells Prisma to accept the loss of data", { hint: "Leave --accept-data-loss and --force-reset out, or set allow-destructive: true." });
	let expected;
	return {
		name: "prisma-push",
		selective: false,
		native: false,
		load: () => Promise.resolve([]),
		history: () => Promise.resolve(absent("no history")),
		sqlOf: () => void 0,
		version: async (connection) => (await readShape(connection)).digest.slice(0, 12),
		async probe(connection) {
			if (connection.server.dialect !== "sqlite") return [pseudoMigration(PUSH.join(" "), place.schemaFile, [opaque(place)])];
			const tried = await rehearse$1(connection, place);
			expected = tried.digest;
			return tried.pending;
		},
		apply: (connection, pending, { signal }) => push(place, {
			connection,
			pending,
			expected,
			signal
		})
	};
}
async function push(place, { connection, pending, expected, signal }) {
	const [first] = pending;
	if (first === void 0) return { applied: [] };
	const end = await runCommand(place.allowDestructive ? [...PUSH, "--accept-data-loss"] : PUSH, place, signal);
	const { digest } = await readShape(connection);
	const { id, file } = first.migration;
	if (end.exitCode === 0 && (expected === void 0 || expected === digest)) return { applied: [{
		id,
		file
	}] };
	return {
		applied: [],
		failure: {
			id,
			file,
			message: explain(end),
			effect: "unknown",
			leftovers: []
		},
		cancelled: end.cancelled
	};
}
function explain({ exitCode, tail }) {
	if (exitCode === 0) return "prisma db push ended with success, but the schema is not the one that its rehearsal gave";
	return `prisma db push ended with ${exitCode ?? "a signal"}: ${tail.trim()}`;
}
function opaque({ schemaFile }) {
	return findingOf({
		rule: "opaque",
		object: "prisma db push"
	}, {
		file: schemaFile,
		line: 1
	});
}
/** Pushes to a copy and looks what it lost. */
async function rehearse$1(connection, place) {
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(place.scratch, `rehearsal-${process.pid}.db`);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rm)(file, { force: true });
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.writeFile)(file, "", { mode: 384 });
	await connection.execute(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
	const address = {
		protocol: "sqlite",
		file
	};
	const copy = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, { applicationName: "slipway rehearsal" });
	try {
		const before = await lookAt(copy);
		await pushToCopy(connection, {
			...place,
			env: place.envFor(address)
		});
		const after = await lookAt(copy);
		const findings = lossesOf(before, after).map((risk) => findingOf(risk, {
			file: place.schemaFile,
			line: 1
		}));
		const same = before.shape.digest === after.shape.digest;
		return {
			digest: after.shape.digest,
			pending: same ? [] : [pseudoMigration(PUSH.join(" "), place.schemaFile, findings)]
		};
	} finally {
		await copy.close();
		for (const suffix of [
			"",
			"-wal",
			"-shm",
			"-journal"
		]) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.rm)(`${file}${suffix}`, { force: true });
	}
}
/**
* The real database is locked against writing meanwhile: a command that has its address from elsewhere than its
* environment (the schema, a configuration, a file of its own) would push there, and accept what is lost.
*/
async function pushToCopy(connection, place) {
	const end = await connection.transaction(() => runCommand([...PUSH, "--accept-data-loss"], place, place.signal));
	if (end.cancelled) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.n("cancelled in the rehearsal of prisma db push");
	if (end.exitCode === 0) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the rehearsal of prisma db push on a copy failed; the database was locked meanwhile and is unharmed: ${end.tail.trim()}`, { hint: "If the time ran out, the command wanted to write there: have it take its address from DATABASE_URL." });
}
async function lookAt(connection) {
	const shape = await readShape(connection);
	return {
		shape,
		rows: await countRows$1(connection, shape.tables.keys())
	};
}
/** What is there before and not after. Prisma itself says nothing of an empty table that it drops. */
function lossesOf(before, after) {
	return [...before.shape.tables].flatMap(([table, columns]) => {
		const left = after.shape.tables.get(table);
		if (left === void 0) return [{
			rule: "drop-table",
			object: table
		}];
		const risks = columns.filter((column) => !left.includes(column)).map((column) => ({
			rule: "drop-column",
			object: table,
			subject: `${table}.${column}`
		}));
		if ((after.rows.get(table) ?? 0) < (before.rows.get(table) ?? 0)) risks.push({
			rule: "truncate",
			object: table
		});
		return risks;
	});
}
// packages/database/build/history/prisma.js
const PRISMA_TABLE = "_prisma_migrations";
/**
* The history of Prisma: the folder's name is the id, the checksum SHA-256 of the file's bytes. A row that has neither
* ended nor been rolled back is a failure that `prisma migrate status` does not show while something else is pending.
*/
async function readPrisma(connection) {
	if (!await hasTable(connection, "_prisma_migrations")) return absent(PRISMA_TABLE);
	const rows = await connection.query(`SELECT migration_name, checksum, finished_at, rolled_back_at, logs FROM ${PRISMA_TABLE} ORDER BY started_at`);
	const latest = /* @__PURE__ */ new Map();
	for (const row of rows) {
		const recorded = recordedOf(row);
		if (recorded === void 0) latest.delete(textOf$1(row, "migration_name"));
		else latest.set(recorded.id, recorded);
	}
	return {
		table: PRISMA_TABLE,
		present: true,
		rows: [...latest.values()]
	};
}
function recordedOf(row) {
	if (textOf$1(row, "rolled_back_at") !== "") return void 0;
	const id = textOf$1(row, "migration_name");
	const checksum = textOf$1(row, "checksum");
	if (textOf$1(row, "finished_at") !== "") return {
		id,
		state: "done",
		checksum
	};
	return {
		id,
		state: "failed",
		checksum,
		detail: textOf$1(row, "logs")
	};
}
// packages/database/build/engines/command/prisma.js
/** Prisma Migrate: one folder a migration, applied by `prisma migrate deploy`. */
function prismaTool(folder, places) {
	return {
		name: "prisma",
		command: [
			"prisma",
			"migrate",
			"deploy"
		],
		history: readPrisma,
		sqlOf: ({ content }) => content.text,
		load: async () => {
			return (await collectFiles([`${folder}/*/migration.sql`], {
				...places,
				orderedByName: false
			})).map(({ path, file, content }) => ({
				id: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.dirname)(path)),
				name: (0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.dirname)(path)),
				file,
				group: 0,
				content,
				checksums: [content.rawChecksum],
				lineEndChecksums: [withLf(content.text), withCrLf(content.text)].map(sha256)
			}));
		},
		effect: () => "unknown",
		lockHolder,
		remedy: ({ id }) => `Look at what ${id} did, then run: prisma migrate resolve --rolled-back ${id} (to try again) or --applied ${id}.`
	};
}
/** Prisma waits ten seconds for its lock, and then says P1002 (docs: development and production, advisory locking). */
const ADVISORY_LOCK = 72707369;
const NAMED_LOCK = "prisma_migrate";
async function lockHolder(connection) {
	const { dialect } = connection.server;
	if (dialect === "sqlite") return void 0;
	return dialect === "postgresql" ? await advisoryLockHolder(connection, ADVISORY_LOCK) : await namedLockHolder(connection, NAMED_LOCK);
}
// packages/database/build/engines/detect.js
/** The one engine that fits a project's folder. Throws a `UserError` when none does, or when two do. */
async function detectEngine(root) {
	const [found, ...others] = await candidates(root);
	if (found === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`engine: nothing in ${root} tells which tool migrates`, { hint: "Set engine (and migrations, for SQL files)." });
	if (others.length === 0) return found;
	const all = [found, ...others].map(({ engine, because }) => `${engine} (${because})`).join(" and ");
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`engine: more than one fits: ${all}`, { hint: "Set engine to the one that is meant." });
}
async function candidates(root) {
	return (await Promise.all([
		prisma(root),
		drizzle(root),
		dbmate(root),
		knex(root),
		sqlx(root)
	])).filter((item) => item !== void 0);
}
async function prisma(root) {
	const schema = await firstOf(root, [
		"prisma/schema.prisma",
		"schema.prisma",
		"prisma/schema"
	]);
	if (schema === void 0) return void 0;
	if (await exists(root, "prisma/migrations")) return {
		engine: "prisma",
		folder: "prisma/migrations",
		because: `${schema} and prisma/migrations`
	};
	return {
		engine: "prisma-push",
		folder: "prisma",
		because: `${schema} without migrations`
	};
}
async function drizzle(root) {
	for (const folder of [
		"drizzle",
		"src/drizzle",
		"migrations",
		"drizzle/migrations",
		"src/db/migrations",
		"db/migrations"
	]) {
		const journal = `${folder}/meta/_journal.json`;
		if (await exists(root, journal)) return {
			engine: "drizzle",
			folder,
			because: journal
		};
	}
}
async function dbmate(root) {
	for (const folder of ["db/migrations", "migrations"]) {
		const first = (await list(root, folder)).find((name) => /^\d+.*\.sql$/.test(name));
		if (first !== void 0 && /^--\s*migrate:up\b/m.test(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(root, folder, first), "utf8"))) return {
			engine: "dbmate",
			folder,
			because: `${folder}/${first}`
		};
	}
}
async function knex(root) {
	const config = await firstOf(root, [
		"knexfile.js",
		"knexfile.ts",
		"knexfile.cjs",
		"knexfile.mjs"
	]);
	return config === void 0 ? void 0 : {
		engine: "knex",
		folder: "migrations",
		because: config
	};
}
async function sqlx(root) {
	const cargo = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(root, "Cargo.toml"), "utf8").catch(() => "");
	if (!/^\s*(?:sqlx\b|\[(?:workspace\.)?dependencies\.sqlx\])/m.test(cargo) || !await exists(root, "migrations")) return void 0;
	return {
		engine: "sqlx",
		folder: "migrations",
		because: "sqlx in Cargo.toml"
	};
}
async function firstOf(root, paths) {
	for (const path of paths) if (await exists(root, path)) return path;
}
function exists(root, path) {
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(root, path)).then(() => true, () => false);
}
function list(root, folder) {
	return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_10__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(root, folder)).then((names) => names.toSorted(), () => []);
}
// packages/database/build/plan/compare.js
/** Compares the project's migrations, in their order, with the rows of the history. */
function compare$1(migrations, rows) {
	const recorded = new Map(rows.map((row) => [row.id, row]));
	const known = new Set(migrations.map(({ id }) => id));
	const isApplied = ({ id }) => recorded.get(id)?.state === "done";
	const applied = migrations.filter(isApplied);
	const pending = migrations.filter((migration) => recorded.get(migration.id) === void 0);
	return {
		applied,
		pending,
		drifted: applied.flatMap((migration) => driftOf(migration, recorded.get(migration.id)?.checksum)),
		outOfOrder: outOfOrder(migrations, isApplied, pending),
		missing: rows.filter(({ id, state }) => state === "done" && !known.has(id)),
		unfinished: rows.filter(({ state }) => state !== "done")
	};
}
function driftOf(migration, recorded) {
	const { checksums, lineEndChecksums } = migration;
	if (recorded === void 0 || checksums.length === 0 || checksums.includes(recorded)) return [];
	return [{
		migration,
		recorded,
		lineEndsOnly: lineEndChecksums.includes(recorded)
	}];
}
function outOfOrder(migrations, isApplied, pending) {
	const lastApplied = /* @__PURE__ */ new Map();
	for (const [index, migration] of migrations.entries()) if (isApplied(migration)) lastApplied.set(migration.group, index);
	const position = new Map(migrations.map((migration, index) => [migration, index]));
	return pending.filter((migration) => (position.get(migration) ?? 0) < (lastApplied.get(migration.group) ?? -1));
}
// packages/database/build/sql/lines.js
/** An index of a text's lines; a line ends with LF, alone or after CR. */
function lineIndex(text) {
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
// packages/database/build/sql/keywords/reader.js
/** Walks over the tokens of a statement. */
var Reader = class Reader {
	#tokens;
	#at = 0;
	constructor(tokens) {
		this.#tokens = tokens;
	}
	/** Steps over these words when all of them follow, in this order. */
	take(...words) {
		if (!words.every((word, index) => this.#is(word, this.#at + index))) return false;
		this.#at += words.length;
		return true;
	}
	/** Steps over one of these words, and tells which. */
	takeOne(...words) {
		const found = words.find((word) => this.#is(word, this.#at));
		if (found !== void 0) this.#at += 1;
		return found;
	}
	/** Steps over a name, `schema.name` included; an empty text when there is none. */
	name() {
		const parts = [];
		for (;;) {
			const token = this.#tokens[this.#at];
			if (token === void 0 || token.kind !== "name" && token.kind !== "word") break;
			parts.push(token.raw);
			this.#at += 1;
			if (!this.take(".")) break;
		}
		return parts.join(".");
	}
	/** Steps over names separated by commas. */
	names() {
		const found = [this.name()];
		while (this.take(",")) found.push(this.name());
		return found.filter((name) => name !== "");
	}
	/** Whether one of these words stands anywhere in what is left, outside of brackets that are not open already. */
	has(...words) {
		return this.rest().some(({ kind, value, depth }) => kind === "word" && depth === this.#depth() && words.includes(value));
	}
	/** What is left. */
	rest() {
		return this.#tokens.slice(this.#at);
	}
	/** What is left, cut at the commas outside of brackets. */
	clauses() {
		const depth = this.#depth();
		const clauses = [[]];
		for (const token of this.rest()) if (token.value === "," && token.depth === depth) clauses.push([]);
		else clauses.at(-1)?.push(token);
		return clauses.map((tokens) => new Reader(tokens));
	}
	/** What is inside of the brackets that open here; undefined when none do. */
	inside() {
		const open = this.#tokens[this.#at];
		if (open?.value !== "(") return void 0;
		const from = this.#at + 1;
		const close = this.#tokens.findIndex(({ value, depth }, index) => index >= from && value === ")" && depth === open.depth);
		const end = close === -1 ? this.#tokens.length : close;
		this.#at = end + 1;
		return new Reader(this.#tokens.slice(from, end));
	}
	#depth() {
		return this.#tokens[this.#at]?.depth ?? this.#tokens[0]?.depth ?? 0;
	}
	/** A quoted name is never a keyword. */
	#is(word, index) {
		const token = this.#tokens[index];
		return token !== void 0 && token.kind !== "name" && token.kind !== "text" && token.value === word;
	}
};
// packages/database/build/sql/keywords/token.js
const MYSQL = {
	backslash: true,
	doubleQuoteIsName: false,
	brackets: false
};
const SQLITE = {
	backslash: false,
	doubleQuoteIsName: true,
	brackets: true
};
/** Cuts a statement into tokens. A version comment of MariaDB (`/*!50000 … `) is what it says: its marks are left out. */
function tokenize(code, quoting) {
	const tokens = [];
	let depth = 0;
	for (const { 0: raw } of code.matchAll(pattern(quoting))) {
		if (/^(?:\/\*|\*\/)/.test(raw)) continue;
		if (raw === ")") depth = Math.max(0, depth - 1);
		tokens.push({
			...kindOf$1(raw, quoting),
			raw: unquote(raw),
			depth
		});
		if (raw === "(") depth += 1;
	}
	return tokens;
}
function pattern({ backslash, brackets }) {
	const quoted = (mark) => backslash && mark !== "`" ? `${mark}(?:[^${mark}\\\\]|\\\\[^]|${mark}${mark})*${mark}?` : `${mark}(?:[^${mark}]|${mark}${mark})*${mark}?`;
	const parts = [
		String.raw`\/\*M?!\d*|\*\/`,
		...[
			"'",
			"\"",
			"`"
		].map(quoted),
		...brackets ? [String.raw`\[[^\]]*\]?`] : [],
		String.raw`[\p{L}_$@][\p{L}\p{N}_$@]*`,
		String.raw`\d[\w.]*`,
		String.raw`\S`
	];
	return new RegExp(parts.join("|"), "gu");
}
function kindOf$1(raw, { doubleQuoteIsName }) {
	const first = raw[0] ?? "";
	if (first === "`" || first === "[" && raw.length > 1 || first === "\"" && doubleQuoteIsName) return {
		kind: "name",
		value: unquote(raw)
	};
	if (first === "'" || first === "\"") return {
		kind: "text",
		value: raw
	};
	if (/[\p{L}_$@]/u.test(first)) return {
		kind: "word",
		value: raw.toUpperCase()
	};
	return {
		kind: /\d/.test(first) ? "number" : "symbol",
		value: raw
	};
}
function unquote(raw) {
	const first = raw[0] ?? "";
	if (first === "[" && raw.length > 1) return raw.slice(1, -1);
	return first === "`" || first === "\"" ? raw.slice(1, -1).replaceAll(first + first, first) : raw;
}
// packages/database/build/sql/keywords/kinds.js
/** How a statement of MariaDB or MySQL stands to transactions. */
function mysqlKind(code) {
	const reader = new Reader(tokenize(code, MYSQL));
	if (reader.takeOne("INSERT", "UPDATE", "DELETE", "REPLACE") !== void 0) return "rows";
	if (reader.take("SET")) return mysqlSetting(reader);
	if (reader.take("USE")) return "session-setting";
	if (reader.take("START", "TRANSACTION") || reader.takeOne(...[
		"COMMIT",
		"ROLLBACK",
		"SAVEPOINT",
		"RELEASE",
		"XA",
		"BEGIN"
	]) !== void 0) return "transaction-control";
	return reader.takeOne("LOCK", "UNLOCK") === void 0 ? "plain" : "transaction-control";
}
function mysqlSetting(reader) {
	return reader.rest().map(({ value }) => value.replace(/^@@(?:SESSION\.)?/, "")).includes("AUTOCOMMIT") ? "transaction-control" : "session-setting";
}
/** How a statement of SQLite stands to transactions. */
function sqliteKind(code) {
	const reader = new Reader(tokenize(code, SQLITE));
	if (reader.takeOne("BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE") !== void 0) return "transaction-control";
	if (reader.takeOne("VACUUM", "ATTACH", "DETACH") !== void 0) return "outside-transaction";
	if (!reader.take("PRAGMA")) return "plain";
	const name = reader.name().toLowerCase();
	if (name === "foreign_keys") return "session-setting";
	return [
		"journal_mode",
		"synchronous",
		"auto_vacuum",
		"page_size"
	].includes(name) ? "outside-transaction" : "plain";
}
// packages/database/build/sql/risk/risk.js
/** Nothing to say of a statement. */
const HARMLESS = {
	risks: [],
	creates: [],
	renames: []
};
/** An assessment of which only a part is not empty. */
function assessment(parts) {
	return {
		...HARMLESS,
		...parts
	};
}
// packages/database/build/sql/keywords/mysql-alter.js
/** What `ALTER TABLE` of MariaDB and MySQL risks, clause by clause; the reader stands behind TABLE. */
function assessAlterTable(reader) {
	reader.take("IF", "EXISTS");
	const table = reader.name();
	if (reader.takeOne("WAIT", "NOWAIT") === "WAIT") reader.name();
	const parts = reader.clauses().map((clause) => assessClause(clause, table));
	return assessment({
		risks: parts.flatMap((part) => part.risks),
		renames: parts.flatMap((part) => part.renames)
	});
}
function assessClause(clause, table) {
	const on = (rule, column = "") => column === "" ? {
		rule,
		object: table
	} : {
		rule,
		object: table,
		subject: `${table}.${column}`
	};
	const verb = clause.takeOne("ADD", "DROP", "MODIFY", "CHANGE", "RENAME", "CONVERT", "ENGINE", "DISCARD", "TRUNCATE", "FORCE", "ALGORITHM", "LOCK");
	if (verb === "ADD") return risky(addRules(clause).map(([rule, column]) => on(rule, column)));
	if (verb === "DROP") return risky([on(...dropRule(clause))]);
	if (verb === "MODIFY" || verb === "CHANGE") return risky(changeRules(clause, verb).map(([rule, column]) => on(rule, column)));
	if (verb === "RENAME") return assessRename$2(clause, table);
	if (verb === "DISCARD" || verb === "TRUNCATE") return risky([on("truncate")]);
	if (verb === "CONVERT" || verb === "ENGINE" || verb === "FORCE") return risky([on("rewrite-table")]);
	return (verb === "ALGORITHM" || verb === "LOCK") && clause.has("COPY", "EXCLUSIVE") ? risky([on("rewrite-table")]) : HARMLESS;
}
function risky(list) {
	return assessment({ risks: list });
}
const KEYS = [
	"UNIQUE",
	"PRIMARY",
	"FOREIGN",
	"CHECK"
];
function addRules(clause) {
	if (clause.take("CONSTRAINT") && !KEYS.includes(clause.rest()[0]?.value ?? "")) clause.name();
	const key = clause.takeOne(...KEYS);
	if (key !== void 0) return [[key === "UNIQUE" || key === "PRIMARY" ? "add-unique" : "constraint-scan", ""]];
	if (clause.takeOne("FULLTEXT", "SPATIAL") !== void 0) return [["index-blocks-writes", ""]];
	if (clause.takeOne("INDEX", "KEY", "PARTITION", "PERIOD", "SYSTEM") !== void 0) return [];
	clause.take("COLUMN");
	clause.take("IF", "NOT", "EXISTS");
	return (clause.inside()?.clauses() ?? [clause]).flatMap(addColumnRules$1);
}
function addColumnRules$1(definition) {
	const column = definition.name();
	const rest = definition.rest();
	const words = rest.filter(({ depth, kind }) => kind === "word" && depth === (rest[0]?.depth ?? 0));
	const has = (...names) => words.some(({ value }) => names.includes(value));
	const required = words.some(({ value }, index) => value === "NOT" && words[index + 1]?.value === "NULL");
	const rules = [];
	if (required && !has("DEFAULT", "AUTO_INCREMENT", "GENERATED", "AS")) rules.push(["add-required-column", column]);
	if (has("UNIQUE", "PRIMARY")) rules.push(["add-unique", column]);
	return rules;
}
function dropRule(clause) {
	if (clause.take("PRIMARY", "KEY") || clause.take("FOREIGN", "KEY") || clause.take("CONSTRAINT") || clause.take("CHECK")) return ["drop-constraint", ""];
	if (clause.takeOne("INDEX", "KEY") !== void 0) return ["drop-constraint", ""];
	if (clause.take("PARTITION")) return ["drop-partition", clause.name()];
	clause.take("COLUMN");
	clause.take("IF", "EXISTS");
	return ["drop-column", clause.name()];
}
function changeRules(clause, verb) {
	clause.take("COLUMN");
	clause.take("IF", "EXISTS");
	const column = clause.name();
	const rules = [["modify-column", column]];
	if (verb === "CHANGE" && clause.name().toLowerCase() !== column.toLowerCase()) rules.push(["rename-column", column]);
	return rules;
}
function assessRename$2(clause, table) {
	if (clause.take("COLUMN")) return risky([{
		rule: "rename-column",
		object: table,
		subject: `${table}.${clause.name()}`
	}]);
	if (clause.takeOne("INDEX", "KEY") !== void 0) return HARMLESS;
	clause.takeOne("TO", "AS");
	return assessment({
		risks: [{
			rule: "rename-table",
			object: table
		}],
		renames: [[table, clause.name()]]
	});
}
// packages/database/build/sql/keywords/common.js
/** An assessment of one risk. */
function one$1(rule, object, subject) {
	return assessment({ risks: [subject === void 0 ? {
		rule,
		object
	} : {
		rule,
		object,
		subject
	}] });
}
/** An assessment with the same risk for each object. */
function each$1(rule, objects) {
	return assessment({ risks: objects.map((object) => ({
		rule,
		object
	})) });
}
/** What the rows of a table go through when the statement is DELETE or UPDATE; undefined when it is neither. */
function assessRows(reader) {
	const verb = reader.takeOne("DELETE", "UPDATE");
	if (verb === void 0) return void 0;
	while (reader.takeOne("LOW_PRIORITY", "QUICK", "IGNORE", "OR", "ROLLBACK", "ABORT", "REPLACE", "FAIL") !== void 0);
	reader.take("FROM");
	const table = reader.name();
	if (reader.has("WHERE")) return assessment({});
	return one$1(verb === "DELETE" ? "delete-all" : "update-all", table);
}
// packages/database/build/sql/keywords/mysql-rules.js
/** What one statement of MariaDB or MySQL risks and makes, read by its keywords; `code` has its comments blanked. */
function assessMysql(code) {
	const reader = new Reader(tokenize(code, MYSQL));
	if (reader.take("DROP")) return assessDrop$1(reader);
	if (reader.take("CREATE")) return assessCreate$1(reader);
	if (reader.take("ALTER")) return assessAlter$1(reader);
	if (reader.take("TRUNCATE")) {
		reader.take("TABLE");
		return one$1("truncate", reader.name());
	}
	if (reader.take("RENAME", "TABLE") || reader.take("RENAME", "TABLES")) return assessRename$1(reader);
	if (reader.take("GRANT")) return one$1("grant", "a user");
	if (reader.take("REVOKE")) return one$1("revoke", "a user");
	if (reader.take("SET")) return assessSet(reader);
	const opaque = reader.takeOne("CALL", "EXECUTE", "LOAD", "DO");
	if (opaque !== void 0) return one$1("opaque", `${opaque} ${reader.name()}`.trim());
	return assessRows(reader) ?? (reader.take("WITH") && reader.has("DELETE", "UPDATE") ? one$1("opaque", "WITH") : HARMLESS);
}
const DROPS$1 = [
	[["DATABASE"], "drop-database"],
	[["SCHEMA"], "drop-database"],
	[["TABLE"], "drop-table"],
	[["TABLES"], "drop-table"],
	[["VIEW"], "drop-view"],
	[["SEQUENCE"], "drop-sequence"],
	[["PROCEDURE"], "drop-function"],
	[["FUNCTION"], "drop-function"],
	[["PACKAGE"], "drop-function"],
	[["TRIGGER"], "drop-behaviour"],
	[["EVENT"], "drop-behaviour"],
	[["USER"], "drop-role"],
	[["ROLE"], "drop-role"],
	[["INDEX"], "drop-index"]
];
function assessDrop$1(reader) {
	if (reader.take("TEMPORARY")) return HARMLESS;
	const [, rule] = DROPS$1.find(([words]) => reader.take(...words)) ?? [[], "drop-behaviour"];
	reader.take("IF", "EXISTS");
	const names = reader.names();
	if (rule === "drop-index") return HARMLESS;
	return each$1(rule, names);
}
function assessCreate$1(reader) {
	const replaces = reader.take("OR", "REPLACE");
	const temporary = reader.take("TEMPORARY");
	if (reader.take("TABLE")) {
		const mayExist = reader.take("IF", "NOT", "EXISTS");
		const name = reader.name();
		if (temporary) return assessment({ creates: [name] });
		if (replaces) return one$1("replace-table", name);
		return mayExist ? HARMLESS : assessment({ creates: [name] });
	}
	if (reader.take("UNIQUE", "INDEX")) return indexOn(reader, "add-unique");
	if (reader.take("FULLTEXT", "INDEX") || reader.take("SPATIAL", "INDEX")) return indexOn(reader, "index-blocks-writes");
	if (reader.has("TRIGGER")) return one$1(replaces ? "replace" : "behaviour", tableOfTrigger(reader));
	if (!replaces) return HARMLESS;
	return one$1("replace", reader.takeOne("VIEW", "PROCEDURE", "FUNCTION", "EVENT", "PACKAGE", "SEQUENCE") === void 0 ? "a definition" : reader.name());
}
function indexOn(reader, rule) {
	return one$1(rule, nameBehind(reader, "ON"));
}
function tableOfTrigger(reader) {
	return nameBehind(reader, "ON");
}
function nameBehind(reader, word) {
	const rest = reader.rest();
	const at = rest.findIndex((token) => token.kind === "word" && token.value === word);
	return at === -1 ? "" : new Reader(rest.slice(at + 1)).name();
}
function assessAlter$1(reader) {
	reader.takeOne("ONLINE", "IGNORE");
	if (reader.take("TABLE")) return assessAlterTable(reader);
	return reader.takeOne("VIEW", "PROCEDURE", "FUNCTION", "EVENT") === void 0 ? HARMLESS : one$1("replace", reader.name());
}
function assessRename$1(reader) {
	const pairs = reader.clauses().map((clause) => {
		clause.take("IF", "EXISTS");
		const from = clause.name();
		clause.take("TO");
		return [from, clause.name()];
	});
	return assessment({
		risks: pairs.map(([object]) => ({
			rule: "rename-table",
			object
		})),
		renames: pairs
	});
}
const CHECKS = [
	"FOREIGN_KEY_CHECKS",
	"UNIQUE_CHECKS",
	"CHECK_CONSTRAINT_CHECKS"
];
function assessSet(reader) {
	const words = reader.rest().map(({ value }) => value.replace(/^@@(?:SESSION\.)?/, ""));
	const check = words.find((word, index) => CHECKS.includes(word) && /^(?:0|OFF)$/.test(words.slice(index + 1).find((next) => !/^[:=]$/.test(next)) ?? ""));
	return check === void 0 ? HARMLESS : one$1("disable-checks", check.toLowerCase());
}
// packages/database/build/sql/keywords/sqlite-rules.js
/** What one statement of SQLite risks and makes, read by its keywords; `code` has its comments blanked. */
function assessSqlite(code) {
	const reader = new Reader(tokenize(code, SQLITE));
	if (reader.take("DROP")) return assessDrop(reader);
	if (reader.take("CREATE")) return assessCreate(reader);
	if (reader.take("ALTER", "TABLE")) return assessAlter(reader);
	if (reader.take("PRAGMA")) return assessPragma(reader);
	const rows = assessRows(reader);
	if (rows !== void 0) return rows;
	if (reader.take("WITH") && reader.has("DELETE", "UPDATE")) return reader.has("WHERE") ? HARMLESS : one$1("opaque", "WITH");
	return HARMLESS;
}
const DROPS = {
	TABLE: "drop-table",
	VIEW: "drop-view",
	TRIGGER: "drop-behaviour"
};
function assessDrop(reader) {
	const kind = reader.takeOne("TABLE", "VIEW", "TRIGGER", "INDEX");
	const rule = DROPS[kind ?? ""];
	reader.take("IF", "EXISTS");
	return rule === void 0 ? HARMLESS : each$1(rule, [unqualified(reader.name())]);
}
function assessCreate(reader) {
	reader.takeOne("TEMP", "TEMPORARY", "VIRTUAL");
	if (reader.take("TABLE")) {
		if (reader.take("IF", "NOT", "EXISTS")) return HARMLESS;
		return assessment({ creates: [unqualified(reader.name())] });
	}
	if (reader.take("UNIQUE", "INDEX")) return one$1("add-unique", tableBehindOn(reader));
	if (reader.take("TRIGGER")) return one$1("behaviour", tableBehindOn(reader));
	return HARMLESS;
}
function tableBehindOn(reader) {
	const rest = reader.rest();
	const at = rest.findIndex(({ kind, value }) => kind === "word" && value === "ON");
	return at === -1 ? "" : unqualified(new Reader(rest.slice(at + 1)).name());
}
function assessAlter(reader) {
	const table = unqualified(reader.name());
	if (reader.take("DROP")) {
		reader.take("COLUMN");
		return one$1("drop-column", table, `${table}.${reader.name()}`);
	}
	if (reader.take("RENAME", "TO")) return assessment({
		risks: [{
			rule: "rename-table",
			object: table
		}],
		renames: [[table, unqualified(reader.name())]]
	});
	if (reader.take("RENAME")) {
		reader.take("COLUMN");
		return one$1("rename-column", table, `${table}.${reader.name()}`);
	}
	return HARMLESS;
}
function assessPragma(reader) {
	const name = reader.name().toLowerCase();
	const off = reader.rest().some(({ value }) => /^(?:0|OFF|FALSE|NO)$/i.test(value));
	if (name === "foreign_keys" && off) return one$1("disable-checks", "foreign_keys");
	return name === "writable_schema" && !off ? one$1("opaque", "PRAGMA writable_schema") : HARMLESS;
}
/** `main.t` and `t` are the same table. */
function unqualified(name) {
	return name.replace(/^main\./i, "");
}
// packages/database/build/sql/comment.js
/** A comment from the place where it stands in the script, marks included. */
function commentAt(script, start, end) {
	const raw = script.slice(start, end);
	return {
		text: (raw.startsWith("/*") ? raw.replace(/^\/\*+/, "").replace(/\*+\/$/, "") : raw.replace(/^(?:--|#)/, "")).trim(),
		start,
		end
	};
}
// packages/database/build/sql/sql-error.js
/** A script that cannot be split into statements, with the line that is to blame. */
var SqlError = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.o {
	/** Counted from one. */
	line;
	constructor(message, line, hint) {
		super(message, hint === void 0 ? {} : { hint });
		this.line = line;
	}
};
// packages/database/build/sql/statement.js
/** Replaces ranges of a text by blanks; line ends stay, so that lines keep their numbers. */
function blank(text, ranges, offset = 0) {
	let out = "";
	let done = 0;
	for (const [from, to] of ranges) {
		const begin = Math.max(from - offset, done);
		const end = Math.min(to - offset, text.length);
		if (end <= begin) continue;
		out += text.slice(done, begin) + text.slice(begin, end).replaceAll(/[^\r\n]/g, " ");
		done = end;
	}
	return out + text.slice(done);
}
// packages/database/build/sql/mysql/client-command.js
/** The client's commands by name and whether they take a parameter (mariadb --help, `help` at its prompt). */
const COMMANDS = {
	"?": true,
	charset: true,
	clear: false,
	connect: true,
	costs: false,
	edit: false,
	ego: false,
	exit: false,
	go: false,
	help: true,
	nopager: false,
	notee: false,
	nowarning: false,
	pager: true,
	print: false,
	prompt: true,
	quit: false,
	rehash: false,
	sandbox: false,
	source: true,
	status: false,
	system: true,
	tee: true,
	use: true,
	warnings: false
};
/** The command of the client that a line or a whole statement is, if it is one. */
function clientWord(text) {
	const [, word = "", rest = ""] = /^\s*([^ \t\r\n]+)[ \t]*([^]*?)\s*$/.exec(text) ?? [];
	const name = word.toLowerCase();
	const takesParameter = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
	if (takesParameter === void 0) return void 0;
	return rest === "" || takesParameter ? name : void 0;
}
/** `USE name`: the one command that is SQL as well. */
function isPlainUse(text) {
	return /^\s*use[ \t]+(?:`[^`]+`|\S+)\s*$/i.test(text);
}
/** The delimiter that a line sets, if it does; empty when it sets none. */
function delimiterOf(line) {
	const [, given] = /^\s*delimiter(?:[ \t]+(.*?))?\s*$/i.exec(line) ?? [void 0, void 0];
	if (!/^\s*delimiter(?:\s|$)/i.test(line)) return void 0;
	const text = given ?? "";
	const [, quoted] = /^(['"`])(.*?)\1/.exec(text)?.slice(1) ?? [];
	return quoted ?? text.split(/[ \t]/)[0] ?? "";
}
// packages/database/build/sql/mysql/split.js
/**
* Splits a script as the `mariadb` client does in batch mode: at the delimiter outside of quotes and comments, with
* `DELIMITER` lines, `#` and `-- ` comments, and `/*! … *\/` left to the server.
*
* @throws SqlError for an open quote or comment, and for a command of the client that is no SQL (`source`, `\!`)
*/
function splitMysql(script, modes = {}) {
	return new Splitter(script, modes).split();
}
var Splitter = class {
	#script;
	#modes;
	#lineOf;
	#statements = [];
	#comments = [];
	#delimiter = ";";
	/** Where the statement that is being read began. */
	#start;
	#quote;
	/** Where the comment that is open began. */
	#comment;
	/** Inside of a comment that the server runs; the client forgets it at the line's end. */
	#serverComment = false;
	constructor(script, modes) {
		this.#script = script;
		this.#modes = modes;
		this.#lineOf = lineIndex(script);
	}
	split() {
		const length = this.#script.length;
		for (let from = 0; from < length;) {
			const feed = this.#script.indexOf("\n", from);
			const next = feed === -1 ? length : feed + 1;
			const end = feed > from && this.#script[feed - 1] === "\r" ? feed - 1 : feed === -1 ? length : feed;
			if (!this.#isCommandLine(from, end)) this.#readLine(from, end);
			from = next;
		}
		if (this.#quote !== void 0) this.#fail(`the ${this.#quote.mark} is never closed`, this.#quote.at);
		if (this.#comment !== void 0) this.#fail("the comment is never closed", this.#comment);
		this.#finish(length);
		const comments = this.#comments.map(([start, end]) => commentAt(this.#script, start, end));
		return {
			statements: this.#statements,
			comments
		};
	}
	/** A line at which no statement is open may be a command for the client. */
	#isCommandLine(from, end) {
		if (this.#start !== void 0 || this.#quote !== void 0 || this.#comment !== void 0) return false;
		const line = this.#script.slice(from, end);
		const delimiter = delimiterOf(line);
		if (delimiter !== void 0) {
			if (delimiter === "" || delimiter.includes("\\")) this.#fail("DELIMITER needs a delimiter, without a backslash", from);
			this.#delimiter = delimiter;
			return true;
		}
		if (line.includes(this.#delimiter) || line.includes("\\g")) return false;
		const word = clientWord(line);
		if (word === void 0) return false;
		if (!isPlainUse(line)) this.#fail(`"${word}" is a command of the client, not SQL`, from);
		this.#start = from + line.search(/\S/);
		this.#finish(end);
		return true;
	}
	#readLine(from, end) {
		this.#serverComment = false;
		for (let at = from; at < end;) at = this.#read(at, end, from);
	}
	/** Reads what begins at `at` and answers where the next begins. */
	#read(at, end, lineStart) {
		const script = this.#script;
		const character = script[at] ?? "";
		if (this.#start === void 0 && this.#comment === void 0 && /\s/.test(character)) return at + 1;
		if (character === "\\" && this.#comment === void 0 && this.#escapes()) return this.#backslash(at, end);
		const free = this.#quote === void 0 && this.#comment === void 0;
		if (free && script.startsWith(this.#delimiter, at)) {
			this.#finish(at);
			return at + this.#delimiter.length;
		}
		if (free && this.#isLineComment(at, end)) {
			this.#comments.push([at, end]);
			return end;
		}
		if (this.#quote === void 0 && script.startsWith("/*", at) && !/^(?:!|M!)/.test(script.slice(at + 2, at + 4))) {
			this.#comment ??= at;
			return at + 2;
		}
		if (this.#comment !== void 0 && !this.#serverComment && script.startsWith("*/", at)) {
			this.#comments.push([this.#comment, at + 2]);
			this.#comment = void 0;
			return at + 2;
		}
		return this.#keep(at, character, lineStart);
	}
	#keep(at, character, lineStart) {
		const script = this.#script;
		if (this.#quote === void 0) {
			if (script.startsWith("/*!", at)) this.#serverComment = true;
			else if (this.#serverComment && script.startsWith("*/", at)) this.#serverComment = false;
		}
		if (this.#comment !== void 0) return at + 1;
		if (this.#quote?.mark === character) this.#quote = void 0;
		else if (this.#quote === void 0 && isQuote(character)) this.#quote = {
			mark: character,
			at
		};
		if (this.#start === void 0 && at > lineStart && delimiterOf(script.slice(at, at + 10)) !== void 0) this.#fail("DELIMITER must be the first word of its line", at);
		this.#start ??= at;
		return at + 1;
	}
	#escapes() {
		if (this.#quote === void 0) return true;
		if (this.#quote.mark === "`" || this.#modes.noBackslashEscapes === true) return false;
		return !(this.#quote.mark === "\"" && this.#modes.ansiQuotes === true);
	}
	#backslash(at, end) {
		const next = this.#script[at + 1] ?? "";
		if (this.#quote !== void 0 || next === "N") {
			this.#start ??= at;
			return Math.min(at + 2, end);
		}
		if (next !== "g" && next !== "G") this.#fail(`"\\${next}" is a command of the client, not SQL`, at);
		this.#finish(at);
		return at + 2;
	}
	#isLineComment(at, end) {
		if (this.#script[at] === "#") return true;
		if (!this.#script.startsWith("--", at)) return false;
		return at + 2 >= end || /\s/.test(this.#script[at + 2] ?? "") || this.#start === void 0;
	}
	#finish(end) {
		const start = this.#start;
		this.#start = void 0;
		if (start === void 0) return;
		const text = this.#script.slice(start, end).trimEnd();
		const code = blank(text, this.#comments, start);
		if (code.trim() === "") return;
		const word = clientWord(code);
		if (word !== void 0 && !isPlainUse(code)) this.#fail(`"${word}" is a command of the client, not SQL`, start);
		this.#statements.push({
			text,
			code,
			start,
			end: start + text.length,
			line: this.#lineOf(start)
		});
	}
	#fail(problem, at) {
		throw new SqlError(problem, this.#lineOf(at));
	}
};
function isQuote(character) {
	return character === "'" || character === "\"" || character === "`";
}
// packages/database/build/sql/postgres/names.js
/** A table's name as findings show it and as objects are told apart; `public` is left out, where most things are. */
function relationName(relation) {
	const { schemaname, relname = "" } = relation ?? {};
	return schemaname === void 0 || schemaname === "public" ? relname : `${schemaname}.${relname}`;
}
/** A name that the grammar keeps as a list of texts. */
function qualifiedName(parts) {
	const names = (parts ?? []).map(textOf).filter((name) => name !== "");
	return (names.length > 1 && names[0] === "public" ? names.slice(1) : names).join(".");
}
/** The name of an object as `DROP` lists it, in whichever of the grammar's shapes. */
function objectName(node) {
	if ("List" in node) return qualifiedName(node.List.items);
	if ("TypeName" in node) return qualifiedName(node.TypeName.names);
	if ("ObjectWithArgs" in node) return qualifiedName(node.ObjectWithArgs.objname);
	return textOf(node);
}
function textOf(node) {
	return "String" in node ? node.String.sval ?? "" : "";
}
// packages/database/build/sql/postgres/rules/add-column.js
/** Functions whose value is fixed for a statement, so that a default of them is stored once and no row is touched. */
const STABLE = /* @__PURE__ */ new Set([
	"now",
	"transaction_timestamp",
	"statement_timestamp",
	"current_setting",
	"current_schema"
]);
const SERIAL = /* @__PURE__ */ new Set([
	"serial",
	"bigserial",
	"smallserial",
	"serial2",
	"serial4",
	"serial8"
]);
/** What `ADD COLUMN` means for a table with rows. */
function addColumnRules({ constraints = [], typeName }) {
	const all = constraints.flatMap((item) => "Constraint" in item ? [item.Constraint] : []);
	const has = (type) => all.some(({ contype }) => contype === type);
	const serial = SERIAL.has(qualifiedName(typeName?.names));
	const filled = serial || has("CONSTR_DEFAULT") || has("CONSTR_IDENTITY") || has("CONSTR_GENERATED");
	const rules = [];
	if ((has("CONSTR_NOTNULL") || has("CONSTR_PRIMARY")) && !filled) rules.push("add-required-column");
	if (serial || has("CONSTR_IDENTITY") || all.some(isComputedForEveryRow)) rules.push("volatile-default");
	if (has("CONSTR_UNIQUE") || has("CONSTR_PRIMARY")) rules.push("add-unique");
	if (has("CONSTR_FOREIGN") || has("CONSTR_CHECK")) rules.push("constraint-scan");
	return rules;
}
function isComputedForEveryRow({ contype, raw_expr, generated_kind }) {
	if (contype === "CONSTR_GENERATED") return generated_kind !== "v";
	return contype === "CONSTR_DEFAULT" && raw_expr !== void 0 && callsVolatile(raw_expr);
}
/** Looks for a call of a function that is not known to be stable. */
function callsVolatile(value) {
	if (Array.isArray(value)) return value.some(callsVolatile);
	if (typeof value !== "object" || value === null) return false;
	if ("FuncCall" in value && isCall(value)) {
		const name = qualifiedName(value.FuncCall.funcname).replace(/^pg_catalog\./, "");
		if (!STABLE.has(name)) return true;
	}
	return Object.values(value).some(callsVolatile);
}
function isCall(value) {
	return "FuncCall" in value;
}
// packages/database/build/sql/postgres/rules/alter-table.js
const RULE_OF$1 = {
	AT_DropColumn: "drop-column",
	AT_AlterColumnType: "change-type",
	AT_SetNotNull: "set-not-null",
	AT_DropConstraint: "drop-constraint",
	AT_DisableTrigAll: "disable-triggers",
	AT_DisableTrigUser: "disable-triggers",
	AT_DetachPartition: "detach-partition",
	AT_SetLogged: "rewrite-table",
	AT_SetUnLogged: "rewrite-table",
	AT_SetTableSpace: "rewrite-table",
	AT_EnableRowSecurity: "row-security",
	AT_DisableRowSecurity: "row-security",
	AT_ForceRowSecurity: "row-security"
};
/** What `ALTER TABLE` risks, command by command. */
function alterTableRisks({ relation, cmds = [] }) {
	const object = relationName(relation);
	return cmds.flatMap((item) => "AlterTableCmd" in item ? commandRules(item.AlterTableCmd).map((rule) => riskOf(rule, object, item.AlterTableCmd)) : []);
}
function riskOf(rule, object, { name, def }) {
	const part = name ?? (def !== void 0 && "ColumnDef" in def ? def.ColumnDef.colname : void 0);
	return part === void 0 ? {
		rule,
		object
	} : {
		rule,
		object,
		subject: `${object}.${part}`
	};
}
function commandRules({ subtype, def, behavior }) {
	const cascade = behavior === "DROP_CASCADE" ? ["cascade"] : [];
	if (subtype === void 0) return cascade;
	if (subtype === "AT_AddColumn" && def !== void 0 && "ColumnDef" in def) return addColumnRules(def.ColumnDef);
	if (subtype === "AT_AddConstraint" && def !== void 0 && "Constraint" in def) return constraintRules(def.Constraint);
	const rule = RULE_OF$1[subtype];
	return rule === void 0 ? cascade : [rule, ...cascade];
}
/** What adding a constraint to a table with rows means; one on a new column is `addColumnRules`' matter. */
function constraintRules({ contype, skip_validation, indexname }) {
	if (contype === "CONSTR_FOREIGN" || contype === "CONSTR_CHECK") return skip_validation === true ? [] : ["constraint-scan"];
	if (contype === "CONSTR_UNIQUE" || contype === "CONSTR_PRIMARY" || contype === "CONSTR_EXCLUSION") return indexname === void 0 ? ["add-unique"] : [];
	return contype === "CONSTR_NOTNULL" && skip_validation !== true ? ["set-not-null"] : [];
}
// packages/database/build/sql/postgres/rules/data.js
/** What a statement does to rows: DELETE, UPDATE and TRUNCATE, also inside of WITH. */
function dataRisks(node) {
	if ("TruncateStmt" in node) {
		const { relations = [], behavior } = node.TruncateStmt;
		return relations.flatMap((item) => {
			const object = "RangeVar" in item ? relationName(item.RangeVar) : "";
			const risks = [{
				rule: "truncate",
				object
			}];
			if (behavior === "DROP_CASCADE") risks.push({
				rule: "cascade",
				object
			});
			return risks;
		});
	}
	if ("DeleteStmt" in node) {
		const { relation, whereClause, withClause } = node.DeleteStmt;
		return [...unbounded("delete-all", relationName(relation), whereClause), ...withRisks(withClause)];
	}
	if ("UpdateStmt" in node) {
		const { relation, whereClause, withClause } = node.UpdateStmt;
		return [...unbounded("update-all", relationName(relation), whereClause), ...withRisks(withClause)];
	}
	if ("SelectStmt" in node) return withRisks(node.SelectStmt.withClause);
	return "InsertStmt" in node ? withRisks(node.InsertStmt.withClause) : [];
}
function unbounded(rule, object, where) {
	return where === void 0 || isTrue(where) ? [{
		rule,
		object
	}] : [];
}
/** `WHERE true` is no condition. */
function isTrue(node) {
	return "A_Const" in node && node.A_Const.boolval?.boolval === true;
}
function withRisks(clause) {
	return (clause?.ctes ?? []).flatMap((item) => "CommonTableExpr" in item && item.CommonTableExpr.ctequery !== void 0 ? dataRisks(item.CommonTableExpr.ctequery) : []);
}
// packages/database/build/sql/postgres/rules/drop.js
const RULE_OF = {
	OBJECT_TABLE: "drop-table",
	OBJECT_FOREIGN_TABLE: "drop-table",
	OBJECT_SCHEMA: "drop-schema",
	OBJECT_MATVIEW: "drop-matview",
	OBJECT_SEQUENCE: "drop-sequence",
	OBJECT_TYPE: "drop-type",
	OBJECT_DOMAIN: "drop-type",
	OBJECT_VIEW: "drop-view",
	OBJECT_INDEX: "drop-index",
	OBJECT_FUNCTION: "drop-function",
	OBJECT_PROCEDURE: "drop-function",
	OBJECT_ROUTINE: "drop-function",
	OBJECT_AGGREGATE: "drop-function",
	OBJECT_EXTENSION: "drop-extension"
};
/** What `DROP …` loses. */
function dropRisks({ removeType, objects = [], behavior, concurrent }) {
	const rule = RULE_OF[removeType ?? "OBJECT_TABLE"] ?? "drop-behaviour";
	return objects.flatMap((item) => {
		const object = objectName(item);
		const risks = rule === "drop-index" && concurrent === true ? [] : [{
			rule,
			object
		}];
		if (behavior === "DROP_CASCADE") risks.push({
			rule: "cascade",
			object
		});
		return risks;
	});
}
// packages/database/build/sql/postgres/rules/index-rules.js
/** What building an index means for a table with rows. */
function indexRisks({ relation, idxname, concurrent, unique, if_not_exists }) {
	const object = relationName(relation);
	const risks = [];
	if (concurrent !== true) risks.push({
		rule: unique === true ? "add-unique" : "index-blocks-writes",
		object
	});
	else if (if_not_exists !== true) risks.push({
		rule: "not-repeatable",
		object,
		subject: idxname ?? `an index on ${object}`
	});
	return risks;
}
// packages/database/build/sql/postgres/rules/rename.js
const RELATIONS = [
	"OBJECT_TABLE",
	"OBJECT_VIEW",
	"OBJECT_MATVIEW",
	"OBJECT_FOREIGN_TABLE"
];
const NAMED = [
	"OBJECT_SCHEMA",
	"OBJECT_TYPE",
	"OBJECT_FUNCTION",
	"OBJECT_PROCEDURE",
	"OBJECT_SEQUENCE"
];
/** What a new name means for code that knows the old one. */
function assessRename({ renameType, relation, object, subname, newname = "" }) {
	if (renameType === "OBJECT_COLUMN") {
		const table = relationName(relation);
		return assessment({ risks: [{
			rule: "rename-column",
			object: table,
			subject: `${table}.${subname ?? ""}`
		}] });
	}
	if (RELATIONS.includes(renameType)) {
		const table = relationName(relation);
		const renamed = table.includes(".") ? `${table.slice(0, table.lastIndexOf("."))}.${newname}` : newname;
		return assessment({
			risks: [{
				rule: "rename-table",
				object: table
			}],
			renames: [[table, renamed]]
		});
	}
	if (!NAMED.includes(renameType)) return HARMLESS;
	return assessment({ risks: [{
		rule: "rename-table",
		object: object === void 0 ? subname ?? relationName(relation) : objectName(object)
	}] });
}
// packages/database/build/sql/postgres/assess.js
/** What one statement of PostgreSQL risks and makes. */
function assessPostgres(node) {
	return structureOf(node) ?? createdBy(node) ?? behaviourOf(node) ?? assessment({ risks: dataRisks(node) });
}
function structureOf(node) {
	if ("DropStmt" in node) return assessment({ risks: dropRisks(node.DropStmt) });
	if ("AlterTableStmt" in node) return assessment({ risks: alterTableRisks(node.AlterTableStmt) });
	if ("RenameStmt" in node) return assessRename(node.RenameStmt);
	if ("IndexStmt" in node) return assessment({ risks: indexRisks(node.IndexStmt) });
	if ("DropOwnedStmt" in node) return one("drop-owned", "the role");
	if ("DropdbStmt" in node) return one("drop-database", node.DropdbStmt.dbname ?? "");
	if ("DropRoleStmt" in node) return one("drop-role", "the role");
	if ("AlterObjectSchemaStmt" in node) return one("rename-table", relationName(node.AlterObjectSchemaStmt.relation));
	if ("AlterEnumStmt" in node) return node.AlterEnumStmt.oldVal === void 0 ? HARMLESS : one("rename-value", qualifiedName(node.AlterEnumStmt.typeName));
	if ("GrantStmt" in node) return one(node.GrantStmt.is_grant === true ? "grant" : "revoke", granted(node.GrantStmt.objects));
}
function createdBy(node) {
	if ("CreateStmt" in node) return created(relationName(node.CreateStmt.relation), node.CreateStmt.if_not_exists);
	if ("CreateTableAsStmt" in node) {
		const { into, if_not_exists } = node.CreateTableAsStmt;
		return created(relationName(into?.rel), if_not_exists);
	}
	if ("CreateSeqStmt" in node) return created(relationName(node.CreateSeqStmt.sequence), node.CreateSeqStmt.if_not_exists);
	if ("CreateEnumStmt" in node) return created(qualifiedName(node.CreateEnumStmt.typeName));
	if ("CreateSchemaStmt" in node) return created(node.CreateSchemaStmt.schemaname ?? "", node.CreateSchemaStmt.if_not_exists);
	if ("ViewStmt" in node) {
		const view = relationName(node.ViewStmt.view);
		return node.ViewStmt.replace === true ? one("replace", view) : created(view);
	}
}
/** With IF NOT EXISTS it may have been there, with rows. */
function created(name, mayExist = false) {
	return mayExist ? HARMLESS : assessment({ creates: [name] });
}
function behaviourOf(node) {
	if ("DoStmt" in node) return one("opaque", "DO");
	if ("CallStmt" in node) return one("opaque", `CALL ${qualifiedName(node.CallStmt.funccall?.funcname)}`);
	if ("ExecuteStmt" in node) return one("opaque", `EXECUTE ${node.ExecuteStmt.name ?? ""}`);
	if ("CreateFunctionStmt" in node) return node.CreateFunctionStmt.replace === true ? one("replace", qualifiedName(node.CreateFunctionStmt.funcname)) : HARMLESS;
	if ("CreateTrigStmt" in node) return one("behaviour", relationName(node.CreateTrigStmt.relation));
	if ("RuleStmt" in node) return one("behaviour", relationName(node.RuleStmt.relation));
	if ("CreatePolicyStmt" in node) return one("behaviour", relationName(node.CreatePolicyStmt.table));
}
function one(rule, object) {
	return assessment({ risks: [{
		rule,
		object
	}] });
}
function granted(objects) {
	const first = objects?.[0];
	if (first === void 0) return "a role";
	return "RangeVar" in first ? relationName(first.RangeVar) : objectName(first);
}
// packages/database/build/sql/postgres/kinds.js
/** What PostgreSQL's server would make of a statement (PreventInTransactionBlock's callers in its documentation, "must not be executed inside a transaction block"). */
function kindOf(node, serverMajor) {
	if ("TransactionStmt" in node) return "transaction-control";
	if ("VariableSetStmt" in node || "DiscardStmt" in node || callsSetConfig(node)) return "session-setting";
	if ("CopyStmt" in node && node.CopyStmt.filename === void 0) return "client-data";
	return isOutside$1(node, serverMajor) ? "outside-transaction" : "plain";
}
/** pg_dump sets the search path with this function. */
function callsSetConfig(node) {
	if (!("SelectStmt" in node)) return false;
	return (node.SelectStmt.targetList ?? []).some((item) => {
		const value = "ResTarget" in item ? item.ResTarget.val : void 0;
		return value !== void 0 && "FuncCall" in value && /(?:^|\.)set_config$/.test(qualifiedName(value.FuncCall.funcname));
	});
}
function isOutside$1(node, serverMajor) {
	if ("IndexStmt" in node) return node.IndexStmt.concurrent === true;
	if ("DropStmt" in node) return node.DropStmt.concurrent === true;
	if ("ReindexStmt" in node) return isOutsideReindex(node.ReindexStmt);
	if ("VacuumStmt" in node) return node.VacuumStmt.is_vacuumcmd === true;
	if ("ClusterStmt" in node) return node.ClusterStmt.relation === void 0;
	if ("AlterEnumStmt" in node) return serverMajor < 12 && node.AlterEnumStmt.newVal !== void 0;
	if ("AlterTableStmt" in node) return (node.AlterTableStmt.cmds ?? []).some(detachesConcurrently);
	return ALWAYS_OUTSIDE.some((name) => name in node);
}
const ALWAYS_OUTSIDE = [
	"CreatedbStmt",
	"DropdbStmt",
	"CreateTableSpaceStmt",
	"DropTableSpaceStmt",
	"AlterSystemStmt",
	"CreateSubscriptionStmt",
	"DropSubscriptionStmt"
];
function isOutsideReindex({ kind, params }) {
	if (kind !== "REINDEX_OBJECT_INDEX" && kind !== "REINDEX_OBJECT_TABLE") return true;
	return (params ?? []).some((param) => "DefElem" in param && param.DefElem.defname === "concurrently");
}
function detachesConcurrently(command) {
	if (!("AlterTableCmd" in command)) return false;
	const { def } = command.AlterTableCmd;
	return def !== void 0 && "PartitionCmd" in def && def.PartitionCmd.concurrent === true;
}
// packages/database/build/sql/postgres/parser.js
/**
* Leaves WebAssembly as V8 first compiles it. Optimising the parser's one great function takes another thread 0.3 s and
* 0.6 GB of fresh pages, while a thousand files are parsed in 0.05 s without that.
*/
const UNOPTIMISED = ["--no-wasm-dynamic-tiering", "--no-wasm-tier-up"];
/** Loads the parser, about 15 ms. In a bundle, its `libpg-query.wasm` must lie beside the bundle's files. */
async function loadPostgresParser() {
	for (const flag of UNOPTIMISED) (0,node_v8__WEBPACK_IMPORTED_MODULE_13__.setFlagsFromString)(flag);
	const library = await loadLibrary();
	await library.loadModule();
	return { parse: (script) => parse$1(library, script) };
}
/**
* The library looks for its WebAssembly in `__dirname`. As a package it has its own; in a bundle, which is an ES module,
* there is none, so that the global object has to lend it one.
*/
async function loadLibrary() {
	const lent = Object.getOwnPropertyDescriptor(globalThis, "__dirname");
	Object.defineProperty(globalThis, "__dirname", {
		value: (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)((0,node_url__WEBPACK_IMPORTED_MODULE_12__.fileURLToPath)(import.meta.url)),
		configurable: true
	});
	try {
		return await __webpack_require__.e(/* import() */ 627).then(__webpack_require__.t.bind(__webpack_require__, 2627, 19));
	} finally {
		if (lent === void 0) Reflect.deleteProperty(globalThis, "__dirname");
		else Object.defineProperty(globalThis, "__dirname", lent);
	}
}
function parse$1(library, script) {
	if (script.trim() === "") return {
		statements: [],
		comments: []
	};
	const lineOf = lineIndex(script);
	const toIndex = byteOffsets(script);
	const { stmts } = parseOrExplain(library, script, lineOf);
	return {
		statements: (stmts ?? []).flatMap(({ stmt, stmt_location = 0, stmt_len }) => {
			if (stmt === void 0) return [];
			const start = toIndex(stmt_location);
			const end = stmt_len === void 0 ? script.length : toIndex(stmt_location + stmt_len);
			const text = script.slice(start, end).trimEnd();
			return [{
				text,
				start,
				end: start + text.length,
				line: lineOf(start),
				node: stmt
			}];
		}),
		comments: commentsOf(library, script, toIndex)
	};
}
function parseOrExplain(library, script, lineOf) {
	try {
		return library.parseSync(script);
	} catch (error) {
		if (!library.hasSqlDetails(error)) throw error;
		const line = lineOf(codePointIndex(script, error.sqlDetails?.cursorPosition ?? 0));
		const command = /^[ \t]*\\/m.test(script) ? "Commands of psql (a backslash at a line's start) are not SQL." : void 0;
		throw new SqlError(`PostgreSQL's parser says: ${error.message}`, line, command);
	}
}
function commentsOf(library, script, toIndex) {
	if (!script.includes("--") && !script.includes("/*")) return [];
	return library.scanSync(script).tokens.filter(({ tokenName }) => tokenName === "SQL_COMMENT" || tokenName === "C_COMMENT").map(({ start, end }) => commentAt(script, toIndex(start), toIndex(end)));
}
/** Turns offsets in UTF-8 bytes into indices of the text; cheap when they are asked for in order. */
function byteOffsets(text) {
	if (Buffer.byteLength(text, "utf8") === text.length) return (offset) => offset;
	let bytes = 0;
	let index = 0;
	return (offset) => {
		if (offset < bytes) [bytes, index] = [0, 0];
		while (bytes < offset && index < text.length) {
			const point = text.codePointAt(index) ?? 0;
			bytes += point < 128 ? 1 : point < 2048 ? 2 : point < 65536 ? 3 : 4;
			index += point > 65535 ? 2 : 1;
		}
		return index;
	};
}
/** Turns a count of characters (Unicode code points) into an index of the text. */
function codePointIndex(text, count) {
	let index = 0;
	for (let seen = 0; seen < count && index < text.length; seen += 1) index += (text.codePointAt(index) ?? 0) > 65535 ? 2 : 1;
	return index;
}
// packages/database/build/sql/sqlite/split.js
/** Strings and names in their quotes (doubled inside), names in brackets, comments, words, `;`: SQLite's lexical syntax. */
const TOKEN = /--[^\n]*|\/\*[^]*?(?:\*\/|$)|'(?:[^']|'')*('?)|"(?:[^"]|"")*("?)|`(?:[^`]|``)*(`?)|\[[^\]]*(\]?)|[A-Za-z_]\w*|;|\S/g;
const OPENING = /^['"`[]/;
/**
* Splits a script as SQLite itself reads one: at `;`, but in a trigger only behind its `END` (sqlite3_complete).
*
* @throws SqlError for an open quote
*/
function splitSqlite(script) {
	const lineOf = lineIndex(script);
	const comments = [];
	const statements = [];
	let open;
	const finish = (end) => {
		if (open === void 0) return;
		const text = script.slice(open.start, end).trimEnd();
		const code = blank(text, comments, open.start);
		statements.push({
			text,
			code,
			start: open.start,
			end: open.start + text.length,
			line: lineOf(open.start)
		});
		open = void 0;
	};
	for (const { 0: token, index } of script.matchAll(TOKEN)) {
		if (token.startsWith("--") || token.startsWith("/*")) {
			comments.push([index, index + token.length]);
			continue;
		}
		if (OPENING.test(token) && !isClosed(token)) throw new SqlError(`the ${token[0]} is never closed`, lineOf(index));
		if (token === ";" && (open === void 0 || isEnd(open))) finish(index);
		else open = follow(open, token, index);
	}
	finish(script.length);
	return {
		statements,
		comments: comments.map(([start, end]) => commentAt(script, start, end))
	};
}
function follow(open, token, index) {
	const word = token.toUpperCase();
	if (open === void 0) return {
		start: index,
		words: [word],
		last: word
	};
	if (open.words.length < 6) open.words.push(word);
	return {
		start: open.start,
		words: open.words,
		last: `${open.last.split(" ").at(-1) ?? ""} ${word}`
	};
}
const TRIGGER = /^(?:EXPLAIN (?:QUERY PLAN )?)?CREATE (?:TEMP |TEMPORARY )?TRIGGER\b/;
/** Whether a `;` ends the statement; in a trigger only one behind `; END` does. */
function isEnd({ words, last }) {
	return !TRIGGER.test(words.join(" ")) || last === "; END";
}
function isClosed(token) {
	const close = token[0] === "[" ? "]" : token[0];
	return token.length > 1 && token.at(-1) === close && (close === "]" || (token.match(new RegExp(close ?? "", "g")) ?? []).length % 2 === 0);
}
// packages/database/build/sql/tags.js
/** Reads a file's tags; `firstStatement` is where its first statement begins. */
function readTags(comments, firstStatement) {
	const head = comments.filter(({ start }) => start < firstStatement).map(({ text }) => text);
	const phases = head.flatMap((text) => {
		const [, phase] = /^(?:slipway:\s*)?phase:\s*(expand|contract)$/i.exec(text) ?? [];
		return phase === void 0 ? [] : [phase.toLowerCase()];
	});
	const noTransaction = head.some((text) => /^(?:slipway:\s*)?no-transaction\b|^migrate:up\b.*\btransaction:\s*false\b/i.test(text));
	const phase = phases.at(-1);
	return phase === "expand" || phase === "contract" ? {
		phase,
		noTransaction
	} : { noTransaction };
}
// packages/database/build/sql/dialect.js
/** The reader for a server's dialect; for PostgreSQL it loads the parser. */
async function scriptReader(target) {
	if (target.dialect === "postgresql") {
		const parser = await loadPostgresParser();
		return (text) => {
			const { statements, comments } = parser.parse(text);
			return assemble(text, statements.map((item) => known(item, kindOf(item.node, target.major), assessPostgres(item.node))), comments);
		};
	}
	const isSqlite = target.dialect === "sqlite";
	const [kind, assess] = isSqlite ? [sqliteKind, assessSqlite] : [mysqlKind, assessMysql];
	return (text) => {
		const { statements, comments } = isSqlite ? splitSqlite(text) : splitMysql(text, target);
		return assemble(text, statements.map((item) => known(item, kind(item.code), assess(item.code))), comments);
	};
}
function known({ text, start, end, line }, kind, assessment) {
	return {
		text,
		start,
		end,
		line,
		kind,
		assessment
	};
}
function assemble(text, statements, comments) {
	const tags = readTags(comments, statements[0]?.start ?? text.length);
	return {
		text,
		lineOf: lineIndex(text),
		statements,
		comments,
		tags
	};
}
// packages/database/build/sql/risk/allow.js
const FORM = /^(?:slipway:\s*)?allow:\s*([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:because\s+(\S.*))?$/is;
/** Reads `-- allow: drop-table because nothing reads it any more`; it speaks of the next statement, or of the one it stands in. */
function readAllowances(comments, statements) {
	const allowed = [];
	const bad = [];
	for (const { text, start } of comments) {
		const [, names, reason] = FORM.exec(text) ?? [];
		if (names === void 0) continue;
		const statement = statements.findIndex(({ end }) => end > start);
		for (const name of names.split(",").map((part) => part.trim())) if (!isRuleId(name)) bad.push({
			problem: `there is no rule "${name}"`,
			at: start
		});
		else if (reason === void 0) bad.push({
			problem: `allow: ${name} needs a reason: "because …"`,
			at: start
		});
		else allowed.push({
			rule: name,
			reason: reason.trim(),
			statement
		});
	}
	return {
		allowed,
		bad
	};
}
// packages/database/build/sql/risk/batch.js
/**
* The findings of scripts that run one after another. What happens to an object that the batch made itself is no risk:
* a new table is empty.
*/
function findingsOf(scripts) {
	const made = /* @__PURE__ */ new Set();
	return scripts.flatMap(({ file, script }) => {
		const { allowed, bad } = readAllowances(script.comments, script.statements);
		const found = bad.map(({ problem, at }) => badAllow(problem, {
			file,
			line: script.lineOf(at)
		}));
		for (const [index, statement] of script.statements.entries()) {
			const { risks, creates, renames } = statement.assessment;
			const place = {
				file,
				line: statement.line
			};
			for (const risk of rebuilt(risks, script.statements.slice(index + 1), made)) {
				if (made.has(risk.object)) continue;
				const word = allowed.find((item) => item.statement === index && item.rule === risk.rule);
				found.push(findingOf(risk, place, word?.reason));
			}
			for (const name of creates) made.add(name);
			for (const [from, to] of renames) if (made.has(from)) made.add(to);
		}
		return found;
	});
}
/**
* A table that is dropped so that one made in this batch takes its name: SQLite's documented way to alter a table
* (sqlite.org, ALTER TABLE, "Making Other Kinds Of Table Schema Changes").
*/
function rebuilt(risks, later, made) {
	return risks.map((risk) => {
		if (risk.rule !== "drop-table") return risk;
		return later.flatMap(({ assessment }) => assessment.renames).some(([from, to]) => to === risk.object && made.has(from)) ? {
			...risk,
			rule: "rebuild-table"
		} : risk;
	});
}
function badAllow(problem, place) {
	return {
		rule: "bad-allow",
		level: "warn",
		...place,
		message: `${problem}.`,
		effect: "expand"
	};
}
// packages/database/build/engines/sql/unit.js
/** How the migrations of a file are to be run on a dialect. */
function unitOf(migration, script, dialect) {
	return {
		migration,
		script,
		mode: dialect === "mariadb" || dialect === "mysql" || script.tags.noTransaction || isAllOutside(script) ? "journal" : "transaction"
	};
}
function isAllOutside({ statements }) {
	return statements.some(isOutside) && statements.every((statement) => isOutside(statement) || statement.kind === "session-setting");
}
function isOutside({ kind }) {
	return kind === "outside-transaction";
}
/** Why a unit must not be run as it is; found before anything is. */
function unitProblems({ migration, script, mode }, dialect) {
	const { file } = migration;
	if (script.statements.length === 0) return [{
		file,
		message: "has no statement"
	}];
	return [
		...script.statements.flatMap(({ kind, line }) => {
			const message = problemOf(kind, mode, dialect);
			return message === void 0 ? [] : [{
				file,
				line,
				message
			}];
		}),
		...misplacedPragmas(script, mode, dialect).map((line) => pragmaProblem(file, line)),
		...foreignSections(script, file)
	];
}
function problemOf(kind, mode, dialect) {
	if (kind === "client-data") return "COPY … FROM STDIN has no data here: use INSERT, or COPY from a file of the server";
	if (kind === "transaction-control" && (dialect === "postgresql" || dialect === "sqlite")) return mode === "transaction" ? "begins or ends a transaction itself: the file runs in one already, together with its history row" : "begins or ends a transaction itself: each statement is journalled on its own";
	if (kind === "outside-transaction" && mode === "transaction") return "cannot run in a transaction, as the rest of the file does: move it to a file of its own, or write -- no-transaction on the first line";
}
/** Inside of a transaction `PRAGMA foreign_keys` does nothing, silently (sqlite.org/pragma.html). */
function misplacedPragmas({ statements }, mode, dialect) {
	if (dialect !== "sqlite" || mode !== "transaction") return [];
	const first = statements.findIndex(({ kind }) => kind !== "session-setting");
	const last = statements.findLastIndex(({ kind }) => kind !== "session-setting");
	return statements.filter(({ kind }, index) => kind === "session-setting" && index > first && index < last).map(({ line }) => line);
}
function pragmaProblem(file, line) {
	return {
		file,
		line,
		message: "PRAGMA foreign_keys has no effect here: write it before the first or after the last statement"
	};
}
/** Files of tools that keep the way back in the same file, which would run at once. */
function foreignSections({ comments, lineOf }, file) {
	return comments.filter(({ text }) => /^(?:migrate:down\b|\+goose Down\b|\+migrate Down\b)/i.test(text)).map(({ text, start }) => ({
		file,
		line: lineOf(start),
		message: `"-- ${text}" belongs to another tool; this engine would run what follows it`
	}));
}
// packages/database/build/engines/inspect.js
/**
* Reads the project, the history and the SQL that is pending.
*
* @throws FilesError for files that cannot run as they are, with every problem
*/
async function inspect(engine, connection) {
	const migrations = await engine.load();
	const history = await engine.history(connection);
	const comparison = compare$1(migrations, history.rows);
	return {
		migrations,
		history,
		comparison,
		pending: await engine.probe?.(connection) ?? await readPending(engine, connection, comparison.pending),
		version: await engine.version?.(connection) ?? versionOf(history)
	};
}
/** The same project against the history as it is now: what the database proves after a run. */
async function inspectAgain(engine, connection, before) {
	const history = await engine.history(connection);
	const comparison = compare$1(before.migrations, history.rows);
	const left = new Set(comparison.pending);
	const pending = before.pending.filter(({ migration }) => left.has(migration));
	const version = await engine.version?.(connection) ?? versionOf(history);
	return {
		migrations: before.migrations,
		history,
		comparison,
		pending,
		version
	};
}
/** The last migration that a history calls done. */
function versionOf({ rows }) {
	return rows.findLast(({ state }) => state === "done")?.id ?? "";
}
async function readPending(engine, connection, pending) {
	if (pending.length === 0) return [];
	const { dialect } = connection.server;
	const read = await scriptReader({
		...connection.server,
		...await modesOf(connection)
	});
	const problems = [];
	const scripts = pending.map((migration) => {
		const sql = engine.sqlOf(migration);
		const script = sql === void 0 ? void 0 : parse(read, sql, migration, problems);
		if (engine.native && script !== void 0) problems.push(...unitProblems(unitOf(migration, script, dialect), dialect));
		return script;
	});
	refuseProblems(problems, "Nothing has been run.");
	const findings = findingsByFile(pending, scripts);
	return pending.map((migration, index) => ({
		migration,
		script: scripts[index],
		findings: findings.get(migration.file) ?? [],
		phase: scripts[index]?.tags.phase,
		readable: scripts[index] !== void 0
	}));
}
function findingsByFile(pending, scripts) {
	const named = pending.flatMap(({ file }, index) => {
		const script = scripts[index];
		return script === void 0 ? [] : [{
			file,
			script
		}];
	});
	const found = /* @__PURE__ */ new Map();
	for (const finding of findingsOf(named)) {
		const list = found.get(finding.file) ?? [];
		list.push(finding);
		found.set(finding.file, list);
	}
	return found;
}
function parse(read, sql, migration, problems) {
	try {
		return read(sql);
	} catch (error) {
		if (!(error instanceof SqlError)) throw error;
		const advice = error.hint === void 0 ? "" : ` ${error.hint}`;
		problems.push({
			file: migration.file,
			line: error.line,
			message: `${error.message}.${advice}`
		});
		return;
	}
}
/** On MariaDB and MySQL the session's modes say how quotes are read. */
async function modesOf({ server, query }) {
	if (server.dialect !== "mariadb" && server.dialect !== "mysql") return {};
	const [row] = await query("SELECT @@SESSION.sql_mode AS mode");
	const mode = String(row?.["mode"]);
	return {
		ansiQuotes: mode.includes("ANSI_QUOTES"),
		noBackslashEscapes: mode.includes("NO_BACKSLASH_ESCAPES")
	};
}
// packages/database/build/history/own-table.js
const OWN_TABLE = "_slipway_migrations";
/** The statement that makes our own history table. Types are those that hold the same everywhere. */
function createOwnTable(table, dialect) {
	const mysql = dialect === "mariadb" || dialect === "mysql";
	const [sum, word] = dialect === "postgresql" ? ["TEXT", "TEXT"] : ["CHAR(64)", "VARCHAR(16)"];
	const key = mysql ? "VARCHAR(512) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "TEXT";
	const time = dialect === "postgresql" ? "TIMESTAMPTZ" : mysql ? "DATETIME(3)" : "TEXT";
	const text = mysql ? "LONGTEXT" : "TEXT";
	return `CREATE TABLE IF NOT EXISTS ${table} (
  id ${key} NOT NULL PRIMARY KEY,
  position BIGINT NOT NULL,
  checksum ${sum} NOT NULL,
  raw_checksum ${sum} NOT NULL,
  state ${word} NOT NULL,
  statements_total INTEGER NOT NULL,
  statements_started INTEGER NOT NULL,
  statements_done INTEGER NOT NULL,
  statement_checksums ${text},
  error ${text},
  error_line INTEGER,
  started_at ${time} NOT NULL,
  finished_at ${time},
  milliseconds BIGINT,
  run_url ${text},
  actor ${text},
  tool ${text}
)${mysql ? " ENGINE=InnoDB" : ""}`;
}
// packages/database/build/history/own.js
/** Our own history. A migration that somebody resolved with `resume` counts as pending again. */
async function readOwn(connection) {
	if (!await hasTable(connection, "_slipway_migrations")) return {
		...absent(OWN_TABLE),
		journals: []
	};
	const found = await connection.query(`SELECT id, checksum, state, statements_total, statements_started, statements_done, CASE WHEN state <> 'done' THEN statement_checksums END AS statement_checksums, error, milliseconds FROM ${OWN_TABLE} ORDER BY position`);
	const rows = [];
	const journals = [];
	for (const row of found) {
		const journal = journalOf(row);
		if (journal.state !== "done") journals.push(journal);
		if (journal.state === "resume") continue;
		const { id, state } = journal;
		const took = textOf$1(row, "milliseconds");
		const time = took === "" ? {} : { milliseconds: Number(took) };
		rows.push({
			id,
			state,
			checksum: textOf$1(row, "checksum").trim(),
			detail: describe$1(journal),
			...time
		});
	}
	return {
		table: OWN_TABLE,
		present: true,
		rows,
		journals
	};
}
function journalOf(row) {
	const state = textOf$1(row, "state");
	return {
		id: textOf$1(row, "id"),
		state: state === "done" || state === "failed" || state === "resume" ? state : "running",
		total: numberOf$1(row, "statements_total"),
		started: numberOf$1(row, "statements_started"),
		done: numberOf$1(row, "statements_done"),
		statementChecksums: textOf$1(row, "statement_checksums").split(",").filter((part) => part !== ""),
		error: textOf$1(row, "error")
	};
}
/** How far it came, as a sentence. */
function describe$1({ state, total, started, done, error }) {
	if (state === "done") return "";
	return `${`${done} of ${total} statements are done`}${started > done ? `; statement ${started} was begun, and whether it was done is not known` : ""}${error === "" ? "" : `: ${error}`}`;
}
// packages/database/build/engines/sql/literal.js
/** A text as a constant of PostgreSQL, whatever standard_conforming_strings says. */
function literal(text) {
	if (!/[\\'\0]/.test(text)) return `E'${text}'`;
	return `E'${text.replaceAll("\\", "\\\\").replaceAll("'", String.raw`\'`).replaceAll("\0", "")}'`;
}
// packages/database/build/engines/sql/own-book.js
const COLUMNS$1 = "id, position, checksum, raw_checksum, state, statements_total, statements_started, statements_done, statement_checksums, started_at, finished_at, milliseconds, run_url, actor, tool";
/** Our own history table, `_slipway_migrations`. */
async function ownBook(connection, author) {
	const table = await fullTableName(connection, OWN_TABLE);
	const now = timestamp(connection);
	let position = 0;
	const place = {
		connection,
		table,
		author
	};
	const update = (...change) => updateRow(place, ...change);
	return {
		async prepare() {
			await connection.execute(createOwnTable(table, connection.server.dialect));
			position = await lastPosition(connection, table);
		},
		doneSql: (unit) => doneSql$1(table, unit, {
			...author,
			position: position += 1
		}),
		recordDone: (unit, milliseconds) => insert$1(place, unit, milliseconds),
		begin: (unit) => {
			position += 1;
			return beginJournal(place, unit);
		},
		progress: (unit, { started, done }) => update(unit, REACHED, [started, done]),
		finish: (unit, milliseconds) => update(unit, `state = 'done', finished_at = ${now}, milliseconds = $2`, [milliseconds]),
		async fail(unit, { done, message, line }) {
			if (done > 0) return update(unit, FAILED, [
				done,
				message,
				line
			]);
			await connection.query(`DELETE FROM ${table} WHERE id = $1`, [unit.migration.id]);
		}
	};
}
const REACHED = "statements_started = $2, statements_done = $3";
const RESUMED = "state = 'running', error = NULL, error_line = NULL, checksum = $2, statements_total = $3, statement_checksums = $4";
const FAILED = "state = 'failed', statements_done = $2, statements_started = $2, error = $3, error_line = $4";
function resumedValues(unit) {
	return [
		unit.migration.content.checksum,
		unit.script.statements.length,
		statementChecksums(unit).join(",")
	];
}
async function updateRow({ connection, table }, ...[unit, set, values = []]) {
	await connection.query(`UPDATE ${table} SET ${set} WHERE id = $1`, [unit.migration.id, ...values]);
}
/** @returns how many statements are done already */
async function beginJournal(place, unit) {
	const done = await resumable(place.connection, unit);
	if (done === void 0) await insert$1(place, unit);
	else await updateRow(place, unit, RESUMED, resumedValues(unit));
	return done ?? 0;
}
/** A row of a migration that is done, after so many milliseconds, or else one that begins. */
async function insert$1({ connection, table, author }, { migration, script }, milliseconds) {
	const { content, id } = migration;
	const isDone = milliseconds !== void 0;
	const total = script.statements.length;
	const far = isDone ? total : 0;
	const now = timestamp(connection);
	const position = `(SELECT COALESCE(MAX(position), 0) + 1 FROM (SELECT position FROM ${table}) AS taken)`;
	const checksums = statementChecksums({
		migration,
		script,
		mode: "journal"
	}).join(",");
	await connection.query(`INSERT INTO ${table} (${COLUMNS$1}) VALUES ($1, ${position}, $2, $3, $4, $5, $6, $7, $8, ${now}, ${isDone ? now : "NULL"}, $9, $10, $11, $12)`, [
		id,
		content.checksum,
		content.rawChecksum,
		isDone ? "done" : "running",
		total,
		far,
		far,
		checksums,
		milliseconds ?? null,
		author.runUrl,
		author.actor,
		author.tool
	]);
}
async function lastPosition(connection, table) {
	const [row] = await connection.query(`SELECT COALESCE(MAX(position), 0) AS last FROM ${table}`);
	return row === void 0 ? 0 : numberOf$1(row, "last");
}
/**
* The whole row as literals: on PostgreSQL it travels in one message with the migration. In quotes the position is read
* as what its column is, instead of being cast to that.
*/
function doneSql$1(table, { migration, script }, { runUrl, actor, tool, position }) {
	const total = script.statements.length;
	const texts = [
		migration.content.checksum,
		migration.content.rawChecksum,
		"done"
	].map(literal).join(", ");
	const times = "transaction_timestamp(), clock_timestamp(), round(extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000)";
	const who = [
		runUrl,
		actor,
		tool
	].map(literal).join(", ");
	return `INSERT INTO ${table} (${COLUMNS$1}) VALUES (${literal(migration.id)}, '${position}', ${texts}, ${total}, ${total}, ${total}, NULL, ${times}, ${who})`;
}
/** How many statements of a migration are done that somebody wants to go on with; undefined when it starts anew. */
async function resumable(connection, unit) {
	const { journals } = await readOwn(connection);
	const journal = journals.find(({ id }) => id === unit.migration.id);
	if (journal === void 0) return void 0;
	const now = statementChecksums(unit);
	const changed = journal.statementChecksums.slice(0, journal.done).findIndex((checksum, index) => checksum !== now[index]);
	if (changed === -1 && journal.statementChecksums.length >= journal.done) return journal.done;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${unit.migration.file}: statement ${changed + 1} is done already, and the file says something else now`, { hint: "Put the statements that are done back as they were, or resolve the migration as applied or rolled-back." });
}
/** A short checksum of each statement; enough to tell whether one was changed. */
function statementChecksums({ script }) {
	return script.statements.map(({ text }) => sha256(withLf(text)).slice(0, 16));
}
function timestamp({ server }) {
	if (server.dialect === "postgresql") return "clock_timestamp()";
	return server.dialect === "sqlite" ? "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')" : "UTC_TIMESTAMP(3)";
}
// packages/database/build/engines/resolve.js
/** Writes a resolution into our own history. Throws a `UserError` when there is nothing to resolve. */
async function resolveMigration(connection, migration, as, adoptable) {
	const { journals } = await readOwn(connection);
	const journal = journals.find(({ id }) => id === migration.id);
	if (journal === void 0 && as === "applied" && adoptable !== void 0) return adopt(connection, adoptable);
	if (journal === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`resolve: ${migration.id} is not unfinished`, { hint: journals.length === 0 ? "Nothing is." : `Unfinished: ${journals.map(({ id }) => id).join(", ")}.` });
	const table = await fullTableName(connection, OWN_TABLE);
	const change = async (sql, ...values) => void await connection.query(`${sql} WHERE id = $1`, [migration.id, ...values]);
	if (as === "rolled-back") return change(`DELETE FROM ${table}`);
	if (as === "applied") return change(`UPDATE ${table} SET state = 'done', checksum = $2`, migration.content.checksum);
	const done = as === "resume" ? journal.done : Math.max(journal.started, journal.done + 1);
	return change(`UPDATE ${table} SET state = 'resume', statements_done = $2, statements_started = $2`, done);
}
async function adopt(connection, { ready: { migration, script }, author }) {
	if (script === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`resolve: ${migration.id} cannot be read`);
	const book = await ownBook(connection, author);
	await book.prepare();
	await book.recordDone(unitOf(migration, script, connection.server.dialect), 0);
}
// packages/database/build/engines/sql/migrations.js
/** The migrations of plain SQL files: the path is the id, and the checksum does not see line ends. */
function sqlMigrations(files) {
	return files.map(({ path, file, group, content }) => ({
		id: path,
		name: path,
		file,
		group,
		content,
		checksums: [content.checksum],
		lineEndChecksums: []
	}));
}
// packages/database/build/engines/sql/failure.js
/** The failure of a unit, with the line that is to blame as exactly as the server told it. */
function failureOf({ migration, script }, error, at) {
	const statement = at.statement === void 0 ? void 0 : script.statements[at.statement];
	const line = at.offset === void 0 ? statement?.line : script.lineOf(at.offset);
	const detail = error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t && error.detail !== void 0 ? ` (${error.detail.replaceAll("\n", "; ")})` : "";
	return {
		id: migration.id,
		file: migration.file,
		...line === void 0 ? {} : { line },
		...at.statement === void 0 ? {} : { statement: at.statement + 1 },
		total: script.statements.length,
		...error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t ? { code: error.code } : {},
		message: `${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}${detail}`,
		effect: at.effect,
		leftovers: at.leftovers ?? []
	};
}
/** Codes after which the connection is gone, so that nobody saw whether the last statement was done. */
function isConnectionLoss(error) {
	if (!(error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t)) return false;
	return /^(?:08|57P0[12])|CONNECTION|ECONN|EPIPE|ETIMEDOUT|PROTOCOL/.test(error.code);
}
// packages/database/build/engines/sql/invalid-indexes.js
/** Indexes that a failed CREATE INDEX CONCURRENTLY left behind, as the statements that remove them. */
async function invalidIndexes(connection) {
	if (connection.server.dialect !== "postgresql") return [];
	return (await connection.query(`SELECT format('DROP INDEX CONCURRENTLY %I.%I;', n.nspname, c.relname) AS remedy
       FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE NOT i.indisvalid AND c.relkind = 'i' ORDER BY 1`)).map((row) => String(row["remedy"]));
}
// packages/database/build/engines/sql/journal.js
/**
* Runs a file statement by statement. Where the server can, a statement and its mark in the journal are one transaction;
* elsewhere the journal says before each statement that it begins, and behind it that it is done. Inside of a transaction
* that the file itself opened, the marks belong to it: what is rolled back is then also unmarked.
*/
async function runWithJournal(unit, run) {
	const begun = performance.now();
	let index = await run.book.begin(unit);
	let isOpen = false;
	try {
		for (const statement of unit.script.statements.slice(index)) {
			if (run.signal.aborted) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.n("cancelled before this statement");
			await runStatement(unit, {
				...run,
				statement,
				index,
				isOpen
			});
			isOpen = opens(statement, isOpen);
			index += 1;
		}
		await run.book.finish(unit, Math.round(performance.now() - begun));
		return;
	} catch (error) {
		return giveUp(unit, {
			...run,
			index,
			error
		});
	}
}
async function runStatement(unit, { connection, book, rowsAreAtomic, statement, index, isOpen }) {
	const done = {
		started: index + 1,
		done: index + 1
	};
	if (!isOpen && isAtomic(statement, connection, rowsAreAtomic)) {
		await connection.transaction(async () => {
			await connection.execute(statement.text);
			await book.progress(unit, done);
		});
		return;
	}
	await book.progress(unit, {
		started: index + 1,
		done: index
	});
	await connection.execute(statement.text);
	await book.progress(unit, done);
}
async function giveUp(unit, { connection, book, index, error }) {
	if (isConnectionLoss(error)) return failureOf(unit, error, {
		statement: index,
		effect: "unknown"
	});
	await connection.execute("ROLLBACK").catch(() => void 0);
	const done = Math.min(index, lastCommitted(unit, index));
	const effect = done === 0 ? "none" : "partial";
	const failure = failureOf(unit, error, {
		statement: index,
		offset: offsetOf(error, unit.script.statements[index]),
		effect,
		leftovers: await invalidIndexes(connection)
	});
	await book.fail(unit, {
		done,
		message: failure.message,
		line: failure.line ?? 0
	});
	return failure;
}
function offsetOf(error, statement) {
	if (!(error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t) || error.position === void 0 || statement === void 0) return void 0;
	return statement.start + error.position;
}
/** How many statements are done when the one at `index` failed: without those of a transaction that is rolled back. */
function lastCommitted({ script }, index) {
	let open;
	for (const [at, statement] of script.statements.slice(0, index).entries()) if (opens(statement, open !== void 0)) open ??= at;
	else open = void 0;
	return open ?? index;
}
/** Whether a transaction of the file's own is open behind a statement. */
function opens({ kind, text }, before) {
	if (kind === "transaction-control") {
		if (/^\s*(?:START\s+TRANSACTION|BEGIN)\b/i.test(text)) return true;
		return /^\s*(?:SAVEPOINT|RELEASE|ROLLBACK\s+(?:WORK\s+)?TO)\b/i.test(text) && before;
	}
	return before && kind !== "plain";
}
function isAtomic({ kind }, { server }, rowsAreAtomic) {
	if (server.dialect === "postgresql" || server.dialect === "sqlite") return kind === "plain" || kind === "rows";
	return kind === "rows" && rowsAreAtomic;
}
// packages/database/build/engines/sql/mysql-session.js
/** What dumps and migrations set for themselves (the heads of mariadb-dump's and mysqldump's output). */
const SETTINGS = [
	"sql_mode",
	"foreign_key_checks",
	"unique_checks",
	"autocommit",
	"time_zone",
	"character_set_client",
	"character_set_results",
	"collation_connection",
	"sql_notes"
];
/** Reads the state. */
async function mysqlSession(connection) {
	const [settings] = await connection.query(`SELECT ${SETTINGS.map((name) => `@@SESSION.${name} AS ${name}`).join(", ")}`);
	const [tables] = await connection.query("SELECT count(*) AS others FROM information_schema.tables WHERE table_schema = database() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'");
	const { database } = connection.server;
	return {
		rowsAreAtomic: tables !== void 0 && numberOf$1(tables, "others") === 0,
		async restore() {
			if (settings === void 0) return;
			const own = SETTINGS.map((name) => ({
				name,
				value: textOf$1(settings, name)
			}));
			const switches = own.filter(({ value }) => isSwitch(value)).map(({ name, value }) => `SESSION ${name} = ${value}`);
			const texts = own.filter(({ value }) => !isSwitch(value));
			const assigned = texts.map(({ name }, index) => `SESSION ${name} = $${index + 1}`);
			await connection.query(`SET ${[...switches, ...assigned].join(", ")}`, texts.map(({ value }) => value));
			await connection.execute(`USE \`${database.replaceAll("`", "``")}\``);
		}
	};
}
function isSwitch(value) {
	return value === "0" || value === "1";
}
// packages/database/build/engines/sql/pace.js
/** How long a message should keep the server busy, in milliseconds: so often progress is told, and a cancel looked for. */
const AIM = 100;
/** Files in one message at most. */
const MOST$1 = 256;
/** Characters in one message at most, when it holds more than one file. */
const LONGEST$1 = 262144;
/** One unit at a time. */
const SINGLY = {
	take: (left) => left.slice(0, 1),
	took: () => void 0
};
/**
* As many as would have taken that long at the pace of the last message, but at most twice as many as it had. The files
* of a message are told of together, and a round trip for each of a thousand small ones would cost more than they do.
*/
function quickening() {
	let size = 1;
	let taken = [];
	return {
		take(left) {
			const [first, ...more] = left.slice(0, size);
			taken = first === void 0 ? [] : [first];
			if (first === void 0) return taken;
			let length = first.script.text.length;
			for (const unit of more) {
				length += unit.script.text.length;
				if (length > LONGEST$1 || !isSociable(first) || !isSociable(unit)) break;
				taken.push(unit);
			}
			return taken;
		},
		took(milliseconds) {
			const count = taken.length;
			const fitting = Math.floor(count * AIM / Math.max(milliseconds, 1));
			size = Math.max(1, Math.min(fitting, count * 2, MOST$1));
		}
	};
}
/** Whether nothing of a file reaches beyond its transaction. */
function isSociable({ mode, script }) {
	return mode === "transaction" && script.statements.every(({ kind }) => kind !== "session-setting");
}
// packages/database/build/engines/sql/postgres-transaction.js
/** Reads what the session had set for itself, before any migration. */
async function readSessionReset(connection) {
	const own = (await connection.query("SELECT string_agg(format('SET %I = %L', name, setting), '; ') AS sql FROM pg_settings WHERE source = 'session'"))[0]?.["sql"];
	return { sql: `RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL${typeof own === "string" ? `; ${own}` : ""}` };
}
const BEGIN = "BEGIN;\n";
const NEXT = ";\n";
/**
* Runs files, each with its history row as one transaction, all in one message: a position in the server's error is one
* in a file, and there is no moment at which a file is done without its row. At an error the server drops the rest of the
* message, so that no file runs behind one that failed. A file that changes the session must come alone.
*/
function runInPostgres(connection, units, book, reset) {
	return runParts(connection, units.map((unit) => {
		const { text, statements } = unit.script;
		const resets = statements.some(({ kind }) => kind === "session-setting") ? `${reset.sql};\n` : "";
		return {
			unit,
			sql: `${BEGIN}${text}\n;${resets}${book.doneSql(unit)};\nCOMMIT`
		};
	}));
}
async function runParts(connection, parts) {
	try {
		await connection.execute(parts.map(({ sql }) => sql).join(NEXT));
		return { done: parts.length };
	} catch (error) {
		const isLost = isConnectionLoss(error);
		if (!isLost) await connection.execute("ROLLBACK").catch(() => void 0);
		if (!isLost && parts.length > 1 && completedOf(error) === 0) return oneByOne(connection, parts);
		return failed$1(parts, error, isLost ? "unknown" : "rolled-back");
	}
}
async function oneByOne(connection, parts) {
	for (const [done, part] of parts.entries()) {
		const { failure } = await runParts(connection, [part]);
		if (failure !== void 0) return {
			done,
			failure
		};
	}
	return { done: parts.length };
}
function failed$1(parts, error, effect) {
	let start = 0;
	let completed = completedOf(error);
	let done = 0;
	for (const { unit, sql } of parts.slice(0, -1)) {
		const commands = unit.script.statements.length + 3;
		if (completed < commands) break;
		completed -= commands;
		start += sql.length + 2;
		done += 1;
	}
	const unit = parts[done]?.unit;
	if (unit === void 0) throw error;
	const place = error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t ? placeOf(error.position, {
		unit,
		start,
		completed
	}) : {};
	return {
		done,
		failure: failureOf(unit, error, {
			statement: void 0,
			...place,
			effect
		})
	};
}
function completedOf(error) {
	return error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t ? error.completed ?? 0 : 0;
}
function placeOf(position, { unit: { script }, start, completed }) {
	const offset = position === void 0 ? void 0 : position - start - 7;
	const inFile = offset !== void 0 && offset >= 0 && offset < script.text.length;
	const statement = inFile ? script.statements.findIndex(({ end }) => end > offset) : completed - 1;
	if (statement < 0 || statement >= script.statements.length) return {};
	return inFile ? {
		statement,
		offset
	} : { statement };
}
// packages/database/build/engines/sql/sqlite-transaction.js
/**
* Runs a file and its history row as one transaction, statement by statement: SQLite runs inside this process, so that
* costs nothing, and the statement that failed is known. `PRAGMA foreign_keys` in front of the others stays outside.
*/
async function runInSqlite(connection, unit, book) {
	const started = performance.now();
	const { head, body } = partsOf(unit);
	let at;
	const run = async (index) => {
		at = index;
		await connection.execute(unit.script.statements[index]?.text ?? "");
	};
	const [enforced] = await connection.query("PRAGMA foreign_keys");
	try {
		for (const index of head) await run(index);
		const before = await violations(connection);
		await connection.transaction(async () => {
			for (const index of body) await run(index);
			at = void 0;
			refuseNewViolations(before, await violations(connection));
			await book.recordDone(unit, Math.round(performance.now() - started));
		});
		return;
	} catch (error) {
		return failureOf(unit, error, {
			statement: at,
			effect: "rolled-back"
		});
	} finally {
		await connection.execute(`PRAGMA foreign_keys = ${enforced?.["foreign_keys"] === 1 ? "ON" : "OFF"}`);
	}
}
/** Indices of the settings in front, and of everything that is no setting. */
function partsOf({ script }) {
	const all = [...script.statements.entries()];
	const body = all.flatMap(([index, { kind }]) => kind === "session-setting" ? [] : [index]);
	return {
		head: all.flatMap(([index, { kind }]) => kind === "session-setting" && index < (body[0] ?? 0) ? [index] : []),
		body
	};
}
async function violations(connection) {
	const rows = await connection.query("PRAGMA foreign_key_check");
	return new Set(rows.map(violation));
}
function violation(row) {
	return `${String(row["table"])} → ${String(row["parent"])} (row ${String(row["rowid"])})`;
}
/** The file may have had foreign keys switched off; what it leaves must hold all the same. */
function refuseNewViolations(before, after) {
	const fresh = [...after].filter((item) => !before.has(item));
	if (fresh.length === 0) return;
	const shown = fresh.slice(0, 3).join(", ");
	throw new _database_error_js__WEBPACK_IMPORTED_MODULE_5__.t(`the migration breaks ${fresh.length} foreign keys: ${shown}`, { code: "SQLITE_CONSTRAINT" });
}
// packages/database/build/engines/sql/run.js
/** Runs units one after another and stops at the first that fails, or when told to. */
async function runUnits(connection, units, book, hooks) {
	const applied = [];
	if (units.length === 0) return { applied };
	await book.prepare();
	const { run, pace } = await runner({
		connection,
		book,
		signal: hooks.signal
	});
	for (let next = 0; next < units.length;) {
		if (hooks.signal.aborted) return {
			applied,
			cancelled: true
		};
		const batch = pace.take(units.slice(next));
		hooks.onStart?.(batch.map(({ migration }) => migration));
		const started = performance.now();
		const { done, failure } = await cancellable(connection, hooks.signal, () => run(batch));
		const took = performance.now() - started;
		pace.took(took);
		const now = batch.slice(0, done).map((unit) => appliedOf(unit, batch.length === 1 ? took : void 0));
		applied.push(...now);
		hooks.onApplied?.(now);
		if (failure !== void 0) return {
			applied,
			failure,
			cancelled: hooks.signal.aborted
		};
		next += batch.length;
	}
	return { applied };
}
function appliedOf({ migration: { id, file }, script }, took) {
	return {
		id,
		file,
		statements: script.statements.length,
		...took === void 0 ? {} : { milliseconds: Math.round(took) }
	};
}
async function runner(tools) {
	const { connection, book } = tools;
	const { dialect, major } = connection.server;
	if (dialect === "postgresql") {
		const reset = await readSessionReset(connection);
		const journalled = async (unit) => {
			const failure = await runWithJournal(unit, {
				...tools,
				rowsAreAtomic: true
			});
			if (failure === void 0 || failure.effect !== "unknown") await connection.execute(reset.sql);
			return failure;
		};
		const inTransaction = (units) => runInPostgres(connection, units, book, reset);
		const run = (units) => units.every(({ mode }) => mode === "transaction") ? inTransaction(units) : each(units, journalled);
		return {
			run,
			pace: major >= 13 ? quickening() : SINGLY
		};
	}
	const one = dialect === "sqlite" ? sqliteRunner(tools) : await mysqlRunner(tools);
	return {
		run: (units) => each(units, one),
		pace: SINGLY
	};
}
async function each(units, run) {
	for (const [done, unit] of units.entries()) {
		const failure = await run(unit);
		if (failure !== void 0) return {
			done,
			failure
		};
	}
	return { done: units.length };
}
function sqliteRunner(tools) {
	return (unit) => unit.mode === "transaction" ? runInSqlite(tools.connection, unit, tools.book) : runWithJournal(unit, {
		...tools,
		rowsAreAtomic: true
	});
}
async function mysqlRunner(tools) {
	const session = await mysqlSession(tools.connection);
	return async (unit) => {
		const failure = await runWithJournal(unit, {
			...tools,
			rowsAreAtomic: session.rowsAreAtomic
		});
		if (failure?.effect !== "unknown") await session.restore();
		return failure;
	};
}
/** While `work` runs, an abort cancels the server's statement, which then fails and is written down as such. */
async function cancellable(connection, signal, work) {
	let cancelling = Promise.resolve();
	const cancel = () => {
		cancelling = connection.cancel().catch(() => void 0);
	};
	signal.addEventListener("abort", cancel, { once: true });
	try {
		return await work();
	} finally {
		signal.removeEventListener("abort", cancel);
		await cancelling;
	}
}
// packages/database/build/engines/sql/engine.js
/** Plain SQL files: folders, globs or single files, in the order given. */
function sqlEngine(patterns, places, author) {
	return {
		name: "sql",
		selective: true,
		native: true,
		load: async () => sqlMigrations(await collectFiles(patterns, places)),
		history: readOwn,
		sqlOf: ({ content }) => content.text,
		apply: async (connection, pending, hooks) => runUnits(connection, unitsOf(pending, connection.server.dialect), await ownBook(connection, author), hooks)
	};
}
/** The units of migrations whose statements have been read. */
function unitsOf(pending, dialect) {
	return pending.flatMap(({ migration, script }) => script === void 0 ? [] : [unitOf(migration, script, dialect)]);
}
// packages/database/build/history/sqlx.js
const SQLX_TABLE = "_sqlx_migrations";
/** The history of sqlx: the version is the id, the checksum SHA-384 of the file's bytes in hexadecimal. */
async function readSqlx(connection) {
	if (!await hasTable(connection, "_sqlx_migrations")) return absent(SQLX_TABLE);
	const rows = await connection.query(`SELECT version, description, success, checksum, execution_time FROM ${SQLX_TABLE} ORDER BY version`);
	return {
		table: SQLX_TABLE,
		present: true,
		rows: rows.map((row) => ({
			id: textOf$1(row, "version"),
			state: truthOf(row, "success") ? "done" : "failed",
			checksum: hexOf(row, "checksum"),
			detail: textOf$1(row, "description"),
			milliseconds: Math.max(0, Math.round(numberOf$1(row, "execution_time") / 1e6))
		}))
	};
}
// packages/database/build/engines/sqlx/book.js
const COLUMNS = "version, description, success, checksum, execution_time";
/**
* sqlx's own history, written as sqlx-cli 0.9 writes it. What cannot run in one transaction is recorded with
* `success = false` first, so that sqlx itself refuses to go on after a failure.
*/
async function sqlxBook(connection, migrations) {
	const table = await fullTableName(connection, SQLX_TABLE);
	const known = new Map(migrations.map((migration) => [migration.id, migration]));
	const rowOf = ({ migration }) => known.get(migration.id) ?? missing(migration.id);
	const byVersion = async (statement, unit) => {
		await connection.query(`${statement} WHERE version = $1`, [unit.migration.id]);
	};
	return {
		prepare: () => connection.execute(createTable(table, connection)),
		doneSql: (unit) => doneSql(table, rowOf(unit)),
		recordDone: (unit, milliseconds) => insert({
			connection,
			table,
			success: true
		}, rowOf(unit), nanoseconds(milliseconds)),
		begin: async (unit) => {
			await insert({
				connection,
				table,
				success: false
			}, rowOf(unit), -1n);
			return 0;
		},
		progress: () => Promise.resolve(),
		finish: (unit, milliseconds) => byVersion(`UPDATE ${table} SET success = TRUE, execution_time = ${nanoseconds(milliseconds)}`, unit),
		fail: async (unit, { done }) => {
			if (done === 0) await byVersion(`DELETE FROM ${table}`, unit);
		}
	};
}
async function insert({ connection, table, success }, { version, description, checksums }, time) {
	const { dialect } = connection.server;
	const checksum = checksums[0] ?? "";
	const bytes = dialect === "sqlite" ? "$3" : dialect === "postgresql" ? "decode($3, 'hex')" : "UNHEX($3)";
	await connection.query(`INSERT INTO ${table} (${COLUMNS}) VALUES ($1, $2, ${success ? "TRUE" : "FALSE"}, ${bytes}, ${time})`, [
		version,
		description,
		dialect === "sqlite" ? Buffer.from(checksum, "hex") : checksum
	]);
}
function doneSql(table, { version, description, checksums }) {
	return `INSERT INTO ${table} (${COLUMNS}) VALUES ('${version}', ${literal(description)}, TRUE, E'\\\\x${checksums[0] ?? ""}', (extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000000000)::bigint)`;
}
/** The table as sqlx makes it (sqlx-postgres, sqlx-mysql and sqlx-sqlite 0.9, `migrate.rs`). */
function createTable(table, { server }) {
	const postgres = server.dialect === "postgresql";
	return `CREATE TABLE IF NOT EXISTS ${table} (
    version BIGINT PRIMARY KEY,
    description TEXT NOT NULL,
    installed_on ${postgres ? "TIMESTAMPTZ NOT NULL DEFAULT now()" : "TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP"},
    success BOOLEAN NOT NULL,
    checksum ${postgres ? "BYTEA" : "BLOB"} NOT NULL,
    execution_time BIGINT NOT NULL
)`;
}
function nanoseconds(milliseconds) {
	return BigInt(Math.round(milliseconds)) * 1000000n;
}
function missing(id) {
	throw new Error(`no migration ${id}`);
}
// packages/database/build/engines/sqlx/lock-key.js
/**
* The key of the advisory lock that sqlx's `Migrator::run` takes, so that an application that migrates at its start and
* this run keep each other out (sqlx 0.9, `generate_lock_id`). On MariaDB and MySQL it is this number in hexadecimal.
*/
function sqlxLockKey(database) {
	return 1026731422n * BigInt((0,node_zlib__WEBPACK_IMPORTED_MODULE_14__.crc32)(Buffer.from(database, "utf8")));
}
// packages/database/build/engines/sqlx/migrations.js
/**
* Migrations by sqlx's rules: `<version>_<description>.sql` or `.up.sql` in one folder, the version an integer, the
* checksum SHA-384 of the file as it is (sqlx-core 0.9, `migrate/source.rs`). What sqlx would pass over is refused.
*/
function sqlxMigrations(files) {
	const problems = [];
	const sorted = files.flatMap((collected) => {
		const parsed = parseName((0,node_path_posix__WEBPACK_IMPORTED_MODULE_11__.basename)(collected.path));
		if (parsed !== void 0) return [migrationOf(collected, parsed)];
		problems.push({
			file: collected.file,
			message: "is no name for sqlx, which would pass it over: <integer>_<description>.sql"
		});
		return [];
	}).toSorted((left, right) => BigInt(left.version) < BigInt(right.version) ? -1 : 1);
	for (const [index, { version, file }] of sorted.entries()) if (sorted[index - 1]?.version === version) problems.push({
		file,
		message: `has the same version as ${sorted[index - 1]?.file}`
	});
	refuseProblems(problems);
	return sorted;
}
function parseName(name) {
	const [, digits, rest] = /^([+-]?\d+)_(.*\.sql)$/s.exec(name) ?? [];
	if (digits === void 0 || rest === void 0 || rest.endsWith(".down.sql")) return void 0;
	const suffix = rest.endsWith(".up.sql") ? ".up.sql" : ".sql";
	let description = rest;
	while (description.endsWith(suffix)) description = description.slice(0, -suffix.length);
	return {
		version: BigInt(digits.replace("+", "")).toString(),
		description: description.replaceAll("_", " ")
	};
}
function migrationOf({ file, group, content }, { version, description }) {
	const mark = content.hasMark ? "﻿" : "";
	const forms = [withLf(content.text), withCrLf(content.text)].map((text) => sha384(mark + text));
	return {
		id: version,
		name: `${version} ${description}`,
		version,
		description,
		file,
		group,
		content,
		checksums: [sha384(mark + content.text)],
		lineEndChecksums: forms
	};
}
/** SHA-384 in hexadecimal digits. */
function sha384(text) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.hash)("sha384", text, "hex");
}
// packages/database/build/engines/sqlx/engine.js
/**
* Migrations of sqlx, run here and written down as sqlx-cli writes them: no Rust is installed. Beside our own lock it
* takes the one that sqlx's library takes, since an application may migrate at its start.
*/
function sqlxEngine(folder, places) {
	let read;
	const load = async () => {
		read = sqlxMigrations(await collectFiles([folder], {
			...places,
			orderedByName: false
		}));
		return read;
	};
	return {
		name: "sqlx",
		selective: true,
		native: true,
		load,
		history: readSqlx,
		sqlOf: ({ content }) => content.text,
		apply: async (connection, pending, hooks) => {
			const release = await lockAsSqlx(connection);
			try {
				if (connection.server.dialect === "sqlite") await connection.execute("PRAGMA foreign_keys = ON");
				const book = await sqlxBook(connection, read ?? await load());
				return await runUnits(connection, unitsOf(pending, connection.server.dialect), book, hooks);
			} finally {
				await release();
			}
		}
	};
}
async function lockAsSqlx(connection) {
	const { dialect, database, pooled } = connection.server;
	if (dialect === "sqlite" || pooled) return () => Promise.resolve();
	const postgres = dialect === "postgresql";
	const key = postgres ? sqlxLockKey(database).toString() : sqlxLockKey(database).toString(16);
	const take = postgres ? "SELECT pg_try_advisory_lock($1::bigint)::int AS taken" : "SELECT GET_LOCK($1, 0) AS taken";
	const [row] = await connection.query(take, [key]);
	if (row === void 0 || numberOf$1(row, "taken") !== 1) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("an application is running sqlx migrations on this database right now", { hint: "Wait until it has started, and run this again." });
	const give = postgres ? "SELECT pg_advisory_unlock($1::bigint)" : "SELECT RELEASE_LOCK($1)";
	return async () => void await connection.query(give, [key]).catch(() => void 0);
}
// packages/database/build/plan/phase.js
/** Decides what runs now, what is held, and what must not run without somebody's word. */
function planPhase(pending, { phase, allowDestructive, selective }) {
	const isHeld = (candidate) => phase === "expand" && candidate.phase !== "expand" && (candidate.phase === "contract" || !allowDestructive && candidate.findings.some(isDestructive));
	const held = pending.filter(isHeld);
	const run = pending.filter((candidate) => !isHeld(candidate));
	return {
		run,
		held,
		refused: phase !== "contract" && !allowDestructive ? run.flatMap(({ findings }) => findings.filter(isDestructive)) : [],
		inseparable: !selective && held.length > 0 && run.length > 0
	};
}
/** The worst of all: contract, then unknown, then expand; none when nothing ran. */
function compatibilityOf(run) {
	if (run.length === 0) return "none";
	const effects = run.flatMap(({ findings, readable }) => [...readable ? [] : ["unknown"], ...findings.map(({ effect }) => effect)]);
	if (effects.includes("contract")) return "contract";
	return effects.includes("unknown") ? "unknown" : "expand";
}
// packages/database/build/backup/mysql/count-rows.js
/** How many rows each table has, in one view of all InnoDB tables. */
async function countMysqlRows(connection) {
	return connection.transaction(async () => {
		const counts = {};
		for (const name of await mysqlTables(connection)) {
			const [row] = await connection.query(`SELECT COUNT(*) AS counted FROM ${(0,_names_js__WEBPACK_IMPORTED_MODULE_17__.t)(name)}`);
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
	if (dialect === "sqlite") return (0,_count_rows2_js__WEBPACK_IMPORTED_MODULE_18__.t)((sql) => connection.query(sql));
	if (dialect !== "postgresql") return countMysqlRows(connection);
	return connection.transaction(async () => {
		await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
		await connection.execute("SET LOCAL statement_timeout = 0");
		return (0,_count_rows_js__WEBPACK_IMPORTED_MODULE_19__.t)(connection);
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
/** Whether a database is a copy that `restoreNames` named for this live one; what was replaced is none. */
function isCopyOf(live, name) {
	const [suffix] = /_(?:restore|rehearse)_\d{17}$/.exec(name) ?? [];
	return suffix !== void 0 && name === named(live, suffix);
}
function named(live, suffix) {
	const characters = Array.from(live);
	while (Buffer.byteLength(characters.join("") + suffix) > LONGEST) characters.pop();
	return characters.join("") + suffix;
}
// packages/database/build/restore/leftovers.js
/**
* Copies of a database that nobody uses any more. Only right while the database's lock is held: the copy of a run that
* is at work looks the same.
*/
async function findLeftovers(connection, address) {
	if (address.protocol === "sqlite") return inFolder(address.file);
	const postgres = address.protocol === "postgresql";
	return (await connection.query(postgres ? "SELECT datname AS name FROM pg_database" : "SELECT schema_name AS name FROM information_schema.schemata")).map(({ name }) => String(name)).filter((name) => isCopyOf(address.database, name)).map((name) => ({
		name,
		remedy: `DROP DATABASE ${postgres ? (0,_quote_js__WEBPACK_IMPORTED_MODULE_20__.t)(name) : (0,_names_js__WEBPACK_IMPORTED_MODULE_17__.t)(name)};`
	}));
}
function inFolder(file) {
	const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.dirname)(file);
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.readdirSync)(folder).filter((name) => name.startsWith(".slipway-restore-") && (0,node_fs__WEBPACK_IMPORTED_MODULE_7__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, name, (0,node_path__WEBPACK_IMPORTED_MODULE_8__.basename)(file)))).map((name) => ({
		name: (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, name),
		remedy: `rm -r '${(0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, name).replaceAll("'", String.raw`'\''`)}'`
	}));
}
// packages/database/build/restore/refuse.js
const HINT = "Give a backup of this very database.";
/** @throws UserError when a backup is one of another kind of server, of a newer one, or of another database */
async function refuseForeign(address, manifest) {
	const { dialect } = manifest;
	if ((dialect === "mariadb" ? "mysql" : dialect) !== address.protocol) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup is one of ${dialect}, and ${(0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address)} is not.`, { hint: HINT });
	const name = address.protocol === "sqlite" ? (0,node_path__WEBPACK_IMPORTED_MODULE_8__.basename)(address.file) : address.database;
	if (manifest.database !== name) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup is one of the database ${manifest.database}, not of ${name}.`, { hint: HINT });
	if (address.protocol === "sqlite") return;
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, { applicationName: "slipway restore" });
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
	const manifest = await (0,_verify3_js__WEBPACK_IMPORTED_MODULE_3__.r)(source.backup, ports);
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
	if (address.protocol === "sqlite") return (await __webpack_require__.e(/* import() */ 19).then(__webpack_require__.bind(__webpack_require__, 8019))).loadSqliteCopy(address, backup);
	const names = restoreNames(address.database, ports.clock.date(), purpose);
	if (address.protocol === "mysql") {
		const quiet = purpose === "rehearse";
		return (await __webpack_require__.e(/* import() */ 439).then(__webpack_require__.bind(__webpack_require__, 6439))).loadMysql({
			address,
			backup,
			names,
			manifest,
			quiet
		}, ports);
	}
	return (await __webpack_require__.e(/* import() */ 312).then(__webpack_require__.bind(__webpack_require__, 1312))).loadPostgres({
		address,
		backup,
		names,
		manifest
	}, ports);
}
async function compare(address, manifest) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, { applicationName: "slipway restore" });
	try {
		const [first] = (0,_verify3_js__WEBPACK_IMPORTED_MODULE_3__.t)(manifest.rows, await countRows(connection));
		if (first === void 0) return;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The restored copy does not hold what the backup's manifest names: ${first.table} has ${first.second ?? "no"} rows, not ${first.first ?? "any"}.`, { hint: "Nothing was replaced. Use another backup." });
	} finally {
		await connection.close();
	}
}
// packages/database/build/restore/restore.js
/** Looks what a restore would do; changes nothing. @throws UserError */
async function planRestore({ address, backup }, ports) {
	const manifest = await (0,_backup_js__WEBPACK_IMPORTED_MODULE_1__.r)(backup);
	await refuseForeign(address, manifest);
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, { applicationName: "slipway restore" });
	try {
		const changes = (0,_verify3_js__WEBPACK_IMPORTED_MODULE_3__.t)(await countRows(connection), manifest.rows);
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
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`A restore replaces everything in ${(0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address)}, and was not confirmed.`, { hint: `Set confirm: ${name}` });
}
/** Keeps other runs from migrating what is about to be replaced. */
async function underLock(request, ports, work) {
	const options = { applicationName: "slipway restore" };
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(request.address, options);
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
		await (await __webpack_require__.e(/* import() */ 63).then(__webpack_require__.bind(__webpack_require__, 3063))).swapSqlite(address.file, scratch.address.file, `${address.file}${kept}`);
		return `${address.file}${kept}`;
	}
	if (address.protocol === "sqlite" || scratch.address.protocol === "sqlite") throw new TypeError("Not the same server");
	const names = {
		...restoreNames(address.database, date),
		fresh: scratch.address.database
	};
	if (address.protocol === "postgresql") await (await __webpack_require__.e(/* import() */ 344).then(__webpack_require__.bind(__webpack_require__, 3344))).swapPostgres(address, names, ports.clock);
	else await (await __webpack_require__.e(/* import() */ 304).then(__webpack_require__.bind(__webpack_require__, 9304))).swapMysql(address, names, ports);
	return names.kept;
}
// packages/database/build/rehearse/outside.js
/** Statements that reach beyond the database they run in, by dialect: in a rehearsal they would be done for real. */
const WORDS = {
	postgresql: [
		/\b(?:CREATE|ALTER|DROP)\s+(?:ROLE|USER(?!\s+MAPPING)|GROUP|DATABASE|TABLESPACE|SUBSCRIPTION)\b/i,
		/\bALTER\s+SYSTEM\b/i,
		/\b(?:REASSIGN|DROP)\s+OWNED\b/i,
		/\bON\s+(?:DATABASE|ROLE|TABLESPACE)\b/i,
		/^\s*(?:GRANT|REVOKE)\b(?![\s\S]*\bON\b)/i,
		/\bCOPY\b[\s\S]*\bPROGRAM\b/i
	],
	mysql: [
		/^\s*USE\b/i,
		/\b(?:CREATE|ALTER|DROP)\s+(?:OR\s+REPLACE\s+)?(?:DATABASE|SCHEMA|USER|ROLE|SERVER|TABLESPACE)\b/i,
		/^\s*(?:GRANT|REVOKE|FLUSH|RESET|PURGE|KILL|SHUTDOWN|INSTALL|UNINSTALL|CHANGE\s+MASTER|START\s+|STOP\s+)(?!TRANSACTION)/i,
		/\bSET\s+(?:GLOBAL|PERSIST|PERSIST_ONLY|@@GLOBAL)\b/i
	],
	sqlite: [/^\s*ATTACH\b/i, /^\s*VACUUM\b[\s\S]*\bINTO\b/i]
};
/** Texts and comments, in which a word means nothing. */
const QUIET = /'(?:[^'\\]|\\.|'')*'|--[^\n]*|\/\*(?!!)[\s\S]*?\*\//g;
/** A function's body is not run when the function is made. */
const BODY = /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b/i;
/**
* The statements that act on the whole server, or on another database of it, so that no rehearsal can be held without
* doing them. What a program or a block of code does cannot be seen.
*
* @param databases the names of the server's databases, where a statement can name one
*/
function outsideProblems(pending, dialect, databases) {
	const words = WORDS[dialect === "mariadb" ? "mysql" : dialect];
	const patterns = dialect === "mariadb" || dialect === "mysql" ? [...words, ...databases.map(qualifier)] : words;
	return pending.flatMap(({ migration: { file }, script }) => (script?.statements ?? []).flatMap(({ text, line }) => {
		const found = firstMatch(codeOf(text), patterns);
		if (found === void 0) return [];
		return [{
			file,
			line,
			message: `${found} reaches beyond this database: a rehearsal would do it for real`
		}];
	}));
}
/** The databases that a statement of this server can name. */
async function nameableDatabases(connection) {
	const { dialect } = connection.server;
	if (dialect === "postgresql" || dialect === "sqlite") return [];
	return (await connection.query("SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name <> 'information_schema'")).map(({ name }) => String(name));
}
function codeOf(text) {
	const code = text.replaceAll(QUIET, " ");
	return BODY.test(code) ? code.replaceAll(/\$(\w*)\$[\s\S]*?\$\1\$/g, " ") : code;
}
function firstMatch(code, patterns) {
	for (const pattern of patterns) {
		const [found] = pattern.exec(code) ?? [];
		if (found !== void 0) return found.trim().replaceAll(/\s+/g, " ").slice(0, 60);
	}
}
function qualifier(database) {
	const name = database.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
	return new RegExp(`(?:\`${name}\`|(?<![\\w\`.$])${name})\\s*\\.(?=\\s*[\\w\`$])`, "iu");
}
// actions/run-migrations/build/backup.js
/**
* Makes a verified backup and answers where it is. Throws when there is none: nothing must be written then.
*
* @param version the schema's, as its history tells; undefined when none is read
*/
async function backUpFirst({ inputs, ports, address, connection }, version) {
	const { context, exec, clock, env, signal } = ports;
	const given = inputs["backup-dir"];
	const directory = given === void 0 ? (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(context.temp, "slipway-backups") : (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(context.workspace, given);
	if (isInside(directory, context.workspace)) ports.log.warning("backup-dir lies in the workspace: see that no later step uploads or commits it; it holds everything that the database holds");
	const { path, manifest, unfinished } = await ports.log.group("backup", () => (0,_backup_js__WEBPACK_IMPORTED_MODULE_1__.t)({
		address,
		server: connection.server,
		directory,
		...version === void 0 ? {} : { version }
	}, {
		exec,
		clock,
		env,
		signal
	}));
	for (const left of unfinished) ports.log.warning(`${left} is a backup that never came to its end: a run that made it was killed. Nothing can be restored from it; remove it, unless another run is writing it now`);
	ports.log.info(`backup: ${path}, ${manifest.bytes} bytes, read in full`);
	ports.outputs.set({
		"backup-path": path,
		"backup-sha256": manifest.sha256,
		"backup-verified": "read"
	});
	return path;
}
function isInside(path, folder) {
	const way = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(folder, path);
	return way !== "" && !way.startsWith("..");
}
// actions/run-migrations/build/follow.js
/** Runs migrations in a group of the log, with a line for each. @param title in front of the engine's name */
async function runAll({ ports, engine, connection }, pending, title = "") {
	if (pending.length === 0) return { applied: [] };
	return ports.log.group(`${title}${engine.name}: ${pending.length} migrations`, () => engine.apply(connection, pending, {
		signal: ports.signal,
		onStart: (some) => ports.log.info(some.map(({ name }) => `running ${name}`).join("\n")),
		onApplied: (some) => {
			if (some.length > 0) ports.log.info(some.map(appliedLine).join("\n"));
		}
	}));
}
function appliedLine({ id, milliseconds }) {
	return `applied ${id}${milliseconds === void 0 ? "" : ` in ${milliseconds} ms`}`;
}
/**
* Reads the history again: it must have every migration that was to run.
*
* @throws Error when nothing failed and the history lacks one all the same
*/
async function proveAfter({ engine, connection }, { inspection, plan, result }) {
	const after = await inspectAgain(engine, connection, inspection);
	const left = new Set(after.comparison.pending);
	const missing = plan.run.filter(({ migration }) => left.has(migration));
	if (result.failure === void 0 && result.cancelled !== true && missing.length > 0) throw new Error(`the history does not have ${missing.map(({ migration }) => migration.id).join(", ")} after all`);
	return after;
}
/** Times that only the history knows. */
function withTimes(applied, rows) {
	const times = new Map(rows.map(({ id, milliseconds }) => [id, milliseconds]));
	return applied.map((one) => {
		const milliseconds = one.milliseconds ?? times.get(one.id);
		return milliseconds === void 0 ? one : {
			...one,
			milliseconds
		};
	});
}
// actions/run-migrations/build/report.js
/** Puts findings where they stand in the files. */
function annotateFindings(findings, ports) {
	for (const { rule, level, file, line, message, allowed } of findings) {
		if (level === "note") continue;
		const reason = allowed === void 0 ? "" : ` Allowed: ${allowed}`;
		const place = {
			file,
			line,
			title: rule
		};
		if (level === "block" && allowed === void 0) ports.log.error(message, place);
		else if (allowed === void 0) ports.log.warning(message, place);
		else ports.log.notice(`${message}${reason}`, place);
	}
}
/** Puts the problems of files where they stand. */
function annotateProblems(error, ports) {
	if (!(error instanceof FilesError)) return;
	for (const { file, line, message } of error.problems) ports.log.error(message, line === void 0 ? { file } : {
		file,
		line
	});
}
/** Puts a failure where it happened. */
function annotateFailure({ file, line, message, leftovers }, ports) {
	if (file !== "") ports.log.error(message, line === void 0 ? { file } : {
		file,
		line
	});
	for (const leftover of leftovers) ports.log.warning(`to clean up: ${leftover}`);
}
/** Tells what is odd about the history, and does not stop the run. */
function warnOfState({ comparison }, ports) {
	for (const { migration, lineEndsOnly } of comparison.drifted) {
		const what = lineEndsOnly ? "has other line ends than when it was applied" : "changed after being applied";
		ports.log.warning(`${migration.id} ${what}`, { file: migration.file });
	}
	for (const { id } of comparison.missing) ports.log.warning(`${id} is applied, and no longer in the project`);
}
/** The form of findings in the output. */
function findingsOutput(findings) {
	return findings.map(({ rule, level, file, line, message, allowed }) => ({
		rule,
		level,
		file,
		line,
		message,
		...allowed === void 0 ? {} : { allowed }
	}));
}
// actions/run-migrations/build/summary.js
/** The page of a run. */
function summarise({ server, engine, plan, findings, before, after, result }) {
	return [
		`### Migrations of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(server)} (${engine})\n\n`,
		`${before === after ? `Version: ${shown(after)}` : `Version: ${shown(before)} → ${shown(after)}`}\n\n`,
		result === void 0 ? planned(plan) : done(result),
		heldList(plan),
		risks(findings),
		failed(result)
	].join("");
}
function shown(version) {
	return version === "" ? "none" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(version);
}
function planned({ run }) {
	if (run.length === 0) return "Nothing is pending.\n\n";
	return `Would run:\n\n${run.map(({ migration }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(migration.name)}`).join("\n")}\n\n`;
}
function done({ applied }) {
	if (applied.length === 0) return "Nothing was applied.\n\n";
	const rows = applied.map(({ id, statements, milliseconds }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(id),
		statements === void 0 ? "" : String(statements),
		milliseconds === void 0 ? "" : (0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(milliseconds)
	]);
	return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.i)([
		"Applied",
		"Statements",
		"Time"
	], rows)}\n`;
}
function heldList({ held }) {
	if (held.length === 0) return "";
	return `Held for \`phase: contract\`:\n\n${held.map(({ migration }) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(migration.name)}`).join("\n")}\n\n`;
}
function risks(findings) {
	const told = findings.filter(({ level }) => level !== "note");
	if (told.length === 0) return "";
	const rows = told.map(({ rule, file, line, message, allowed }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(`${file}:${line}`),
		rule,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.r)(message),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.r)(allowed ?? "")
	]);
	return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.i)([
		"Where",
		"Rule",
		"What",
		"Allowed because"
	], rows)}\n`;
}
function failed(result) {
	const failure = result?.failure;
	if (failure === void 0) return "";
	const place = failure.line === void 0 ? failure.file : `${failure.file}:${failure.line}`;
	const statement = failure.statement === void 0 ? "" : `, statement ${failure.statement} of ${failure.total ?? "?"}`;
	const rest = failure.leftovers.length === 0 ? "" : `To clean up:\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(failure.leftovers.join("\n"), "sql")}\n`;
	return `**Failed** at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(place)}${statement} (effect: ${failure.effect}):\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(failure.message)}\n${rest}`;
}
// actions/run-migrations/build/tell.js
/** Sets the outputs as they are before anything runs, and returns what the pending statements risk. */
function tellState({ ports, engine }, inspection, plan) {
	const findings = inspection.pending.flatMap((one) => one.findings);
	warnOfState(inspection, ports);
	if (inspection.comparison.applied.some(({ checksums }) => checksums.length === 0)) ports.log.info(`${engine.name} keeps no checksums: whether applied files were changed since cannot be told`);
	ports.outputs.set({
		state: stateOf(inspection),
		pending: plan.run.map(({ migration }) => migration.id),
		held: plan.held.map(({ migration }) => migration.id),
		applied: [],
		findings: findingsOutput(findings),
		"version-before": inspection.version,
		"version-after": inspection.version,
		compatibility: "none"
	});
	return findings;
}
/** How an inspection found things. */
function stateOf({ comparison, pending }) {
	if (comparison.unfinished.length > 0) return "dirty";
	return pending.length > 0 ? "pending" : "clean";
}
// actions/run-migrations/build/conclude.js
/** Reads the history again: what it does not prove did not happen. */
async function conclude(work, outcome) {
	const { ports } = work;
	const { plan, result, lock } = outcome;
	const { applied, failure, cancelled } = result;
	ports.outputs.set({
		applied: [...applied],
		compatibility: compatibilityOf(ranOf(plan, result))
	});
	if (failure !== void 0) {
		annotateFailure(failure, ports);
		ports.outputs.set({
			failure: {
				...failure,
				leftovers: [...failure.leftovers]
			},
			state: "unknown"
		});
	}
	const after = cancelled === true ? void 0 : await proveAfter(work, outcome);
	const proven = {
		...result,
		applied: withTimes(applied, after?.history.rows ?? [])
	};
	if (after !== void 0) ports.outputs.set({
		applied: proven.applied,
		pending: plan.run.filter(({ migration }) => after.comparison.pending.includes(migration)).map(idOf),
		"version-after": after.version,
		state: stateAfter(after, failure)
	});
	tellAfter(work, {
		...outcome,
		result: proven
	}, after?.version);
	if (cancelled === true) return {
		ok: false,
		message: `cancelled after ${applied.length} of ${plan.run.length} migrations`
	};
	await lock.verify();
	if (failure === void 0) return { ok: true };
	return {
		ok: false,
		message: `${failure.line === void 0 ? failure.file : `${failure.file}:${failure.line}`}: ${failure.message}`,
		hint: hintFor(work, failure)
	};
}
function tellAfter({ ports, engine, connection }, { inspection, plan, result }, after) {
	const findings = plan.run.flatMap((one) => one.findings);
	const before = inspection.version;
	const server = connection.server.describe;
	const now = after === void 0 || after === "" ? "" : `; now at ${after}`;
	ports.log.info(`${result.applied.length === 0 ? "nothing was" : `${result.applied.length} migrations were`} applied${now}`);
	ports.summary.append(summarise({
		server,
		engine: engine.name,
		plan,
		findings,
		before,
		after: after ?? before,
		result
	}));
}
function idOf({ migration }) {
	return migration.id;
}
/** A history without an open row does not tell what a failure of unknown effect left. */
function stateAfter(after, failure) {
	const state = stateOf(after);
	return failure?.effect === "unknown" && state !== "dirty" ? "unknown" : state;
}
/**
* What is in the database now: the applied, and a failed one of which something may be left. Several files travel in one
* message, so that after a loss of the connection each that is not known to be done may be.
*/
function ranOf(plan, { applied, failure }) {
	if (failure?.effect === "unknown") return plan.run;
	const left = failure?.effect === "partial" ? failure.id : void 0;
	const present = /* @__PURE__ */ new Set([...applied.map(({ id }) => id), ...left === void 0 ? [] : [left]]);
	return plan.run.filter(({ migration }) => present.has(migration.id));
}
function hintFor({ engine }, { effect, code }) {
	const isThere = code === "42P07" || code === "ER_TABLE_EXISTS_ERROR";
	if (engine.name === "sql" && isThere) return "If this database was made before its history, say once with mode: resolve what is there: \"<migration>: applied\".";
	if (effect === "rolled-back" || effect === "none") return "Nothing of this migration is left. Mend the file and run again.";
	if (effect === "partial") return "The statements before it are done. See failure and the summary, then use mode: resolve.";
	return "Look at the database before the next run.";
}
// actions/run-migrations/build/refuse.js
/** Why nothing must run in this state of the history; undefined when something may. */
function refuseState({ comparison }, engine, strictness) {
	const [unfinished] = comparison.unfinished;
	if (unfinished !== void 0) return {
		message: `${unfinished.id} did not end: ${unfinished.detail ?? "its history row says so"}`,
		hint: remedyFor(engine, unfinished.id),
		files: []
	};
	const drifted = comparison.drifted.filter(({ lineEndsOnly }) => !lineEndsOnly);
	if (strictness.drift === "refuse" && drifted.length > 0) return {
		message: `${drifted.map(({ migration }) => migration.id).join(", ")} changed after being applied`,
		hint: "Put the file back as it was, and make the change in a new migration; or set drift: warn.",
		files: drifted.map(({ migration }) => migration.file)
	};
	if (strictness.drift === "refuse" && comparison.missing.length > 0 && comparison.applied.length + comparison.pending.length > 0) return {
		message: `the database has migrations that the project does not: ${comparison.missing.map(({ id }) => id).join(", ")}`,
		hint: "Is this an older commit, or another project's database? Bring the files back, or set drift: warn.",
		files: []
	};
	return refuseOrder(comparison.outOfOrder, engine, strictness);
}
function refuseOrder(late, engine, { outOfOrder }) {
	if (late.length === 0) return void 0;
	const names = late.map(({ name }) => name).join(", ");
	const files = late.map(({ file }) => file);
	if (engine.name === "drizzle") return {
		message: `drizzle would never apply ${names}: a younger migration is applied already`,
		hint: "Generate the migration anew, so that its entry in the journal is the youngest.",
		files
	};
	if (outOfOrder === "allow") return void 0;
	return {
		message: `${names} would run after younger migrations that are applied already`,
		hint: "Rename it to be the youngest, or set out-of-order: allow.",
		files
	};
}
/** Why this plan must not run. */
function refusePlan({ refused, inseparable, held }, engine) {
	const [first] = refused;
	if (first !== void 0) return {
		message: `${first.file}:${first.line}: ${first.message}${refused.length > 1 ? ` And ${refused.length - 1} more.` : ""}`,
		hint: `Write "-- allow: ${first.rule} because …" in front of the statement, run it in phase: contract, or set allow-destructive: true.`,
		files: []
	};
	if (!inseparable) return void 0;
	return {
		message: `${engine.name} applies everything that is pending at once, and ${held.map(({ migration }) => migration.name).join(", ")} must wait for phase: contract`,
		hint: "Ship it in a release of its own, after this one.",
		files: held.map(({ migration }) => migration.file)
	};
}
/** Why this cannot be rehearsed. */
async function refuseRehearsal(pending, connection) {
	const databases = await nameableDatabases(connection);
	const problems = outsideProblems(pending, connection.server.dialect, databases);
	const [first] = problems;
	if (first === void 0) return void 0;
	const more = problems.length > 1 ? `, and ${problems.length - 1} more` : "";
	return {
		message: `${first.file}:${first.line}: ${first.message}${more}`,
		hint: "Take what concerns the whole server out of the migrations, or run without a rehearsal.",
		files: problems.map(({ file, line }) => line === void 0 ? file : {
			file,
			line
		})
	};
}
function remedyFor({ name }, id) {
	if (name === "sql") return `Look at the database, then run once with mode: resolve and resolve: "${id}: applied", "rolled-back", "resume" or "resume-after".`;
	if (name === "prisma") return `Look at the database, then run: prisma migrate resolve --rolled-back ${id}, or --applied ${id}.`;
	if (name === "knex") return "When no run of knex is left: knex migrate:unlock.";
	return `Look at the database, mend the row of ${id} in the history, and run this again.`;
}
// actions/run-migrations/build/rehearsal-shape.js
/** Warns of tables that are not what they became in the rehearsal. */
async function warnOfDifferences({ connection, ports }, rehearsed) {
	const tables = differentTables(await readShape(connection), rehearsed);
	if (tables.length === 0) return ports.log.info("the tables are as they were in the rehearsal");
	const named = tables.slice(0, 10).join(", ");
	ports.log.warning(`not as they were in the rehearsal: ${named}; did somebody else change the schema meanwhile?`);
}
/** Tables that only one of two has, or with other columns. */
function differentTables(first, second) {
	return [.../* @__PURE__ */ new Set([...first.tables.keys(), ...second.tables.keys()])].toSorted().filter((name) => columnsOf(first, name) !== columnsOf(second, name));
}
function columnsOf({ tables }, name) {
	const columns = tables.get(name);
	return columns === void 0 ? void 0 : JSON.stringify(columns.toSorted());
}
// actions/run-migrations/build/child-environment.js
/** Names of variables that hold a database's name, as tools and images call it. */
const NAMES = /(?:^|_)(?:DB|DATABASE|PGDATABASE)(?:_?NAME)?$/;
/**
* What a project's own command finds in its environment: the address, which is never in its argv, and the time limits,
* which libpq and node-postgres take from PGOPTIONS.
*
* @param copy the database of a rehearsal: every variable that leads to the real one then leads to it
*/
function childEnvironment(inputs, { env, context, log }, copy) {
	const given = inputs["database-url"].trim();
	const real = parseDatabaseUrl(given, context.workspace);
	const url = copy === void 0 && real.protocol !== "sqlite" ? given : urlWithAddress(given, copy ?? real, context.workspace);
	const limits = `-c lock_timeout=${inputs["lock-timeout"]} -c statement_timeout=${inputs["statement-timeout"]}`;
	const turned = copy === void 0 ? {} : redirected(env, {
		real,
		copy,
		url,
		workspace: context.workspace
	});
	if (Object.keys(turned).length > 0) log.info(`led to the copy too: ${Object.keys(turned).join(", ")}`);
	return {
		...env,
		...turned,
		DATABASE_URL: url,
		...real.protocol === "postgresql" ? { PGOPTIONS: `${env["PGOPTIONS"] ?? ""} ${limits}`.trim() } : {}
	};
}
/** The variables that name the real database, with the copy instead. Where they say so through another host, too. */
function redirected(env, { real, copy, url, workspace }) {
	const name = real.protocol === "sqlite" ? void 0 : real.database;
	const changed = Object.entries(env).flatMap(([variable, value]) => {
		if (value === void 0 || variable === "DATABASE_URL") return [];
		if (leadsTo(value, real, workspace)) return [[variable, url]];
		return name !== void 0 && value === name && NAMES.test(variable) && copy.protocol !== "sqlite" ? [[variable, copy.database]] : [];
	});
	return Object.fromEntries(changed);
}
function leadsTo(value, real, workspace) {
	if (!/^\s*(?:postgres(?:ql)?|mysql|mariadb|sqlite3?|file):/i.test(value)) return false;
	try {
		const address = parseDatabaseUrl(value, workspace);
		if (address.protocol === "sqlite") return real.protocol === "sqlite" && address.file === real.file;
		return real.protocol === address.protocol && address.database === real.database;
	} catch {
		return false;
	}
}
// actions/run-migrations/build/engine.js
/** Where each tool keeps its migrations when nobody says otherwise. */
const FOLDERS = {
	sql: "migrations",
	sqlx: "migrations",
	prisma: "prisma/migrations",
	"prisma-push": "prisma",
	drizzle: "drizzle",
	dbmate: "db/migrations",
	knex: "migrations",
	command: "."
};
/**
* The engine that the inputs name, or the one that fits the project. Throws a `UserError`.
*
* @param copy the database that stands in for the real one in a rehearsal
*/
async function chooseEngine(inputs, ports, copy) {
	const places = placesOf(inputs, ports);
	const found = await whichEngine(inputs, places.workingDirectory);
	if (inputs.engine === "auto" && copy === void 0) ports.log.info(`engine: ${found.engine}, because of ${found.because}`);
	const patterns = inputs.migrations ?? [found.folder];
	if (found.engine === "sql") return sqlEngine(patterns, places, authorOf(ports));
	const [folder, ...more] = patterns;
	if (folder === void 0 || more.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`migrations: ${found.engine} has one folder, not ${patterns.length}`);
	return found.engine === "sqlx" ? sqlxEngine(folder, places) : ownCommand(found.engine, folder, {
		inputs,
		ports,
		places,
		env: childEnvironment(inputs, ports, copy)
	});
}
/** The same for what needs no project: undefined when none fits. */
async function chooseEngineIfAny(inputs, ports) {
	try {
		return await chooseEngine(inputs, ports);
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		ports.log.info(`no history is read: ${error.message}`);
		return;
	}
}
function ownCommand(name, folder, { inputs, ports, places, env }) {
	const { command } = inputs;
	const place = {
		exec: ports.exec,
		folder: places.workingDirectory,
		env,
		command
	};
	if (name === "command") return plainCommandEngine({
		...place,
		command: command ?? ""
	});
	if (name === "prisma-push") {
		const schemaFile = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(places.workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(places.workingDirectory, folder, "schema.prisma"));
		return prismaPushEngine({
			...place,
			schemaFile,
			scratch: ports.context.temp,
			allowDestructive: inputs["allow-destructive"],
			envFor: (copy) => childEnvironment(inputs, ports, copy),
			signal: ports.signal
		});
	}
	return commandEngine({
		prisma: prismaTool,
		drizzle: drizzleTool,
		dbmate: dbmateTool,
		knex: knexTool
	}[name](folder, places), place);
}
async function whichEngine({ engine, command }, folder) {
	if (engine !== "auto") return {
		engine,
		folder: FOLDERS[engine],
		because: "the input"
	};
	const found = await detectEngine(folder);
	if (command !== void 0 && found.engine === "sqlx") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("command: the project uses sqlx, whose migrations run here", { hint: "Leave command out, or set engine: command." });
	return found;
}
/** Throws a `UserError` for a working-directory outside of the workspace. */
function placesOf(inputs, { context }) {
	const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(context.workspace, inputs["working-directory"]);
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.relative)(context.workspace, workingDirectory);
	if (inside.startsWith("..") || (0,node_path__WEBPACK_IMPORTED_MODULE_8__.isAbsolute)(inside)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("working-directory: lies outside of the workspace", { hint: "Give a path relative to the repository." });
	return {
		workingDirectory,
		workspace: context.workspace
	};
}
/** Who writes the history. */
function authorOf({ context }) {
	return {
		runUrl: context.runUrl,
		actor: context.actor,
		tool: "slipway run-migrations"
	};
}
// actions/run-migrations/build/rehearsal-summary.js
/** The most tables that a page lists. */
const MOST = 20;
/** What a rehearsal showed, for the job's page. */
function summariseRehearsal({ result, rows }, milliseconds) {
	const { applied, failure } = result;
	const end = failure === void 0 ? "went well" : `failed at ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(failure.file)}`;
	const head = `### Rehearsal\n\nOn a copy restored from the backup: ${applied.length} migrations, ${end}, in ${(0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(milliseconds)}.\n\n`;
	if (rows.length === 0) return head;
	const lines = rows.slice(0, MOST).map(({ table: name, first, second }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(name),
		count$1(first),
		count$1(second)
	]);
	const more = rows.length > MOST ? `And ${rows.length - MOST} more.\n\n` : "";
	return `${head}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.i)([
		"Table",
		"Rows before",
		"Rows after"
	], lines)}\n${more}`;
}
function count$1(rows) {
	return rows === void 0 ? "no table" : String(rows);
}
// actions/run-migrations/build/session.js
/** Waits for the database and opens a session. Everything secret in the address is masked before anything is done with it. */
async function openSession(inputs, ports) {
	const address = parseDatabaseUrl(inputs["database-url"], ports.context.workspace);
	for (const secret of secretsOf(inputs["database-url"], address)) ports.log.mask(secret);
	const connection = await waitForDatabase(address, sessionOptions(inputs, ports), inputs["wait-timeout"], {
		clock: ports.clock,
		signal: ports.signal,
		onRetry: () => ports.log.info("the database does not answer yet")
	});
	const { server } = connection;
	ports.log.info(`${server.describe}: ${server.dialect} ${server.version}`);
	if (server.pooled) ports.log.warning("a pooler stands in front of the database: give the direct address, so that settings and locks are this run's alone");
	return {
		address,
		connection
	};
}
/** How this run's sessions are opened. */
function sessionOptions(inputs, ports) {
	return {
		applicationName: applicationName(ports),
		lockTimeout: inputs["lock-timeout"],
		statementTimeout: inputs["statement-timeout"],
		onNotice: (text) => ports.log.debug(text)
	};
}
/** How the server lists this run, so that whoever waits for it knows whom to ask. */
function applicationName({ context }) {
	return `slipway ${context.repository} run ${context.runId}`.slice(0, 63);
}
/** Does `work`, and closes the session whatever comes of it. */
async function closing(connection, work) {
	try {
		return await work();
	} finally {
		await connection.close();
	}
}
// actions/run-migrations/build/rehearse.js
/**
* Restores the backup into a database beside the real one, runs there what would run, proves it from the copy's history,
* and removes the copy. Throws when there can be no copy, and when the real database has changed meanwhile.
*/
async function rehearse(work, prepared, backup) {
	const { address, ports } = work;
	const started = ports.clock.now();
	const scratch = await ports.log.group("rehearsal: restoring the backup into a copy", () => restoreToScratch({
		address,
		backup,
		purpose: "rehearse"
	}, ports));
	ports.log.info(`copy: ${(0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(scratch.address)}`);
	ports.outputs.set({ "backup-verified": "restore" });
	const tried = await tryAndDrop(work, prepared, scratch);
	const milliseconds = Math.round(ports.clock.now() - started);
	ports.outputs.set({
		rehearsed: [...tried.result.applied],
		"rehearsed-ms": milliseconds
	});
	if (tried.result.cancelled !== true) await refuseIfTouched(work, prepared.inspection);
	ports.summary.append(summariseRehearsal(tried, milliseconds));
	return {
		conclusion: concludeRehearsal(work, prepared, tried.result),
		shape: tried.shape
	};
}
async function tryAndDrop(work, prepared, scratch) {
	try {
		return await tryIn(work, prepared, scratch);
	} finally {
		await scratch.drop().catch((error) => {
			const why = error instanceof Error ? error.message : String(error);
			work.ports.log.warning(`the copy ${(0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(scratch.address)} could not be removed: ${why}`);
		});
	}
}
async function tryIn(work, { inspection, chosen, plan }, { address, manifest }) {
	const { inputs, ports } = work;
	const engine = await chooseEngine(inputs, ports, address);
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_16__.n)(address, sessionOptions(inputs, ports));
	try {
		const copy = {
			...work,
			engine,
			connection,
			address
		};
		const before = await inspect(engine, connection);
		const ids = new Set(chosen.map(({ migration }) => migration.id));
		const here = before.pending.filter(({ migration }) => ids.has(migration.id));
		if (here.length !== chosen.length || before.pending.length !== inspection.pending.length) throw new Error("the copy does not have the history that the database has");
		const said = await runAll(copy, here, "rehearsal: ");
		const run = here.length === before.pending.length ? before.pending : here;
		const after = await proveAfter(copy, {
			inspection: before,
			plan: {
				...plan,
				run
			},
			result: said
		});
		return {
			result: {
				...said,
				applied: withTimes(said.applied, after.history.rows)
			},
			rows: said.cancelled === true ? [] : (0,_verify3_js__WEBPACK_IMPORTED_MODULE_3__.t)(manifest.rows, await countRows(connection)),
			shape: await readShape(connection)
		};
	} finally {
		await connection.close();
	}
}
/** A command that takes its address from elsewhere would have migrated the real database. */
async function refuseIfTouched({ engine, connection }, before) {
	const after = await inspectAgain(engine, connection, before);
	if (after.version === before.version && after.history.rows.length === before.history.rows.length) return;
	throw new Error("the rehearsal's command changed the real database: it does not take its address from DATABASE_URL; do not rehearse it");
}
function concludeRehearsal({ ports }, { chosen }, { failure, applied, cancelled }) {
	if (cancelled === true) return {
		ok: false,
		message: `cancelled in the rehearsal, after ${applied.length} of ${chosen.length} migrations`
	};
	if (failure === void 0) {
		ports.log.info(`rehearsed: ${applied.length} migrations went well on the copy`);
		return { ok: true };
	}
	annotateFailure({
		...failure,
		leftovers: []
	}, ports);
	ports.outputs.set({ failure: {
		...failure,
		effect: "none",
		leftovers: []
	} });
	return {
		ok: false,
		message: `The rehearsal failed, and the database was not touched. ${failure.line === void 0 ? failure.file : `${failure.file}:${failure.line}`}: ${failure.message}`,
		hint: "Mend the file and run again; the copy is removed."
	};
}
// actions/run-migrations/build/apply.js
/** Reads, refuses or runs, and proves the result from the history. With `mode: rehearse` it ends before it runs. */
async function apply(work, lock) {
	const { inputs, ports, engine, connection } = work;
	const inspection = await inspect(engine, connection);
	const rules = {
		phase: inputs.phase,
		allowDestructive: inputs["allow-destructive"],
		selective: engine.selective
	};
	const plan = planPhase(inspection.pending, rules);
	tellState(work, inspection, plan);
	annotateFindings(plan.run.flatMap((one) => one.findings), ports);
	const running = new Set(plan.run.map(({ migration }) => migration));
	const prepared = {
		inspection,
		plan,
		chosen: inspection.pending.filter(({ migration }) => running.has(migration))
	};
	const refusal = await refusalFor(work, prepared);
	if (refusal !== void 0) return refuse(refusal, ports);
	const backup = await backUpIfWanted(work, prepared);
	const rehearsal = backup !== void 0 && isRehearsed(work.inputs, plan) ? await rehearse(work, prepared, backup) : void 0;
	if (rehearsal?.conclusion.ok === false) return rehearsal.conclusion;
	if (inputs.mode === "rehearse") return withoutRehearsal(rehearsal, ports);
	const result = await runAll(work, prepared.chosen);
	if (rehearsal !== void 0 && result.failure === void 0) await warnOfDifferences(work, rehearsal.shape);
	return conclude(work, {
		inspection,
		plan,
		result,
		lock
	});
}
async function refusalFor(work, { inspection, plan, chosen }) {
	const { inputs, engine, connection } = work;
	const strictness = {
		drift: inputs.drift,
		outOfOrder: inputs["out-of-order"]
	};
	const refusal = refuseState(exempt(inspection, inputs), engine, strictness) ?? refusePlan(plan, engine);
	if (refusal !== void 0 || !isRehearsed(inputs, plan)) return refusal;
	return refuseRehearsal(chosen, connection);
}
function isRehearsed({ mode, rehearse: wanted }, { run }) {
	return (wanted || mode === "rehearse") && run.length > 0;
}
/** @returns where the backup is, if there is one */
async function backUpIfWanted(work, { inspection, plan }) {
	const { inputs, ports } = work;
	const isPending = plan.run.length > 0;
	if (inputs.backup === "required" || isPending && (inputs.backup === "auto" || inputs.mode === "rehearse")) return backUpFirst(work, inspection.version);
	if (isPending) ports.log.warning("no backup is taken: backup is off");
}
function withoutRehearsal(rehearsal, { log }) {
	if (rehearsal === void 0) log.info("nothing is pending, so there is nothing to rehearse");
	return { ok: true };
}
/** What was held in the expand phase is late by intention when the contract phase runs it. */
function exempt(inspection, { phase }) {
	if (phase !== "contract") return inspection;
	return {
		...inspection,
		comparison: {
			...inspection.comparison,
			outOfOrder: []
		}
	};
}
function refuse({ message, hint, files }, ports) {
	for (const file of files) ports.log.error(message, typeof file === "string" ? { file } : file);
	ports.summary.append(`### Migrations refused\n\nNothing was run: ${message}\n`);
	return {
		ok: false,
		message: `Nothing was run: ${message}`,
		hint
	};
}
// actions/run-migrations/build/one-writer.js
/** Does `work` as the database's one writer: waits for other runs, and says for whom. */
async function asOneWriter(job, work) {
	const { inputs, ports, address, connection } = job;
	const lock = await lockDatabase(connection, {
		address,
		options: { applicationName: applicationName(ports) },
		timeout: inputs["lock-wait"]
	}, {
		clock: ports.clock,
		signal: ports.signal,
		onWait: (holder) => ports.log.info(`waiting for another run${holder === void 0 ? "" : `: ${holder}`}`)
	});
	ports.outputs.set({ "lock-wait-ms": lock.waited });
	try {
		await nameLeftovers(job);
		return await work(lock);
	} finally {
		await lock.release();
	}
}
/** Under the lock nobody else has a copy, so each that is there is what a killed run left. */
async function nameLeftovers({ connection, address, ports }) {
	for (const { name, remedy } of await findLeftovers(connection, address)) ports.log.warning(`a run that was killed left the copy ${name}; remove it with: ${remedy}`);
}
// actions/run-migrations/build/backup-only.js
/** Makes a backup. It needs no project; with one, the backup knows its version. */
async function backUpOnly(inputs, ports) {
	const engine = await chooseEngineIfAny(inputs, ports);
	const session = await openSession(inputs, ports);
	const job = {
		inputs,
		ports,
		...session
	};
	return closing(session.connection, () => asOneWriter(job, async () => {
		const version = engine === void 0 ? void 0 : await versionNow(engine, session.connection);
		await backUpFirst(job, version);
		if (version !== void 0) ports.outputs.set({
			"version-before": version,
			"version-after": version
		});
		return { ok: true };
	}));
}
async function versionNow(engine, connection) {
	return await engine.version?.(connection) ?? versionOf(await engine.history(connection));
}
// actions/run-migrations/build/look.js
/** Says how things stand, and writes nothing. `plan` annotates what the pending statements risk. */
async function look(work) {
	const { inputs, ports, engine, connection } = work;
	const inspection = await inspect(engine, connection);
	const allowDestructive = inputs["allow-destructive"];
	const plan = planPhase(inspection.pending, {
		phase: inputs.phase,
		allowDestructive,
		selective: engine.selective
	});
	const findings = tellState(work, inspection, plan);
	if (inputs.mode !== "status") annotateFindings(findings, ports);
	ports.log.info(describe(inspection, plan.held.length));
	const server = connection.server.describe;
	const { version } = inspection;
	const told = {
		server,
		engine: engine.name,
		plan,
		findings,
		before: version,
		after: version,
		result: void 0
	};
	ports.summary.append(summarise(told));
	return { ok: true };
}
function describe({ comparison, pending, version }, held) {
	const at = version === "" ? "nothing is applied" : `at ${version}`;
	const unfinished = comparison.unfinished.length === 0 ? "" : `, ${comparison.unfinished.length} unfinished`;
	return `${at}; ${pending.length} pending${held === 0 ? "" : ` (${held} held)`}${unfinished}`;
}
// actions/run-migrations/build/restore-summary.js
/** The page of a restore; `kept` names what has the replaced data, and is undefined when nothing was done. */
function summariseRestore(database, { age, changes, migrations }, kept) {
	const what = `${kept === void 0 ? "Would be restored" : "Restored"} from a backup that is ${(0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(Math.max(0, age))} old.`;
	const where = kept === void 0 ? "" : ` What was replaced is in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(kept)}.`;
	const rows = changes.map(({ table: name, now, backup }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(name),
		count(now),
		count(backup)
	]);
	const differing = rows.length === 0 ? "No table's number of rows differs.\n\n" : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.i)([
		"Table",
		"Rows before",
		"Rows in the backup"
	], rows)}\n`;
	const taken = migrations === void 0 || migrations.length === 0 ? "" : `Migrations taken back:\n\n${migrations.map((id) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(id)}`).join("\n")}\n\n`;
	return `### Restore of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(database)}\n\n${what}${where}\n\n${differing}${taken}`;
}
function count(rows) {
	return rows === void 0 ? "no table" : String(rows);
}
// actions/run-migrations/build/restore.js
/**
* Puts a backup in the database's place. Reads it in full, says what would be lost, and does nothing without the
* database's name in `confirm`. It needs no project; with one, its history tells which migrations are taken back.
*/
async function restore(inputs, ports) {
	const backup = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(ports.context.workspace, inputs["backup-file"] ?? "");
	const engine = await chooseEngineIfAny(inputs, ports);
	const session = await openSession(inputs, ports);
	const { address } = session;
	const loss = await closing(session.connection, () => lossOf({
		session,
		engine,
		backup
	}, ports));
	tell(loss, (0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address), ports);
	if (inputs["dry-run"]) {
		ports.summary.append(summariseRestore((0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address), loss, void 0));
		return { ok: true };
	}
	const request = {
		address,
		backup,
		confirm: inputs.confirm ?? "",
		lockTimeout: inputs["lock-wait"]
	};
	const restored = await ports.log.group("restore", () => restoreBackup(request, {
		...ports,
		onWait: (holder) => ports.log.info(`waiting for another run${holder === void 0 ? "" : `: ${holder}`}`)
	}));
	await tellRestored({
		inputs,
		engine,
		loss,
		session
	}, restored, ports);
	return { ok: true };
}
async function lossOf({ session, engine, backup }, ports) {
	const { address, connection } = session;
	const plan = await planRestore({
		address,
		backup
	}, ports);
	await ports.log.group("backup", () => (0,_verify3_js__WEBPACK_IMPORTED_MODULE_3__.r)(backup, ports));
	const history = await historyOf(engine, connection);
	const version = history === void 0 ? "" : versionOf(history);
	return {
		...plan,
		version,
		migrations: history === void 0 ? void 0 : since(history, plan.manifest.version)
	};
}
async function historyOf(engine, connection) {
	return engine === void 0 || engine.version !== void 0 ? void 0 : engine.history(connection);
}
/** The migrations behind a version, in the history's order. */
function since({ rows }, version) {
	if (version === void 0) return void 0;
	const at = rows.findLastIndex(({ id }) => id === version);
	if (version !== "" && at < 0) return void 0;
	return rows.slice(at + 1).map(({ id }) => id);
}
function tell({ age, changes, manifest, migrations }, database, { log, outputs }) {
	const version = manifest.version === void 0 || manifest.version === "" ? "no version" : manifest.version;
	log.info(`backup: ${manifest.bytes} bytes, made ${(0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(Math.max(0, age))} ago, at ${version}; read in full`);
	log.warning(`everything written to ${database} in the last ${(0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.i)(Math.max(0, age))} is lost by the restore`);
	for (const { table, now, backup } of changes) log.info(`${table}: ${now ?? "no table"}${now === void 0 ? "" : " rows"} now, ${backup ?? "no table"}${backup === void 0 ? "" : " rows"} in the backup`);
	if (migrations === void 0) log.info("which migrations are taken back cannot be told");
	else for (const id of migrations) log.info(`migration taken back: ${id}`);
	const rows = changes.map(({ table, now, backup }) => ({
		table,
		...now === void 0 ? {} : { now },
		...backup === void 0 ? {} : { backup }
	}));
	outputs.set({ lost: {
		age,
		rows,
		migrations: [...migrations ?? []]
	} });
}
async function tellRestored({ inputs, engine, loss, session }, { kept }, ports) {
	const { address } = session;
	const connection = await waitForDatabase(address, sessionOptions(inputs, ports), inputs["wait-timeout"], ports);
	const after = await closing(connection, () => stateNow(engine, connection));
	ports.outputs.set({
		state: after?.state ?? "unknown",
		"version-before": loss.version,
		"version-after": after?.version ?? loss.manifest.version ?? "",
		compatibility: loss.migrations?.length === 0 ? "none" : "unknown",
		"backup-path": (0,node_path__WEBPACK_IMPORTED_MODULE_8__.resolve)(ports.context.workspace, inputs["backup-file"] ?? ""),
		"backup-sha256": loss.manifest.sha256,
		"backup-verified": "restore",
		replaced: kept
	});
	ports.log.notice(`restored; what was replaced is in ${kept}: remove it when nobody misses anything`);
	ports.summary.append(summariseRestore((0,_address_js__WEBPACK_IMPORTED_MODULE_15__.t)(address), loss, kept));
}
async function stateNow(engine, connection) {
	if (engine === void 0) return void 0;
	const inspection = await inspect({
		...engine,
		native: false
	}, connection);
	return {
		state: stateOf(inspection),
		version: inspection.version
	};
}
// actions/run-migrations/build/run.js
/** Opens the database, takes the lock where something will be written, and does what the mode says. */
async function run(given, ports) {
	const inputs = {
		...given,
		"database-url": (0,_database_url_js__WEBPACK_IMPORTED_MODULE_2__.t)(given) ?? ""
	};
	const started = ports.clock.now();
	try {
		if (inputs.mode === "restore") return await restore(inputs, ports);
		if (inputs.mode === "backup" && !inputs["dry-run"]) return await backUpOnly(inputs, ports);
		const engine = await chooseEngine(inputs, ports);
		const session = await openSession(inputs, ports);
		return await closing(session.connection, () => {
			const work = {
				inputs,
				ports,
				engine,
				...session
			};
			return inputs.mode === "plan" || inputs.mode === "status" || inputs["dry-run"] ? look(work) : asOneWriter(work, (lock) => actAs(work, lock));
		});
	} catch (error) {
		annotateProblems(error, ports);
		ports.outputs.set({ state: "unknown" });
		throw error;
	} finally {
		ports.outputs.set({ "duration-ms": Math.round(ports.clock.now() - started) });
	}
}
function actAs(work, lock) {
	return work.inputs.mode === "resolve" ? resolveAll(work) : apply(work, lock);
}
async function resolveAll({ inputs, ports, engine, connection }) {
	if (engine.name !== "sql") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`mode: resolve is for the engine sql; ${engine.name} has its own way to mend its history`);
	const { migrations, pending } = await inspect({
		...engine,
		native: false
	}, connection);
	for (const { id, as } of inputs.resolve ?? []) {
		const migration = migrations.find((one) => one.id === id || one.file === id);
		if (migration === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`resolve: there is no migration ${id} in the project`);
		const ready = pending.find((one) => one.migration === migration);
		await resolveMigration(connection, migration, as, ready === void 0 ? void 0 : {
			ready,
			author: authorOf(ports)
		});
		ports.log.notice(`${id} is resolved: ${as}`, { file: migration.file });
	}
	return { ok: true };
}



/***/ }),

/***/ 5118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readMysqlDump)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3423);


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
	await (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__.t)(path, ports.signal, (chunk) => {
		reader.read(chunk);
		tail = Buffer.concat([tail, chunk]).subarray(-256);
	});
	const last = tail.toString("latin1").trimEnd().split("\n").at(-1) ?? "";
	if (!reader.atRest || !last.startsWith("-- Dump completed")) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The dump ${path} stops before its end.`, { hint: "Make another backup." });
	return reader.rows;
}



/***/ }),

/***/ 998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ postgresPrograms),
/* harmony export */   t: () => (/* binding */ readPostgresDump)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2885);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8161);





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
	return [...VERSIONED.flatMap(([parent, name]) => list(parent).filter((entry) => name.test(entry)).map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, entry, "bin"))), ...path.split(node_path__WEBPACK_IMPORTED_MODULE_3__.delimiter).filter((folder) => folder !== "")];
}
function list(folder) {
	return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(folder) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readdirSync)(folder) : [];
}
async function programsIn(folder, ports) {
	const dump = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "pg_dump");
	const restore = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "pg_restore");
	if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(dump) || !(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(restore)) return void 0;
	const version = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_1__.n)(dump, ports);
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
		await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_1__.t)({
			file: programs.restore,
			args: [`--file=${node_os__WEBPACK_IMPORTED_MODULE_4__.devNull}`, path],
			cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path),
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



/***/ }),

/***/ 5093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ dumpMajor),
/* harmony export */   r: () => (/* binding */ verifyBackup),
/* harmony export */   t: () => (/* binding */ differences)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3423);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7305);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5118);
/* harmony import */ var _verify2_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(998);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1455);






// packages/database/build/backup/verify.js
const HINT = "Use another backup; this one cannot be restored as a whole.";
/**
* Reads an existing backup in full and holds it against its manifest.
*
* @throws UserError when it is cut, changed, empty or not there
*/
async function verifyBackup(path, ports) {
	const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_5__.stat)(path).catch((cause) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`There is no backup ${path}.`, {
			hint: "Give the path that backup-path named.",
			cause
		});
	});
	const manifest = await (0,_backup_js__WEBPACK_IMPORTED_MODULE_2__.r)(path);
	if (size !== manifest.bytes) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup ${path} has ${size} bytes, but was made with ${manifest.bytes}.`, { hint: HINT });
	const { sha256 } = await (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__.t)(path, ports.signal);
	if (sha256 !== manifest.sha256) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup ${path} is not the one that was made: its SHA-256 differs.`, { hint: HINT });
	const rows = await readWhole(path, manifest, ports);
	if (rows !== void 0 && differences(manifest.rows, rows).length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The backup ${path} does not hold the rows that its manifest names.`, { hint: HINT });
	return manifest;
}
/** @returns the rows that are in it, where reading tells */
async function readWhole(path, manifest, ports) {
	if (manifest.dialect === "sqlite") return (await __webpack_require__.e(/* import() */ 150).then(__webpack_require__.bind(__webpack_require__, 7150))).readSqliteCopy(path);
	if (manifest.dialect !== "postgresql") return (0,_verify_js__WEBPACK_IMPORTED_MODULE_3__.t)(path, ports);
	const programs = await (0,_verify2_js__WEBPACK_IMPORTED_MODULE_4__.n)(dumpMajor(manifest), ports);
	await (0,_verify2_js__WEBPACK_IMPORTED_MODULE_4__.t)(path, programs, ports);
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
