export const id = 512;
export const ids = [512];
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

/***/ 42512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadPostgres: () => (/* binding */ loadPostgres)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _backup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9128);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68567);
/* harmony import */ var _run_tool_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80528);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67892);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99998);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1864);
/* harmony import */ var _maintenance_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25083);








// packages/database/build/restore/postgres/fresh.js
/** Read through jsonb, because the columns of the locale have other names in other versions. */
const DATABASE = `SELECT pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, d.datctype AS ctype,
    coalesce(to_jsonb(d)->>'datlocprovider', 'c') AS provider,
    coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale') AS locale,
    pg_get_userbyid(d.datdba) AS owner, d.datconnlimit AS connections, t.spcname AS tablespace
  FROM pg_database d JOIN pg_tablespace t ON t.oid = d.dattablespace WHERE d.datname = $1`;
/**
* Makes an empty database with encoding, locale, owner, settings and rights of the live one.
*
* @throws UserError when the user may not make it like that; a database without them would not be the same
*/
async function createFresh(connection, { live, fresh }) {
	const [row] = await connection.query(DATABASE, [live]);
	if (row === void 0) throw new RangeError(`There is no database ${live}`);
	const settings = await settingStatements(connection, live, fresh);
	const grants = await grantStatements(connection, live, fresh);
	await attempt(connection, createStatement(fresh, row));
	try {
		for (const statement of [...settings, ...grants]) await attempt(connection, statement);
	} catch (error) {
		await dropFresh(connection, fresh);
		throw error;
	}
}
/** Removes a database that `createFresh` made; never one that it could not make because it was there. */
async function dropFresh(connection, fresh) {
	const force = connection.server.major >= 13;
	if (!force) await connection.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [fresh]);
	await connection.execute(`DROP DATABASE IF EXISTS ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(fresh)}${force ? " WITH (FORCE)" : ""}`);
}
async function attempt(connection, statement) {
	try {
		await connection.execute(statement);
	} catch (cause) {
		if (!(cause instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_4__.t) || cause.code !== "42501") throw cause;
		const what = statement.replace(/ TO .*$/s, "");
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The user may not make a database like the live one: ${cause.message} (${what}).`, {
			hint: "Restore as the user that made the database and its settings; it needs CREATEDB.",
			cause
		});
	}
}
function createStatement(fresh, row) {
	const text = (name) => String(row[name]);
	const provider = {
		i: "icu",
		b: "builtin"
	}[text("provider")];
	const locale = row["locale"] === null ? "" : (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.r)(text("locale"));
	return [
		`CREATE DATABASE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(fresh)} TEMPLATE template0 ENCODING ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.r)(text("encoding"))}`,
		`LC_COLLATE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.r)(text("collate"))} LC_CTYPE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.r)(text("ctype"))}`,
		...provider === void 0 ? [] : [`LOCALE_PROVIDER ${provider} ${provider.toUpperCase()}_LOCALE ${locale}`],
		`OWNER ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(text("owner"))}`,
		...text("tablespace") === "pg_default" ? [] : [`TABLESPACE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(text("tablespace"))}`],
		`CONNECTION LIMIT ${Number(row["connections"])}`
	].join(" ");
}
/** Settings whose value is a list that is quoted already (PostgreSQL's GUC_LIST_QUOTE). */
const LISTS = [
	"search_path",
	"temp_tablespaces",
	"local_preload_libraries",
	"session_preload_libraries"
];
async function settingStatements(connection, live, fresh) {
	return (await connection.query(`SELECT r.rolname AS role, unnest(s.setconfig) AS setting
      FROM pg_db_role_setting s JOIN pg_database d ON d.oid = s.setdatabase LEFT JOIN pg_roles r ON r.oid = s.setrole
      WHERE d.datname = $1`, [live])).map(({ role, setting }) => {
		const [name = "", ...rest] = String(setting).split("=");
		const value = rest.join("=");
		const written = LISTS.includes(name) && value !== "" ? value : (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.r)(value);
		return `ALTER ${typeof role === "string" ? `ROLE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(role)} IN DATABASE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(fresh)}` : `DATABASE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(fresh)}`} SET ${name.split(".").map(_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n).join(".")} TO ${written}`;
	});
}
async function grantStatements(connection, live, fresh) {
	const rows = await connection.query(`SELECT a.privilege_type AS privilege, a.is_grantable AS grantable, r.rolname AS role, d.datdba = a.grantee AS own
      FROM pg_database d CROSS JOIN aclexplode(d.datacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
      WHERE d.datname = $1`, [live]);
	if (rows.length === 0) return [];
	const on = `ON DATABASE ${(0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(fresh)}`;
	const grants = rows.filter(({ own }) => own !== true).map(({ privilege, role, grantable }) => {
		const to = typeof role === "string" ? (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.n)(role) : "PUBLIC";
		return `GRANT ${String(privilege)} ${on} TO ${to}${grantable === true ? " WITH GRANT OPTION" : ""}`;
	});
	return [`REVOKE ALL ${on} FROM PUBLIC`, ...grants];
}
// packages/database/build/restore/postgres/load.js
/** Makes a database and restores a dump into it. Any error of pg_restore ends it: nothing is ignored. */
async function loadPostgres({ address, backup, names, manifest }, ports) {
	const programs = await (0,_verify_js__WEBPACK_IMPORTED_MODULE_2__.a)((0,_verify_js__WEBPACK_IMPORTED_MODULE_2__.n)(manifest), ports);
	const fresh = (0,_address_js__WEBPACK_IMPORTED_MODULE_6__.n)(address, names.fresh);
	const drop = () => (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.t)(address, (connection) => dropFresh(connection, names.fresh));
	await (0,_maintenance_js__WEBPACK_IMPORTED_MODULE_5__.t)(address, async (connection) => {
		refuseNewer(programs, connection.server.major);
		await createFresh(connection, names);
	});
	try {
		await (0,_backup_js__WEBPACK_IMPORTED_MODULE_1__.t)(async (folder) => {
			const env = await (0,_backup_js__WEBPACK_IMPORTED_MODULE_1__.n)(fresh, folder, ports.env);
			const args = [
				"--exit-on-error",
				"--no-password",
				`--dbname=dbname='${names.fresh.replaceAll(/['\\]/g, String.raw`\$&`)}'`,
				backup
			];
			await (0,_run_tool_js__WEBPACK_IMPORTED_MODULE_3__.t)({
				file: programs.restore,
				args,
				cwd: folder,
				env
			}, ports);
		});
		await analyse(fresh);
		return {
			address: fresh,
			drop
		};
	} catch (error) {
		await drop();
		throw error;
	}
}
/** pg_restore 17 and later begin with a setting that earlier servers do not know, which ends the restore. */
function refuseNewer(programs, serverMajor) {
	if (programs.major < 17 || serverMajor >= 17) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`pg_restore ${programs.major} cannot restore into PostgreSQL ${serverMajor}.`, { hint: `Install postgresql-client-${serverMajor} and make the backup with it.` });
}
/** A dump brings no statistics; without them the first queries would be planned blindly. */
async function analyse(address) {
	const connection = await (0,_connect_js__WEBPACK_IMPORTED_MODULE_7__.n)(address, { applicationName: "slipway restore" });
	try {
		await connection.execute("ANALYZE");
	} finally {
		await connection.close();
	}
}



