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
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4329);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2885);
/* harmony import */ var _count_rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3712);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5602);
/* harmony import */ var _verify2_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(998);






// packages/database/build/backup/postgres/dump.js
/** How long pg_dump waits for a table that somebody has locked, in milliseconds. */
const LOCK_WAIT = 6e4;
/**
* Dumps a database in pg_dump's own format, and counts its rows in the very snapshot that is dumped.
*
* @param folder for temporary files; only its owner may enter it
*/
async function dumpPostgres(address, partial, folder, ports) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_4__.n)(address, { applicationName: "slipway backup" });
	try {
		if (connection.server.pooled) throw needsDirect(connection);
		const programs = await (0,_verify2_js__WEBPACK_IMPORTED_MODULE_3__.n)(connection.server.major, ports);
		const env = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__.t)(address, folder, ports.env);
		const rows = await inSnapshot(connection, async (snapshot) => {
			const args = [
				"--format=custom",
				"--no-password",
				`--lock-wait-timeout=${LOCK_WAIT}`,
				`--snapshot=${snapshot}`
			];
			await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_1__.t)({
				file: programs.dump,
				args: [...args, `--file=${partial}`],
				cwd: folder,
				env
			}, ports);
			return (0,_count_rows_js__WEBPACK_IMPORTED_MODULE_5__.t)(connection);
		});
		await (0,_verify2_js__WEBPACK_IMPORTED_MODULE_3__.t)(partial, programs, ports);
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
/* harmony export */   n: () => (/* binding */ writeRoots),
/* harmony export */   t: () => (/* binding */ postgresEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1692);



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
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, node_tls__WEBPACK_IMPORTED_MODULE_2__.rootCertificates.join("\n"), { mode: 384 });
	return path;
}



/***/ })

};
