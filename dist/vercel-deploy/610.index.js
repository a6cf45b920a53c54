export const id = 610;
export const ids = [610];
export const modules = {

/***/ 298:
/***/ ((module) => {

// A simple implementation of make-array
function makeArray (subject) {
  return Array.isArray(subject)
    ? subject
    : [subject]
}

const UNDEFINED = undefined
const EMPTY = ''
const SPACE = ' '
const ESCAPE = '\\'
const REGEX_TEST_BLANK_LINE = /^\s+$/
const REGEX_INVALID_TRAILING_BACKSLASH = /(?:[^\\]|^)\\$/
const REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION = /^\\!/
const REGEX_REPLACE_LEADING_EXCAPED_HASH = /^\\#/
const REGEX_SPLITALL_CRLF = /\r?\n/g

// Invalid:
// - /foo,
// - ./foo,
// - ../foo,
// - .
// - ..
// Valid:
// - .foo
const REGEX_TEST_INVALID_PATH = /^\.{0,2}\/|^\.{1,2}$/

const REGEX_TEST_TRAILING_SLASH = /\/$/

const SLASH = '/'

// Do not use ternary expression here, since "istanbul ignore next" is buggy
let TMP_KEY_IGNORE = 'node-ignore'
/* istanbul ignore else */
if (typeof Symbol !== 'undefined') {
  TMP_KEY_IGNORE = Symbol.for('node-ignore')
}
const KEY_IGNORE = TMP_KEY_IGNORE

const define = (object, key, value) => {
  Object.defineProperty(object, key, {value})
  return value
}

const REGEX_REGEXP_RANGE = /([0-z])-([0-z])/g

const RETURN_FALSE = () => false

// Sanitize the range of a regular expression
// The cases are complicated, see test cases for details
const sanitizeRange = range => range.replace(
  REGEX_REGEXP_RANGE,
  (match, from, to) => from.charCodeAt(0) <= to.charCodeAt(0)
    ? match
    // Invalid range (out of order) which is ok for gitignore rules but
    //   fatal for JavaScript regular expression, so eliminate it.
    : EMPTY
)

// See fixtures #59
const cleanRangeBackSlash = slashes => {
  const {length} = slashes
  return slashes.slice(0, length - length % 2)
}

// > If the pattern ends with a slash,
// > it is removed for the purpose of the following description,
// > but it would only find a match with a directory.
// > In other words, foo/ will match a directory foo and paths underneath it,
// > but will not match a regular file or a symbolic link foo
// >  (this is consistent with the way how pathspec works in general in Git).
// '`foo/`' will not match regular file '`foo`' or symbolic link '`foo`'
// -> ignore-rules will not deal with it, because it costs extra `fs.stat` call
//      you could use option `mark: true` with `glob`

// '`foo/`' should not continue with the '`..`'
const REPLACERS = [

  [
    // Remove BOM
    // TODO:
    // Other similar zero-width characters?
    /^\uFEFF/,
    () => EMPTY
  ],

  // > Trailing spaces are ignored unless they are quoted with backslash ("\")
  [
    // (a\ ) -> (a )
    // (a  ) -> (a)
    // (a ) -> (a)
    // (a \ ) -> (a  )
    /((?:\\\\)*?)(\\?\s+)$/,
    (_, m1, m2) => m1 + (
      m2.indexOf('\\') === 0
        ? SPACE
        : EMPTY
    )
  ],

  // Replace (\ ) with ' '
  // (\ ) -> ' '
  // (\\ ) -> '\\ '
  // (\\\ ) -> '\\ '
  [
    /(\\+?)\s/g,
    (_, m1) => {
      const {length} = m1
      return m1.slice(0, length - length % 2) + SPACE
    }
  ],

  // Escape metacharacters
  // which is written down by users but means special for regular expressions.

  // > There are 12 characters with special meanings:
  // > - the backslash \,
  // > - the caret ^,
  // > - the dollar sign $,
  // > - the period or dot .,
  // > - the vertical bar or pipe symbol |,
  // > - the question mark ?,
  // > - the asterisk or star *,
  // > - the plus sign +,
  // > - the opening parenthesis (,
  // > - the closing parenthesis ),
  // > - and the opening square bracket [,
  // > - the opening curly brace {,
  // > These special characters are often called "metacharacters".
  [
    /[\\$.|*+(){^]/g,
    match => `\\${match}`
  ],

  [
    // > a question mark (?) matches a single character
    /(?!\\)\?/g,
    () => '[^/]'
  ],

  // leading slash
  [

    // > A leading slash matches the beginning of the pathname.
    // > For example, "/*.c" matches "cat-file.c" but not "mozilla-sha1/sha1.c".
    // A leading slash matches the beginning of the pathname
    /^\//,
    () => '^'
  ],

  // replace special metacharacter slash after the leading slash
  [
    /\//g,
    () => '\\/'
  ],

  [
    // > A leading "**" followed by a slash means match in all directories.
    // > For example, "**/foo" matches file or directory "foo" anywhere,
    // > the same as pattern "foo".
    // > "**/foo/bar" matches file or directory "bar" anywhere that is directly
    // >   under directory "foo".
    // Notice that the '*'s have been replaced as '\\*'
    /^\^*\\\*\\\*\\\//,

    // '**/foo' <-> 'foo'
    () => '^(?:.*\\/)?'
  ],

  // starting
  [
    // there will be no leading '/'
    //   (which has been replaced by section "leading slash")
    // If starts with '**', adding a '^' to the regular expression also works
    /^(?=[^^])/,
    function startingReplacer () {
      // If has a slash `/` at the beginning or middle
      return !/\/(?!$)/.test(this)
        // > Prior to 2.22.1
        // > If the pattern does not contain a slash /,
        // >   Git treats it as a shell glob pattern
        // Actually, if there is only a trailing slash,
        //   git also treats it as a shell glob pattern

        // After 2.22.1 (compatible but clearer)
        // > If there is a separator at the beginning or middle (or both)
        // > of the pattern, then the pattern is relative to the directory
        // > level of the particular .gitignore file itself.
        // > Otherwise the pattern may also match at any level below
        // > the .gitignore level.
        ? '(?:^|\\/)'

        // > Otherwise, Git treats the pattern as a shell glob suitable for
        // >   consumption by fnmatch(3)
        : '^'
    }
  ],

  // two globstars
  [
    // Use lookahead assertions so that we could match more than one `'/**'`
    /\\\/\\\*\\\*(?=\\\/|$)/g,

    // Zero, one or several directories
    // should not use '*', or it will be replaced by the next replacer

    // Check if it is not the last `'/**'`
    (_, index, str) => index + 6 < str.length

      // case: /**/
      // > A slash followed by two consecutive asterisks then a slash matches
      // >   zero or more directories.
      // > For example, "a/**/b" matches "a/b", "a/x/b", "a/x/y/b" and so on.
      // '/**/'
      ? '(?:\\/[^\\/]+)*'

      // case: /**
      // > A trailing `"/**"` matches everything inside.

      // #21: everything inside but it should not include the current folder
      : '\\/.+'
  ],

  // normal intermediate wildcards
  [
    // Never replace escaped '*'
    // ignore rule '\*' will match the path '*'

    // 'abc.*/' -> go
    // 'abc.*'  -> skip this rule,
    //    coz trailing single wildcard will be handed by [trailing wildcard]
    /(^|[^\\]+)(\\\*)+(?=.+)/g,

    // '*.js' matches '.js'
    // '*.js' doesn't match 'abc'
    (_, p1, p2) => {
      // 1.
      // > An asterisk "*" matches anything except a slash.
      // 2.
      // > Other consecutive asterisks are considered regular asterisks
      // > and will match according to the previous rules.
      const unescaped = p2.replace(/\\\*/g, '[^\\/]*')
      return p1 + unescaped
    }
  ],

  [
    // unescape, revert step 3 except for back slash
    // For example, if a user escape a '\\*',
    // after step 3, the result will be '\\\\\\*'
    /\\\\\\(?=[$.|*+(){^])/g,
    () => ESCAPE
  ],

  [
    // '\\\\' -> '\\'
    /\\\\/g,
    () => ESCAPE
  ],

  [
    // > The range notation, e.g. [a-zA-Z],
    // > can be used to match one of the characters in a range.

    // `\` is escaped by step 3
    /(\\)?\[([^\]/]*?)(\\*)($|\])/g,
    (match, leadEscape, range, endEscape, close) => leadEscape === ESCAPE
      // '\\[bar]' -> '\\\\[bar\\]'
      ? `\\[${range}${cleanRangeBackSlash(endEscape)}${close}`
      : close === ']'
        ? endEscape.length % 2 === 0
          // A normal case, and it is a range notation
          // '[bar]'
          // '[bar\\\\]'
          ? `[${sanitizeRange(range)}${endEscape}]`
          // Invalid range notaton
          // '[bar\\]' -> '[bar\\\\]'
          : '[]'
        : '[]'
  ],

  // ending
  [
    // 'js' will not match 'js.'
    // 'ab' will not match 'abc'
    /(?:[^*])$/,

    // WTF!
    // https://git-scm.com/docs/gitignore
    // changes in [2.22.1](https://git-scm.com/docs/gitignore/2.22.1)
    // which re-fixes #24, #38

    // > If there is a separator at the end of the pattern then the pattern
    // > will only match directories, otherwise the pattern can match both
    // > files and directories.

    // 'js*' will not match 'a.js'
    // 'js/' will not match 'a.js'
    // 'js' will match 'a.js' and 'a.js/'
    match => /\/$/.test(match)
      // foo/ will not match 'foo'
      ? `${match}$`
      // foo matches 'foo' and 'foo/'
      : `${match}(?=$|\\/$)`
  ]
]

const REGEX_REPLACE_TRAILING_WILDCARD = /(^|\\\/)?\\\*$/
const MODE_IGNORE = 'regex'
const MODE_CHECK_IGNORE = 'checkRegex'
const UNDERSCORE = '_'

const TRAILING_WILD_CARD_REPLACERS = {
  [MODE_IGNORE] (_, p1) {
    const prefix = p1
      // '\^':
      // '/*' does not match EMPTY
      // '/*' does not match everything

      // '\\\/':
      // 'abc/*' does not match 'abc/'
      ? `${p1}[^/]+`

      // 'a*' matches 'a'
      // 'a*' matches 'aa'
      : '[^/]*'

    return `${prefix}(?=$|\\/$)`
  },

  [MODE_CHECK_IGNORE] (_, p1) {
    // When doing `git check-ignore`
    const prefix = p1
      // '\\\/':
      // 'abc/*' DOES match 'abc/' !
      ? `${p1}[^/]*`

      // 'a*' matches 'a'
      // 'a*' matches 'aa'
      : '[^/]*'

    return `${prefix}(?=$|\\/$)`
  }
}

// @param {pattern}
const makeRegexPrefix = pattern => REPLACERS.reduce(
  (prev, [matcher, replacer]) =>
    prev.replace(matcher, replacer.bind(pattern)),
  pattern
)

const isString = subject => typeof subject === 'string'

// > A blank line matches no files, so it can serve as a separator for readability.
const checkPattern = pattern => pattern
  && isString(pattern)
  && !REGEX_TEST_BLANK_LINE.test(pattern)
  && !REGEX_INVALID_TRAILING_BACKSLASH.test(pattern)

  // > A line starting with # serves as a comment.
  && pattern.indexOf('#') !== 0

const splitPattern = pattern => pattern
.split(REGEX_SPLITALL_CRLF)
.filter(Boolean)

class IgnoreRule {
  constructor (
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    prefix
  ) {
    this.pattern = pattern
    this.mark = mark
    this.negative = negative

    define(this, 'body', body)
    define(this, 'ignoreCase', ignoreCase)
    define(this, 'regexPrefix', prefix)
  }

  get regex () {
    const key = UNDERSCORE + MODE_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_IGNORE, key)
  }

  get checkRegex () {
    const key = UNDERSCORE + MODE_CHECK_IGNORE

    if (this[key]) {
      return this[key]
    }

    return this._make(MODE_CHECK_IGNORE, key)
  }

  _make (mode, key) {
    const str = this.regexPrefix.replace(
      REGEX_REPLACE_TRAILING_WILDCARD,

      // It does not need to bind pattern
      TRAILING_WILD_CARD_REPLACERS[mode]
    )

    const regex = this.ignoreCase
      ? new RegExp(str, 'i')
      : new RegExp(str)

    return define(this, key, regex)
  }
}

const createRule = ({
  pattern,
  mark
}, ignoreCase) => {
  let negative = false
  let body = pattern

  // > An optional prefix "!" which negates the pattern;
  if (body.indexOf('!') === 0) {
    negative = true
    body = body.substr(1)
  }

  body = body
  // > Put a backslash ("\") in front of the first "!" for patterns that
  // >   begin with a literal "!", for example, `"\!important!.txt"`.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_EXCLAMATION, '!')
  // > Put a backslash ("\") in front of the first hash for patterns that
  // >   begin with a hash.
  .replace(REGEX_REPLACE_LEADING_EXCAPED_HASH, '#')

  const regexPrefix = makeRegexPrefix(body)

  return new IgnoreRule(
    pattern,
    mark,
    body,
    ignoreCase,
    negative,
    regexPrefix
  )
}

class RuleManager {
  constructor (ignoreCase) {
    this._ignoreCase = ignoreCase
    this._rules = []
  }

  _add (pattern) {
    // #32
    if (pattern && pattern[KEY_IGNORE]) {
      this._rules = this._rules.concat(pattern._rules._rules)
      this._added = true
      return
    }

    if (isString(pattern)) {
      pattern = {
        pattern
      }
    }

    if (checkPattern(pattern.pattern)) {
      const rule = createRule(pattern, this._ignoreCase)
      this._added = true
      this._rules.push(rule)
    }
  }

  // @param {Array<string> | string | Ignore} pattern
  add (pattern) {
    this._added = false

    makeArray(
      isString(pattern)
        ? splitPattern(pattern)
        : pattern
    ).forEach(this._add, this)

    return this._added
  }

  // Test one single path without recursively checking parent directories
  //
  // - checkUnignored `boolean` whether should check if the path is unignored,
  //   setting `checkUnignored` to `false` could reduce additional
  //   path matching.
  // - check `string` either `MODE_IGNORE` or `MODE_CHECK_IGNORE`

  // @returns {TestResult} true if a file is ignored
  test (path, checkUnignored, mode) {
    let ignored = false
    let unignored = false
    let matchedRule

    this._rules.forEach(rule => {
      const {negative} = rule

      //          |           ignored : unignored
      // -------- | ---------------------------------------
      // negative |   0:0   |   0:1   |   1:0   |   1:1
      // -------- | ------- | ------- | ------- | --------
      //     0    |  TEST   |  TEST   |  SKIP   |    X
      //     1    |  TESTIF |  SKIP   |  TEST   |    X

      // - SKIP: always skip
      // - TEST: always test
      // - TESTIF: only test if checkUnignored
      // - X: that never happen
      if (
        unignored === negative && ignored !== unignored
        || negative && !ignored && !unignored && !checkUnignored
      ) {
        return
      }

      const matched = rule[mode].test(path)

      if (!matched) {
        return
      }

      ignored = !negative
      unignored = negative

      matchedRule = negative
        ? UNDEFINED
        : rule
    })

    const ret = {
      ignored,
      unignored
    }

    if (matchedRule) {
      ret.rule = matchedRule
    }

    return ret
  }
}

const throwError = (message, Ctor) => {
  throw new Ctor(message)
}

const checkPath = (path, originalPath, doThrow) => {
  if (!isString(path)) {
    return doThrow(
      `path must be a string, but got \`${originalPath}\``,
      TypeError
    )
  }

  // We don't know if we should ignore EMPTY, so throw
  if (!path) {
    return doThrow(`path must not be empty`, TypeError)
  }

  // Check if it is a relative path
  if (checkPath.isNotRelative(path)) {
    const r = '`path.relative()`d'
    return doThrow(
      `path should be a ${r} string, but got "${originalPath}"`,
      RangeError
    )
  }

  return true
}

const isNotRelative = path => REGEX_TEST_INVALID_PATH.test(path)

checkPath.isNotRelative = isNotRelative

// On windows, the following function will be replaced
/* istanbul ignore next */
checkPath.convert = p => p


class Ignore {
  constructor ({
    ignorecase = true,
    ignoreCase = ignorecase,
    allowRelativePaths = false
  } = {}) {
    define(this, KEY_IGNORE, true)

    this._rules = new RuleManager(ignoreCase)
    this._strictPathCheck = !allowRelativePaths
    this._initCache()
  }

  _initCache () {
    // A cache for the result of `.ignores()`
    this._ignoreCache = Object.create(null)

    // A cache for the result of `.test()`
    this._testCache = Object.create(null)
  }

  add (pattern) {
    if (this._rules.add(pattern)) {
      // Some rules have just added to the ignore,
      //   making the behavior changed,
      //   so we need to re-initialize the result cache
      this._initCache()
    }

    return this
  }

  // legacy
  addPattern (pattern) {
    return this.add(pattern)
  }

  // @returns {TestResult}
  _test (originalPath, cache, checkUnignored, slices) {
    const path = originalPath
      // Supports nullable path
      && checkPath.convert(originalPath)

    checkPath(
      path,
      originalPath,
      this._strictPathCheck
        ? throwError
        : RETURN_FALSE
    )

    return this._t(path, cache, checkUnignored, slices)
  }

  checkIgnore (path) {
    // If the path doest not end with a slash, `.ignores()` is much equivalent
    //   to `git check-ignore`
    if (!REGEX_TEST_TRAILING_SLASH.test(path)) {
      return this.test(path)
    }

    const slices = path.split(SLASH).filter(Boolean)
    slices.pop()

    if (slices.length) {
      const parent = this._t(
        slices.join(SLASH) + SLASH,
        this._testCache,
        true,
        slices
      )

      if (parent.ignored) {
        return parent
      }
    }

    return this._rules.test(path, false, MODE_CHECK_IGNORE)
  }

  _t (
    // The path to be tested
    path,

    // The cache for the result of a certain checking
    cache,

    // Whether should check if the path is unignored
    checkUnignored,

    // The path slices
    slices
  ) {
    if (path in cache) {
      return cache[path]
    }

    if (!slices) {
      // path/to/a.js
      // ['path', 'to', 'a.js']
      slices = path.split(SLASH).filter(Boolean)
    }

    slices.pop()

    // If the path has no parent directory, just test it
    if (!slices.length) {
      return cache[path] = this._rules.test(path, checkUnignored, MODE_IGNORE)
    }

    const parent = this._t(
      slices.join(SLASH) + SLASH,
      cache,
      checkUnignored,
      slices
    )

    // If the path contains a parent directory, check the parent first
    return cache[path] = parent.ignored
      // > It is not possible to re-include a file if a parent directory of
      // >   that file is excluded.
      ? parent
      : this._rules.test(path, checkUnignored, MODE_IGNORE)
  }

  ignores (path) {
    return this._test(path, this._ignoreCache, false).ignored
  }

  createFilter () {
    return path => !this.ignores(path)
  }

  filter (paths) {
    return makeArray(paths).filter(this.createFilter())
  }

  // @returns {TestResult}
  test (path) {
    return this._test(path, this._testCache, true)
  }
}

const factory = options => new Ignore(options)

const isPathValid = path =>
  checkPath(path && checkPath.convert(path), path, RETURN_FALSE)

/* istanbul ignore next */
const setupWindows = () => {
  /* eslint no-control-regex: "off" */
  const makePosix = str => /^\\\\\?\\/.test(str)
  || /["<>|\u0000-\u001F]+/u.test(str)
    ? str
    : str.replace(/\\/g, '/')

  checkPath.convert = makePosix

  // 'C:\\foo'     <- 'C:\\foo' has been converted to 'C:/'
  // 'd:\\foo'
  const REGEX_TEST_WINDOWS_PATH_ABSOLUTE = /^[a-z]:\//i
  checkPath.isNotRelative = path =>
    REGEX_TEST_WINDOWS_PATH_ABSOLUTE.test(path)
    || isNotRelative(path)
}


// Windows
// --------------------------------------------------------------
/* istanbul ignore next */
if (
  // Detect `process` so that it can run in browsers.
  typeof process !== 'undefined'
  && process.platform === 'win32'
) {
  setupWindows()
}

// COMMONJS_EXPORTS ////////////////////////////////////////////////////////////

module.exports = factory

// Although it is an anti-pattern,
//   it is still widely misused by a lot of libraries in github
// Ref: https://github.com/search?q=ignore.default%28%29&type=code
factory.default = factory

module.exports.isPathValid = isPathValid

// For testing purposes
define(module.exports, Symbol.for('setupWindows'), setupWindows)


/***/ }),

/***/ 4233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ checkBuiltFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1088);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5609);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5611);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);