/***/ }),

/***/ 25083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ quoteName),
/* harmony export */   r: () => (/* binding */ quoteText),
/* harmony export */   t: () => (/* binding */ beside)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99998);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1864);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67892);




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
// packages/database/build/restore/postgres/maintenance.js
/** Databases that every cluster has; one can be renamed only from another. */
const OTHERS = ["postgres", "template1"];
/** Opens a session beside a database. @throws DatabaseError, UserError */
async function connectBeside(address) {
	const [first = "postgres", second] = OTHERS.filter((name) => name !== address.database);
	const connection = await open(address, first, second);
	if (!connection.server.pooled) return connection;
	await connection.close();
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${connection.server.describe} is a pooler; a restore needs the server itself.`, { hint: "Give the server's own address." });
}
async function open(address, name, other) {
	try {
		return await (0,_connect_js__WEBPACK_IMPORTED_MODULE_2__.n)((0,_address_js__WEBPACK_IMPORTED_MODULE_3__.n)(address, name), { applicationName: "slipway restore" });
	} catch (error) {
		if (!(error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t && ["3D000", "42501"].includes(error.code)) || other === void 0) throw error;
		return open(address, other, void 0);
	}
}
/** Gives `work` a session beside a database. */
async function beside(address, work) {
	const connection = await connectBeside(address);
	try {
		return await work(connection);
	} finally {
		await connection.close();
	}
}



/***/ })

};
