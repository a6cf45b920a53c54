export const id = 746;
export const ids = [746];
export const modules = {

/***/ 33746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packArchive: () => (/* binding */ packArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38522);
/* harmony import */ var tar_stream__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56118);








// packages/platforms/build/vercel/files/archive.js
/** The size of a part, in bytes, as the CLI cuts them. */
const PART_BYTES = 104857600;
/** Bits of `st_mode` that are permissions. */
const PERMISSIONS = 4095;
/** The CLI gives the parts this mode, without the bits for a file. */
const PART_MODE = 438;
/**
* Packs the entries into one tar, compressed and cut into parts on disk, so that memory does not grow with the output.
* Times are left out: the same output gives the same parts, and a second run uploads nothing.
*/
async function packArchive(entries, temp, partBytes = PART_BYTES) {
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temp, "slipway-vercel-"));
	const remove = async () => await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_4__.rm)(folder, {
		recursive: true,
		force: true
	});
	try {
		const tar = (0,tar_stream__WEBPACK_IMPORTED_MODULE_7__.pack)();
		const parts = [];
		const filled = fill(tar, entries);
		const cut = (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(tar, (0,node_zlib__WEBPACK_IMPORTED_MODULE_6__.createGzip)(), async (stream) => {
			for await (const part of cutInParts(stream, partBytes)) parts.push(await writePart(folder, parts.length + 1, part));
		});
		await Promise.all([filled, cut]);
		return {
			entries: parts,
			remove
		};
	} catch (error) {
		await remove();
		throw error;
	}
}
async function fill(tar, entries) {
	try {
		for (const entry of entries) await add(tar, entry);
		tar.finalize();
	} catch (error) {
		tar.destroy(error instanceof Error ? error : new Error(String(error)));
		throw error;
	}
}
async function add(tar, { file, mode, size, source }) {
	const header = {
		name: file,
		mode: mode & PERMISSIONS,
		mtime: /* @__PURE__ */ new Date(0)
	};
	await new Promise((resolve, reject) => {
		const ended = (error) => error ? reject(error) : resolve();
		if ("bytes" in source) {
			const linkname = Buffer.from(source.bytes).toString("utf8");
			tar.entry({
				...header,
				type: "symlink",
				linkname
			}, ended);
		} else if (size === void 0) tar.entry({
			...header,
			type: "directory"
		}, ended);
		else (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(source.path), tar.entry({
			...header,
			size
		}, ended)).catch(reject);
	});
}
/** One stream of bytes for each part. A part has to be read to its end before the next one is asked for. */
async function* cutInParts(stream, partBytes) {
	const source = stream[Symbol.asyncIterator]();
	const left = {
		rest: void 0,
		ended: false
	};
	const part = async function* () {
		for (let room = partBytes; room > 0;) {
			const next = left.rest === void 0 ? await source.next() : {
				done: false,
				value: left.rest
			};
			left.rest = void 0;
			left.ended = next.done === true;
			if (left.ended) return true;
			const chunk = next.value.subarray(0, room);
			if (chunk.length < next.value.length) left.rest = next.value.subarray(room);
			room -= chunk.length;
			yield chunk;
		}
		return false;
	};
	do
		yield part();
	while (!left.ended);
}
async function writePart(folder, number, chunks) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `part${number}`);
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_3__.createHash)("sha1");
	let size = 0;
	const counted = async function* () {
		for await (const chunk of chunks) {
			hash.update(chunk);
			size += chunk.length;
			yield chunk;
		}
	};
	await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_5__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from(counted()), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path));
	return {
		file: `.vercel/source.tgz.part${number}`,
		mode: PART_MODE,
		size,
		sha: hash.digest("hex"),
		source: { path }
	};
}



/***/ })

};