// packages/platforms/build/vercel/files/built-for.js
/** `builds.json`, in which `vercel build` notes for what it built, and what went wrong. Other builders write none. */
const schema = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.c)({
	target: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.h)()), void 0),
	error: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.v)()),
	builds: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.c)({ error: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.v)()) }))), void 0)
});
/**
* Holds what a build has noted against what is to be deployed: one that failed is no output, and one for another target
* has that target's variables in it. Throws a `UserError`. Says whether there was a note.
*/
async function checkBuiltFor(output, target) {
	const noted = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_1__.x)(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_4__.t)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(output, "builds.json"), "utf8").catch(() => "")));
	if (!noted.success) return false;
	const { target: built, error, builds } = noted.data;
	if ([error, ...(builds ?? []).map((build) => build.error)].some((each) => each !== null && each !== void 0)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the output in ${output} is that of a build that failed: builds.json notes an error`, { hint: "Nothing was sent. Build again, and see that the job ends with a build that fails." });
	if (built !== null && built !== void 0 && built !== target) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the output in ${output} was built for ${built}, and is to be deployed to ${target}`, { hint: `Nothing was sent. It has the variables of ${built} in it: build with ${buildCommand(target)}, or set target: ${built}.` });
	return true;
}
function buildCommand(target) {
	return target === "production" ? "`vercel build --prod`" : `\`vercel build --target=${target}\``;
}



/***/ }),

/***/ 5739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ eventPayload)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5609);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);


// packages/core/build/runner/event.js
/**
* The payload of the event that started the run, from the file that the runner names (docs: default environment
* variables, GITHUB_EVENT_PATH). `undefined` where there is none, or none that is JSON: what it tells is a nicety.
*/
function eventPayload(env) {
	const path = env["GITHUB_EVENT_PATH"];
	if (path === void 0 || path === "") return void 0;
	try {
		return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__.t)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, "utf8"));
	} catch {
		return;
	}
}



/***/ }),

/***/ 7201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ judgeFailure),
/* harmony export */   r: () => (/* binding */ parseRetryAfter),
/* harmony export */   t: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1088);

// packages/core/build/http/policy.js
/** Four tries with at most 3.5 s of waiting between them; a server may ask for up to a minute each time. */
const RETRY_POLICY = {
	attempts: 4,
	firstDelay: 500,
	maxDelay: 6e4
};
const PASSING_STATUS = /* @__PURE__ */ new Set([
	408,
	429,
	500,
	502,
	503,
	504
]);
const PASSING_CODE = /* @__PURE__ */ new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"ECONNABORTED",
	"EPIPE",
	"ETIMEDOUT",
	"EAI_AGAIN",
	"ENETUNREACH",
	"EHOSTUNREACH"
]);
/** Whether a request may be sent again: by its own word, otherwise by its method (RFC 9110 §9.2.2). */
function isIdempotent(request) {
	return request.idempotent ?? [
		"GET",
		"HEAD",
		"PUT",
		"DELETE"
	].includes(request.method);
}
/** What a failed try means for the next one. */
function judgeFailure(request, error, retryAfter) {
	if (!isIdempotent(request)) return { again: false };
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r) {
		if (error.status === 403 && retryAfter !== void 0) return {
			again: true,
			after: retryAfter
		};
		if (!PASSING_STATUS.has(error.status)) return { again: false };
		return retryAfter === void 0 ? { again: true } : {
			again: true,
			after: retryAfter
		};
	}
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.a) return { again: true };
	const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error);
	return { again: code !== void 0 && (PASSING_CODE.has(code) || code.startsWith("UND_ERR_")) };
}
/** Milliseconds of a Retry-After header, which holds seconds or a date (RFC 9110 §10.2.3); some send parts of a second. */
function parseRetryAfter(value, now) {
	const text = value?.trim() ?? "";
	if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1e3);
	const date = text.endsWith("GMT") ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}



/***/ }),

/***/ 2841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ retry)
/* harmony export */ });
// packages/core/build/effects/retry.js
/** Repeats `work` while `judge` calls its failure passing. Throws the last failure. */
async function retry(work, judge, policy, ports) {
	for (let attempt = 1;; attempt += 1) {
		ports.signal?.throwIfAborted();
		try {
			return await work(attempt);
		} catch (error) {
			const verdict = judge(error);
			if (!verdict.again || attempt >= policy.attempts) throw error;
			const delay = retryDelay(attempt, policy, verdict.after, ports.random ?? Math.random);
			ports.onRetry?.(error, delay, attempt);
			await ports.clock.sleep(delay, ports.signal);
		}
	}
}
/**
* The wait before the next try, in milliseconds: exponential with "equal jitter" (half fixed, half random), so that
* many jobs that failed together do not return together. A server's own wish is a lower bound.
*/
function retryDelay(attempt, policy, after, random) {
	const full = Math.min(policy.firstDelay * 2 ** (attempt - 1), policy.maxDelay);
	const jittered = full / 2 + full / 2 * random();
	return Math.round(Math.min(Math.max(jittered, after ?? 0), Math.max(policy.maxDelay, full)));
}



/***/ }),

/***/ 9610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1088);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(5609);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7201);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5611);
/* harmony import */ var _built_for_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4233);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(2841);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5998);
/* harmony import */ var _record_terms_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(1156);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(926);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8099);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5739);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(7598);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(298);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(4708);



















