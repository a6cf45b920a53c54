export const id = 794;
export const ids = [794];
export const modules = {

/***/ 2794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commentOnPull: () => (/* binding */ commentOnPull)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1088);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2841);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5739);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5611);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(926);





// actions/vercel-deploy/build/comment/comments.js
/** The token may not do this to comments. */
var CommentsRefused = class extends Error {
	name = "CommentsRefused";
};
// actions/vercel-deploy/build/comment/github-comments.js
/** How long one request may take, in milliseconds: a cancelled job has five seconds in all. */
const REQUEST_TIMEOUT = 1e4;
const RETRIES = {
	attempts: 3,
	firstDelay: 500,
	maxDelay: 2e3
};
/**
* The comments of a pull request in GitHub's REST API. Octokit is loaded here and not before. Errors are
* `CommentsRefused` for 401, 403 and a 404 of the pull request, and `PlatformError` otherwise.
*/
async function openComments(pull) {
	const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
	const log = {
		debug: () => void 0,
		info: () => void 0,
		warn: pull.debug,
		error: pull.debug
	};
	const octokit = getOctokit(pull.token, {
		baseUrl: pull.apiUrl.replace(/\/+$/, ""),
		log
	});
	const [owner = "", repo = ""] = pull.repository.split("/");
	const at = {
		owner,
		repo
	};
	const send = (what, work, repeatable = true) => attempt(what, work, repeatable, pull.clock);
	return {
		list: () => send("list comments", () => listAll(octokit, {
			...at,
			issue_number: pull.number
		})),
		async create(body) {
			const parameters = {
				...at,
				issue_number: pull.number,
				body,
				request: limited()
			};
			const { data } = await send("comment", () => octokit.rest.issues.createComment(parameters), false);
			return commentOf(data);
		},
		update: (id, body) => unlessGone(() => send("update a comment", () => octokit.rest.issues.updateComment({
			...at,
			comment_id: id,
			body,
			request: limited()
		}))),
		remove: (id) => unlessGone(() => send("delete a comment", () => octokit.rest.issues.deleteComment({
			...at,
			comment_id: id,
			request: limited()
		})))
	};
}
/** Follows the links between pages, to the end. */
async function listAll(octokit, of) {
	const parameters = {
		...of,
		per_page: 100,
		request: limited()
	};
	const found = [];
	for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, parameters)) found.push(...data.map(commentOf));
	return found;
}
function commentOf({ id, body, user }) {
	return {
		id,
		body: body ?? "",
		author: user?.login ?? ""
	};
}
function limited() {
	return { signal: AbortSignal.timeout(REQUEST_TIMEOUT) };
}
async function unlessGone(work) {
	try {
		await work();
		return true;
	} catch (error) {
		const status = error instanceof Error ? statusOf(error.cause) : void 0;
		if (status === 404 || status === 410) return false;
		throw error;
	}
}
async function attempt(what, work, repeatable, clock) {
	try {
		return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__.t)(work, (error) => judge(error, repeatable), RETRIES, { clock });
	} catch (error) {
		const status = statusOf(error);
		const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`;
		if (status === 401 || status === 403 || status === 404) throw new CommentsRefused(message, { cause: error });
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, { cause: error });
	}
}
function judge(error, repeatable) {
	const status = statusOf(error);
	return { again: status === 429 || repeatable && (status === void 0 || status >= 500) };
}
/** The status of an answer; Octokit reports a broken connection as a 500 that has no response. */
function statusOf(error) {
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	return "response" in error && error.response !== void 0 ? error.status : void 0;
}
// actions/vercel-deploy/build/comment/pull-request.js
const repositorySchema = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)({
	full_name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	fork: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(), false)
})), void 0);
const eventSchema = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)({
	pull_request: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)({
		number: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(),
		head: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)({
			sha: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()), void 0),
			repo: repositorySchema
		}), {
			sha: void 0,
			repo: void 0
		})
	}),
	repository: repositorySchema
});
/** Reads which pull request the run is for, from the event's file; `undefined` when it is for none. */
function pullRequestOf(env) {
	const event = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(eventSchema, (0,_event_js__WEBPACK_IMPORTED_MODULE_1__.t)(env));
	if (!event.success) return void 0;
	const { pull_request: pull, repository } = event.data;
	const isFork = pull.head.repo?.full_name !== repository?.full_name;
	return {
		number: pull.number,
		headSha: pull.head.sha,
		isFork
	};
}
// actions/vercel-deploy/build/comment/marker.js
/** What an HTML comment may hold as it is: nothing that ends it, and no white space. */
function plain(projectId) {
	return encodeURIComponent(projectId).replaceAll("-", "%2D");
}
/** The start of a project's comment. It has to be the very beginning: in a quotation there is a `>` before it. */
function markerOf(projectId) {
	return `<!-- slipway/vercel-deploy ${plain(projectId)} `;
}
/** The first line of a project's comment: invisible, it says whose it is and which run wrote it. */
function markerLine(projectId, { id, attempt }) {
	return `${markerOf(projectId)}run ${id}.${attempt} -->`;
}
/** The run that a comment of the project names; `undefined` for any other text. */
function writerOf(body, projectId) {
	const marker = markerOf(projectId);
	if (!body.startsWith(marker)) return void 0;
	const found = /^run (\d+)\.(\d+) -->/.exec(body.slice(marker.length));
	return {
		id: Number(found?.[1] ?? 0),
		attempt: Number(found?.[2] ?? 0)
	};
}
/** Whether the first run came after the second: ids of runs only grow (docs: workflow runs). */
function isNewer(one, other) {
	return one.id === other.id ? one.attempt > other.attempt : one.id > other.id;
}
// actions/vercel-deploy/build/comment/render.js
/** GitHub takes 65,536 characters; a reason of a failure is cut to this many. */
const LONGEST_PROBLEM = 4e3;
/** Addresses shown; a project can have many. */
const MOST_ALIASES = 20;
const HEADINGS = {
	building: "is being deployed",
	ready: "is ready",
	failed: "failed",
	canceled: "was canceled on Vercel",
	blocked: "is blocked on Vercel",
	interrupted: "was interrupted"
};
/** The comment's text, its marker in the first line. Nothing of the report is taken for Markdown, HTML or a mention. */
function renderComment(report) {
	const rows = [
		["Status", report.status],
		["Address", report.url === void 0 ? "none" : link(report.url)],
		...aliasRows(report.aliasUrls),
		["Commit", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.t)(report.commit.slice(0, 7))],
		["Environment", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.t)(report.target)],
		...report.inspectorUrl === void 0 ? [] : [["Inspector", link(report.inspectorUrl)]],
		["Run", link(report.run.url)]
	];
	return `${[
		markerLine(report.projectId, report.run),
		`### The preview of ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.t)(report.projectName)} ${HEADINGS[report.status]}`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.i)(["", ""], rows).trimEnd(),
		...report.problem === void 0 || report.problem === "" ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.n)(cut(report.problem)).trimEnd()]
	].join("\n\n")}\n`;
}
function aliasRows(urls) {
	if (urls.length === 0) return [];
	const shown = urls.slice(0, MOST_ALIASES).map(link);
	const rest = urls.length - shown.length;
	return [["Aliases", [...shown, ...rest > 0 ? [`and ${rest} more`] : []].join("<br>")]];
}
/** A link for http and https; any other text is shown as code, which nobody can click. */
function link(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url === void 0 || !/^https?:$/.test(url.protocol)) return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.t)(text);
	const target = url.href.replaceAll(/[()<>|[\]`\\*_~]/g, (character) => percent(character));
	return `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.r)(url.href.replace(/\/$/, ""))}](${target})`;
}
/** `encodeURIComponent` leaves some of these alone. */
function percent(character) {
	return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
/** The end of a long text, where the reason is. */
function cut(text) {
	return text.length <= LONGEST_PROBLEM ? text : `…${text.slice(-4e3)}`;
}
// actions/vercel-deploy/build/comment/sticky.js
/** How often it is begun anew when the comment disappears while it is updated. */
const TRIES = 3;
/**
* Keeps one comment of a project: updates it, or makes it. Two jobs that made one each at the same time agree on the
* older one, because both look again after they have made theirs.
*/
async function keepOneComment(comments, text) {
	let result = "updated";
	for (let tries = 0; tries < TRIES; tries += 1) {
		const marked = await markedOf(comments, text);
		const [kept] = marked;
		if (kept === void 0) {
			await comments.create(text.body);
			result = "created";
			continue;
		}
		const settled = await settle(comments, text, marked);
		if (settled !== "gone") return settled === "outdated" ? settled : result;
	}
	return result;
}
/** The project's comments, the one to be kept first: the oldest, which is the same for everybody who looks. */
async function markedOf(comments, { projectId }) {
	return (await comments.list()).filter(({ body }) => writerOf(body, projectId) !== void 0).toSorted((one, other) => one.id - other.id);
}
async function settle(comments, text, marked) {
	const [kept, ...others] = marked;
	if (kept === void 0) return "gone";
	const outdated = marked.some(({ body }) => isNewer(writerOf(body, text.projectId) ?? text.run, text.run));
	const newest = outdated ? newestOf(marked, text.projectId) : text.body;
	if (newest !== kept.body && !await comments.update(kept.id, newest)) return "gone";
	for (const other of others) if (other.author === kept.author) await comments.remove(other.id);
	return outdated ? "outdated" : "updated";
}
/** The text of the latest run. */
function newestOf(marked, projectId) {
	const run = ({ body }) => writerOf(body, projectId) ?? {
		id: 0,
		attempt: 0
	};
	return marked.toSorted((one, other) => isNewer(run(one), run(other)) ? -1 : 1)[0]?.body ?? "";
}
// actions/vercel-deploy/build/comment/comment.js
/**
* Keeps the one comment in which a pull request reads about its preview. Never throws: what was deployed is deployed,
* whether or not GitHub takes a comment.
*/
async function commentOnPull(report, ports) {
	const pull = pullRequestOf(ports.env);
	if (pull === void 0) {
		ports.log.debug("no comment: this run is for no pull request");
		return "none";
	}
	try {
		return await comment(report, pull, ports);
	} catch (error) {
		return explain(error, pull, ports);
	}
}
async function comment(report, pull, ports) {
	const { token, context, clock, log, redact } = ports;
	const { repository, apiUrl } = context;
	const debug = (message) => log.debug(message);
	const comments = await (ports.open ?? openComments)({
		token,
		repository,
		apiUrl,
		number: pull.number,
		clock,
		debug
	});
	const body = redact(renderComment({
		...report,
		commit: pull.headSha ?? report.commit
	}));
	const result = await keepOneComment(comments, {
		projectId: report.projectId,
		run: report.run,
		body
	});
	log.info(result === "outdated" ? `The comment on pull request #${pull.number} is of a later run and stays as it is.` : `The comment on pull request #${pull.number} is ${result}.`);
	return result;
}
function explain(error, { number, isFork }, { log }) {
	if (!(error instanceof CommentsRefused)) {
		log.warning(`Pull request #${number} got no comment: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return "failed";
	}
	if (isFork) log.notice(`Pull request #${number} comes from a fork, whose runs get a token that only reads: it got no comment. The addresses are in the summary.`);
	else log.warning(`Pull request #${number} got no comment: ${error.message}. Add "permissions: { pull-requests: write }" to the job, or switch it off with "comment: false".`);
	return "refused";
}



/***/ })

};
