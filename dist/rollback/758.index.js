export const id = 758;
export const ids = [758];
export const modules = {

/***/ 68758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectMysql: () => (/* binding */ connectMysql)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67892);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1864);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87833);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82756);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77030);
/* harmony import */ var mysql2_promise__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27588);








// packages/database/build/servers/mysql/errors.js
/** MariaDB's own errors, which mysql2 has no names for (MariaDB documentation, "MariaDB Error Codes"). */
const MARIADB = {
	1927: "ER_CONNECTION_KILLED",
	1969: "ER_STATEMENT_TIMEOUT"
};
/** Makes our error of whatever mysql2 threw; `sql` is the text in which the server found a mistake. */
function mysqlError(error, sql) {
	if (error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t) return error;
	const number = error instanceof Error ? Reflect.get(error, "errno") : void 0;
	const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error);
	const position = sql === void 0 ? void 0 : positionOf(sql, message);
	return new _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t(message === "" ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? "The connection failed" : message, {
		code: codeFor(error, number, message),
		cause: error,
		...typeof number === "number" && number > 0 ? { number } : {},
		...position === void 0 ? {} : { position }
	});
}
function codeFor(error, number, message) {
	const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error);
	if (code !== void 0 && code !== "UNKNOWN_CODE_PLEASE_REPORT") return code;
	if (typeof number === "number") return MARIADB[number] ?? `ER_${number}`;
	return /closed state/.test(message) ? "PROTOCOL_CONNECTION_LOST" : "UNKNOWN";
}
/** The server names the line, and quotes what follows the place where it gave up. */
function positionOf(sql, message) {
	const match = /near '([\s\S]*)' at line (\d+)$/.exec(message);
	if (match === null) return void 0;
	const [, near = "", line = "1"] = match;
	const start = startOfLine(sql, Number(line));
	const found = sql.indexOf(near.split("\n", 1)[0] ?? "", start);
	return near === "" || found < 0 ? start : found;
}
function startOfLine(sql, line) {
	let start = 0;
	for (let left = line - 1; left > 0; left -= 1) {
		const end = sql.indexOf("\n", start);
		if (end < 0) break;
		start = end + 1;
	}
	return start;
}
// packages/database/build/servers/mysql/open.js
/** Opens a session in the way that the URL's TLS mode asks for. @throws DatabaseError */
async function openDriver(address, options) {
	return (0,_tls_js__WEBPACK_IMPORTED_MODULE_2__.n)(await (0,_tls_js__WEBPACK_IMPORTED_MODULE_2__.t)(address), (tls) => openOnce(address, options, tls), withoutTls);
}
async function openOnce(address, options, tls) {
	try {
		const driver = await (0,mysql2_promise__WEBPACK_IMPORTED_MODULE_4__.createConnection)({
			...address.socket === void 0 ? {
				host: address.host,
				port: address.port
			} : { socketPath: address.socket },
			user: address.user,
			password: address.password ?? "",
			database: address.database,
			connectTimeout: options.connectTimeout ?? 1e4,
			connectAttributes: { program_name: options.applicationName },
			charset: "utf8mb4",
			multipleStatements: false,
			supportBigNumbers: true,
			bigNumberStrings: true,
			dateStrings: true,
			enableKeepAlive: true,
			...tls === false ? {} : { ssl: driverTls(address, tls) }
		});
		driver.on("error", () => void 0);
		return driver;
	} catch (error) {
		throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o ? error : mysqlError(error);
	}
}
/** mysql2 checks the certificate's name in a way of its own, which knows no IP addresses. @throws UserError */
function driverTls(address, { rejectUnauthorized = true, ca, cert, key }) {
	const verifyIdentity = address.tls.mode === "verify-full";
	if (verifyIdentity && (0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIP)(address.host) !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("The database URL asks to verify the certificate's name, but has an IP address for a host.", { hint: "Name the host as its certificate does, or write ssl-mode=VERIFY_CA." });
	return {
		rejectUnauthorized,
		verifyIdentity,
		...typeof ca === "string" ? { ca } : {},
		...typeof cert === "string" ? { cert } : {},
		...typeof key === "string" ? { key } : {}
	};
}
function withoutTls(error) {
	return error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_1__.t && error.code === "HANDSHAKE_NO_SSL_SUPPORT";
}
// packages/database/build/connection/parameters.js
/** Strings, quoted names and comments, in which a `$1` is only text. */
const TOKEN = /'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`[^`]*`|--[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/|\$(\d+)/g;
/** Writes `?` for each `$n`, for servers whose parameters have no numbers. For statements of this program only. */
function toQuestionMarks(sql, parameters) {
	const values = [];
	return {
		sql: sql.replace(TOKEN, (token, number) => {
			if (number === void 0) return token;
			values.push(parameterAt(parameters, Number(number)));
			return "?";
		}),
		values
	};
}
function parameterAt(parameters, number) {
	if (number < 1 || number > parameters.length) throw new RangeError(`No value for $${number}`);
	return parameters[number - 1];
}
// packages/database/build/servers/mysql/session.js
/** How long a farewell may take before the socket is cut, in milliseconds. */
const FAREWELL = 2e3;
/** The session as a `Connection`. */
function createMysqlSession(session) {
	const { driver, server } = session;
	const execute = async (sql) => {
		await run(sql, () => driver.query(sql));
	};
	const steps = {
		begin: () => execute("START TRANSACTION"),
		commit: () => execute("COMMIT"),
		rollback: () => execute("ROLLBACK")
	};
	return {
		server,
		execute,
		async query(sql, parameters = []) {
			const translated = toQuestionMarks(sql, parameters);
			return rowsOf((await run(sql, () => translated.values.length === 0 ? driver.query(sql) : driver.execute(translated.sql, translated.values.map(inputValue))))[0]);
		},
		transaction: (work) => (0,_transaction_js__WEBPACK_IMPORTED_MODULE_5__.t)(steps, work),
		cancel: () => kill(session),
		close: () => close(driver)
	};
}
async function run(sql, work) {
	try {
		return await work();
	} catch (error) {
		throw mysqlError(error, sql);
	}
}
function inputValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "string" || typeof value === "number") return value;
	if (typeof value === "bigint" || typeof value === "boolean") return value;
	if (value instanceof Date || Buffer.isBuffer(value)) return value;
	if (typeof value === "object") return JSON.stringify(value);
	throw new TypeError(`A ${typeof value} is no value for a statement`);
}
/** A statement without a result gives a header instead of rows. */
function rowsOf(result) {
	return Array.isArray(result) ? result.filter((row) => typeof row === "object" && row !== null) : [];
}
async function kill({ address, options, id }) {
	const driver = await openDriver(address, options);
	try {
		await driver.query(`KILL QUERY ${id}`);
	} catch (error) {
		throw mysqlError(error);
	} finally {
		await driver.end().catch(() => void 0);
	}
}
async function close(driver) {
	const impatience = setTimeout(() => driver.destroy(), FAREWELL);
	await driver.end().catch(() => void 0);
	clearTimeout(impatience);
}
// packages/database/build/servers/mysql/connect.js
/** Opens a session on MariaDB or MySQL. @throws DatabaseError */
async function connectMysql(address, options) {
	const driver = await openDriver(address, options);
	try {
		const { server, id } = await identify(driver, address);
		const settings = sessionSettings(server.dialect, options);
		await driver.query(`SET SESSION ${settings.join(", ")}`);
		return createMysqlSession({
			driver,
			server,
			id,
			address,
			options
		});
	} catch (error) {
		driver.destroy();
		throw mysqlError(error);
	}
}
async function identify(driver, address) {
	const [rows] = await driver.query("SELECT VERSION() AS version, CONNECTION_ID() AS id");
	const version = String(rows[0]?.["version"]);
	const id = Number(rows[0]?.["id"]);
	const number = /(\d+)\.\d+\.\d+/.exec(version.replace(/^5\.5\.5-/, "")) ?? ["unknown", "0"];
	return {
		server: {
			dialect: /mariadb/i.test(version) ? "mariadb" : "mysql",
			version: number[0],
			major: Number(number[1]),
			database: address.database,
			pooled: driver.threadId !== id,
			describe: (0,_address_js__WEBPACK_IMPORTED_MODULE_6__.t)(address)
		},
		id
	};
}
/** Seconds in MariaDB's and MySQL's own units; a lock is held by an idle session while another program migrates. */
function sessionSettings(dialect, { lockTimeout, statementTimeout }) {
	const seconds = (milliseconds) => Math.max(1, Math.ceil(milliseconds / 1e3));
	const wait = lockTimeout === void 0 ? void 0 : seconds(lockTimeout);
	const locks = wait === void 0 ? [] : [`lock_wait_timeout = ${wait}`, `innodb_lock_wait_timeout = ${wait}`];
	const run = statementTimeout === void 0 ? [] : [statementLimit(dialect, statementTimeout)];
	return [
		"wait_timeout = 28800",
		...locks,
		...run
	];
}
function statementLimit(dialect, milliseconds) {
	return dialect === "mariadb" ? `max_statement_time = ${milliseconds / 1e3}` : `max_execution_time = ${Math.ceil(milliseconds)}`;
}