// packages/platforms/build/vercel/deployment.js
/** A deployment's answer as a deployment. */
function deploymentOf(answer) {
	const { aliasError, aliasAssigned, checks, errorCode, errorMessage } = answer;
	const check = checks?.["deployment-alias"]?.state;
	return {
		id: answer.id,
		url: addressed(answer.url),
		state: answer.readyState,
		substate: answer.readySubstate ?? void 0,
		target: answer.target ?? void 0,
		inspectorUrl: answer.inspectorUrl ?? void 0,
		projectId: answer.projectId ?? void 0,
		aliases: (answer.alias ?? []).map(addressed),
		isAssigned: typeof aliasAssigned === "number" || aliasAssigned === true,
		aliasError: aliasError ? `${aliasError.message ?? "the addresses could not be assigned"} (${aliasError.code ?? "no code"})` : check === "failed" ? "the check for its addresses failed" : void 0,
		error: errorMessage ?? errorCode ?? void 0
	};
}
/** A name of the API as an address. Loopback is for tests, and has no certificate. */
function addressed(name) {
	if (/^https?:\/\//.test(name)) return name;
	return /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/.test(name) ? `http://${name}` : `https://${name}`;
}
/** Whether nothing becomes of it any more by itself. */
function isFinal(state) {
	return [
		"READY",
		"ERROR",
		"CANCELED",
		"BLOCKED",
		"DELETED"
	].includes(state);
}
// packages/platforms/build/vercel/files/entry.js
/** Files are read in pieces of so many bytes, all into the same room. */
const PIECE = 262144;
/** After so many bytes, or so many entries, signals and timers get their turn. */
const TURN = {
	bytes: 8388608,
	entries: 100
};
/**
* Reads modes and digests of the paths, but for what is known already. Sorted by path. Synchronously, because what was
* just built is in the system's cache: handing each of its reads to another thread costs several times the read. One room
* for all pieces, so that memory stays the same however much there is.
*/
async function readEntries(root, paths, known = /* @__PURE__ */ new Map()) {
	const entries = [];
	const reader = newReader();
	for (const path of new Set(paths)) {
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(root, path).replaceAll("\\", "/");
		entries.push({
			file,
			...known.get(path) ?? await named$1(file, find(path, reader))
		});
	}
	return entries.toSorted((one, other) => one.file < other.file ? -1 : 1);
}
/** Reads modes and digests of the paths, until the signal fires: then it throws its reason. */
async function readFound(paths, signal) {
	const found = /* @__PURE__ */ new Map();
	const reader = newReader(signal);
	for (const path of paths) found.set(path, await find(path, reader));
	return found;
}
function newReader(signal) {
	return {
		room: Buffer.allocUnsafe(PIECE),
		signal,
		bytes: 0,
		entries: 0
	};
}
async function find(path, reader) {
	reader.entries += 1;
	if (reader.entries >= TURN.entries) await giveWay(reader);
	const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.lstatSync)(path);
	const { mode, size } = found;
	if (found.isDirectory()) return {
		mode,
		sha: void 0,
		size: void 0,
		source: { path }
	};
	if (!found.isSymbolicLink()) return {
		mode,
		size,
		sha: await digest$1(path, size, reader),
		source: { path }
	};
	const bytes = Buffer.from((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readlinkSync)(path), "utf8");
	return {
		mode,
		size: bytes.length,
		sha: (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.hash)("sha1", bytes),
		source: { bytes }
	};
}
/** SHA-1 is what Vercel names files by; it guards nothing here. */
async function digest$1(path, size, reader) {
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, "r");
	try {
		if (size < PIECE) return (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.hash)("sha1", reader.room.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, reader.room)));
		const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.createHash)("sha1");
		for (let read = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, reader.room); read > 0; read = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, reader.room)) {
			whole.update(reader.room.subarray(0, read));
			reader.bytes += read;
			if (reader.bytes >= TURN.bytes) await giveWay(reader);
		}
		return whole.digest("hex");
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.closeSync)(file);
	}
}
async function giveWay(reader) {
	reader.bytes = 0;
	reader.entries = 0;
	await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_7__.setImmediate)();
	reader.signal?.throwIfAborted();
}
async function named$1(file, found) {
	try {
		return await found;
	} catch (error) {
		throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) === "ENOENT" ? missing(file, error) : error;
	}
}
function missing(file, cause) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the output needs ${file}, and there is no such file`, {
		cause,
		hint: "A function's filePathMap names it: install the project's dependencies in this job too, and run from the folder in which the output was built (the repository's root, in a monorepo)."
	});
}
// packages/platforms/build/vercel/files/walk.js
/**
* Everything in a folder, links not followed: files and links, and folders that hold nothing at all. Absolute paths, in
* the order of their names.
*/
async function walk$1(folder) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readdir)(folder, { withFileTypes: true });
	return (await Promise.all(entries.toSorted((one, other) => one.name < other.name ? -1 : 1).map(async (entry) => {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, entry.name);
		if (!entry.isDirectory()) return [path];
		const inside = await walk$1(path);
		return inside.length === 0 ? [path] : inside;
	}))).flat();
}
// packages/platforms/build/vercel/files/ahead.js
/**
* Reads an output while something else is waited for. Never throws: what cannot be read, or not before the signal fires,
* is `undefined`, and is read again by who needs it.
*/
async function readAhead({ folder, output }, signal) {
	try {
		const paths = await walk$1((0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(folder, output));
		return {
			paths,
			found: await readFound(paths, signal)
		};
	} catch {
		return;
	}
}
// packages/platforms/build/vercel/files/root.js
const repoLink = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ projects: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	directory: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())
})) });
/**
* Finds the root as the CLI does: where a repository is linked as a whole (`.vercel/repo.json` in a folder above) and
* names the project, paths are relative to the repository; otherwise to the working directory. Throws a `UserError` when
* there is no output, or when it lies outside.
*/
async function findRoot(folder, output, projectId) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(folder, output);
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.stat)(absolute).catch(() => void 0))?.isDirectory() !== true) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`there is no prebuilt output in ${absolute}`, { hint: "Run `vercel build` (with --prod for production) first, or set build: true; output names the folder if it lies elsewhere." });
	const root = await linkedRoot(folder, projectId) ?? folder;
	if (isOutside((0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(root, absolute))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`output: ${absolute} lies outside of ${root}`, { hint: "Vercel's paths are relative to working-directory: the output has to lie in it." });
	return {
		root,
		output: absolute
	};
}
/** Whether a relative path leads out of the folder that it is relative to. */
function isOutside(path) {
	return path === ".." || path.startsWith("../") || path.startsWith("..\\") || (0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(path) === path;
}
/** The nearest folder above with a link that names the project for the working directory. */
async function linkedRoot(folder, projectId) {
	for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(at)) {
		const link = await readLink((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(at, ".vercel/repo.json"));
		const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(at, folder).replaceAll("\\", "/") || ".";
		if (link?.projects.some((project) => project.id === projectId && (project.directory ?? ".") === directory) === true) return at;
		if ((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(at) === at) return void 0;
	}
}
async function readLink(file) {
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readFile)(file, "utf8").catch(() => void 0);
	if (text === void 0) return void 0;
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(repoLink, (0,_json_js__WEBPACK_IMPORTED_MODULE_15__.t)(text));
	return parsed.success ? parsed.data : void 0;
}
// packages/platforms/build/vercel/files/extra-files.js
/** The files beside the output that are sent with it: routes, redirects in bulk, the configuration of microfrontends. */
async function extraFiles({ root, rootDirectory = "", bulkRedirects }) {
	const names = ["microfrontends.json", "microfrontends.jsonc"].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, rootDirectory, name));
	const [routes, microfrontends] = await Promise.all([filesAt((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, ".vercel/routes.json")), Promise.all(names.map(filesAt))]);
	if (bulkRedirects === void 0) return [...microfrontends.flat().slice(0, 1), ...routes];
	const redirects = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, rootDirectory, bulkRedirects);
	const inside = isOutside((0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(root, redirects)) ? [] : await filesAt(redirects);
	return [
		...microfrontends.flat().slice(0, 1),
		...routes,
		...inside
	];
}
async function filesAt(path) {
	const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.lstat)(path).catch(() => void 0);
	if (found?.isDirectory() === true) return await walk$1(path);
	return found === void 0 ? [] : [path];
}
// packages/platforms/build/vercel/files/ignore-file.js
/** Folders of dependencies and builds that functions need although ignore files name them, as the CLI has it. */
const NEEDED = [
	"node_modules",
	".next",
	".yarn/cache",
	".pnp*",
	".venv",
	"venv",
	"__pycache__",
	"/target"
];
/**
* Reads `.vercelignore`, or its old form `.nowignore`. It holds for what functions take from the project, not for the
* output itself. Throws a `UserError` when there are both.
*/
async function readIgnoreFile(root) {
	const [newer, older] = await Promise.all([read$2((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, ".vercelignore")), read$2((0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, ".nowignore"))]);
	if (newer !== "" && older !== "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("there are both a .vercelignore and a .nowignore", { hint: "Delete .nowignore." });
	const text = newer === "" ? older : newer;
	if (text === "") return () => false;
	const rules = ignore__WEBPACK_IMPORTED_MODULE_12__().add(text.replaceAll(/^\.\//gm, ""));
	const needed = ignore__WEBPACK_IMPORTED_MODULE_12__().add(NEEDED);
	return (path) => rules.ignores(path) && !needed.ignores(path);
}
async function read$2(file) {
	return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readFile)(file, "utf8").catch(() => "");
}
// packages/platforms/build/vercel/files/function-files.js
const config = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ filePathMap: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())) });
/**
* The values of every function's `filePathMap` (`.vc-config.json`), from the root. What lies outside is left out, by name
* or by way of a link to a folder: an output that was tampered with must not pull in what it likes.
*/
async function functionFiles(root, output) {
	const configs = output.filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_10__.basename)(path) === ".vc-config.json");
	const named = new Set((await Promise.all(configs.map(namedIn))).flat());
	const staysBehind = await readIgnoreFile(root);
	const sorted = {
		files: [],
		outside: [],
		ignored: []
	};
	const real = realFolders(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.realpath)(root));
	const sent = new Set(output);
	for (const name of [...named].toSorted()) sorted[await kindOf(name, {
		root,
		real,
		staysBehind,
		sent
	})].push(name);
	return {
		...sorted,
		files: [...new Set(sorted.files.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, name)))]
	};
}
async function kindOf(name, { root, real, staysBehind, sent }) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root, name);
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(root, path).replaceAll("\\", "/");
	if (inside === "" || isOutside(inside)) return "outside";
	if (!await real((0,node_path__WEBPACK_IMPORTED_MODULE_10__.dirname)(path))) return "outside";
	return staysBehind(inside) && !sent.has(path) ? "ignored" : "files";
}
/** Whether a folder really lies inside of the root, links followed; one that there is not, is taken by its name. */
function realFolders(root) {
	const known = /* @__PURE__ */ new Map();
	const look = async (folder) => {
		const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.realpath)(folder).catch(() => root);
		return real === root || !isOutside((0,node_path__WEBPACK_IMPORTED_MODULE_10__.relative)(root, real));
	};
	return (folder) => {
		const answer = known.get(folder) ?? look(folder);
		known.set(folder, answer);
		return answer;
	};
}
async function namedIn(file) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(config, (0,_json_js__WEBPACK_IMPORTED_MODULE_15__.t)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readFile)(file, "utf8")));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${file} is no configuration of a function`, { hint: "Build the output again." });
	return Object.values(parsed.data.filePathMap ?? {});
}
// packages/platforms/build/vercel/files/collect.js
/** Collects the files of a prebuilt output by the CLI's rules. Throws a `UserError` for an output that is none. */
async function collect({ root, output }, { rootDirectory, bulkRedirects }, ahead) {
	const inOutput = ahead?.paths ?? await walk$1(output);
	if (!inOutput.includes(`${output}/config.json`)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${output} is no prebuilt output: it has no config.json`, { hint: "Run `vercel build` first; its output is described at https://vercel.com/docs/build-output-api." });
	const functions = await functionFiles(root, inOutput);
	const extras = await extraFiles({
		root,
		rootDirectory,
		bulkRedirects
	});
	return {
		entries: await readEntries(root, [
			...inOutput,
			...functions.files,
			...extras
		], ahead?.found),
		left: [...functions.outside.map((file) => ({
			file,
			why: "outside of the root"
		})), ...functions.ignored.map((file) => ({
			file,
			why: "ignored"
		}))]
	};
}
/** The entries whose bytes have to be there, one for each digest. */
function byDigest(entries) {
	const found = /* @__PURE__ */ new Map();
	for (const entry of entries) if (entry.sha !== void 0 && !found.has(entry.sha)) found.set(entry.sha, entry);
	return found;
}
// packages/platforms/build/vercel/vercel-json.js
/** Keys that are not sent as they stand (as the CLI has it): they are about the CLI, in the output, or sent elsewhere. */
const NOT_SENT = [
	"scope",
	"github",
	"public",
	"images",
	"env",
	"build",
	"meta"
];
/** Keys that go into `projectSettings` too, and under which name there. */
const SETTINGS = {
	buildCommand: "buildCommand",
	devCommand: "devCommand",
	framework: "framework",
	ignoreCommand: "commandForIgnoringBuildStep",
	installCommand: "installCommand",
	outputDirectory: "outputDirectory"
};
/** Forms of a vercel.json that only the CLI understands; it leaves what it read of them in `.vercel/vercel.json`. */
const PROGRAMS = [
	"ts",
	"mts",
	"js",
	"mjs",
	"cjs",
	"toml"
].map((extension) => `vercel.${extension}`);
const schema$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	env: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())),
	build: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ env: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())) })),
	builds: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)()))
});
/**
* Reads the vercel.json of the first folder that has one: the project's root directory comes before the folder in which
* the CLI would run. Throws a `UserError` for one that cannot be read.
*/
async function readVercelJson(folders) {
	const found = await firstOf(folders.flatMap((folder) => [(0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, ".vercel/vercel.json"), (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, "vercel.json")]));
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(schema$1, (0,_json_js__WEBPACK_IMPORTED_MODULE_15__.t)(found?.text ?? "{}"));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${found?.path} is no JSON object, or has an env that is not an object of texts`, { hint: "Nothing was changed." });
	const { env, build, builds, ...others } = parsed.data;
	const { bulkRedirectsPath } = others;
	const body = Object.entries({
		...others,
		...builds && { builds }
	}).filter(([key]) => !NOT_SENT.includes(key));
	const settings = Object.entries(SETTINGS).flatMap(([key, name]) => key in others ? [[name, others[key]]] : []);
	return {
		body: Object.fromEntries(body),
		env: env ?? {},
		buildEnv: build?.env ?? {},
		settings: Object.fromEntries(settings),
		hasBuilds: (builds ?? []).length > 0,
		bulkRedirects: typeof bulkRedirectsPath === "string" ? bulkRedirectsPath : void 0,
		unread: found === void 0 ? await programIn(folders) : void 0
	};
}
async function firstOf(paths) {
	for (const path of paths) {
		const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.readFile)(path, "utf8").catch(() => void 0);
		if (text !== void 0) return {
			path,
			text
		};
	}
}
async function programIn(folders) {
	for (const path of folders.flatMap((folder) => PROGRAMS.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(folder, name)))) if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_9__.stat)(path).catch(() => void 0)) return path;
}
// packages/platforms/build/vercel/inspect.js
/**
* Collects an output as a deploy does, and sends nothing. Throws a `UserError` for an output that is none, or none for
* this target.
*/
async function inspectOutput(plan) {
	const { collected } = await collectOutput(plan);
	const sources = [...byDigest(collected.entries).values()];
	return {
		entries: collected.entries.length,
		uploads: sources.length,
		bytes: sources.reduce((sum, { size = 0 }) => sum + size, 0),
		left: collected.left
	};
}
/** The output's entries, and what vercel.json has to say. */
async function collectOutput({ folder, output, target, live, ahead }) {
	const root = await findRoot(folder, output, live.id);
	await (0,_built_for_js__WEBPACK_IMPORTED_MODULE_3__.t)(root.output, target);
	const { rootDirectory } = live;
	const vercelJson = await readVercelJson([...rootDirectory === void 0 ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_10__.join)(root.root, rootDirectory)], folder]);
	return {
		collected: await collect(root, {
			rootDirectory,
			bulkRedirects: vercelJson.bulkRedirects
		}, await ahead),
		vercelJson
	};
}
// packages/platforms/build/vercel/plan.js
/** The name under which a deployment's `meta` holds the plan's key. */
const META_KEY = "slipwayDeploy";
// packages/platforms/build/vercel/upload/progress.js
const PAUSE$3 = 5e3;
/** Bytes as people read them. */
function formatBytes(bytes) {
	const units = [
		"B",
		"KiB",
		"MiB",
		"GiB"
	];
	const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
	const value = bytes / 1024 ** power;
	return `${power === 0 ? value : value.toFixed(1)} ${units[power] ?? ""}`;
}
/** Progress towards so many files and bytes. */
function startProgress(total, { clock, info }) {
	let files = 0;
	let bytes = 0;
	let told = clock.now();
	return {
		get files() {
			return files;
		},
		get bytes() {
			return bytes;
		},
		add(size) {
			files += 1;
			bytes += size;
			if (files < total.files && clock.now() - told < PAUSE$3) return;
			told = clock.now();
			info(`uploaded ${files} of ${total.files} files, ${formatBytes(bytes)} of ${formatBytes(total.bytes)}`);
		}
	};
}
// packages/platforms/build/vercel/connection.js
/** An address of the API, with the team that owns the project. */
function addressOf({ apiUrl, team }, path, query = {}) {
	const url = new URL(`${apiUrl.href.replace(/\/+$/, "")}${path}`);
	const owner = team === void 0 ? {} : { [team.startsWith("team_") ? "teamId" : "slug"]: team };
	for (const [name, value] of Object.entries({
		...query,
		...owner
	})) if (value !== void 0) url.searchParams.set(name, value);
	return url;
}
// packages/platforms/build/vercel/refusal.js
const said = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	code: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	message: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())
});
/** The error in an answer: in `error`, in `err`, or the answer itself (as the CLI reads it). */
function refusalIn(status, body, retryAfter) {
	const details = objectIn(body, "error") ?? objectIn(body, "err") ?? asObject(body) ?? {};
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(said, details);
	const { code, message } = parsed.success ? parsed.data : {};
	return {
		status,
		code: code ?? void 0,
		message: message ?? `status ${status}`,
		details,
		retryAfter
	};
}
/** Whether a quota of uploads is used up, which no waiting within a job mends (`api-upload-free`, `api-upload-paid`). */
function isUploadQuota({ details, message, code }) {
	return [
		code,
		details["name"],
		details["errorName"],
		message
	].some((name) => typeof name === "string" && name.includes("api-upload-"));
}
function objectIn(value, key) {
	return asObject(asObject(value)?.[key]);
}
function asObject(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return void 0;
	return { ...value };
}
// packages/platforms/build/vercel/refusal-error.js
const NOTHING_SHIPPED = "Nothing went live by this.";
/** What to do about a code, before its status is looked at. */
const BY_CODE = {
	builds_rate_limited: "The plan's limit of builds is reached: wait until it is reset, or upgrade the plan.",
	missing_project_settings: "Link the project once by hand (`vercel link`), or create it on Vercel.",
	conflicting_file_path: "Two files of the output have one path: build it again into an empty folder.",
	env_value_invalid_type: "Values of env and build-env have to be texts.",
	too_many_files: "Use archive: tgz (or auto), which sends the output in a few parts.",
	size_limit_exceeded: "A file is larger than the plan allows: take it out of the output, or upgrade the plan.",
	domain_not_verified: "Verify the domain in the project's settings on Vercel.",
	alias_in_use: "The name belongs to another project: choose another, or remove it there.",
	invalid_sha: "A file has changed while it was uploaded: nothing may write into the output during the deploy."
};
const BY_STATUS = {
	400: "Vercel does not take the request as it is: the message says which part.",
	401: "token is not valid, or has expired. Create one at https://vercel.com/account/tokens, best for this project only.",
	402: "The plan or its limits do not allow it: the message says which; upgrade, or wait until the limit is reset.",
	403: "token does not reach this project: check project-id and team-id, and the scope of the token.",
	404: "Check project-id and team-id, and that the token's scope includes the project.",
	409: "Another change of this project is under way: wait until it has ended, and give the workflows that deploy to it one `concurrency` group.",
	413: "A file or the request is too large: use archive: tgz, or take large files out of the output.",
	422: "Vercel cannot do this with this deployment: the message says why.",
	429: "Vercel's rate limit is reached: run the job again later."
};
/** The error for a refusal of what was tried: whose mistake it is, and what to do. */
function refusalError(refusal, tried) {
	const { status, code, message } = refusal;
	const text = `Vercel refuses to ${tried}: ${message} (${code === void 0 ? String(status) : `${status} ${code}`})`;
	const hint = `${hintFor(refusal)} ${NOTHING_SHIPPED}`;
	return [
		401,
		402,
		403,
		404,
		422
	].includes(status) || code !== void 0 && code in BY_CODE ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(text, { hint }) : new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(text, { hint });
}
function hintFor(refusal) {
	if (isUploadQuota(refusal)) return "The plan's quota of uploads a day is used up: use archive: tgz, which needs an upload for each 100 MB only.";
	return BY_CODE[refusal.code ?? ""] ?? BY_STATUS[refusal.status] ?? "Look at https://www.vercel-status.com.";
}
// packages/platforms/build/vercel/call.js
/** Statuses that say that nothing was done. 429 is among them for what must not be sent twice blindly. */
const REFUSALS = [
	400,
	401,
	402,
	403,
	404,
	409,
	410,
	413,
	422
];
const DEPLOYMENTS_ANSWER_LIMIT = 33554432;
/** Sends a request; a refusal is an answer. Throws for what says nothing of whether it was done. */
async function ask(connection, call) {
	const isRead = call.method === "GET";
	const response = await connection.http.request({
		method: call.method,
		url: addressOf(connection, call.path, call.query),
		headers: {
			authorization: `Bearer ${connection.token}`,
			...call.body === void 0 ? {} : { "content-type": "application/json" }
		},
		...call.body === void 0 ? {} : { body: JSON.stringify(call.body) },
		maxBytes: DEPLOYMENTS_ANSWER_LIMIT,
		accept: isRead ? REFUSALS : [...REFUSALS, 429]
	});
	const { status, headers } = response;
	if (status < 300) return {
		status,
		headers,
		body: response.text === "" ? {} : response.json(),
		refusal: void 0
	};
	const retryAfter = (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.r)(headers.get("retry-after"), /* @__PURE__ */ new Date());
	const body = (0,_json_js__WEBPACK_IMPORTED_MODULE_15__.t)(response.text);
	return {
		status,
		headers,
		body,
		refusal: refusalIn(status, body, retryAfter)
	};
}
/** Sends a request and throws for a refusal, with what to do about it. */
async function demand(connection, call) {
	const answer = await ask(connection, call);
	if (answer.refusal !== void 0) throw refusalError(answer.refusal, call.tried);
	return answer;
}
/** Whether an error leaves open if the request was obeyed: the server failed, or the answer was lost. */
function isAmbiguous(error) {
	if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r) return error.status >= 500 || error.status === 408;
	return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.a || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.i && error.cause !== void 0;
}
// packages/platforms/build/vercel/read.js
/** An answer held against its schema. Throws a `PlatformError` that says which answer is not what it should be. */
function read$1(schema, value, what) {
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(schema, value);
	if (result.success) return result.data;
	const places = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Vercel answered ${what} in a form that is not known (${places.join("; ")})`);
}
// packages/platforms/build/vercel/wire.js
const codeAndMessage = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	code: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	message: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())
});
/** `GET /v13/deployments/{id}`, and what a create answers. */
const deployment = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	/** Without a scheme. */
	url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	readyState: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	readySubstate: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	target: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	inspectorUrl: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	projectId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())),
	aliasAssigned: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__._)([/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)()])),
	aliasError: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(codeAndMessage),
	aliasWarning: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(codeAndMessage),
	errorCode: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	errorMessage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)()),
	meta: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)())),
	checks: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ "deployment-alias": /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()) })) }))
});
/** `GET /v7/deployments`: `uid` in place of `id`. */
const deployments$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ deployments: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	uid: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	readyState: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	meta: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)()))
})) });
/** `GET /v9/projects/{id}?rollbackInfo=true`. */
const project = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	accountId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	rootDirectory: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	nodeVersion: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	sourceFilesOutsideRootDirectory: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)()),
	autoAssignCustomDomains: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)()),
	targets: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
		alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())),
		readySubstate: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())
	})))),
	lastAliasRequest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		fromDeploymentId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
		toDeploymentId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
		jobStatus: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
		requestedAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(),
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()
	})),
	lastRollbackTarget: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)()),
	rollingRelease: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)())
});
/** `GET /v1/projects/{id}/rolling-release`. */
const rollingRelease = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ rollingRelease: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	canaryDeployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)() })),
	currentDeployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)() })),
	queuedDeploymentId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	activeStage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		index: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)()),
		targetPercentage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)())
	}))
})) });
/** `GET /v9/projects/{id}/{promote|rollback}/aliases`. */
const aliasOutcomes = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ aliases: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__._)([/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()) })]),
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())
})) });
/** A line of a build's log. */
const events = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	created: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)()),
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	text: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	level: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	info: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ readyState: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()) }))
}));
// packages/platforms/build/vercel/get.js
/** A deployment by its id: never by an address, which may still lead to another. */
async function getDeployment(connection, id) {
	const { body } = await demand(connection, {
		method: "GET",
		path: `/v13/deployments/${encodeURIComponent(id)}`,
		tried: `show the deployment ${id}`
	});
	return deploymentOf(read$1(deployment, body, "the deployment"));
}
/** Cancels a build that goes on; one that has ended is left as it is. */
async function cancelDeployment(connection, id) {
	const { body } = await demand(connection, {
		method: "PATCH",
		path: `/v12/deployments/${encodeURIComponent(id)}/cancel`,
		body: {},
		tried: `cancel the deployment ${id}`
	});
	return deploymentOf(read$1(deployment, body, "the canceled deployment"));
}
// packages/platforms/build/vercel/alias.js
/**
* Points names at a deployment, and reads back that they lead to it. For previews: production domains are moved by a
* promote only. Throws a `UserError` for a name that cannot be had.
*/
async function assignAliases(connection, id, names) {
	const path = `/v2/deployments/${encodeURIComponent(id)}/aliases`;
	for (const alias of names) await demand(connection, {
		method: "POST",
		path,
		body: { alias },
		tried: `point ${alias} at ${id}`
	});
	if (names.length === 0) return {
		assigned: [],
		missing: []
	};
	const { aliases } = await getDeployment(connection, id);
	const leads = (name) => aliases.includes(addressed(name));
	return {
		assigned: names.filter(leads).map(addressed),
		missing: names.filter((name) => !leads(name))
	};
}
// packages/platforms/build/vercel/observe.js
/** Reads the project. Throws a `UserError` for a token that does not reach it, or for a project that there is not. */
async function observe(connection) {
	const { body } = await demand(connection, {
		method: "GET",
		path: `/v9/projects/${encodeURIComponent(connection.project)}`,
		query: { rollbackInfo: "true" },
		tried: `show ${connection.project}`
	});
	return liveOf(read$1(project, body, "the project"));
}
/** What a project's answer says is live. Pure. */
function liveOf(answer) {
	const { autoAssignCustomDomains: assigned, lastAliasRequest: job, rollingRelease } = answer;
	const autoAssign = typeof assigned === "boolean" ? assigned ? "on" : "off" : "unknown";
	return {
		id: answer.id,
		name: answer.name,
		owner: answer.accountId ?? void 0,
		rootDirectory: answer.rootDirectory || void 0,
		nodeVersion: answer.nodeVersion ?? void 0,
		sourceFilesOutsideRootDirectory: answer.sourceFilesOutsideRootDirectory ?? void 0,
		production: targetOf$2(answer),
		autoAssign,
		pinnedBy: autoAssign === "off" ? pinOf(answer) : void 0,
		job: job ?? void 0,
		rolls: rollingRelease !== null && rollingRelease !== void 0
	};
}
function targetOf$2({ targets }) {
	const target = targets?.["production"];
	if (target === null || target === void 0) return void 0;
	return {
		id: target.id,
		url: target.url ?? void 0,
		aliases: target.alias ?? []
	};
}
/** `lastRollbackTarget` is there for a while only, the last job stays: either is evidence. */
function pinOf({ lastAliasRequest, lastRollbackTarget }) {
	return lastAliasRequest?.type === "rollback" && lastAliasRequest.jobStatus === "succeeded" || lastRollbackTarget !== null && lastRollbackTarget !== void 0 ? "rollback" : "settings";
}
// packages/platforms/build/vercel/auto-assign.js
/**
* Turns the assignment of the domains to new production deployments on again, which a rollback turns off. A promote does
* so by itself; this is for when it did not.
*/
async function turnAutoAssignOn(connection) {
	const answer = await demand(connection, {
		method: "PATCH",
		path: `/v9/projects/${encodeURIComponent(connection.project)}`,
		body: { autoAssignCustomDomains: true },
		tried: "turn the assignment of production domains on"
	});
	return liveOf(read$1(project, answer.body, "the changed project")).autoAssign;
}
// packages/platforms/build/vercel/find.js
/** The newest deployments of the project that are looked through; ours is one of the last. */
const LIMIT = "100";
/** The deployment that a key names; `undefined` when there is none. */
async function findByKey(connection, key) {
	const { body } = await demand(connection, {
		method: "GET",
		path: "/v7/deployments",
		query: {
			projectId: connection.project,
			limit: LIMIT,
			[`meta-${META_KEY}`]: key
		},
		tried: "list the project's deployments"
	});
	const found = read$1(deployments$1, body, "the deployments").deployments.find(({ meta }) => meta?.[META_KEY] === key);
	return found === void 0 ? void 0 : await getDeployment(connection, found.uid);
}
// packages/platforms/build/vercel/build-log.js
const LINES = /* @__PURE__ */ new Set([
	"stdout",
	"stderr",
	"command",
	"fatal"
]);
/** The log of a deployment. `line` gets foreign text: it must not be obeyed. */
function openBuildLog(connection, id, ports) {
	const path = `/v3/deployments/${encodeURIComponent(id)}/events`;
	const seen = /* @__PURE__ */ new Set();
	let since = 0;
	let isWhole = false;
	return {
		async read() {
			const query = {
				direction: "forward",
				limit: "-1",
				...since === 0 ? {} : { since: String(since) }
			};
			try {
				const { body } = await demand(connection, {
					method: "GET",
					path,
					query,
					tried: `show the log of ${id}`
				});
				for (const event of read$1(events, body, "the build's log")) {
					since = Math.max(since, event.created ?? 0);
					isWhole ||= isEnd(event);
					if (isNew(event, seen) && LINES.has(event.type) && event.text) ports.line(event.text);
				}
			} catch (error) {
				ports.debug(`the build's log cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
			}
		},
		isWhole: () => isWhole
	};
}
/** The build's last words: what comes later is about addresses. */
function isEnd({ type, info }) {
	return type === "deployment-state" && isFinal(info?.readyState ?? "");
}
/** `since` takes in its own millisecond, so the last events come again. */
function isNew({ id, created, text, type }, seen) {
	const key = id ?? `${created} ${type} ${text}`;
	if (seen.has(key)) return false;
	seen.add(key);
	return true;
}
// packages/platforms/build/vercel/interval.js
/** The least pause between an answer and the next question, in milliseconds. */
const LEAST = 10;
/** What is left of the time from one question to the next, when the answer took so long. In milliseconds. Pure. */
function restOf(interval, took) {
	return Math.max(interval - took, LEAST);
}
// packages/platforms/build/vercel/follow.js
/** Waits until a deployment has come to its end, and hands its log on. A timeout cancels the build. */
async function follow(connection, following, ports) {
	const { clock, signal } = ports;
	const begin = clock.now();
	const log = openBuildLog(connection, following.deployment.id, ports);
	let { deployment } = following;
	for (;;) {
		const before = deployment.state;
		const asked = clock.now();
		[deployment] = await Promise.all([look$1(connection, deployment, ports), log.read()]);
		if (deployment.state !== before) ports.info(`${deployment.id} is ${deployment.state}`);
		const ended = endOf(deployment, following.addresses);
		const now = clock.now();
		const elapsed = now - begin;
		if (ended !== void 0) {
			if (ended.end !== "ready" || !log.isWhole()) await log.read();
			return {
				...ended,
				deployment
			};
		}
		if (elapsed >= following.timeout) return await giveUp(connection, deployment, following.timeout, ports);
		const pause = restOf(intervalAfter(elapsed), now - asked);
		await clock.sleep(Math.min(pause, following.timeout - elapsed), signal);
	}
}
/** Quick at first, since a prebuilt output takes seconds at most; then ever slower, to spare the rate limit. */
function intervalAfter(elapsed) {
	if (elapsed < 3e3) return Math.min(40 + elapsed / 8, 250);
	if (elapsed < 3e4) return 1e3;
	return elapsed < 12e4 ? 3e3 : 1e4;
}
/** A look that fails for a reason that passes is a look that showed nothing new: the timeout ends what does not pass. */
async function look$1(connection, last, ports) {
	try {
		return await getDeployment(connection, last.id);
	} catch (error) {
		ports.signal.throwIfAborted();
		if (!isAmbiguous(error) && !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r && error.status === 429)) throw error;
		ports.info(`${last.id} could not be looked at: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return last;
	}
}
function endOf(deployment, addresses) {
	const { state, error, aliasError, isAssigned } = deployment;
	if (state === "ERROR" || state === "DELETED") return {
		end: "failed",
		reason: `the deployment ended as ${state}: ${error ?? "Vercel says no more"}`
	};
	if (state === "CANCELED") return {
		end: "canceled",
		reason: "the deployment was canceled on Vercel"
	};
	if (state === "BLOCKED") return {
		end: "blocked",
		reason: `Vercel holds the deployment back: ${error ?? "it waits for a permission"}`
	};
	if (state !== "READY") return void 0;
	if (!addresses) return {
		end: "ready",
		reason: "ready"
	};
	if (aliasError !== void 0) return {
		end: "failed",
		reason: `ready, but its addresses were not assigned: ${aliasError}`
	};
	return isAssigned ? {
		end: "ready",
		reason: "ready, and its addresses lead to it"
	} : void 0;
}
async function giveUp(connection, deployment, timeout, ports) {
	const said = `still ${deployment.state} after ${Math.round(timeout / 1e3)} s`;
	if (isFinal(deployment.state)) return {
		end: "timeout",
		deployment,
		reason: `${said}, without addresses that lead to it`
	};
	try {
		return {
			end: "timeout",
			deployment: await cancelDeployment(connection, deployment.id),
			reason: `${said}; the build was canceled`
		};
	} catch (error) {
		ports.signal.throwIfAborted();
		return {
			end: "timeout",
			deployment,
			reason: `${said}; it could not be canceled: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`
		};
	}
}
// packages/platforms/build/vercel/check-subject.js
/**
* Looks at what shall become the production deployment before anything is asked: it has to be the project's, ready, and
* built for production. Promoting a preview would build it again with other settings: another artifact, not this one.
*/
async function checkSubject(connection, { type, id, seen }, live) {
	const { projectId, state, target } = seen ?? await getDeployment(connection, id);
	const hint = "Nothing was changed.";
	if (projectId !== void 0 && projectId !== live.id) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${id} belongs to another project than ${live.name}`, { hint });
	if (state !== "READY") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${id} is ${state}, and cannot be what a ${type} leads to`, { hint });
	if (target !== "production") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${id} was not built for production`, { hint: `${hint} A promote would build it again with other settings: deploy with target: production instead.` });
}
// packages/platforms/build/vercel/movement.js
/**
* Reads a project for what became of a wish. A job counts as ours by its deployment, its type and its time, which has to
* be later than that of the job that was the newest before: Vercel's clock, not ours.
*/
function sightOf(live, wish, before) {
	const { job, production } = live;
	const isThere = production?.id === wish.id;
	if (job === void 0 || job.requestedAt <= before) return isThere ? { is: "moved" } : { is: "unseen" };
	if (job.toDeploymentId !== wish.id || job.type !== wish.type) return isThere ? { is: "moved" } : {
		is: "ended",
		state: "overtaken"
	};
	if (job.jobStatus === "succeeded") return isThere ? { is: "moved" } : {
		is: "ended",
		state: "unproven"
	};
	if (job.jobStatus === "failed") return {
		is: "ended",
		state: "failed"
	};
	if (job.jobStatus === "skipped") return isThere ? { is: "moved" } : {
		is: "ended",
		state: "skipped"
	};
	return { is: "going-on" };
}
// packages/platforms/build/vercel/rolling.js
/** The project's active rolling release; `undefined` when there is none. */
async function activeRolling(connection) {
	const { body } = await demand(connection, {
		method: "GET",
		path: `/v1/projects/${encodeURIComponent(connection.project)}/rolling-release`,
		query: { state: "ACTIVE" },
		tried: "show the project's rolling release"
	});
	const found = read$1(rollingRelease, body, "the rolling release").rollingRelease;
	if (found?.state !== "ACTIVE") return void 0;
	return {
		canary: found.canaryDeployment?.id,
		base: found.currentDeployment?.id,
		percentage: found.activeStage?.targetPercentage ?? void 0
	};
}
// packages/platforms/build/vercel/request-move.js
/** Before the project is asked what became of a request whose answer was lost, in milliseconds. */
const PAUSE$2 = 2e3;
/** Sends the request; again only if the project shows no trace of the first. `undefined` when its answer was lost. */
async function requestMove({ connection, wish, known, ports }) {
	for (let tries = 1;; tries += 1) try {
		const answer = await post$1(connection, wish);
		if (answer.refusal === void 0) return answer;
		if (answer.refusal.status !== 429 || tries === 3) throw refusalError(answer.refusal, `${wish.type} ${wish.id}`);
		ports.info(`Vercel asks to wait: ${answer.refusal.message}`);
		await ports.clock.sleep(Math.min(answer.refusal.retryAfter ?? 5e3, 6e4), ports.signal);
	} catch (error) {
		ports.signal.throwIfAborted();
		if (!isAmbiguous(error)) throw error;
		ports.info(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; looking whether the ${wish.type} was accepted`);
		await ports.clock.sleep(PAUSE$2, ports.signal);
		const live = await observe(connection);
		if (sightOf(live, wish, known).is !== "unseen" || live.rolls && await isCanary(connection, wish)) return void 0;
		if (tries === 3) throw error;
	}
}
async function post$1(connection, { type, id }) {
	return await ask(connection, {
		method: "POST",
		path: `/${type === "promote" ? "v10" : "v1"}/projects/${encodeURIComponent(connection.project)}/${type}/${encodeURIComponent(id)}`,
		body: {},
		tried: `${type} ${id}`
	});
}
async function isCanary(connection, { type, id }) {
	return type === "promote" && (await activeRolling(connection))?.canary === id;
}
// packages/platforms/build/vercel/failed-aliases.js
/** Which domains a job could not move, as the end of a sentence. Never throws: it only explains. */
async function failedAliases(connection, type) {
	const path = `/v9/projects/${encodeURIComponent(connection.project)}/${type}/aliases`;
	const query = {
		failedOnly: "true",
		limit: "20"
	};
	try {
		const { body } = await demand(connection, {
			method: "GET",
			path,
			query,
			tried: "list the domains of the job"
		});
		const names = read$1(aliasOutcomes, body, "the domains of the job").aliases.map(({ alias }) => typeof alias === "string" ? alias : alias.alias ?? "a domain");
		return names.length === 0 ? "" : ` for ${names.join(", ")}`;
	} catch (error) {
		return ` (which domains is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)})`;
	}
}
// packages/platforms/build/vercel/settle.js
const PAUSE$1 = 500;
/** A job that is accepted is there at once; one that is not seen after so long is not there, in milliseconds. */
const UNSEEN = 2e4;
/** What is read back may lag behind the job, in milliseconds. */
const LAG = 1e4;
/** What a request came to that Vercel put behind a rolling release. */
async function queued({ connection, wish }) {
	const [live, rolling] = [await observe(connection), await activeRolling(connection)];
	if (rolling?.canary === wish.id) return rollingOf(live, rolling.percentage);
	return {
		state: "queued",
		reason: `it waits behind the rolling release of ${rolling?.canary ?? "another deployment"}, which is at ${rolling?.percentage ?? "?"} %`,
		live,
		percentage: void 0
	};
}
/** Looks at the project until it is clear what became of the request. */
async function settle(waiting, before) {
	const { wish, known, ports, until } = waiting;
	const { clock, signal } = ports;
	const begin = clock.now();
	const since = {
		begin,
		unproven: void 0
	};
	let live = before;
	for (;;) {
		const asked = clock.now();
		const seen = await look(waiting);
		live = seen?.live ?? live;
		const now = clock.now();
		const state = seen === void 0 ? void 0 : stateOf$1(seen, sightOf(seen.live, wish, known), since, now);
		if (state === "moved") return {
			state,
			reason: `${wish.id} is in production`,
			live,
			percentage: void 0
		};
		if (state === "rolling") return rollingOf(live, seen?.rolling?.percentage);
		if (state !== void 0) return await ended(waiting, live, state);
		if (now >= until) return await ended(waiting, live, "timeout");
		await clock.sleep(restOf(Math.min(50 + (now - begin) / 4, PAUSE$1), now - asked), signal);
	}
}
/** One look; `undefined` for one that failed for a reason that passes: the request was accepted, so giving up is wrong. */
async function look({ connection, wish, ports }) {
	try {
		const live = await observe(connection);
		const rolling = live.rolls ? await activeRolling(connection) : void 0;
		return {
			live,
			rolling,
			isOurs: wish.type === "promote" && rolling?.canary === wish.id
		};
	} catch (error) {
		ports.signal.throwIfAborted();
		if (!isAmbiguous(error)) throw error;
		ports.info(`the project could not be looked at: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return;
	}
}
/** What it has come to; `undefined` while it may still change. */
function stateOf$1({ rolling, isOurs }, sight, since, now) {
	if (sight.is === "going-on") return void 0;
	if (isOurs) return "rolling";
	if (sight.is === "moved" && rolling === void 0) return "moved";
	if (sight.is !== "ended") return now - since.begin >= UNSEEN ? "missing" : void 0;
	if (sight.state !== "unproven") return sight.state;
	since.unproven ??= now;
	return now - since.unproven >= LAG ? "unproven" : void 0;
}
function rollingOf(live, percentage) {
	return {
		state: "rolling",
		reason: `a rolling release gives it to ${percentage ?? "some"} % of the visitors; the others get ${live.production?.id ?? "nothing"}`,
		live,
		percentage
	};
}
async function ended(waiting, live, state) {
	const { connection, wish } = waiting;
	const is = `in production is ${live.production?.id ?? "nothing"}`;
	return {
		state,
		reason: `${{
			failed: `the ${wish.type} failed${state === "failed" ? await failedAliases(connection, wish.type) : ""}`,
			skipped: `Vercel skipped the ${wish.type}`,
			overtaken: `somebody else's ${live.job?.type ?? "job"} to ${live.job?.toDeploymentId ?? "another"} took its place`,
			missing: `Vercel accepted the ${wish.type}, and no such job was seen`,
			unproven: `the job says that it succeeded`,
			timeout: `the ${wish.type} did not end in time`
		}[state] ?? state}; ${is}`,
		live,
		percentage: void 0
	};
}
// packages/platforms/build/vercel/move.js
/**
* Makes a deployment the production one and proves it. The request is sent once; when its answer is lost, the project
* says whether it was obeyed. Throws for a refusal: then nothing has moved.
*/
async function move(connection, wish, timeout, ports) {
	const before = await observe(connection);
	if (await isAlready(connection, wish, before)) return {
		state: "already",
		reason: `${wish.id} is in production already`,
		live: before,
		percentage: void 0
	};
	await checkSubject(connection, wish, before);
	const known = before.job?.requestedAt ?? 0;
	const answer = await requestMove({
		connection,
		wish,
		known,
		ports
	});
	const waiting = {
		connection,
		wish,
		known,
		ports,
		until: ports.clock.now() + timeout
	};
	return answer?.status === 202 ? await queued(waiting) : await settle(waiting, before);
}
/** A base of a rolling release is the production target, and not all that visitors get. */
async function isAlready(connection, { id }, { production, job, rolls }) {
	if (production?.id !== id || job?.jobStatus === "in-progress" || job?.jobStatus === "pending") return false;
	return !rolls || await activeRolling(connection) === void 0;
}
// packages/platforms/build/vercel/proof.js
/** Holds what is in production against what should be. Pure. */
function proofOf(live, rolling, { deployment }) {
	if (rolling?.canary === deployment) return {
		result: "rolling",
		live,
		reason: `${deployment} gets ${rolling.percentage ?? "some"} % of the visitors`
	};
	if (live.production?.id !== deployment) return {
		result: "not-live",
		live,
		reason: `in production is ${live.production?.id ?? "nothing"}, not ${deployment}`
	};
	if (rolling?.canary !== void 0) return {
		result: "rolling",
		live,
		reason: `${deployment} is in production, and a rolling release gives ${rolling.canary} to ${rolling.percentage ?? "some"} % of the visitors`
	};
	return {
		result: "live",
		live,
		reason: `${deployment} is in production`
	};
}
// packages/platforms/build/vercel/notices.js
const HEADER = /^x-(?:vercel|now)-(warning|notice|tip)-(.+)$/;
/** What an answer's headers tell the user: `x-vercel-warning-<id>`, with `x-vercel-link-<id>` beside it. Pure. */
function noticesIn(headers) {
	const notices = [];
	headers.forEach((text, name) => {
		const [, level, id = ""] = HEADER.exec(name) ?? [];
		if (level !== "warning" && level !== "notice" && level !== "tip") return;
		const link = headers.get(`x-vercel-link-${id}`);
		notices.push({
			level,
			text: link === null ? text : `${text} (${link})`
		});
	});
	return notices;
}
// packages/platforms/build/vercel/create.js
/** Tries in all. After each one that may have been obeyed, Vercel is asked whether it was. */
const TRIES = 4;
const PAUSE = 1e3;
const LONGEST_WAIT = 12e4;
/** Not retried: a limit of the plan, that passes with the hour or the day. */
const LASTING = /* @__PURE__ */ new Set(["builds_rate_limited"]);
/**
* Creates a deployment. It is never sent a second time before Vercel was asked if the first one made it: every deploy has
* a key of its own in its `meta`. Throws for a refusal, with what to do.
*/
async function create(connection, { body, key }, ports) {
	const call = {
		method: "POST",
		path: "/v13/deployments",
		query: {
			prebuilt: "1",
			skipAutoDetectionConfirmation: "1"
		},
		body,
		tried: "create the deployment"
	};
	for (let tries = 1;; tries += 1) {
		const outcome = await createOnce(connection, call, tries === TRIES);
		if (outcome.kind !== "again") return outcome;
		const wait = Math.min(Math.max(outcome.after ?? 0, PAUSE * tries), LONGEST_WAIT);
		ports.info(`${outcome.why}; ${outcome.mayExist ? "looking whether it was created" : "trying again"} in ${wait} ms`);
		await ports.clock.sleep(wait, ports.signal);
		const found = outcome.mayExist ? await findByKey(connection, key) : void 0;
		if (found !== void 0) return {
			kind: "created",
			deployment: found,
			notices: []
		};
	}
}
async function createOnce(connection, call, isLast) {
	let answer;
	try {
		answer = await ask(connection, call);
	} catch (error) {
		if (!isAmbiguous(error) || isLast) throw unknown(error);
		return {
			kind: "again",
			why: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error),
			mayExist: true,
			after: void 0
		};
	}
	return outcomeOf(answer, call.tried, isLast);
}
function outcomeOf({ refusal, body, headers }, tried, isLast) {
	if (refusal === void 0) return {
		kind: "created",
		deployment: deploymentOf(read$1(deployment, body, "the create")),
		notices: noticesIn(headers)
	};
	const { code, status, details, message, retryAfter } = refusal;
	const missing = details["missing"];
	if (code === "missing_files" && Array.isArray(missing)) return {
		kind: "missing",
		shas: missing.filter((sha) => typeof sha === "string")
	};
	if (code === "too_many_files") return { kind: "too-many-files" };
	if (status !== 429 || LASTING.has(code ?? "") || isLast) throw refusalError(refusal, tried);
	return {
		kind: "again",
		why: `Vercel asks to wait: ${message}`,
		mayExist: false,
		after: retryAfter
	};
}
function unknown(error) {
	if (!isAmbiguous(error)) return error;
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`whether the deployment was created is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`, {
		cause: error,
		hint: "Nothing went live by this. Look at the project's deployments on Vercel, and run the job again."
	});
}
// packages/platforms/build/vercel/create-body.js
/** The entries as a create names them. */
function listed(entries) {
	return entries.map(({ file, mode, sha, size }) => ({
		file,
		mode,
		...sha === void 0 ? {} : { sha },
		...size === void 0 ? {} : { size }
	}));
}
/**
* The body of `POST /v13/deployments`. A production deployment is staged: it gets no domain before it is promoted
* (`autoAssignCustomDomains: false` holds for this deployment only). Pure.
*/
function createBody(plan, vercelJson, files) {
	const { live, env, buildEnv, meta, git, key } = plan;
	return {
		...vercelJson.body,
		name: live.name,
		project: live.id,
		...targetOf$1(plan.target),
		source: "cli",
		version: 2,
		env: {
			...vercelJson.env,
			...env
		},
		build: { env: {
			...vercelJson.buildEnv,
			...buildEnv
		} },
		meta: {
			...meta,
			[META_KEY]: key
		},
		...git === void 0 ? {} : { gitMetadata: git },
		projectSettings: vercelJson.hasBuilds ? {} : {
			...settingsOf(live),
			...vercelJson.settings
		},
		files
	};
}
function settingsOf({ rootDirectory, sourceFilesOutsideRootDirectory }) {
	return {
		rootDirectory: rootDirectory ?? null,
		...sourceFilesOutsideRootDirectory === void 0 ? {} : { sourceFilesOutsideRootDirectory }
	};
}
function targetOf$1(target) {
	if (target === "production") return {
		target,
		autoAssignCustomDomains: false
	};
	return target === "preview" ? {} : { customEnvironmentSlugOrId: target };
}
// packages/platforms/build/vercel/upload/attempt.js
/** A quota that no waiting within a job mends. */
var UploadQuotaError = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.i {};
/** Seven tries over about half a minute, or as long as Vercel asks for, at most two minutes each time. */
const POLICY = {
	attempts: 7,
	firstDelay: 250,
	maxDelay: 12e4
};
/** A failure that passes: of the connection, of the server, or of the rate. */
var Passing = class extends Error {
	after;
	constructor(message, after) {
		super(message);
		this.after = after;
	}
};
/**
* Uploads one file, again after what passes: the file's name is its digest, so sending it twice does no harm. Throws at
* once for a refusal, with what to do.
*/
async function uploadOne(sender, upload, gate, ports) {
	const { clock, signal, debug } = ports;
	const work = async () => {
		await gate.open(signal);
		const answer = await send$1(sender, upload, signal);
		if (answer.status < 300) return;
		throw failureOf(answer, gate);
	};
	const onRetry = (error, delay) => debug(`upload of ${upload.sha}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; again in ${delay} ms`);
	const judge = (error) => {
		if (!(error instanceof Passing)) return { again: false };
		return error.after === void 0 ? { again: true } : {
			again: true,
			after: error.after
		};
	};
	try {
		await (0,_retry_js__WEBPACK_IMPORTED_MODULE_16__.t)(work, judge, POLICY, {
			clock,
			signal,
			onRetry
		});
	} catch (error) {
		if (!(error instanceof Passing)) throw error;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`an upload failed ${POLICY.attempts} times: ${error.message}`, { hint: "Nothing went live. What was uploaded stays with Vercel, so another run begins where this one ended." });
	}
}
async function send$1(sender, upload, signal) {
	try {
		return await sender.send(upload, signal);
	} catch (error) {
		signal.throwIfAborted();
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t && error.name === "UserError") throw error;
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) === "ENOENT") throw error;
		throw new Passing((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
	}
}
function failureOf({ status, text, retryAfter }, gate) {
	const refusal = refusalIn(status, (0,_json_js__WEBPACK_IMPORTED_MODULE_15__.t)(text), retryAfter);
	if (isUploadQuota(refusal)) return quotaError(refusal);
	if (status === 429) {
		gate.close(retryAfter ?? 0);
		return new Passing("429", retryAfter);
	}
	if (status === 408 || status >= 500) return new Passing(String(status), retryAfter);
	return refusalError(refusal, "take an upload");
}
function quotaError(refusal) {
	const { message, hint } = refusalError(refusal, "take more uploads");
	return new UploadQuotaError(message, hint === void 0 ? {} : { hint });
}
// packages/platforms/build/vercel/files/each.js
/** Does the work for every item, so many at a time. Throws the first failure; no item is begun after it. */
async function each(items, atOnce, work) {
	const queue = items[Symbol.iterator]();
	let failed = false;
	const worker = async () => {
		for (let next = queue.next(); next.done !== true && !failed; next = queue.next()) try {
			await work(next.value);
		} catch (error) {
			failed = true;
			throw error;
		}
	};
	await Promise.all(Array.from({ length: atOnce }, worker));
}
// packages/platforms/build/vercel/upload/gate.js
/** The most that is waited for at the gate, in milliseconds. */
const LONGEST = 12e4;
/** A gate that is open. */
function openGate(clock) {
	let until = 0;
	return {
		close: (milliseconds) => void (until = Math.max(until, clock.now() + Math.min(milliseconds, LONGEST))),
		async open(signal) {
			for (let left = until - clock.now(); left > 0; left = until - clock.now()) await clock.sleep(left, signal);
		}
	};
}
// packages/platforms/build/vercel/upload/send.js
/** A connection on which nothing moves for so long is dead, in milliseconds. */
const IDLE = 3e4;
/** A file of up to so many bytes goes out in one piece; a larger one is never in memory as a whole. */
const ONE_PIECE = 65536;
const MOST_OF_ANSWER = 16384;
/**
* Uploads over Node's own http: `fetch` has no use for a file on disk but to take it through web streams, at several
* times the cost. Both names of the digest's header go out: the published one, and the one that the CLI sends.
*/
function openSender(connection, connections, idle = IDLE) {
	const url = addressOf(connection, "/v2/files");
	if (!(0,_url_js__WEBPACK_IMPORTED_MODULE_4__.n)(url)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${url.origin} must be https (http is for loopback only)`);
	const isPlain = url.protocol === "http:";
	const options = {
		keepAlive: true,
		maxSockets: connections
	};
	const agent = isPlain ? new node_http__WEBPACK_IMPORTED_MODULE_13__.Agent(options) : new node_https__WEBPACK_IMPORTED_MODULE_14__.Agent(options);
	const open = isPlain ? node_http__WEBPACK_IMPORTED_MODULE_13__.request : node_https__WEBPACK_IMPORTED_MODULE_14__.request;
	return {
		close: () => agent.destroy(),
		async send(upload, signal) {
			const request = open(url, {
				method: "POST",
				agent,
				signal,
				timeout: idle,
				headers: headersOf$1(connection, upload)
			});
			request.once("timeout", () => request.destroy(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`an upload stood still for ${idle / 1e3} s`)));
			return await exchange(request, upload);
		}
	};
}
/** Sends the body and reads the answer. One that comes before all was sent, such as a 413, ends the sending. */
async function exchange(request, upload) {
	const answer = answerOf(request);
	const written = write(request, upload).then(() => true);
	for (const promise of [answer, written]) promise.catch(() => void 0);
	try {
		const isWhole = await Promise.race([written, answer]) === true;
		const received = await answer;
		if (!isWhole) request.destroy();
		return received;
	} catch (error) {
		request.destroy();
		throw error;
	}
}
function headersOf$1({ token }, { sha, size }) {
	return {
		authorization: `Bearer ${token}`,
		accept: "application/json",
		"user-agent": "slipway/vercel-deploy",
		"content-type": "application/octet-stream",
		"content-length": size,
		"x-vercel-digest": sha,
		"x-now-digest": sha,
		"x-now-size": size
	};
}
/** Small files are read at once: what was just hashed is in the system's cache. */
async function write(request, { source, size }) {
	if ("bytes" in source) return void request.end(source.bytes);
	if (size > ONE_PIECE) return await writePieces(request, source.path, size);
	const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readFileSync)(source.path);
	if (bytes.length !== size) throw changed(source.path);
	request.end(bytes);
}
/** One piece in memory for a file, however large: the next is read when the last one has gone out. */
async function writePieces(request, path, size) {
	const room = Buffer.allocUnsafe(ONE_PIECE);
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, "r");
	try {
		let sent = 0;
		for (let read = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, room); read > 0; read = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, room)) {
			sent += read;
			if (sent > size) throw changed(path);
			await goneOut(request, room.subarray(0, read));
		}
		if (sent !== size) throw changed(path);
		request.end();
	} finally {
		(0,node_fs__WEBPACK_IMPORTED_MODULE_8__.closeSync)(file);
	}
}
async function goneOut(request, piece) {
	await new Promise((resolve, reject) => {
		request.write(piece, (error) => error ? reject(error) : resolve());
	});
}
function changed(path) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${path} has changed while it was uploaded`, { hint: "Nothing may write into the output during the deploy. Nothing went live." });
}
async function answerOf(request) {
	const response = await new Promise((resolve, reject) => {
		request.once("response", resolve);
		request.on("error", reject);
	});
	let text = "";
	response.setEncoding("utf8");
	for await (const chunk of response) text = `${text}${String(chunk)}`.slice(0, MOST_OF_ANSWER);
	const status = response.statusCode;
	if (status === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("Vercel answered an upload without a status");
	return {
		status,
		text,
		retryAfter: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.r)(response.headers["retry-after"] ?? null, /* @__PURE__ */ new Date())
	};
}
// packages/platforms/build/vercel/upload/upload-all.js
/** As many as the CLI sends at once. A file in the works costs at most 128 KiB of memory, and what the system buffers. */
const AT_ONCE = 50;
/** Of large files fewer are enough: with so many bytes under way, the line is full, and more only wait for each other. */
const UNDER_WAY = 25165824;
/** But never fewer. */
const AT_LEAST = 4;
/** Uploads everything; the first refusal stops the rest. */
async function uploadAll(connection, uploads, ports) {
	const { clock, info, debug } = ports;
	const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
	const progress = startProgress({
		files: uploads.length,
		bytes
	}, {
		clock,
		info
	});
	const [gate, failed] = [openGate(clock), new AbortController()];
	const signal = AbortSignal.any([ports.signal, failed.signal]);
	const atOnce = connectionsFor(uploads.length, bytes);
	const sender = openSender(connection, atOnce);
	try {
		await each(uploads, atOnce, async (upload) => {
			try {
				await uploadOne(sender, upload, gate, {
					clock,
					signal,
					debug
				});
			} catch (error) {
				failed.abort(error);
				throw error;
			}
			progress.add(upload.size);
		});
	} catch (error) {
		ports.signal.throwIfAborted();
		throw failed.signal.aborted ? failed.signal.reason : error;
	} finally {
		sender.close();
	}
	return {
		files: progress.files,
		bytes: progress.bytes
	};
}
/** How many of so many files, of so many bytes in all, are sent at once. Pure. */
function connectionsFor(files, bytes) {
	const fitting = Math.floor(UNDER_WAY * files / Math.max(bytes, 1));
	return Math.min(Math.max(fitting, AT_LEAST), AT_ONCE);
}
// packages/platforms/build/vercel/stage.js
/** More entries than this are refused by Vercel. */
const MOST_FILES = 15e3;
/** More uploads than this in one deploy are half of what Hobby has for a day: an archive needs a few. */
const MANY_UPLOADS = 2500;
/** Vercel may find files missing that were uploaded; so often is it believed. */
const ROUNDS = 4;
/** Collects the output, uploads what Vercel does not have, and creates the deployment. Throws `UserError`s. */
async function stage(connection, plan, ports) {
	const { collected, vercelJson } = await collectOutput(plan);
	const { entries, left } = collected;
	if (vercelJson.unread !== void 0) ports.info(`${vercelJson.unread} is not read: that takes the CLI. What is built has its routes in the output already.`);
	const work = {
		connection,
		plan,
		vercelJson,
		ports
	};
	return {
		...(plan.archive === "tgz" ? void 0 : await stageFiles(work, entries)) ?? await stageArchive(work, entries),
		entries: entries.length,
		left
	};
}
/** `undefined` when an archive is the better way and the plan leaves the choice. */
async function stageFiles(work, entries) {
	const { archive } = work.plan;
	const isFree = archive === "auto";
	if (isFree && entries.length > MOST_FILES) return void 0;
	try {
		const sent = await send(work, entries, isFree ? MANY_UPLOADS : Number.POSITIVE_INFINITY);
		if (sent !== void 0) return {
			...sent,
			sentAs: "files"
		};
		if (!isFree) throw tooMany(entries.length);
		work.ports.info("many files: an archive goes up instead");
		return;
	} catch (error) {
		if (!isFree || !(error instanceof UploadQuotaError)) throw error;
		work.ports.info(`${error.message}; an archive goes up instead`);
		return;
	}
}
function tooMany(count) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Vercel does not take an output of ${count} entries file by file`, { hint: "Set archive: auto or tgz. Nothing went live." });
}
async function stageArchive(work, entries) {
	const { packArchive } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(13)]).then(__webpack_require__.bind(__webpack_require__, 6013));
	const archive = await packArchive(entries, work.plan.temp);
	try {
		const sent = await send(work, archive.entries, Number.POSITIVE_INFINITY);
		if (sent === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("Vercel refuses an archive's few parts as too many files");
		return {
			...sent,
			sentAs: "tgz"
		};
	} finally {
		await archive.remove();
	}
}
/** Creates, uploads what is missing, and creates again. `undefined` when more would go up than `most`. */
async function send({ connection, plan, vercelJson, ports }, entries, most) {
	const body = createBody(plan, vercelJson, listed(entries));
	const sources = byDigest(entries);
	let sent = {
		files: 0,
		bytes: 0
	};
	for (let round = 1; round <= ROUNDS; round += 1) {
		const outcome = await create(connection, {
			body,
			key: plan.key
		}, ports);
		if (outcome.kind === "created") return {
			...sent,
			created: outcome
		};
		if (outcome.kind === "too-many-files" || outcome.shas.length > most) return void 0;
		const uploaded = await uploadAll(connection, outcome.shas.map((sha) => sourceOf(sha, sources)), ports);
		sent = {
			files: sent.files + uploaded.files,
			bytes: sent.bytes + uploaded.bytes
		};
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Vercel still misses files after they were uploaded 3 times`, { hint: "Nothing went live. Look at https://www.vercel-status.com, and run the job again later." });
}
function sourceOf(sha, sources) {
	const entry = sources.get(sha);
	if (entry?.size === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Vercel asks for a file that was not named: ${sha}`);
	return {
		sha,
		size: entry.size,
		source: entry.source
	};
}
// packages/platforms/build/vercel/deadline.js
/**
* Does work that may send requests until the time is over; then they are cut off. Throws a `TimeoutError` then.
* `timeout` is in milliseconds.
*/
async function withDeadline(timeout, connection, ports, work) {
	const deadline = new AbortController();
	const seconds = Math.round(timeout / 1e3);
	const late = new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`the upload was not done within ${seconds} s`, { hint: "Raise timeout. What was uploaded stays with Vercel, so another run begins where this one ended." });
	const timer = setTimeout(() => deadline.abort(late), timeout);
	const signal = AbortSignal.any([ports.signal, deadline.signal]);
	const http = { request: (request) => connection.http.request({
		...request,
		signal
	}) };
	try {
		return await work({
			...connection,
			http
		}, {
			...ports,
			signal
		});
	} finally {
		clearTimeout(timer);
	}
}
// packages/platforms/build/vercel/vercel.js
/** A project on Vercel, over its REST API. */
function vercel(connection, ports) {
	return {
		observe: () => observe(connection),
		deploy: (deploy) => deployTo(connection, deploy, ports),
		prove: async (expectation) => {
			const live = await observe(connection);
			return proofOf(live, live.rolls ? await activeRolling(connection) : void 0, expectation);
		},
		rollback: ({ timeout, ...wish }) => move(connection, wish, timeout, ports),
		promote: (staged, timeout) => {
			const seen = typeof staged === "string" ? {} : { seen: staged };
			return move(connection, {
				type: "promote",
				id: typeof staged === "string" ? staged : staged.id,
				...seen
			}, timeout, ports);
		},
		deployment: (id) => getDeployment(connection, id),
		find: (key) => findByKey(connection, key),
		cancel: (id) => cancelDeployment(connection, id),
		alias: (id, names) => assignAliases(connection, id, names),
		turnAutoAssignOn: () => turnAutoAssignOn(connection)
	};
}
async function deployTo(connection, { plan, timeout, created }, ports) {
	const begin = ports.clock.now();
	const staged = await withDeadline(timeout, connection, ports, (limited, late) => stage(limited, plan, late));
	await created(staged);
	const { deployment } = staged.created;
	return {
		staged,
		...await follow(connection, {
			deployment,
			addresses: plan.target !== "production",
			timeout: Math.max(timeout - (ports.clock.now() - begin), 1e3)
		}, ports)
	};
}
// packages/releases/build/book.js
/** A book over a ledger that is connected only when it is needed. */
function openBook(mode, connect, warn) {
	let connected;
	const ledger = () => connected ??= connect();
	const tolerate = async (otherwise, work) => {
		if (mode === "off") return otherwise;
		try {
			return await work(await ledger());
		} catch (error) {
			if (mode === "required") throw error;
			warn(`going on without a release record: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
			return otherwise;
		}
	};
	return {
		list: (environment, target) => tolerate([], (open) => open.list(environment, target)),
		open: (record, opening) => tolerate(void 0, (open) => open.open(record, opening)),
		runState: (run) => askRunState$1(run, ledger, warn),
		commitsBetween: (older, newer) => countCommits$1({
			older,
			newer
		}, ledger),
		async note(id, state, details) {
			if (id === void 0) return;
			try {
				await (await ledger()).setState(id, state, details);
			} catch (error) {
				warn(`the release record ${id} could not be set to ${state}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
			}
		}
	};
}
async function askRunState$1(run, ledger, warn) {
	try {
		return await (await ledger()).runState(run);
	} catch (error) {
		warn(`GitHub could not be asked about run ${run.id}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return "unknown";
	}
}
async function countCommits$1({ older, newer }, ledger) {
	try {
		return await (await ledger()).commitsBetween(older, newer);
	} catch {
		return;
	}
}
// packages/releases/build/github.js
/** For a release, which must not begin without its record. */
const PATIENT = {
	timeout: 15e3,
	attempts: 4,
	maxDelay: 2e4
};
const FIRST_DELAY = 500;
const PERMISSION_HINT = "Add `permissions: deployments: write` to the job (naming any permission sets all others to none), or give github-token a token with that permission.";
const headersOf = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ response: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ headers: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)()), {}) })) });
/** The HTTP status of an Octokit error; `undefined` for an error that is no answer. */
function statusOf$1(error) {
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	return "response" in error && error.response !== void 0 ? error.status : void 0;
}
/** An error of ours for what Octokit threw while it tried to `what`. */
function translate(error, what) {
	const status = statusOf$1(error);
	const message = `cannot ${what}: GitHub answered ${status ?? "nothing"}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`;
	if (status === 401) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(message, {
		cause: error,
		hint: "github-token is not valid, or has expired."
	});
	if (isRateLimit(error)) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, {
		cause: error,
		hint: "The token's rate limit is used up."
	});
	if (status === 403 || status === 404) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(message, {
		cause: error,
		hint: PERMISSION_HINT
	});
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, { cause: error });
}
/** Sends a request, again when its failure is passing. Throws what `translate` makes of the last failure. */
async function attempt(what, work, repeatable, ports) {
	const patience = ports.patience ?? PATIENT;
	try {
		const send = () => work({ signal: AbortSignal.timeout(patience.timeout) });
		const judgement = (error) => judge$1(error, repeatable, patience);
		return await (0,_retry_js__WEBPACK_IMPORTED_MODULE_16__.t)(send, judgement, {
			...patience,
			firstDelay: FIRST_DELAY
		}, ports);
	} catch (error) {
		throw translate(error, what);
	}
}
/** A rate limit refuses before anything is done, so even a request that must not be sent twice may be tried again. */
function judge$1(error, repeatable, { maxDelay }) {
	if (isRateLimit(error)) {
		const after = Number(headerOf(error, "retry-after") ?? "60") * 1e3;
		return after <= maxDelay ? {
			again: true,
			after
		} : { again: false };
	}
	if (!repeatable || isGraphqlError(error)) return { again: false };
	const status = statusOf$1(error);
	return { again: status === void 0 || status >= 500 };
}
/** GitHub answers 429 or 403; the second one only then with these headers (docs: rate limits for the REST API). */
function isRateLimit(error) {
	const status = statusOf$1(error);
	if (status === 429) return true;
	return status === 403 && (headerOf(error, "retry-after") !== void 0 || headerOf(error, "x-ratelimit-remaining") === "0");
}
function headerOf(error, name) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(headersOf, error);
	const value = parsed.success ? parsed.data.response?.headers[name] : void 0;
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}
/** Whether GraphQL answered, but with errors in the answer. */
function isGraphqlError(error) {
	return error instanceof Error && error.name === "GraphqlResponseError";
}
/**
* An answer that has the form that GitHub documents. A proxy's page of 200 is none, and neither is what a stranger made of
* it. Throws a `PlatformError`.
*/
function read(schema, answer, what) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(schema, answer);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`cannot ${what}: GitHub's answer is not what it documents${where}: ${issue?.message ?? ""}`);
}
// packages/releases/build/commits-between.js
const answer$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ ahead_by: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)() });
/** How many commits one is ahead of another; `undefined` when GitHub does not say. Never throws: it is only to be told. */
async function countCommits({ octokit, owner, repo, options }, older, newer) {
	const what = `compare ${older} with ${newer}`;
	const parameters = {
		owner,
		repo,
		basehead: `${older}...${newer}`,
		per_page: 1
	};
	try {
		const compare = (request) => octokit.rest.repos.compareCommitsWithBasehead({
			...parameters,
			request
		});
		const { data } = await attempt(what, compare, false, options);
		return read(answer$1, data, what).ahead_by;
	} catch (error) {
		options.debug((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
		return;
	}
}
/** A description of a deployment or a status: one line, cut by code points so that no emoji is torn apart. */
function describe$1(text) {
	const points = Array.from(text.replaceAll(/\s+/g, " ").trim());
	return points.length <= 140 ? points.join("") : `${points.slice(0, 137).join("")}...`;
}
/** A status's result in its grammar: a word, then `key=value` pairs; what is undefined is left out. */
function describeResult(word, facts) {
	return describe$1([word, ...Object.entries(facts).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}=${String(value)}`)].join(" "));
}
// packages/releases/build/record.js
/** The id of the record's shape. Another number after the `@` means a shape that this code does not know. */
const RECORD_SCHEMA = "slipway/release@1";
const text$1 = (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)(256));
const digest = (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.b)(/^sha256:[0-9a-f]{64}$/));
/** What a release puts live on one target. */
const artifact = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)("type", [
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)("image"),
		ref: text$1,
		digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(digest)
	}),
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)("build") }),
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)("vercel"),
		deployment: text$1,
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1)
	})
]);
/** What was live when the record was written: where a rollback of this release leads. */
const before = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	/** The platform's own name of the release, such as Fly's `v41`. */
	release: text$1,
	image: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1),
	digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(digest),
	/** The SHA-256 of the configuration that was live, its keys in order: what comes back is held against it. */
	config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ sha256: text$1 })),
	/** The record of that release, when it has one. */
	deployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1),
	/** Whether that record was proven good when this one was written. */
	good: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)()),
	observed: text$1
});
/** What was done to the database for this release, before its code came. */
const database = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	/** The schema's version, as the history table says it. */
	before: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1),
	after: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1),
	compatibility: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(_record_terms_js__WEBPACK_IMPORTED_MODULE_17__.t),
	/** Migrations that were to run only once the release had proven itself: whether they did is not known here. */
	held: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(text$1)),
	/** The verified backup from before: a place and a checksum, never an address with credentials. */
	backup: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		path: text$1,
		sha256: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1)
	}))
});
/** What a rollback undoes, and what it brings back. */
const rollback = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	/** The record that is undone, and the one that is to be live again; each may be of a time before there were records. */
	of: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	to: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	reason: text$1,
	trigger: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(["auto", "manual"]),
	/** The schema's version that a backup brought back, so that later migrations count no more. */
	restored: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1)
});
/**
* The release record: the payload of a GitHub Deployment, one an environment and target, written before any traffic
* moves. A payload cannot be changed later, so it holds the intent and what is needed to undo it; how it ended stands in
* the deployment's statuses. Fields that this version does not know are kept.
*/
const releaseRecord = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	schema: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(RECORD_SCHEMA),
	kind: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(["deploy", "rollback"]),
	/** `<run id>.<attempt>`: the targets that one run released together. */
	group: text$1,
	target: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		id: text$1,
		platform: text$1,
		app: text$1
	}),
	artifact,
	source: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		sha: text$1,
		ref: text$1,
		config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
			path: text$1,
			sha256: text$1
		}))
	}),
	/** The highest release number that the platform had given before: only a higher one is this record's. */
	after: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)()),
	expect: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1),
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1),
		/** Where its health is asked: a later release may have it elsewhere. */
		health: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(text$1)
	})),
	before: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(before),
	database: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(database),
	/** Of a rollback only. */
	rollback: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(rollback),
	run: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
		attempt: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
		workflow: text$1,
		actor: text$1
	})
});
// packages/releases/build/payload.js
/** The largest payload, in bytes. GitHub names no limit; its neighbour, repository_dispatch, has 64 KB. */
const MAX_PAYLOAD = 8192;
/**
* The record as the payload of a deployment. Throws a `UserError` when it is larger than the limits or when a field
* holds a known secret: the payload can be read by everyone who can read the repository.
*/
function encodeRecord(record, redact) {
	const problems = [...walk(record, "")].flatMap(({ path, value }) => problemOf(path, value, redact));
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the release record cannot be written: ${problems.join("; ")}`, { hint: "Records are public to everyone who can read the repository. A value that is no secret belongs in a plain input, not in a secret one." });
	const bytes = Buffer.byteLength(JSON.stringify(record));
	if (bytes > 8192) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the release record has ${bytes} bytes, and at most ${MAX_PAYLOAD} are allowed`);
	const checked = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(releaseRecord, record);
	if (!checked.success) throw new Error(`not a release record: ${checked.error.message}`);
	return checked.data;
}
/**
* The record in a deployment's payload, which GitHub may give back as an object, as JSON, or as JSON encoded twice
* (GraphQL). `undefined` for a payload of somebody else, or of a schema version that this code does not know.
*/
function decodeRecord(payload) {
	let value = payload;
	for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) value = (0,_json_js__WEBPACK_IMPORTED_MODULE_15__.t)(value);
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(releaseRecord, value);
	return result.success ? result.data : void 0;
}
/** Every text and every list in a record, with the path to it. */
function* walk(value, path) {
	if (typeof value === "string" || Array.isArray(value)) yield {
		path,
		value
	};
	if (typeof value !== "object" || value === null) return;
	for (const [key, child] of Object.entries(value)) yield* walk(child, path === "" ? key : `${path}.${key}`);
}
function problemOf(path, value, redact) {
	if (Array.isArray(value)) return value.length > 50 ? [`${path} has ${value.length} items, at most 50 are allowed`] : [];
	if (typeof value !== "string") return [];
	if (redact(value) !== value) return [`${path} holds a secret`];
	return value.length > 256 ? [`${path} has ${value.length} characters, at most 256 are allowed`] : [];
}
// packages/releases/build/entry.js
/** The `task` of our deployments; those that GitHub makes for a job's `environment` have `deploy`. */
const TASK = "slipway";
/** The record of a deployment, when it is one of ours and of this target; of any target when none is named. */
function recordOf$1(raw, target) {
	if (raw.task !== "slipway") return void 0;
	const record = decodeRecord(raw.payload);
	return target === void 0 || record?.target.id === target ? record : void 0;
}
/** Newest first, by time and then by id. */
function newestFirst(a, b) {
	return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}
const STATES = [
	"error",
	"failure",
	"inactive",
	"in_progress",
	"queued",
	"pending",
	"success",
	"waiting"
];
/** A status's state in REST's spelling; GraphQL writes it in capitals. An unknown one counts as pending. */
function statusState(state) {
	return STATES.find((known) => known === state.toLowerCase()) ?? "pending";
}
// packages/releases/build/list-graphql.js
/** GitHub's default order is the oldest first, which would give the wrong end of a long list. */
const QUERY = `query($owner: String!, $name: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(first: 50, after: $after, environments: $environments, orderBy: {field: CREATED_AT, direction: DESC}) {
      nodes {
        databaseId task commitOid payload environment createdAt
        statuses(first: 30) { nodes { state description createdAt } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const status = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()
});
const node = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	databaseId: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
	task: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())),
	commitOid: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	payload: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)(),
	environment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)())),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	statuses: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(status)) }))
});
const page = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ repository: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ deployments: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(node)),
	pageInfo: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		hasNextPage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(),
		endCursor: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()))
	})
}) })) });
/** The most pages of 50 deployments that are read: other targets and other tools share an environment's list. */
const MAX_PAGES$1 = 6;
/** The releases of a target through GraphQL, the newest first: one request for 50 with all their statuses. */
async function listByGraphql(query, ask) {
	const found = [];
	let after = null;
	for (let pages = 0; pages < MAX_PAGES$1 && found.length < query.limit; pages += 1) {
		const { owner, name, environment } = query;
		const answer = read(page, await ask(QUERY, {
			owner,
			name,
			environments: [environment],
			after
		}), `read the release records of ${environment}`);
		if (answer.repository === null) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub shows no repository ${owner}/${name} to this token`);
		const { nodes, pageInfo } = answer.repository.deployments;
		found.push(...nodes.flatMap((item) => item === null ? [] : entryOf$1(item, query)));
		const next = pageInfo.endCursor ?? null;
		if (!pageInfo.hasNextPage || next === null || next === after) break;
		after = next;
	}
	return found.toSorted(newestFirst).slice(0, query.limit);
}
function entryOf$1(item, query) {
	const { databaseId: id, commitOid: sha, environment, createdAt, task, payload } = item;
	if (environment !== query.environment) return [];
	const record = recordOf$1({
		id,
		sha,
		environment,
		createdAt,
		task: task ?? "",
		payload
	}, query.target);
	if (record === void 0) return [];
	return [{
		id,
		sha,
		environment,
		createdAt,
		record,
		statuses: (item.statuses?.nodes ?? []).filter((each) => each !== null).map(statusOf)
	}];
}
function statusOf({ state, description, createdAt }) {
	return {
		state: statusState(state),
		description: description ?? "",
		createdAt
	};
}
// packages/releases/build/list-rest.js
const MAX_PAGES = 3;
const PAGE = 100;
/** The releases of a target through REST, the newest first: the way for a server without GraphQL; one request a release. */
async function listByRest(query, reader) {
	const ours = [];
	for (let page = 1; page <= MAX_PAGES; page += 1) {
		const raws = await reader.deployments({
			environment: query.environment,
			task: TASK
		}, page);
		for (const { task, payload, ...raw } of raws) {
			const record = recordOf$1({
				...raw,
				task,
				payload
			}, query.target);
			if (record !== void 0) ours.push({
				...raw,
				record,
				statuses: []
			});
		}
		if (raws.length < PAGE) break;
	}
	const newest = ours.toSorted(newestFirst).slice(0, query.limit);
	const statuses = await Promise.all(newest.map(({ id }) => reader.statuses(id)));
	return newest.map(({ id, sha, environment, createdAt, record }, index) => {
		return {
			id,
			sha,
			environment,
			createdAt,
			record,
			statuses: statuses[index] ?? []
		};
	});
}
/** A status in our form from REST's. */
function statusOfRest(raw) {
	return {
		state: statusState(raw.state),
		description: raw.description ?? "",
		createdAt: raw.created_at
	};
}
// packages/releases/build/rest-reader.js
const deployments = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	environment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	task: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	payload: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)()
}));
const statuses = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()
}));
/** Reads deployments and their statuses through REST; `what` completes "cannot …" in an error. */
function restReader({ octokit, owner, repo, options }, what) {
	return {
		async deployments(filter, page) {
			const parameters = {
				owner,
				repo,
				...filter,
				per_page: 100,
				page
			};
			const list = (request) => octokit.rest.repos.listDeployments({
				...parameters,
				request
			});
			const { data } = await attempt(what, list, true, options);
			return read(deployments, data, what).map(({ id, sha, environment, created_at: createdAt, task, payload }) => ({
				id,
				sha,
				environment,
				createdAt,
				task,
				payload
			}));
		},
		async statuses(deployment) {
			const parameters = {
				owner,
				repo,
				deployment_id: deployment,
				per_page: 100
			};
			const list = (request) => octokit.rest.repos.listDeploymentStatuses({
				...parameters,
				request
			});
			const { data } = await attempt(what, list, true, options);
			return read(statuses, data, what).map(statusOfRest);
		}
	};
}
// packages/releases/build/run-state.js
const answer = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()),
	run_attempt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)())
});
/** Asks GitHub whether a run is over; an attempt is over when there is a later one. Never throws: not to know is an answer. */
async function askRunState({ octokit, owner, repo, options }, run) {
	const parameters = {
		owner,
		repo,
		run_id: run.id
	};
	const ask = (request) => octokit.rest.actions.getWorkflowRun({
		...parameters,
		request
	});
	try {
		const what = `read the run ${run.id}`;
		const data = read(answer, (await attempt(what, ask, false, options)).data, what);
		return (data.run_attempt ?? run.attempt) > run.attempt || data.status === "completed" ? "over" : "going-on";
	} catch (error) {
		const status = error instanceof Error ? statusOf$1(error.cause) : void 0;
		options.debug(`whether run ${run.id} is over is not known (${status ?? "no answer"}): ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return "unknown";
	}
}
// packages/releases/build/ledger.js
/** The ledger in GitHub's Deployments API. Octokit is loaded here and not before. */
async function openLedger(options) {
	const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
	const octokit = getOctokit(options.token, {
		baseUrl: options.apiUrl.replace(/\/+$/, ""),
		log: quiet(options)
	});
	const [owner = "", repo = ""] = options.repository.split("/");
	if (owner === "" || repo === "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`"${options.repository}" is not a repository's owner/name`);
	const github = {
		octokit,
		owner,
		repo,
		options
	};
	return {
		open: (record, opening) => createDeployment(github, record, opening),
		setState: (id, state, details = {}) => createStatus(github, id, state, details),
		list: (environment, target, limit = target === void 0 ? OF_ENVIRONMENT : OF_TARGET) => listReleases(github, {
			environment,
			target,
			limit
		}),
		runState: (run) => askRunState(github, run),
		commitsBetween: (older, newer) => countCommits(github, older, newer)
	};
}
const created = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)(),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()
});
async function createDeployment(github, record, opening) {
	const { octokit, owner, repo, options } = github;
	const { sha } = record.source;
	if (!/^[0-9a-f]{40}$/.test(sha)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`"${sha}" is not a full commit SHA`);
	const parameters = {
		owner,
		repo,
		ref: sha,
		task: TASK,
		auto_merge: false,
		required_contexts: [],
		payload: encodeRecord(record, options.redact),
		environment: opening.environment,
		production_environment: opening.environment === "production",
		description: describe$1(options.redact(opening.description))
	};
	const create = (request) => octokit.rest.repos.createDeployment({
		...parameters,
		request
	});
	const answer = await attempt("write the release record", create, false, options);
	if (answer.status !== 201) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub did not create a deployment: ${answer.data.message ?? `status ${answer.status}`}`);
	const { id, sha: recorded } = read(created, answer.data, "write the release record");
	if (recorded === sha) return id;
	await createStatus(github, id, "error", { description: "recorded for another commit than asked for" });
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub recorded the commit ${recorded} instead of ${sha}`);
}
async function createStatus(github, id, state, details) {
	const { octokit, owner, repo, options } = github;
	const parameters = {
		owner,
		repo,
		deployment_id: id,
		state,
		auto_inactive: false,
		description: describe$1(options.redact(details.description ?? "")),
		...details.environmentUrl === void 0 ? {} : { environment_url: details.environmentUrl },
		...details.logUrl === void 0 ? {} : { log_url: details.logUrl }
	};
	await attempt(`set the record ${id} to ${state}`, (request) => octokit.rest.repos.createDeploymentStatus({
		...parameters,
		request
	}), true, options);
}
/** How far back a listing goes: a target's own releases, and those of an environment with several targets. */
const OF_TARGET = 30;
const OF_ENVIRONMENT = 300;
async function listReleases(github, wanted) {
	const { octokit, owner, repo, options } = github;
	const query = {
		owner,
		name: repo,
		...wanted
	};
	const what = `read the release records of ${wanted.environment}`;
	const ask = (text, variables) => attempt(what, (request) => octokit.graphql(text, {
		...variables,
		request
	}), true, options);
	try {
		return await listByGraphql(query, ask);
	} catch (error) {
		if (isTokenRefused(error)) throw error;
		options.debug(`GitHub's GraphQL does not answer this query, using REST: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return listByRest(query, restReader(github, what));
	}
}
/**
* Another way to the same records is worth a try for everything but a token that GitHub does not know: an older server
* answers the query with errors, one without GraphQL with a 4xx; GraphQL may be down alone, and it has a limit of its own.
*/
function isTokenRefused(error) {
	return error instanceof Error && statusOf$1(error.cause) === 401;
}
function quiet({ debug }) {
	return {
		debug: () => void 0,
		info: () => void 0,
		warn: debug,
		error: debug
	};
}
// packages/releases/build/connect.js
/** The release records of the run's repository; `@actions/github` is loaded only when one is read or written. */
function connectBook(access, { context, clock, redact, log }) {
	const { token, mode, purpose, hint, patience } = access;
	const connect = async () => {
		if (!token) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`github-token is needed ${purpose}`, hint === void 0 ? {} : { hint });
		const { repository, apiUrl } = context;
		const debug = (message) => log.debug(message);
		return openLedger({
			token,
			repository,
			apiUrl,
			redact,
			clock,
			debug,
			...patience && { patience }
		});
	};
	return openBook(mode, connect, (message) => log.warning(message));
}
/**
* Whether a release was proven good: its statuses contain `success`, nothing after it takes that back, and it was not
* rolled back. A later `inactive` is normal, so the latest state alone says nothing. Two writers may interleave:
* therefore the whole list counts, and between two statuses of one second the worse one counts as the later.
*/
function isGood(statuses) {
	if (isQuarantined(statuses)) return false;
	const ordered = statuses.toSorted(byTime);
	const success = ordered.findLastIndex(({ state }) => state === "success");
	return success >= 0 && !ordered.slice(success + 1).some(isFailure);
}
/** Whether a release was rolled back: never again a target, and its commit is not deployed again without being asked. */
function isQuarantined(statuses) {
	return statuses.some((status) => isFailure(status) && status.description.startsWith("rolled-back"));
}
/** Whether nothing has closed the record yet: its last word is not a result. */
function isOpen(statuses) {
	const last = statuses.toSorted(byTime).at(-1);
	return last === void 0 || [
		"in_progress",
		"queued",
		"pending",
		"waiting"
	].includes(last.state);
}
function isFailure({ state }) {
	return state === "failure" || state === "error";
}
/** Oldest first; in one second, open states before `success` before failures. */
function byTime(a, b) {
	return Date.parse(a.createdAt) - Date.parse(b.createdAt) || weight(a) - weight(b);
}
function weight(status) {
	if (isFailure(status)) return 2;
	return status.state === "success" || status.state === "inactive" ? 1 : 0;
}
// packages/releases/build/refusals.js
/** Throws a `UserError` when the history speaks against a release. Pure. */
function refuseByHistory(history, wish) {
	const bad = wish.allowQuarantined ? void 0 : history.find((entry) => isQuarantined(entry.statuses) && isSame(entry, wish));
	if (bad !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${what(bad, wish)} was rolled back here (deployment ${bad.id}: ${reasonOf(bad)})`, { hint: "Nothing was changed. Deploy a commit that mends it; or, when the reason has gone, set allow-quarantined: true." });
	const newer = wish.allowOlder ? void 0 : newerRelease(history, wish);
	if (newer !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`this run is run again, and would replace what run ${newer.record.run.id} has released since (deployment ${newer.id}, commit ${newer.sha.slice(0, 7)})`, { hint: "Nothing was changed. To go back, use a rollback; or set allow-older: true." });
}
/** The image decides where it is known on both sides: one commit can be built twice. */
function isSame({ record, sha }, { digest, context }) {
	const theirs = record.artifact["digest"];
	return digest !== void 0 && theirs !== void 0 ? theirs === digest : sha === context.sha;
}
function what({ record, sha }, { digest }) {
	return digest !== void 0 && record.artifact["digest"] === digest ? `the image ${digest.slice(0, 19)}` : `the commit ${sha.slice(0, 7)}`;
}
function reasonOf({ statuses }) {
	return statuses.find(({ description }) => description.startsWith("rolled-back"))?.description ?? "rolled-back";
}
/** A good release of a later run, when this one is a second attempt: re-running an old job is no way to go back. */
function newerRelease(history, { context }) {
	if (context.runAttempt < 2) return void 0;
	return history.find(({ record, statuses }) => record.run.id > context.runId && isGood(statuses));
}
// actions/vercel-deploy/build/connect.js
/** The project on Vercel. */
function platformOf(inputs, { http, signal, clock, log }) {
	return vercel({
		http,
		token: inputs.token,
		project: inputs["project-id"],
		team: inputs["team-id"],
		apiUrl: inputs["api-url"]
	}, {
		clock,
		signal,
		info: (message) => log.info(message),
		debug: (message) => log.debug(message),
		line: (text) => log.info(text.trimEnd())
	});
}
/** The release records of the repository. */
function bookOf(inputs, ports) {
	const { record: mode, "github-token": token } = inputs;
	return connectBook({
		token,
		mode,
		purpose: "for the release's record",
		hint: "Or set record: off."
	}, ports);
}
// actions/vercel-deploy/build/left-open.js
const KEY = "deploy-key";
const BUILT = "built-in";
const RECORD = "github-deployment-id";
const DEPLOYMENT = "deployment-id";
const CLOSED = "closed";
/** How long Vercel may take to say what is there, in milliseconds: the record is closed in any case. */
const OBSERVE_WITHIN = 15e3;
/** Leaves the key of the deploy for `post`, which finds by it a deployment of which no answer came back. */
function markKey(key, { state }) {
	state.save(KEY, key);
}
/** Leaves the folder of a build for `post`, which removes what was pulled into it when the step was killed. */
function markBuild(folder, { state }) {
	state.save(BUILT, folder);
}
/** Leaves the deployment for `post`, which cancels its build when the step was cut off. */
function markDeployment(id, { state }) {
	state.save(DEPLOYMENT, id);
}
/** Leaves the record for `post`, which closes it when nobody else did. */
function markRecord(id, { state }) {
	state.save(RECORD, String(id));
}
/** Says that nothing is left to do; an interrupted release gets one more look, when there is time for it. */
function markClosed(result, { state }) {
	if (result !== "interrupted") state.save(CLOSED, "true");
}
/** Cancels a build that was cut off, and closes its record with what is there. */
async function post(inputs, ports) {
	const { state, log, context } = ports;
	const folder = state.get(BUILT);
	if (folder !== void 0) await (await __webpack_require__.e(/* import() */ 311).then(__webpack_require__.bind(__webpack_require__, 5311))).removePulledFiles(folder);
	if (state.get(CLOSED) === "true" || state.get(KEY) === void 0) return;
	const description = await found(inputs, ports);
	log.info(`the deploy was cut off: ${description}`);
	const record = Number(state.get(RECORD) ?? NaN);
	if (!Number.isSafeInteger(record)) return;
	await bookOf(inputs, ports).note(record, "error", {
		description,
		logUrl: context.runUrl
	});
}
async function found(inputs, ports) {
	const { state } = ports;
	const signal = AbortSignal.timeout(OBSERVE_WITHIN);
	const http = { request: (request) => ports.http.request({
		...request,
		signal
	}) };
	const id = state.get(DEPLOYMENT);
	try {
		const platform = platformOf(inputs, {
			...ports,
			http
		});
		const seen = id === void 0 ? await platform.find(state.get(KEY) ?? "") : await platform.deployment(id);
		if (seen === void 0) return describeResult("interrupted: not-started", {});
		const is = isFinal(seen.state) ? seen.state : (await platform.cancel(seen.id)).state;
		const { production } = await platform.observe();
		return describeResult(production?.id === seen.id ? "interrupted: promoted" : "interrupted", {
			dpl: seen.id,
			is,
			live: production?.id
		});
	} catch (error) {
		ports.log.warning(`what the deploy left behind is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return describeResult("interrupted", { dpl: id });
	}
}
// actions/vercel-deploy/build/built.js
/** Builds the output here first, when that is wanted. Nothing of the CLI is loaded otherwise. */
async function buildFirst(inputs, { folder, target, git, buildEnv }, live, ports) {
	if (!inputs.build) return;
	if (live.owner === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("build: Vercel does not say whom the project belongs to", { hint: "Build in a step of its own, and leave build off." });
	const { exec, clock, signal, env, log, context } = ports;
	const { buildWithCli } = await __webpack_require__.e(/* import() */ 387).then(__webpack_require__.bind(__webpack_require__, 4387));
	markBuild(folder, ports);
	const path = inputs["cli-path"];
	await buildWithCli({
		token: inputs.token,
		orgId: live.owner,
		projectId: live.id,
		folder,
		target,
		branch: target === "preview" ? git?.commitRef : void 0,
		env: buildEnv,
		cli: path === void 0 ? { version: inputs["cli-version"] } : { path: (0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(context.workspace, path) },
		apiUrl: inputs["api-url"],
		timeout: inputs.timeout
	}, {
		exec,
		clock,
		signal,
		env,
		log,
		temp: context.temp
	});
}
// actions/vercel-deploy/build/addresses.js
/** The addresses that were read back to lead to this deployment; its own, which always does, is not among them. Pure. */
function addressesOf({ result, live, attempt, aliases }) {
	const names = result === "promoted" ? (live?.production?.aliases ?? []).map(addressed) : [];
	return [.../* @__PURE__ */ new Set([
		...names,
		...aliases,
		...result === "ready" ? attempt?.deployment.aliases ?? [] : []
	])];
}
// actions/vercel-deploy/build/summary.js
/** A project can have many domains; the output `alias-urls` has all. */
const MOST_ADDRESSES = 10;
/** The summary of a deploy: what was proven, and where it is. */
function summarise({ plan, live, staged, outcome, duration }) {
	const { result, reason, hint } = outcome;
	const deployment = outcome.attempt?.deployment ?? staged?.created.deployment;
	const after = outcome.live?.production?.id;
	const leading = addressesOf(outcome).slice(0, MOST_ADDRESSES);
	const rows = [
		["Result", `**${result}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.r)(reason)}`],
		["Deployment", deployment === void 0 ? "none" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(deployment.id)],
		["Target", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(plan.target)],
		["Address", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.r)(deployment?.url ?? "none")],
		...leading.map((url) => ["Leads there too", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.r)(url)]),
		["In production before", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(live.production?.id ?? "nothing")],
		...plan.target === "production" ? [["In production now", after === void 0 ? "not known" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(after)]] : [],
		["Uploaded", staged === void 0 ? "nothing" : uploadedText(staged)],
		...deployment?.inspectorUrl === void 0 ? [] : [["On Vercel", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.r)(deployment.inspectorUrl)]],
		["Took", (0,_duration_js__WEBPACK_IMPORTED_MODULE_5__.n)(duration)]
	];
	return [
		`### vercel-deploy: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(live.name)}\n`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.i)(["", ""], rows),
		...hint === void 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.r)(hint)}\n`]
	].join("\n");
}
/** What went up, of how much. */
function uploadedText({ files, bytes, entries, sentAs }) {
	return `${files} ${sentAs === "tgz" ? "parts of an archive" : "files"} (${formatBytes(bytes)}) for an output of ${entries} entries`;
}
// actions/vercel-deploy/build/conclude.js
/**
* Sets the outputs, closes the record, writes the summary. The record says `success` when the deployment was proven: a
* health gate that comes later and finds the release bad adds a `failure` to the same record (`github-deployment-id`).
*/
async function conclude(ending, ports) {
	const { live, outcome, staged, autoAssign, duration, book, record } = ending;
	const { result, reason, hint, ok } = outcome;
	ports.outputs.set({
		result,
		"duration-ms": duration,
		...autoAssign === "unknown" ? {} : { "auto-assign": autoAssign },
		...addresses(ending)
	});
	ports.summary.append(summarise(ending));
	const url = staged?.created.deployment.url;
	await book.note(record, stateOf(outcome), {
		description: describe(ending),
		logUrl: ports.context.runUrl,
		...url === void 0 ? {} : { environmentUrl: url }
	});
	const message = `${live.name}: ${result}: ${reason}`;
	if (ok && result === "rolling") ports.log.warning(`${message}; it is not yet live for everybody`);
	else if (ok) ports.log.info(message);
	if (ok) return { ok };
	return hint === void 0 ? {
		ok: false,
		message
	} : {
		ok: false,
		message,
		hint
	};
}
function addresses({ outcome }) {
	if (outcome.attempt === void 0) return {};
	const all = addressesOf(outcome);
	const isLive = outcome.result === "promoted" && all[0] !== void 0;
	return {
		"alias-urls": [...all],
		...isLive ? { "production-url": all[0] } : {}
	};
}
function stateOf({ result }) {
	if (result === "promoted" || result === "ready") return "success";
	if (result === "staged" || result === "rolling") return "inactive";
	return result === "interrupted" ? "error" : "failure";
}
function describe({ live, staged, outcome: { result, live: after } }) {
	return describeResult(result, {
		dpl: staged?.created.deployment.id,
		was: live.production?.id,
		live: after?.production?.id
	});
}
// actions/vercel-deploy/build/dry-run.js
/**
* Reads the output by the rules of a deploy, and says what would be sent. Asks Vercel for nothing more. An output that
* would be built first is not there yet.
*/
async function dryRun(inputs, plan, live, ports) {
	if (inputs.build) {
		ports.log.notice(`dry run: nothing was changed; the output would be built, and deployed to ${plan.target}`);
		return { ok: true };
	}
	const { entries, uploads, bytes, left } = await inspectOutput(plan);
	const rows = [
		["In production", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(live.production?.id ?? "nothing")],
		["Target", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(plan.target)],
		["Entries", String(entries)],
		["At most to upload", `${uploads} files, ${formatBytes(bytes)}`],
		...left.map(({ file, why }) => ["Not sent", `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(file)}: ${why}`])
	];
	ports.summary.append(`### vercel-deploy, dry run: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.t)(live.name)}\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_18__.i)(["", ""], rows)}`);
	ports.log.notice(`dry run: nothing was changed; ${entries} entries would be deployed to ${plan.target}`);
	return { ok: true };
}
// actions/vercel-deploy/build/commit.js
const text = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()), void 0);
/** Of the events' payloads what is read here (docs: webhook events and payloads, push and pull_request). */
const schema = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
	head_commit: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
		message: text,
		author: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ name: text })), void 0)
	})), void 0),
	pull_request: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.t)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({ head: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)({
		sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(),
		ref: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)()
	}) })), void 0)
});
/** Reads the commit from the run and its event. Never throws: it is only shown. */
function commitOf({ sha, refName, actor }, env) {
	const event = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(schema, (0,_event_js__WEBPACK_IMPORTED_MODULE_6__.t)(env));
	const { head_commit: pushed, pull_request: pull } = event.success ? event.data : {};
	if (pull !== void 0) return {
		sha: pull.head.sha,
		ref: pull.head.ref,
		subject: void 0,
		author: actor
	};
	const own = pushed?.id === sha ? pushed : void 0;
	const [subject] = own?.message?.split("\n") ?? [];
	return {
		sha,
		ref: env["GITHUB_HEAD_REF"] || refName,
		subject,
		author: own?.author?.name ?? actor
	};
}
// actions/vercel-deploy/build/job.js
/** Vercel keeps `meta` in the clear, and GitHub's own keys in it are what it shows of a commit. */
const MOST_META = 100;
/** Reads the plan from the inputs. Throws a `UserError` for a setting that would show a secret; changes nothing. */
async function prepare(inputs, { context, env, redact }) {
	refuseSecrets(inputs, redact);
	const commit = commitOf(context, env);
	return {
		folder: (0,node_path__WEBPACK_IMPORTED_MODULE_10__.resolve)(context.workspace, inputs["working-directory"]),
		output: inputs.output,
		target: inputs.target,
		archive: inputs.archive,
		key: `${context.runId}.${context.runAttempt}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_11__.randomUUID)()}`,
		env: inputs.env ?? {},
		buildEnv: inputs["build-env"] ?? {},
		meta: {
			...githubMeta(context, commit),
			...inputs.meta
		},
		git: gitOf(context, commit),
		temp: context.temp
	};
}
/** Without the author's address: Vercel may hold back a deployment whose author is no member of the team. */
function gitOf({ repository, serverUrl }, commit) {
	if (repository === "" || commit.sha === "") return void 0;
	return {
		remoteUrl: `${serverUrl}/${repository}`,
		commitRef: commit.ref,
		commitSha: commit.sha,
		...commit.subject === void 0 ? {} : { commitMessage: commit.subject },
		...commit.author === "" ? {} : { commitAuthorName: commit.author }
	};
}
/** What Vercel's own integration notes with a deployment from GitHub, so that it can be found by its commit. */
function githubMeta({ repository }, { sha, ref }) {
	const [org, repo] = repository.split("/");
	if (!org || !repo || sha === "") return {};
	return {
		githubCommitSha: sha,
		githubCommitRef: ref,
		githubOrg: org,
		githubRepo: repo
	};
}
function refuseSecrets(inputs, redact) {
	for (const name of [
		"env",
		"build-env",
		"meta"
	]) {
		const values = Object.entries(inputs[name] ?? {});
		if (values.length > MOST_META) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${name}: has more than ${MOST_META} entries`);
		const shown = values.filter(([, value]) => redact(value) !== value).map(([key]) => key);
		if (shown.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${name}: ${shown.join(", ")} would show a secret`, { hint: "Vercel keeps it with the deployment. Put it into the project's environment variables instead." });
	}
}
// actions/vercel-deploy/build/outcome.js
/** Stages, waits and promotes. Never throws for what Vercel or the network does: the record must be closed in any case. */
async function release(task) {
	const known = {};
	try {
		const created = async (staged) => {
			known.staged = staged;
			await task.created(staged);
		};
		const { plan, inputs, platform } = task;
		known.attempt = await task.log.group("Deploy to Vercel", () => platform.deploy({
			plan,
			timeout: inputs.timeout,
			created
		}));
		return await judge(task, known.attempt);
	} catch (error) {
		if (known.staged === void 0 && !task.signal.aborted) throw error;
		const outcome = {
			...broken(error, task.signal),
			attempt: known.attempt
		};
		if (known.staged !== void 0 && known.attempt === void 0) await cancel(task, known.staged);
		return outcome;
	}
}
/** A build that nobody waits for any more is not left to run; after a cancellation `post` does this. */
async function cancel({ platform, log, signal }, { created }) {
	if (signal.aborted) return;
	try {
		const { id, state } = await platform.cancel(created.deployment.id);
		log.info(`${id} was canceled and is ${state}`);
	} catch (error) {
		log.info(`${created.deployment.id} was not canceled: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
}
async function judge(task, attempt) {
	const { end, reason } = attempt;
	const ended = {
		attempt,
		reason,
		ok: false,
		live: task.live,
		aliases: []
	};
	if (end === "timeout") return {
		...ended,
		result: "failed",
		hint: "Raise timeout, or look at the deployment's log on Vercel."
	};
	if (end !== "ready") return {
		...ended,
		result: end,
		hint: HINTS[end]
	};
	if (task.plan.target !== "production") return await named(task, attempt);
	if (task.inputs.promote === "manual" || isPinned(task) && task.inputs["on-rolled-back"] === "stage") return {
		...ended,
		ok: true,
		result: "staged",
		reason: "ready, and left staged as asked",
		hint: void 0
	};
	const moved = await promoted(task, attempt.deployment);
	return "state" in moved ? ofMove(moved, attempt) : {
		...moved,
		attempt
	};
}
const HINTS = {
	failed: "Nothing went live. The build's log is above, and on the deployment's page.",
	canceled: "Nothing went live. Somebody canceled it on Vercel, or a newer deployment did.",
	blocked: "Nothing went live. Its page on Vercel says whose permission it waits for."
};
/** A promote that is refused or breaks off leaves the deployment staged; what is in production is said in any case. */
async function promoted({ platform, inputs, signal, log }, staged) {
	try {
		return await log.group("Promote", () => platform.promote(staged, inputs.timeout));
	} catch (error) {
		return broken(error, signal);
	}
}
function ofMove({ state, reason, live }, attempt) {
	const all = {
		reason,
		live,
		attempt,
		aliases: [],
		hint: void 0
	};
	if (state === "moved" || state === "already") return {
		...all,
		ok: true,
		result: "promoted"
	};
	if (state === "rolling") return {
		...all,
		ok: true,
		result: "rolling"
	};
	const isWaiting = state === "queued";
	const hint = isWaiting ? "Complete or abort the rolling release that is active, then promote this deployment (or run the job again)." : `The deployment is ready and waits: promote ${attempt.deployment.id} once the reason is gone, or run the job again.`;
	return {
		...all,
		hint,
		ok: false,
		result: isWaiting ? "staged" : "failed"
	};
}
async function named({ platform, inputs, live }, attempt) {
	const { assigned, missing } = await platform.alias(attempt.deployment.id, inputs.alias ?? []);
	const all = {
		attempt,
		live,
		aliases: assigned
	};
	if (missing.length === 0) return {
		...all,
		ok: true,
		result: "ready",
		reason: attempt.reason,
		hint: void 0
	};
	const reason = `ready, but ${missing.join(", ")} does not lead to it`;
	return {
		...all,
		ok: false,
		result: "failed",
		reason,
		hint: "Check the domain in the project's settings on Vercel."
	};
}
function isPinned({ live }) {
	return live.pinnedBy === "rollback";
}
/** An error that no action of ours throws is a bug and goes its own way. */
function broken(error, signal) {
	const all = {
		ok: false,
		attempt: void 0,
		live: void 0,
		aliases: []
	};
	if (signal.aborted) return {
		...all,
		result: "interrupted",
		reason: "the job was cancelled",
		hint: void 0
	};
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
	return {
		...all,
		result: "failed",
		reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error),
		hint: error.hint
	};
}
// actions/vercel-deploy/build/interrupted.js
/**
* Closes the records that earlier runs have left open, with what is there of them. Throws a `UserError` when one of them
* still goes on.
*/
async function closeInterrupted(history, live, book, { context, log }) {
	for (const { id, record } of history.filter((entry) => isOpen(entry.statuses))) {
		const { run } = record;
		const url = `${context.serverUrl}/${context.repository}/actions/runs/${run.id}`;
		if (run.id !== context.runId && await book.runState(run) === "going-on") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`run ${run.id} is about to release ${record.target.app} as well (deployment ${id}, ${url})`, { hint: "Nothing was changed. Wait until it is over, or cancel it; give the workflows that deploy to one project one `concurrency` group." });
		const deployment = record.artifact["deployment"];
		const isLive = typeof deployment === "string" && deployment === live.production?.id;
		const facts = {
			dpl: typeof deployment === "string" ? deployment : void 0,
			live: live.production?.id
		};
		const description = describeResult(isLive ? "interrupted: promoted" : "interrupted", facts);
		log.warning(`the release of run ${run.id} was not brought to its end (deployment ${id}): ${description}`);
		await book.note(id, "error", {
			description,
			logUrl: url
		});
	}
}
// actions/vercel-deploy/build/record.js
/** The name of a project among the targets of an environment. */
function targetOf({ id }) {
	return `vercel/${id}`;
}
/** The record of a deployment that is there and has no traffic yet. */
function recordOf({ inputs, deployment, context, live, history, observed }) {
	const version = inputs["expect-version"];
	return {
		schema: RECORD_SCHEMA,
		kind: "deploy",
		group: `${context.runId}.${context.runAttempt}`,
		target: {
			id: targetOf(live),
			platform: "vercel",
			app: live.name
		},
		artifact: {
			type: "vercel",
			deployment: deployment.id,
			url: deployment.url
		},
		source: {
			sha: context.sha,
			ref: context.ref
		},
		expect: {
			url: deployment.url,
			...version === void 0 ? {} : { version }
		},
		...beforeOf({
			live,
			inputs,
			history,
			observed
		}),
		...inputs.migrations === void 0 ? {} : { database: inputs.migrations },
		run: {
			id: context.runId,
			attempt: context.runAttempt,
			workflow: context.workflow,
			actor: context.actor
		}
	};
}
/** Only a production deployment replaces one. */
function beforeOf({ live, inputs, history, observed }) {
	if (live.production === void 0 || inputs.target !== "production") return {};
	const release = live.production.id;
	const entry = entryOf(release, history);
	return { before: {
		release,
		...entry === void 0 ? {} : {
			deployment: entry.id,
			sha: entry.sha,
			good: isGood(entry.statuses)
		},
		observed: observed.toISOString()
	} };
}
/** The newest record of what is live: a good one before one that failed with the same deployment. */
function entryOf(deployment, history) {
	const same = history.filter(({ record }) => record.artifact["deployment"] === deployment);
	return same.find(({ statuses }) => isGood(statuses)) ?? same[0];
}
// actions/vercel-deploy/build/repair.js
/** Says what a rollback has left behind: without this, green runs would ship nothing from then on. */
function warnOfPin(live, { log }) {
	if (live.pinnedBy === "rollback") log.warning(`${live.name} was rolled back: Vercel gives new production deployments no domains until one is promoted. This deploy promotes its own, unless on-rolled-back says otherwise.`);
	else if (live.autoAssign === "off") log.info(`${live.name} assigns production domains by a promote only, by its settings`);
}
/**
* Turns the assignment of domains on again after a promote that did not, when it was a rollback that turned it off; a
* project's own settings are left alone. Gives what it is now. Never throws: the release is live.
*/
async function repairAutoAssign(platform, before, { result, live }, ports) {
	const now = live?.autoAssign ?? before.autoAssign;
	if (result !== "promoted" || before.pinnedBy !== "rollback") return now;
	try {
		const repaired = now === "on" ? now : await platform.turnAutoAssignOn();
		ports.log.notice("The rollback is over: new production deployments get the domains again.");
		return repaired;
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		ports.log.warning(`the assignment of production domains is still off after a rollback, and could not be turned on: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return now;
	}
}
// actions/vercel-deploy/build/preflight.js
/** Refuses what the state of the project or its history speak against; gives the history. Throws `UserError`. */
async function preflight({ inputs, live, book }, ports) {
	const isProduction = inputs.target === "production";
	if (isProduction) warnOfPin(live, ports);
	if (isProduction && live.pinnedBy === "rollback" && inputs["on-rolled-back"] === "fail") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${live.name} was rolled back, and on-rolled-back is fail`, { hint: "Nothing was changed. Promote a deployment by hand, or set on-rolled-back: promote." });
	if (live.production === void 0 && !isProduction) ports.log.warning("the project has nothing in production: Vercel makes a project's first deployment the production one");
	const { environment } = inputs;
	if (environment === void 0 || inputs.record === "off") return [];
	const history = await book.list(environment, targetOf(live));
	refuseByHistory(history, {
		context: ports.context,
		digest: void 0,
		allowQuarantined: inputs["allow-quarantined"],
		allowOlder: inputs["allow-older"]
	});
	await closeInterrupted(history, live, book, ports);
	return history;
}
// actions/vercel-deploy/build/preview-comment.js
const SILENT = {
	building: () => Promise.resolve(),
	ended: () => Promise.resolve(),
	broken: () => Promise.resolve()
};
/** The comment of this deploy's preview; one that says nothing for production, or when none is wanted. */
function previewComment(inputs, live, ports) {
	const token = inputs["github-token"];
	if (!inputs.comment || inputs["dry-run"] || inputs.target === "production" || !token) return SILENT;
	const about = reportOf(inputs, live, ports);
	const say = async (news) => {
		const { commentOnPull } = await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 2794));
		await commentOnPull({
			...about,
			...news
		}, {
			...ports,
			token
		});
	};
	return {
		building: ({ created: { deployment } }) => say({
			url: deployment.url,
			inspectorUrl: deployment.inspectorUrl
		}),
		ended: ({ result, ok, reason, aliases, attempt }, staged) => {
			const deployment = attempt?.deployment ?? staged?.created.deployment;
			return say({
				status: ok ? "ready" : result === "canceled" || result === "blocked" || result === "interrupted" ? result : "failed",
				url: deployment?.url,
				inspectorUrl: deployment?.inspectorUrl,
				aliasUrls: [.../* @__PURE__ */ new Set([...aliases, ...ok ? deployment?.aliases ?? [] : []])],
				...ok ? {} : { problem: reason }
			});
		},
		broken: (error) => say({
			status: ports.signal.aborted ? "interrupted" : "failed",
			problem: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)
		})
	};
}
function reportOf(inputs, live, { context }) {
	return {
		projectId: live.id,
		projectName: live.name,
		target: inputs.target,
		status: "building",
		commit: context.sha,
		aliasUrls: [],
		run: {
			id: context.runId,
			attempt: context.runAttempt,
			url: context.runUrl
		}
	};
}
// actions/vercel-deploy/build/run.js
/** Observes, stages, writes the record ahead, promotes, proves, and says what was proven. */
async function run(inputs, ports) {
	const started = ports.clock.now();
	const ending = new AbortController();
	const duration = () => Math.round(ports.clock.now() - started);
	try {
		return await go(inputs, ports, duration, ending.signal);
	} catch (error) {
		const result = ports.signal.aborted ? "interrupted" : "failed";
		ports.outputs.set({
			result,
			"duration-ms": duration()
		});
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) markClosed(result, ports);
		throw error;
	} finally {
		ending.abort();
	}
}
async function go(inputs, ports, duration, ended) {
	const job = await prepare(inputs, ports);
	const ahead = inputs.build ? void 0 : readAhead(job, AbortSignal.any([ports.signal, ended]));
	const platform = platformOf(inputs, ports);
	const live = await platform.observe();
	const plan = {
		...job,
		live,
		ahead
	};
	ports.outputs.set(beforeOutputs(live));
	ports.log.info(`${live.name} has ${live.production?.id ?? "nothing"} in production`);
	if (inputs["dry-run"]) return await dryRun(inputs, plan, live, ports);
	const book = bookOf(inputs, ports);
	const history = await preflight({
		inputs,
		live,
		book
	}, ports);
	const comment = previewComment(inputs, live, ports);
	try {
		await buildFirst(inputs, plan, live, ports);
		return await bring({
			inputs,
			plan,
			live,
			book,
			history,
			comment,
			platform,
			duration
		}, ports);
	} catch (error) {
		await comment.broken(error);
		throw error;
	}
}
async function bring(work, ports) {
	const { inputs, plan, live, book, comment, platform } = work;
	const { signal, log } = ports;
	const known = {};
	const created = async (staged) => {
		known.staged = staged;
		known.record = await begin(work, staged, ports);
	};
	markKey(plan.key, ports);
	const outcome = await release({
		platform,
		plan,
		live,
		inputs,
		signal,
		log,
		created
	});
	const conclusion = await conclude({
		plan,
		live,
		outcome,
		autoAssign: await repairAutoAssign(platform, live, outcome, ports),
		duration: work.duration(),
		book,
		staged: known.staged,
		record: known.record
	}, ports);
	await comment.ended(outcome, known.staged);
	markClosed(outcome.result, ports);
	return conclusion;
}
/** Says at once what there is, and writes down what is live and what will be, before any visitor can get it. */
async function begin(work, staged, ports) {
	const { deployment, notices } = staged.created;
	markDeployment(deployment.id, ports);
	ports.outputs.set({
		"deployment-id": deployment.id,
		url: deployment.url,
		"uploaded-files": staged.files,
		"uploaded-bytes": staged.bytes,
		...deployment.inspectorUrl === void 0 ? {} : { "inspector-url": deployment.inspectorUrl }
	});
	ports.log.info(`created ${deployment.id} (${deployment.url}): ${uploadedText(staged)}`);
	for (const { file, why } of staged.left) ports.log.warning(`a function names ${file}, which is not sent: ${why}`);
	for (const { level, text } of notices) ports.log[level === "warning" ? "warning" : "notice"](`Vercel: ${text}`);
	await work.comment.building(staged);
	return await openRecord(work, staged, ports);
}
async function openRecord({ inputs, live, book, history }, { created: { deployment } }, ports) {
	const { environment } = inputs;
	if (environment === void 0 || inputs.record === "off") return void 0;
	const { context, clock } = ports;
	const target = targetOf(live);
	const record = recordOf({
		inputs,
		deployment,
		context,
		live,
		history,
		observed: clock.date()
	});
	const id = await book.open(record, {
		environment,
		description: `${target}: ${context.sha.slice(0, 7)}`
	});
	if (id === void 0) return void 0;
	markRecord(id, ports);
	ports.outputs.set({ "github-deployment-id": id });
	await book.note(id, "in_progress", {
		description: "deploying",
		logUrl: context.runUrl
	});
	return id;
}
function beforeOutputs({ production, autoAssign }) {
	return {
		...production === void 0 ? {} : { "previous-deployment-id": production.id },
		...autoAssign === "unknown" ? {} : { "auto-assign": autoAssign }
	};
}



/***/ })

};
