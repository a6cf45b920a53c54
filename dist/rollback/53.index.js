export const id = 53;
export const ids = [53];
export const modules = {

/***/ 9128:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ postgresEnvironment),
/* harmony export */   r: () => (/* binding */ writeRoots),
/* harmony export */   t: () => (/* binding */ inPrivateFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41692);




// packages/database/build/backup/postgres/environment.js
/** How a backup's programs are named in pg_stat_activity. */
const APPLICATION = "slipway backup";
/**
* What libpq reads from its environment (PostgreSQL documentation, "Environment Variables"): the whole address, so that
* nothing of it stands in an argv.
*
* @param folder for files that libpq reads; only its owner may enter it
*/
async function postgresEnvironment(address, folder, env) {
	const { tls } = address;
	return {
		PATH: env["PATH"],
		LC_ALL: "C",
		PGHOST: address.socket ?? address.host,
		PGPORT: String(address.port),
		PGUSER: address.user,
		PGDATABASE: address.database,
		PGAPPNAME: APPLICATION,
		PGCONNECT_TIMEOUT: "15",
		PGSSLMODE: tls.mode,
		PGPASSFILE: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "no-passwords"),
		...address.password === void 0 ? {} : { PGPASSWORD: address.password },
		...address.options === void 0 ? {} : { PGOPTIONS: address.options },
		...address.channelBinding === void 0 ? {} : { PGCHANNELBINDING: address.channelBinding },
		...tls.certificate === void 0 ? {} : { PGSSLCERT: tls.certificate },
		...tls.key === void 0 ? {} : { PGSSLKEY: tls.key },
		...await rootCertificate(address, folder)
	};
}
/** Without a certificate of the user's, the programs trust whom our own session trusts. */
async function rootCertificate({ tls }, folder) {
	if (tls.rootCertificate !== void 0) return { PGSSLROOTCERT: tls.rootCertificate };
	if (!tls.mode.startsWith("verify")) return {};
	return { PGSSLROOTCERT: await writeRoots(folder) };
}
/** Writes the authorities that Node.js trusts. @returns the file's path */
async function writeRoots(folder) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, "roots.pem");
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates.join("\n"), { mode: 384 });
	return path;
}
// packages/database/build/backup/backup.js
/** Gives `work` a folder that only this user can enter, and removes it afterwards. */
async function inPrivateFolder(work) {
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), "slipway-backup-"));
	try {
		return await work(folder);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}



/***/ }),

/***/ 25774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ dumpPart),
/* harmony export */   i: () => (/* binding */ disableEvents),
/* harmony export */   n: () => (/* binding */ createLike),
/* harmony export */   o: () => (/* binding */ loadFile),
/* harmony export */   r: () => (/* binding */ loadMysql),
/* harmony export */   s: () => (/* binding */ mysqlPrograms),
/* harmony export */   t: () => (/* binding */ beside)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85080);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67892);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99998);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9128);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13277);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80528);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);








