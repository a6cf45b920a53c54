export const id = 387;
export const ids = [387];
export const modules = {

/***/ 1387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dumpPostgres: () => (/* binding */ dumpPostgres)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4329);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5602);
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
	const version = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.i)(dump, ports);
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
		await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.r)({
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
// packages/database/build/backup/postgres/dump.js
/** How long pg_dump waits for a table that somebody has locked, in milliseconds. */
const LOCK_WAIT = 6e4;
/**
* Dumps a database in pg_dump's own format, and counts its rows in the very snapshot that is dumped.
*
* @param folder for temporary files; only its owner may enter it
*/
async function dumpPostgres(address, partial, folder, ports) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_5__.n)(address, { applicationName: "slipway backup" });
	try {
		if (connection.server.pooled) throw needsDirect(connection);
		const programs = await postgresPrograms(connection.server.major, ports);
		const env = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.t)(address, folder, ports.env);
		const rows = await inSnapshot(connection, async (snapshot) => {
			const args = [
				"--format=custom",
				"--no-password",
				`--lock-wait-timeout=${LOCK_WAIT}`,
				`--snapshot=${snapshot}`
			];
			await (0,_environment_js__WEBPACK_IMPORTED_MODULE_1__.r)({
				file: programs.dump,
				args: [...args, `--file=${partial}`],
				cwd: folder,
				env
			}, ports);
			return countPostgresRows(connection);
		});
		await readPostgresDump(partial, programs, ports);
		return {
			rows,
			tool: programs.version
		};
	} finally {
		await connection.close();
	}
}
/** Gives `work` a snapshot that stays while it runs, and that another session can use. */
function inSnapshot(connection, work) {
	return connection.transaction(async () => {
		await connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
		await connection.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
		await connection.execute("SET LOCAL statement_timeout = 0");
		const [row] = await connection.query("SELECT pg_export_snapshot() AS snapshot");
		return work(String(row?.["snapshot"]));
	});
}
function needsDirect({ server }) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${server.describe} is a pooler; pg_dump needs a session of its own.`, { hint: "Give the address of the server itself (often the same host with port 5432, or without -pooler in its name)." });
}



/***/ }),

/***/ 5602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ versionOf),
/* harmony export */   n: () => (/* binding */ writeRoots),
/* harmony export */   r: () => (/* binding */ runTool),
/* harmony export */   t: () => (/* binding */ postgresEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9060);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);




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
		PGPASSFILE: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "no-passwords"),
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
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, "roots.pem");
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(path, node_tls__WEBPACK_IMPORTED_MODULE_3__.rootCertificates.join("\n"), { mode: 384 });
	return path;
}



/***/ })

};