/***/ }),

/***/ 87833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ tryEach),
/* harmony export */   t: () => (/* binding */ tlsAttempts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);



// packages/database/build/connection/tls.js
/**
* The ways to try, in order, as libpq tries them: `allow` begins in the clear, `prefer` falls back to it.
*
* @throws UserError when a certificate file cannot be read
*/
async function tlsAttempts(address) {
	const { mode } = address.tls;
	if (mode === "disable" || address.socket !== void 0) return [false];
	const options = await tlsOptions(address.tls, address.host);
	if (mode === "allow") return [false, options];
	return mode === "prefer" ? [options, false] : [options];
}
async function tlsOptions(settings, host) {
	const verifies = settings.mode === "verify-ca" || settings.mode === "verify-full";
	const [ca, cert, key] = await Promise.all([
		settings.rootCertificate,
		settings.certificate,
		settings.key
	].map(readCertificate));
	return {
		rejectUnauthorized: verifies,
		checkServerIdentity: (_, certificate) => settings.mode === "verify-full" ? (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.checkServerIdentity)(host, certificate) : void 0,
		...ca === void 0 ? {} : { ca },
		...cert === void 0 ? {} : { cert },
		...key === void 0 ? {} : { key }
	};
}
async function readCertificate(path) {
	if (path === void 0) return void 0;
	try {
		return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, "utf8");
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`The certificate file ${path}, which the database URL names, cannot be read.`, { cause });
	}
}
/** Runs `open` with each way until one is taken; `fallsBack` says which failures are worth the next. */
async function tryEach(attempts, open, fallsBack) {
	for (const [index, attempt] of attempts.entries()) try {
		return await open(attempt);
	} catch (error) {
		if (index === attempts.length - 1 || !fallsBack(error)) throw error;
	}
	throw new RangeError("No way to connect was given");
}



/***/ }),

/***/ 82756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ inTransaction)
/* harmony export */ });
// packages/database/build/connection/transaction.js
/** Runs `work` between `begin` and `commit`; rolls back, and throws the first error, when either fails. */
async function inTransaction(steps, work) {
	await steps.begin();
	try {
		const result = await work();
		await steps.commit();
		return result;
	} catch (error) {
		await steps.rollback().catch(() => void 0);
		throw error;
	}
}



/***/ })

};