// packages/database/build/backup/mysql/options.js
/** The address as options; the password, alone, in the environment. */
async function clientOptions(address, family, folder, env) {
	const where = address.socket === void 0 ? [
		"--protocol=TCP",
		`--host=${address.host}`,
		`--port=${address.port}`
	] : ["--protocol=SOCKET", `--socket=${address.socket}`];
	const password = address.password === void 0 ? {} : { MYSQL_PWD: address.password };
	return {
		args: [
			"--no-defaults",
			...where,
			`--user=${address.user}`,
			...await tlsArguments(address, family, folder)
		],
		env: {
			PATH: env["PATH"],
			LC_ALL: "C",
			...password
		}
	};
}
const MYSQL_MODES = {
	disable: "DISABLED",
	allow: "PREFERRED",
	prefer: "PREFERRED",
	require: "REQUIRED",
	"verify-ca": "VERIFY_CA",
	"verify-full": "VERIFY_IDENTITY"
};
async function tlsArguments(address, family, folder) {
	const { mode, rootCertificate, certificate, key } = address.tls;
	if (address.socket !== void 0) return [];
	const verifies = mode === "verify-ca" || mode === "verify-full";
	const root = rootCertificate ?? (verifies ? await (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__.r)(folder) : void 0);
	const files = [
		...root === void 0 ? [] : [`--ssl-ca=${root}`],
		...certificate === void 0 ? [] : [`--ssl-cert=${certificate}`],
		...key === void 0 ? [] : [`--ssl-key=${key}`]
	];
	if (family === "mysql") return [`--ssl-mode=${MYSQL_MODES[mode]}`, ...mode === "disable" ? [] : files];
	if (mode === "disable") return ["--skip-ssl"];
	if (verifies) return [
		"--ssl",
		"--ssl-verify-server-cert",
		...files
	];
	return mode === "require" ? ["--ssl", "--skip-ssl-verify-server-cert"] : ["--skip-ssl-verify-server-cert"];
}
// packages/database/build/backup/mysql/programs.js
/** Names of the programs; MariaDB's newer packages have only the first of each. */
const NAMES = {
	dump: ["mariadb-dump", "mysqldump"],
	client: ["mariadb", "mysql"]
};
/**
* Finds a client program, of the server's own family if there is one. A name tells nothing: on Debian `mysqldump` is
* MariaDB's; so each is asked for its version.
*
* @param only the one family that will do, where only one does
* @throws UserError with the line that installs it
*/
async function mysqlProgram(kind, dialect, ports, only) {
	const found = [];
	for (const file of candidates(NAMES[kind], ports.env["PATH"] ?? "")) {
		const version = await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__.n)(file, ports);
		if (version !== void 0) found.push({
			file,
			version,
			family: /mariadb/i.test(version) ? "mariadb" : "mysql"
		});
	}
	const wanted = only ?? (dialect === "mysql" ? "mysql" : "mariadb");
	const best = found.find(({ family }) => family === wanted) ?? (only === void 0 ? found[0] : void 0);
	if (best !== void 0) return best;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.o(`There is no ${NAMES[kind][wanted === "mysql" ? 1 : 0]} here; no backup is possible.`, { hint: `On Ubuntu: sudo apt-get install -y ${wanted}-client` });
}
function candidates(names, path) {
	const folders = path.split(node_path__WEBPACK_IMPORTED_MODULE_4__.delimiter).filter((folder) => folder !== "");
	return names.flatMap((name) => folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder, name))).filter((file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_3__.existsSync)(file));
}
// packages/database/build/restore/mysql/client.js
/** @throws UserError with what to install */
async function mysqlPrograms(dialect, ports, family) {
	const client = await mysqlProgram("client", dialect, ports, family);
	return {
		client,
		dump: await mysqlProgram("dump", dialect, ports, client.family)
	};
}
/** Gives a program a file for its standard input. Not the client's `source`, which goes on after an error. */
const FROM_FILE = "exec \"$@\" < \"$SLIPWAY_INPUT\"";
/** Runs a file of SQL in the address's database; its first error ends it. @throws PlatformError */
async function loadFile(address, file, { client }, ports) {
	await (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__.t)(async (folder) => {
		const { args, env } = await clientOptions(address, client.family, folder, ports.env);
		const own = [
			"--batch",
			"--default-character-set=utf8mb4",
			"--max-allowed-packet=1G"
		];
		const line = [
			client.file,
			...args,
			...own,
			`--database=${address.database}`
		];
		const shell = {
			file: "/bin/sh",
			args: [
				"-c",
				FROM_FILE,
				"sh",
				...line
			]
		};
		await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__.t)({
			...shell,
			cwd: folder,
			env: {
				...env,
				SLIPWAY_INPUT: file
			}
		}, ports, client.file);
	});
}
/** Dumps a part of the address's database into a file. @throws PlatformError */
async function dumpPart(address, { file, options, tables = [] }, { dump }, ports) {
	await (0,_backup_js__WEBPACK_IMPORTED_MODULE_0__.t)(async (folder) => {
		const { args, env } = await clientOptions(address, dump.family, folder, ports.env);
		const own = [
			"--no-data",
			"--skip-lock-tables",
			"--no-tablespaces",
			"--default-character-set=utf8mb4",
			...options
		];
		const all = [
			...args,
			...own,
			`--result-file=${file}`,
			"--",
			address.database,
			...tables
		];
		await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_2__.t)({
			file: dump.file,
			args: all,
			cwd: folder,
			env
		}, ports);
	});
}
// packages/database/build/restore/mysql/events.js
/** Keeps the events of a database from running. */
async function disableEvents(connection) {
	const rows = await connection.query("SELECT event_name AS name FROM information_schema.events WHERE event_schema = DATABASE()");
	for (const { name } of rows) await connection.execute(`ALTER EVENT ${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__.t)(String(name))} DISABLE`);
}
// packages/database/build/restore/mysql/load.js
/** Makes a database like the live one and runs a dump in it. */
async function loadMysql({ address, backup, names, manifest, quiet }, ports) {
	const family = /mariadb/i.test(manifest.tool) ? "mariadb" : "mysql";
	const programs = await mysqlPrograms(manifest.dialect, ports, family);
	const fresh = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__.n)(address, names.fresh);
	const drop = () => beside(address, (connection) => connection.execute(`DROP DATABASE IF EXISTS ${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__.t)(names.fresh)}`));
	await beside(address, (connection) => createLike(connection, names.live, names.fresh));
	try {
		await loadFile(fresh, backup, programs, ports);
		if (quiet) await beside(fresh, disableEvents);
		return {
			address: fresh,
			drop
		};
	} catch (error) {
		await drop();
		throw error;
	}
}
/** Makes an empty database with another's character set. */
async function createLike(connection, live, created) {
	const [row] = await connection.query(`SELECT default_character_set_name AS charset, default_collation_name AS collation
      FROM information_schema.schemata WHERE schema_name = $1`, [live]);
	const like = `CHARACTER SET ${String(row?.["charset"])} COLLATE ${String(row?.["collation"])}`;
	await connection.execute(`CREATE DATABASE ${(0,_names_js__WEBPACK_IMPORTED_MODULE_5__.t)(created)} ${like}`);
}
/** Gives `work` a session on a database. @param lockTimeout how long it waits for tables that others use, in ms */
async function beside(address, work, lockTimeout) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_7__.n)(address, {
		applicationName: "slipway restore",
		...lockTimeout === void 0 ? {} : { lockTimeout }
	});
	try {
		return await work(connection);
	} finally {
		await connection.close();
	}
}



