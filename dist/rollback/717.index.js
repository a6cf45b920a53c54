export const id = 717;
export const ids = [717];
export const modules = {

/***/ 77717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectPostgres: () => (/* binding */ connectPostgres)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67892);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99998);
/* harmony import */ var _database_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);
/* harmony import */ var _tls_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87833);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13277);
/* harmony import */ var _transaction_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82756);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77030);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78474);
/* harmony import */ var pg__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(83849);










// packages/database/build/servers/postgres/channel-binding.js
const PLUS = "SCRAM-SHA-256-PLUS";
/**
* Ends a log-in before it answers a server that does not bind it to the TLS channel, as libpq does with
* `channel_binding=require`. node-postgres binds when it can, but cannot be told to insist.
*/
function requireChannelBinding(client) {
	const refuse = () => {
		client.connection.stream.destroy(/* @__PURE__ */ new Error("channel_binding=require: the server's authentication is not bound to TLS"));
	};
	let bound = false;
	client.connection.prependListener("authenticationSASL", (message) => {
		bound = message.mechanisms.includes(PLUS);
		if (!bound) refuse();
	});
	for (const event of ["authenticationCleartextPassword", "authenticationMD5Password"]) client.connection.prependListener(event, refuse);
	client.connection.prependListener("authenticationOk", () => {
		if (!bound) refuse();
	});
}
// packages/database/build/servers/postgres/errors.js
/** Makes our error of whatever node-postgres threw; `sql` is the text whose position the server counts in. */
function postgresError(error, sql, completed) {
	if (error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_0__.t) return error;
	const fields = fieldsOf(error);
	const detail = [
		fields.detail,
		fields.hint,
		fields.where
	].filter(Boolean).join("\n");
	const position = sql === void 0 ? void 0 : indexOf(sql, Number(fields.position));
	return new _database_error_js__WEBPACK_IMPORTED_MODULE_0__.t((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.c)(error), {
		code: codeFor(error),
		cause: error,
		...detail === "" ? {} : { detail },
		...position === void 0 ? {} : { position },
		...completed === void 0 ? {} : { completed }
	});
}
function codeFor(error) {
	const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.s)(error);
	if (code !== void 0) return code;
	const message = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__.c)(error);
	if (message.includes("does not support SSL")) return "TLS_REFUSED";
	if (message.includes("timeout expired")) return "ETIMEDOUT";
	return /terminated|not queryable|closed/i.test(message) ? "CONNECTION_LOST" : "UNKNOWN";
}
function fieldsOf(error) {
	const text = (name) => {
		const value = typeof error === "object" && error !== null ? Reflect.get(error, name) : void 0;
		return typeof value === "string" ? value : void 0;
	};
	const found = {
		position: text("position"),
		detail: text("detail"),
		hint: text("hint"),
		where: text("where")
	};
	return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== void 0));
}
/** PostgreSQL counts characters from one, JavaScript UTF-16 units from zero. */
function indexOf(sql, position) {
	if (!Number.isInteger(position) || position < 1) return void 0;
	let index = 0;
	let left = position - 1;
	for (const character of sql) {
		if (left === 0) break;
		left -= 1;
		index += character.length;
	}
	return index;
}
// packages/database/build/servers/postgres/open.js
/** Opens a session in the way that the URL's sslmode asks for. @throws DatabaseError */
async function openClient(address, options) {
	const open = (tls) => openOnce(address, options, tls);
	return (0,_tls_js__WEBPACK_IMPORTED_MODULE_1__.n)(await (0,_tls_js__WEBPACK_IMPORTED_MODULE_1__.t)(address), open, fallsBack);
}
async function openOnce(address, options, ssl) {
	const client = new pg__WEBPACK_IMPORTED_MODULE_6__/* .Client */ .Kj(config(address, options, ssl));
	client.on("error", () => void 0);
	if (address.channelBinding === "require") requireChannelBinding(client);
	client.on("notice", (notice) => options.onNotice?.(`${notice.severity ?? "NOTICE"}: ${notice.message ?? ""}`));
	try {
		await client.connect();
		return client;
	} catch (error) {
		throw postgresError(error);
	}
}
function config(address, options, ssl) {
	return {
		host: address.socket ?? address.host,
		port: address.port,
		user: address.user,
		password: () => address.password ?? "",
		database: address.database,
		ssl,
		enableChannelBinding: address.channelBinding !== "disable",
		application_name: options.applicationName.slice(0, 63),
		connectionTimeoutMillis: options.connectTimeout ?? 1e4,
		keepAlive: true,
		...address.options === void 0 ? {} : { options: address.options }
	};
}
/** A server without TLS, or one whose pg_hba.conf wants the other kind (28000), may take the next way. */
function fallsBack(error) {
	return error instanceof _database_error_js__WEBPACK_IMPORTED_MODULE_0__.t && (error.code === "TLS_REFUSED" || error.code === "28000");
}
// packages/database/build/servers/postgres/cancel.js
/** @returns undefined when the server gave none */
function backendKey(client) {
	const [pid, secret] = [Reflect.get(client, "processID"), Reflect.get(client, "secretKey")];
	return typeof pid === "number" && typeof secret === "number" ? {
		pid,
		secret
	} : void 0;
}
/** Cancels what the server process `pid` runs, from a session of its own. @throws DatabaseError */
async function cancelBackend(address, options, pid) {
	const client = await openClient(address, options);
	try {
		await client.query("SELECT pg_cancel_backend($1)", [pid]);
	} finally {
		await client.end();
	}
}
/** CancelRequest of the protocol: the only way to a session behind a pooler, which knows whose key it is. */
async function sendCancelRequest(address, key) {
	const path = address.socket === void 0 ? void 0 : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(address.socket, `.s.PGSQL.${address.port}`);
	const socket = path === void 0 ? (0,node_net__WEBPACK_IMPORTED_MODULE_4__.connect)(address.port, address.host) : (0,node_net__WEBPACK_IMPORTED_MODULE_4__.connect)(path);
	socket.setTimeout(_connect_js__WEBPACK_IMPORTED_MODULE_7__.t, () => socket.destroy(/* @__PURE__ */ new Error("timeout expired")));
	await (0,node_events__WEBPACK_IMPORTED_MODULE_5__.once)(socket, "connect");
	const message = Buffer.alloc(16);
	message.writeInt32BE(message.length, 0);
	message.writeInt32BE(80877102, 4);
	message.writeInt32BE(key.pid, 8);
	message.writeInt32BE(key.secret, 12);
	const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_5__.once)(socket, "close");
	socket.write(message);
	socket.resume();
	await closed;
}
// packages/database/build/servers/postgres/session.js
/** How long a farewell may take before the socket is cut, in milliseconds. */
const FAREWELL = 2e3;
/** The session as a `Connection`. */
function createPostgresSession(session) {
	const { client, server } = session;
	const execute = (sql) => simple(client, sql).then(() => void 0);
	return {
		server,
		execute,
		async query(sql, parameters = []) {
			try {
				const { rows } = await client.query(sql, [...parameters]);
				return rows;
			} catch (error) {
				throw postgresError(error, sql);
			}
		},
		transaction: (work) => (0,_transaction_js__WEBPACK_IMPORTED_MODULE_8__.t)(steps(session), work),
		cancel: () => cancel(session),
		close: () => close(client)
	};
}
function steps({ client, settings }) {
	const begin = ["BEGIN", ...settings.map((each) => `SET LOCAL ${each}`)].join("; ");
	return {
		begin: async () => {
			await simple(client, begin);
		},
		commit: async () => {
			if (await simple(client, "COMMIT") !== "COMMIT") throw new _database_error_js__WEBPACK_IMPORTED_MODULE_0__.t("The server rolled the transaction back, because a statement in it had failed.", { code: "25P02" });
		},
		rollback: async () => {
			await simple(client, "ROLLBACK");
		}
	};
}
/** Sends a simple query. @returns the tag of its last command */
async function simple(client, sql) {
	let completed = 0;
	const count = () => {
		completed += 1;
	};
	client.connection.on("commandComplete", count);
	try {
		const result = await client.query(sql);
		const last = Array.isArray(result) ? result.at(-1) : result;
		const command = typeof last === "object" && last !== null ? Reflect.get(last, "command") : void 0;
		return typeof command === "string" ? command : void 0;
	} catch (error) {
		throw postgresError(error, sql, completed);
	} finally {
		client.connection.off("commandComplete", count);
	}
}
async function cancel({ client, server, pid, address, options }) {
	if (!server.pooled) return cancelBackend(address, options, pid);
	const key = backendKey(client);
	if (key !== void 0) await sendCancelRequest(address, key);
}
async function close(client) {
	const impatience = setTimeout(() => client.connection.stream.destroy(), FAREWELL);
	await client.end().catch(() => void 0);
	clearTimeout(impatience);
}
// packages/database/build/servers/postgres/settings.js
/** How often a server looks whether its client is still there while a statement runs, in milliseconds. */
const CHECK_INTERVAL = 500;
/** `name = value` of each setting of our sessions; values are numbers of milliseconds. */
function sessionSettings(server, options) {
	const { lockTimeout, statementTimeout } = options;
	return [
		...lockTimeout === void 0 ? [] : [`lock_timeout = ${Math.ceil(lockTimeout)}`],
		...statementTimeout === void 0 ? [] : [`statement_timeout = ${Math.ceil(statementTimeout)}`],
		...server.major >= 14 ? [`client_connection_check_interval = ${CHECK_INTERVAL}`] : [],
		...server.major >= 14 && !server.pooled ? ["idle_session_timeout = 0"] : []
	];
}
// packages/database/build/servers/postgres/connect.js
/** Opens a session on PostgreSQL. @throws DatabaseError */
async function connectPostgres(address, options) {
	const client = await openClient(address, options);
	try {
		const { server, pid } = await identify(client, address);
		const settings = sessionSettings(server, options);
		if (!server.pooled && settings.length > 0) await client.query(settings.map((each) => `SET ${each}`).join("; "));
		return createPostgresSession({
			client,
			server,
			pid,
			address,
			options,
			settings: server.pooled ? settings : []
		});
	} catch (error) {
		await client.end();
		throw postgresError(error);
	}
}
const IDENTIFY = `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number,
  pg_backend_pid() AS pid, current_database() AS database`;
async function identify(client, address) {
	const { rows } = await client.query(IDENTIFY);
	const [found] = rows;
	if (found === void 0) throw new Error("The server did not say what it is");
	return {
		server: {
			dialect: "postgresql",
			version: found.version.split(" ", 1)[0] ?? found.version,
			major: Math.floor(Number(found.number) / 1e4),
			database: found.database,
			pooled: backendKey(client)?.pid !== found.pid,
			describe: (0,_address_js__WEBPACK_IMPORTED_MODULE_9__.t)(address)
		},
		pid: found.pid
	};
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