/***/ }),

/***/ 82053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   swapMysql: () => (/* binding */ swapMysql)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85080);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67892);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25774);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);






// packages/database/build/restore/mysql/code.js
/** Writes a database's code into a folder. */
async function saveCode(address, folder, programs, ports) {
	const code = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${address.database.replaceAll(/\W/g, "_")}-code.sql`);
	const views = `${code}-views.sql`;
	await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.a)(address, {
		file: code,
		options: [
			"--no-create-info",
			"--routines",
			"--events",
			"--triggers"
		]
	}, programs, ports);
	const names = await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, viewsOf);
	if (names.length === 0) return [code];
	await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.a)(address, {
		file: views,
		options: ["--skip-triggers"],
		tables: names
	}, programs, ports);
	return [views, code];
}
/** Writes a database's triggers alone into a file, for the case that they have to be put back. */
async function saveTriggers(address, folder, programs, ports) {
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, "triggers.sql");
	await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.a)(address, {
		file,
		options: ["--no-create-info", "--triggers"]
	}, programs, ports);
	return [file];
}
/** Runs such files in a database. */
async function loadCode(address, files, programs, ports) {
	for (const file of files) await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.o)(address, file, programs, ports);
}
async function viewsOf(connection) {
	return (await connection.query("SELECT table_name AS name FROM information_schema.views WHERE table_schema = DATABASE() ORDER BY 1")).map(({ name }) => String(name));
}
const TRIGGERS = `SELECT 'TRIGGER' AS kind, trigger_name AS name FROM information_schema.triggers
  WHERE trigger_schema = DATABASE()`;
const OTHERS = `SELECT 'VIEW' AS kind, table_name AS name FROM information_schema.views WHERE table_schema = DATABASE()
  UNION ALL SELECT routine_type, routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()
  UNION ALL SELECT 'EVENT', event_name FROM information_schema.events WHERE event_schema = DATABASE()`;
/** Removes triggers, which keep tables from moving; or everything else that is code. */
async function dropCode(connection, what) {
	const rows = await connection.query(what === "triggers" ? TRIGGERS : OTHERS);
	for (const { kind, name } of rows) await connection.execute(`DROP ${String(kind)} ${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(String(name))}`);
}
// packages/database/build/restore/mysql/swap.js
/** How long tables that others use are waited for, in milliseconds. */
const LOCK_WAIT = 1e4;
/**
* Puts the fresh database's tables in the live one's place, all in one RENAME TABLE; the live ones go to the database
* `kept`. A database has no new name on MariaDB and MySQL, and triggers, routines, events and views do not move: those
* are dumped before and made anew after, so for a moment the live database has its tables without them.
*/
async function swapMysql(address, names, ports) {
	await (0,_backup_js__WEBPACK_IMPORTED_MODULE_1__.t)(async (folder) => {
		const fresh = (0,_address_js__WEBPACK_IMPORTED_MODULE_5__.n)(address, names.fresh);
		const kept = (0,_address_js__WEBPACK_IMPORTED_MODULE_5__.n)(address, names.kept);
		const programs = await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, ({ server }) => (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.s)(server.dialect, ports));
		const code = {
			fresh: await saveCode(fresh, folder, programs, ports),
			live: await saveCode(address, folder, programs, ports)
		};
		const triggers = await saveTriggers(address, folder, programs, ports);
		await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, (connection) => (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.n)(connection, names.live, names.kept));
		await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(fresh, (connection) => dropCode(connection, "triggers"));
		const putBack = async () => {
			await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, (connection) => dropCode(connection, "triggers"), LOCK_WAIT);
			await loadCode(address, triggers, programs, ports);
		};
		await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, (connection) => moveTables(connection, names, putBack), LOCK_WAIT);
		await afterwards(names, async () => {
			await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, (connection) => dropCode(connection, "others"));
			await loadCode(address, code.fresh, programs, ports);
			await loadCode(kept, code.live, programs, ports);
			await (0,_load_js__WEBPACK_IMPORTED_MODULE_2__.t)(kept, _load_js__WEBPACK_IMPORTED_MODULE_2__.i);
		});
	});
}
async function moveTables(connection, { live, fresh, kept }, putBack) {
	const moves = [...(await tablesOf(connection, live)).map((table) => move(live, kept, table)), ...(await tablesOf(connection, fresh)).map((table) => move(fresh, live, table))];
	const change = { touched: false };
	try {
		await refuseWhileUsed(connection);
		change.touched = true;
		await dropCode(connection, "triggers");
		if (moves.length > 0) await connection.execute(`RENAME TABLE ${moves.join(", ")}`);
	} catch (cause) {
		await connection.execute(`DROP DATABASE IF EXISTS ${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(kept)}`);
		if (change.touched) await putBack();
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${live} could not be replaced: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, {
			hint: "Somebody's transactions may be open on its tables. Stop the application, then restore again.",
			cause
		});
	}
}
/** Waits for those who use the tables now, before anything is changed; they come in again afterwards. */
async function refuseWhileUsed(connection) {
	const tables = await connection.query(`SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = DATABASE() AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED')`);
	if (tables.length === 0) return;
	await connection.execute(`LOCK TABLES ${tables.map(({ name }) => `${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(String(name))} WRITE`).join(", ")}`);
	await connection.execute("UNLOCK TABLES");
}
async function tablesOf(connection, database) {
	return (await connection.query(`SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = $1 AND table_type IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') ORDER BY 1`, [database])).map(({ name }) => String(name));
}
function move(from, to, table) {
	return `${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(from)}.${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(table)} TO ${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(to)}.${(0,_names_js__WEBPACK_IMPORTED_MODULE_4__.t)(table)}`;
}
async function afterwards({ live, kept }, work) {
	try {
		await work();
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The tables of ${live} are restored, and the former ones are in ${kept}, but not every view, trigger, routine and event could be made: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, {
			hint: "Make them from the backup, which is SQL; or restore again.",
			cause
		});
	}
}



/***/ })

};
