export const id = 337;
export const ids = [337];
export const modules = {

/***/ 70298:
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

/***/ 59656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ maxUptime),
/* harmony export */   i: () => (/* binding */ judgeUptime),
/* harmony export */   n: () => (/* binding */ parseSelector),
/* harmony export */   o: () => (/* binding */ FOREIGN_ORIGIN),
/* harmony export */   r: () => (/* binding */ sumOf),
/* harmony export */   s: () => (/* binding */ securityFinding),
/* harmony export */   t: () => (/* binding */ MAX_BODY_BYTES)
/* harmony export */ });
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44954);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53909);
/* harmony import */ var _version_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63204);



// packages/health/build/preset/security.js
/** The origin that a security check pretends to come from: nobody allows it on purpose. */
const FOREIGN_ORIGIN = "https://slipway-gate.invalid";
/** The shortest HSTS that counts, in seconds: 180 days. */
const SHORTEST_HSTS = 15552e3;
/**
* The headers that a public service should have (OWASP secure headers): HTTPS with HSTS, no content sniffing, no
* framing by strangers, and no CORS grant to an origin that nobody allowed. What it gives away of itself is a warning.
*/
function securityFinding(url, { headers }) {
	return {
		problem: transport(url, headers) ?? content(headers) ?? crossOrigin(headers),
		warnings: ["server", "x-powered-by"].flatMap((name) => {
			return (name === "server" ? /\d/.test(headers[name] ?? "") : headers[name] !== void 0) ? {
				code: `security.${name}`,
				detail: `the header ${name} says what the service runs on`
			} : [];
		})
	};
}
function transport(url, headers) {
	if (!(0,_url_js__WEBPACK_IMPORTED_MODULE_1__.r)(url)) return {
		code: "security.https",
		detail: "the address is not HTTPS"
	};
	if (url.protocol === "http:") return void 0;
	if (Number(/max-age="?(\d+)/i.exec(headers["strict-transport-security"] ?? "")?.[1] ?? 0) >= SHORTEST_HSTS) return void 0;
	return {
		code: "security.hsts",
		detail: "strict-transport-security is missing or lasts less than 180 days"
	};
}
function content(headers) {
	if (headers["x-content-type-options"]?.trim().toLowerCase() !== "nosniff") return {
		code: "security.nosniff",
		detail: "x-content-type-options is not nosniff"
	};
	const policy = headers["content-security-policy"] ?? "";
	if (/\bframe-ancestors\b/i.test(policy) || /^(?:deny|sameorigin)$/i.test(headers["x-frame-options"]?.trim() ?? "")) return void 0;
	return {
		code: "security.framing",
		detail: "neither x-frame-options nor frame-ancestors keeps strangers from framing"
	};
}
function crossOrigin(headers) {
	const granted = headers["access-control-allow-origin"]?.trim();
	if (granted === "https://slipway-gate.invalid") return {
		code: "security.cors",
		detail: "CORS is granted to whoever asks"
	};
	const withCredentials = /^true$/i.test(headers["access-control-allow-credentials"]?.trim() ?? "");
	if (granted === "*" || granted === "null" && withCredentials) return {
		code: "security.cors",
		detail: `CORS is granted to ${granted === "*" ? "every origin" : "null"}`
	};
}
// packages/health/build/check/uptime.js
/** Where Node, Go and others put `uptime`, in seconds. */
const USUAL_PATH = {
	text: "uptime",
	steps: [{ key: "uptime" }]
};
/** The expectation that a process started at most `longest` milliseconds before `now`; its uptime is in seconds. */
function maxUptime(longest, now, path = USUAL_PATH) {
	return {
		path,
		unit: 1e3,
		startedAfter: now.getTime() - longest
	};
}
/** Milliseconds by which two clocks, and the answer's way, may differ. */
const SLACK = 2e3;
/** What the process's age gives away; undefined when it is young enough. */
function judgeUptime(expectation, document, now) {
	const value = (0,_version_source_js__WEBPACK_IMPORTED_MODULE_2__.i)(document, expectation.path);
	const uptime = typeof value === "number" && value >= 0 ? value * expectation.unit : void 0;
	if (uptime === void 0) return {
		class: "stale",
		code: "uptime.missing",
		detail: `${expectation.path.text} is not the process's uptime`
	};
	if (now.getTime() - uptime >= expectation.startedAfter - SLACK) return void 0;
	return {
		class: "stale",
		code: "uptime.other",
		detail: `the process has been running for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_0__.n)(uptime)}, since before the release`
	};
}
// packages/health/build/metrics/selector.js
const SELECTOR = /^\s*([A-Za-z_:][A-Za-z0-9_:]*)\s*(?:\{(.*)\})?\s*$/s;
const MATCHER = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*(?:,|$)/;
/** Parses a selector; undefined when the text is none. */
function parseSelector(text) {
	const [, name, inside = ""] = SELECTOR.exec(text) ?? [];
	if (name === void 0) return void 0;
	const matchers = [];
	for (let rest = inside; rest.trim() !== "";) {
		const [whole, label, operator, value] = MATCHER.exec(rest) ?? [];
		const accepts = operator === void 0 || value === void 0 ? void 0 : acceptor(operator, value);
		if (whole === void 0 || label === void 0 || accepts === void 0) return void 0;
		matchers.push({
			label,
			accepts
		});
		rest = rest.slice(whole.length);
	}
	return {
		text: text.trim(),
		name,
		matchers
	};
}
function acceptor(operator, quoted) {
	const expected = quoted.replaceAll(/\\(["\\])/g, "$1");
	if (operator === "=") return (value) => value === expected;
	if (operator === "!=") return (value) => value !== expected;
	try {
		const pattern = new RegExp(`^(?:${expected})$`, "su");
		return operator === "=~" ? (value) => pattern.test(value) : (value) => !pattern.test(value);
	} catch {
		return;
	}
}
/** The sum of the selected series; undefined when there is none. */
function sumOf({ name, matchers }, samples) {
	const selected = samples.filter((sample) => sample.name === name && matchers.every(({ label, accepts }) => accepts(Object.hasOwn(sample.labels, label) ? sample.labels[label] ?? "" : "")));
	return selected.length === 0 ? void 0 : selected.reduce((sum, { value }) => sum + value, 0);
}
// packages/health/build/probe/answer.js
/** The cap of a body when nobody says otherwise: 1 MiB. */
const MAX_BODY_BYTES = 1048576;



/***/ }),

/***/ 59844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ parseJson)
/* harmony export */ });
// packages/core/build/json.js
/** A JSON text's value, `undefined` for a text that is none: what reads it has a schema, which tells the difference. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}



/***/ }),

/***/ 56840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ retry),
/* harmony export */   i: () => (/* binding */ printableUrl),
/* harmony export */   n: () => (/* binding */ judgeFailure),
/* harmony export */   r: () => (/* binding */ parseRetryAfter),
/* harmony export */   t: () => (/* binding */ RETRY_POLICY)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);

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
// packages/core/build/http/http.js
/** The address without its query and fragment, which may hold secrets. */
function printableUrl(url) {
	return `${url.origin}${url.pathname}`;
}
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

/***/ 57337:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post),
/* harmony export */   run: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13277);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56840);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52296);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(59844);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(20909);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(69599);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44954);
/* harmony import */ var _url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53909);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59656);
/* harmony import */ var _version_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(63204);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58500);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(57975);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(57075);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(37067);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(76760);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(51455);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(46466);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(48161);
/* harmony import */ var ignore__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(70298);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(44708);






















// packages/health/build/gate/burst-plan.js
/**
* Whether a check may be asked in a burst: it only reads, and is asked again and again anyway. Scrapes of counters are
* left out, because answers that overtake each other look like counters that fall.
*/
function isBurstable({ mode, request, expect }) {
	const isRead = request.method === "GET" || request.method === "HEAD";
	return mode === "poll" && isRead && expect.metrics.length === 0;
}
/** Why a burst cannot be part of a plan, each as one sentence. */
function burstProblems(burst, checks, timings) {
	if (burst === void 0) return [];
	return [...timings.soak === 0 ? ["a burst comes before a soak: soak must not be 0s"] : [], ...checks.some(isBurstable) ? [] : ["a burst needs a check that is polled with GET or HEAD, and has no rules over metrics"]];
}
// packages/releases/build/record-terms.js
/** What a release's migrations do to code that is older than they are: the words of run-migrations. */
const COMPATIBILITIES = [
	"none",
	"expand",
	"contract",
	"unknown"
];
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
/** For a rollback that is about to begin: while it waits for its book-keeping, users wait for the good release. */
const HURRIED = {
	timeout: 8e3,
	attempts: 2,
	maxDelay: 5e3
};
const FIRST_DELAY = 500;
const PERMISSION_HINT = "Add `permissions: deployments: write` to the job (naming any permission sets all others to none), or give github-token a token with that permission.";
const headersOf$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ response: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ headers: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()), {}) })) });
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
		const judgement = (error) => judge$3(error, repeatable, patience);
		return await (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.a)(send, judgement, {
			...patience,
			firstDelay: FIRST_DELAY
		}, ports);
	} catch (error) {
		throw translate(error, what);
	}
}
/** A rate limit refuses before anything is done, so even a request that must not be sent twice may be tried again. */
function judge$3(error, repeatable, { maxDelay }) {
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
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(headersOf$1, error);
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
function read$3(schema, answer, what) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(schema, answer);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const where = issue === void 0 || issue.path.length === 0 ? "" : ` at ${issue.path.join(".")}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`cannot ${what}: GitHub's answer is not what it documents${where}: ${issue?.message ?? ""}`);
}
// packages/releases/build/commits-between.js
const answer$5 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ ahead_by: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)() });
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
		return read$3(answer$5, data, what).ahead_by;
	} catch (error) {
		options.debug((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
		return;
	}
}
/** A description of a deployment or a status: one line, cut by code points so that no emoji is torn apart. */
function describe$2(text) {
	const points = Array.from(text.replaceAll(/\s+/g, " ").trim());
	return points.length <= 140 ? points.join("") : `${points.slice(0, 137).join("")}...`;
}
/** A status's result in its grammar: a word, then `key=value` pairs; what is undefined is left out. */
function describeResult(word, facts) {
	return describe$2([word, ...Object.entries(facts).filter(([, value]) => value !== void 0 && value !== "").map(([key, value]) => `${key}=${String(value)}`)].join(" "));
}
// packages/releases/build/record.js
/** The id of the record's shape. Another number after the `@` means a shape that this code does not know. */
const RECORD_SCHEMA = "slipway/release@1";
const text = (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.x)(256));
const digest$1 = (/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()).check(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.C)(/^sha256:[0-9a-f]{64}$/));
/** What a release puts live on one target. */
const artifact = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.o)("type", [
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)("image"),
		ref: text,
		digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(digest$1)
	}),
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)("build") }),
	/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)("vercel"),
		deployment: text,
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text)
	})
]);
/** What was live when the record was written: where a rollback of this release leads. */
const before = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	/** The platform's own name of the release, such as Fly's `v41`. */
	release: text,
	image: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text),
	digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(digest$1),
	/** The SHA-256 of the configuration that was live, its keys in order: what comes back is held against it. */
	config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ sha256: text })),
	/** The record of that release, when it has one. */
	deployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)()),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text),
	/** Whether that record was proven good when this one was written. */
	good: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)()),
	observed: text
});
/** What was done to the database for this release, before its code came. */
const database = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	/** The schema's version, as the history table says it. */
	before: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text),
	after: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text),
	compatibility: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(COMPATIBILITIES),
	/** Migrations that were to run only once the release had proven itself: whether they did is not known here. */
	held: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(text)),
	/** The verified backup from before: a place and a checksum, never an address with credentials. */
	backup: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		path: text,
		sha256: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text)
	}))
});
/** What a rollback undoes, and what it brings back. */
const rollback = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	/** The record that is undone, and the one that is to be live again; each may be of a time before there were records. */
	of: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)()),
	to: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)()),
	reason: text,
	trigger: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(["auto", "manual"]),
	/** The schema's version that a backup brought back, so that later migrations count no more. */
	restored: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text)
});
/**
* The release record: the payload of a GitHub Deployment, one an environment and target, written before any traffic
* moves. A payload cannot be changed later, so it holds the intent and what is needed to undo it; how it ended stands in
* the deployment's statuses. Fields that this version does not know are kept.
*/
const releaseRecord = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	schema: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.c)(RECORD_SCHEMA),
	kind: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.r)(["deploy", "rollback"]),
	/** `<run id>.<attempt>`: the targets that one run released together. */
	group: text,
	target: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		id: text,
		platform: text,
		app: text
	}),
	artifact,
	source: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		sha: text,
		ref: text,
		config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
			path: text,
			sha256: text
		}))
	}),
	/** The highest release number that the platform had given before: only a higher one is this record's. */
	after: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)()),
	expect: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text),
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text),
		/** Where its health is asked: a later release may have it elsewhere. */
		health: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(text)
	})),
	before: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(before),
	database: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(database),
	/** Of a rollback only. */
	rollback: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(rollback),
	run: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
		attempt: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
		workflow: text,
		actor: text
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
	const problems = [...walk$1(record, "")].flatMap(({ path, value }) => problemOf(path, value, redact));
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the release record cannot be written: ${problems.join("; ")}`, { hint: "Records are public to everyone who can read the repository. A value that is no secret belongs in a plain input, not in a secret one." });
	const bytes = Buffer.byteLength(JSON.stringify(record));
	if (bytes > 8192) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the release record has ${bytes} bytes, and at most ${MAX_PAYLOAD} are allowed`);
	const checked = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(releaseRecord, record);
	if (!checked.success) throw new Error(`not a release record: ${checked.error.message}`);
	return checked.data;
}
/**
* The record in a deployment's payload, which GitHub may give back as an object, as JSON, or as JSON encoded twice
* (GraphQL). `undefined` for a payload of somebody else, or of a schema version that this code does not know.
*/
function decodeRecord(payload) {
	let value = payload;
	for (let layer = 0; layer < 2 && typeof value === "string"; layer += 1) value = (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(value);
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(releaseRecord, value);
	return result.success ? result.data : void 0;
}
/** Every text and every list in a record, with the path to it. */
function* walk$1(value, path) {
	if (typeof value === "string" || Array.isArray(value)) yield {
		path,
		value
	};
	if (typeof value !== "object" || value === null) return;
	for (const [key, child] of Object.entries(value)) yield* walk$1(child, path === "" ? key : `${path}.${key}`);
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
function newestFirst$1(a, b) {
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
const QUERY$3 = `query($owner: String!, $name: String!, $environments: [String!], $after: String) {
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
const status = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
});
const node = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	databaseId: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
	task: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
	commitOid: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	payload: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)(),
	environment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	statuses: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(status)) }))
});
const page = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ repository: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ deployments: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(node)),
	pageInfo: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		hasNextPage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)(),
		endCursor: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()))
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
		const answer = read$3(page, await ask(QUERY$3, {
			owner,
			name,
			environments: [environment],
			after
		}), `read the release records of ${environment}`);
		if (answer.repository === null) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub shows no repository ${owner}/${name} to this token`);
		const { nodes, pageInfo } = answer.repository.deployments;
		found.push(...nodes.flatMap((item) => item === null ? [] : entryOf(item, query)));
		const next = pageInfo.endCursor ?? null;
		if (!pageInfo.hasNextPage || next === null || next === after) break;
		after = next;
	}
	return found.toSorted(newestFirst$1).slice(0, query.limit);
}
function entryOf(item, query) {
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
	const newest = ours.toSorted(newestFirst$1).slice(0, query.limit);
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
const deployments$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	environment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	task: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	payload: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()
}));
const statuses = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
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
			return read$3(deployments$1, data, what).map(({ id, sha, environment, created_at: createdAt, task, payload }) => ({
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
			return read$3(statuses, data, what).map(statusOfRest);
		}
	};
}
// packages/releases/build/run-state.js
const answer$4 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.u)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	run_attempt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)())
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
		const data = read$3(answer$4, (await attempt(what, ask, false, options)).data, what);
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
	const { getOctokit } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 92413));
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
		list: (environment, target, limit = target === void 0 ? OF_ENVIRONMENT : OF_TARGET) => listReleases$1(github, {
			environment,
			target,
			limit
		}),
		runState: (run) => askRunState(github, run),
		commitsBetween: (older, newer) => countCommits(github, older, newer)
	};
}
const created = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
	sha: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
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
		description: describe$2(options.redact(opening.description))
	};
	const create = (request) => octokit.rest.repos.createDeployment({
		...parameters,
		request
	});
	const answer = await attempt("write the release record", create, false, options);
	if (answer.status !== 201) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GitHub did not create a deployment: ${answer.data.message ?? `status ${answer.status}`}`);
	const { id, sha: recorded } = read$3(created, answer.data, "write the release record");
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
		description: describe$2(options.redact(details.description ?? "")),
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
async function listReleases$1(github, wanted) {
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
// packages/releases/build/history.js
/** How a description of a rolled back release begins. */
const ROLLED_BACK = "rolled-back";
/**
* Whether a release was proven good: its statuses contain `success`, nothing after it takes that back, and it was not
* rolled back. A later `inactive` is normal, so the latest state alone says nothing. Two writers may interleave:
* therefore the whole list counts, and between two statuses of one second the worse one counts as the later.
*/
function isGood(statuses) {
	if (isQuarantined(statuses)) return false;
	const ordered = statuses.toSorted(byTime);
	const success = ordered.findLastIndex(({ state }) => state === "success");
	return success >= 0 && !ordered.slice(success + 1).some(isFailure$1);
}
/** Whether a release was rolled back: never again a target, and its commit is not deployed again without being asked. */
function isQuarantined(statuses) {
	return statuses.some((status) => isFailure$1(status) && status.description.startsWith("rolled-back"));
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
function isFailure$1({ state }) {
	return state === "failure" || state === "error";
}
/** Oldest first; in one second, open states before `success` before failures. */
function byTime(a, b) {
	return Date.parse(a.createdAt) - Date.parse(b.createdAt) || weight(a) - weight(b);
}
function weight(status) {
	if (isFailure$1(status)) return 2;
	return status.state === "success" || status.state === "inactive" ? 1 : 0;
}
// packages/releases/build/plan/live-target.js
/** The release's name on the platform, which the last status that knows it says (`rel=v42`). */
function releaseNameOf({ statuses }) {
	const named = statuses.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
	for (const { description } of named.toReversed()) {
		const name = /(?:^|\s)rel=(\S+)/.exec(description)?.[1];
		if (name !== void 0) return name;
	}
}
/** Whether two records put the same thing live: the same image with the same configuration, or the same deployment. */
function sameArtifact(a, b) {
	if (a.id === b.id) return true;
	const [one, other] = [a.record.artifact, b.record.artifact];
	if (one.type === "vercel" && other.type === "vercel") return one.deployment === other.deployment;
	const [digest, otherDigest] = [digestOf$1(a), digestOf$1(b)];
	if (digest === void 0 || digest !== otherDigest) return false;
	const [config, otherConfig] = [a.record.source.config?.sha256, b.record.source.config?.sha256];
	return config === void 0 || otherConfig === void 0 || config === otherConfig;
}
/** The digest of a record's image. */
function digestOf$1({ record }) {
	return record.artifact.type === "image" ? record.artifact.digest : void 0;
}
/** Finds what is live in the records of its target, the newest first. */
function attribute$1(live, records) {
	if (live.mixed) return {
		by: records[0],
		runs: void 0,
		how: "mixed"
	};
	if (live.release === void 0 && live.digest === void 0 && live.deployment === void 0) return {
		by: void 0,
		runs: void 0,
		how: "nothing"
	};
	const by = records.find((entry) => made(entry, live)) ?? records.find((entry) => holds$2(entry, live));
	return by === void 0 ? {
		by: void 0,
		runs: void 0,
		how: "drift"
	} : {
		by,
		runs: restoredBy(by, records),
		how: "recorded"
	};
}
/** Whether this very release is live: by its name, or, where it was cut off before it was named, by its place. */
function made(entry, live) {
	if (entry.record.artifact.type === "vercel") return holds$2(entry, live);
	if (agrees(entry, live) === false) return false;
	const name = releaseNameOf(entry);
	if (name !== void 0) return name === live.release;
	const { after } = entry.record;
	const number = Number(/^v(\d+)$/.exec(live.release ?? "")?.[1] ?? NaN);
	return after !== void 0 && number > after;
}
/** Whether this artifact is live, by whatever release: setting a secret makes one of the same image. */
function holds$2(entry, live) {
	const { artifact } = entry.record;
	if (artifact.type === "vercel") return live.deployment !== void 0 && artifact.deployment === live.deployment;
	return agrees(entry, live) === true;
}
/** Whether the images are the same; `undefined` when one of them is not known. */
function agrees(entry, live) {
	const digest = digestOf$1(entry);
	return digest === void 0 || live.digest === void 0 ? void 0 : digest === live.digest;
}
/** The deploy whose artifact a record put live. */
function restoredBy(entry, records) {
	if (entry.record.kind === "deploy") return entry;
	const to = entry.record.rollback?.to;
	return records.find(({ id, record }) => id === to && record.kind === "deploy");
}
// packages/releases/build/plan/candidates.js
/** Every state that the wanted targets were in, the newest first and each once, with what speaks against it. */
function judgeCandidates(situation, request) {
	const seen = /* @__PURE__ */ new Set();
	const candidates = [];
	const concerns = ({ own }) => own.some(({ record }) => situation.targets.includes(record.target.id));
	for (const [index, set] of [...situation.sets.entries()].filter(([, each]) => concerns(each)).toReversed()) {
		const members = new Map([...set.members].filter(([target]) => situation.targets.includes(target)));
		const identity = [...members].map(([target, { id }]) => `${target}=${id}`).toSorted().join(" ");
		if (members.size === 0 || seen.has(identity)) continue;
		seen.add(identity);
		const refusal = refusalOf(members, set, situation.targets, request);
		const gone = goneOf(members, request);
		candidates.push({
			set,
			index,
			members,
			refusal,
			gone,
			row: rowOf$1(set, members, refusal ?? gone ?? "proven good")
		});
	}
	return candidates;
}
/** What speaks against a state, whatever is live: it is not known to be good as a whole. */
function refusalOf(members, set, targets, { allowQuarantined, to }) {
	const missing = targets.filter((target) => !members.has(target));
	if (missing.length > 0) return `${missing.join(", ")} had no release yet`;
	const own = set.own.filter(({ record }) => record.kind === "deploy" && targets.includes(record.target.id));
	const lenient = allowQuarantined && to !== "previous";
	for (const entry of [...members.values(), ...own]) {
		if (isQuarantined(entry.statuses) && !lenient) return `${nameOf$2(entry)} was rolled back`;
		if (!wasGood(entry, lenient)) return `${nameOf$2(entry)} ${isOpen(entry.statuses) ? "was never finished" : "was not proven good"}`;
	}
}
function goneOf(members, { gone }) {
	for (const entry of members.values()) {
		const why = gone?.get(entry.id);
		if (why !== void 0) return `${nameOf$2(entry)} cannot come back: ${why}`;
	}
}
/** With leave to take a release that was rolled back, what it was before counts. */
function wasGood({ statuses }, lenient) {
	if (!lenient || !isQuarantined(statuses)) return isGood(statuses);
	return statuses.some(({ state }) => state === "success");
}
/** Whether going back to a state would put the same things live that are to be undone. */
function undoesNothing({ members }, undone) {
	return undone.length > 0 && undone.every((entry) => {
		const member = members.get(entry.record.target.id);
		return member !== void 0 && sameArtifact(member, entry);
	});
}
function nameOf$2({ id, record }) {
	return `${record.target.id} of deployment ${id}`;
}
function rowOf$1({ group, createdAt }, members, why) {
	return {
		group,
		createdAt,
		releases: [...members].map(([target, { id, sha }]) => ({
			target,
			id,
			sha
		})),
		taken: false,
		why
	};
}
// packages/releases/build/plan/choice.js
/** A state of the past as what was chosen. */
function chosen({ members, index }) {
	return {
		kind: "chosen",
		destinations: new Map([...members].map(([target, entry]) => [target, {
			kind: "recorded",
			entry
		}])),
		index,
		untouched: false
	};
}
/** Nothing is done because what would come back is gone; with what a person could take instead. */
function refuseGone(message, next) {
	const [other] = next?.members.values() ?? [];
	return {
		code: "artifact-gone",
		message,
		hint: `Nothing was changed.${other === void 0 ? "" : ` The next good release is deployment ${other.id}: roll back by hand.`} Or build that commit again.`
	};
}
// packages/releases/build/plan/choose-named.js
/** The state that a name means: by deployment, commit, digest or release. */
function chooseNamed(situation, candidates, request) {
	const { to } = request;
	const named = candidates.filter(({ members, set }) => [...members.values(), ...set.own].some((entry) => situation.targets.includes(entry.record.target.id) && isNamed(entry, to)));
	const own = named.filter(({ members }) => [...members.values()].some((entry) => isNewest(entry, members) && isNamed(entry, to)));
	const meant = own.length > 0 ? own : named;
	const taken = meant.find(({ refusal }) => refusal === void 0);
	const rows = candidates.map(({ row, refusal, gone }) => {
		const isTaken = row === taken?.row && taken.gone === void 0;
		return {
			...row,
			taken: isTaken,
			why: isTaken ? `named: ${to}` : refusal ?? gone ?? "proven good, but not the one that was named"
		};
	});
	if (taken?.gone !== void 0) return {
		kind: "refusal",
		rows,
		refusal: refuseGone(taken.gone, void 0)
	};
	if (taken !== void 0) return {
		...chosen(taken),
		rows
	};
	const [first] = meant;
	if (first !== void 0) return {
		kind: "refusal",
		rows,
		refusal: notGood(to, first)
	};
	return {
		...unrecorded(situation, request),
		rows
	};
}
function isNewest({ id }, members) {
	return [...members.values()].every((other) => other.id <= id);
}
function notGood(to, { refusal }) {
	return {
		code: "not-good",
		message: `${to} is no release to go back to: ${refusal ?? "it was not proven good"}`,
		hint: "Nothing was changed. Choose one of the candidates that were proven good; for one that was rolled back, set allow-quarantined: true."
	};
}
/** A release that is in no record: only with leave, and for one target. */
function unrecorded({ targets }, { to, allowUnrecorded }) {
	const [target] = targets;
	const destination = destinationOf(to);
	if (allowUnrecorded && target !== void 0 && targets.length === 1 && destination !== void 0) return {
		kind: "chosen",
		destinations: /* @__PURE__ */ new Map([[target, destination]]),
		index: -1,
		untouched: false
	};
	const hint = allowUnrecorded ? "Nothing was changed. A release without a record is named for one target: by its release (v41), its image's digest, or its deployment (dpl_…)." : "Nothing was changed. Choose one of the candidates, by the deployment's id or the commit; for a release without a record, set allow-unrecorded: true.";
	return {
		kind: "refusal",
		refusal: {
			code: "unknown-release",
			message: `no record matches ${to}`,
			hint
		}
	};
}
function destinationOf(to) {
	if (/^sha256:[0-9a-f]{64}$/.test(to)) return {
		kind: "unrecorded",
		digest: to
	};
	if (/^v\d+$/.test(to)) return {
		kind: "unrecorded",
		release: to
	};
	return /^dpl_\w+$/.test(to) ? {
		kind: "unrecorded",
		deployment: to
	} : void 0;
}
/** Whether a name means a record: its deployment's id, its commit (7 digits or more), digest, release or deployment. */
function isNamed(entry, to) {
	if (to === String(entry.id) || to === digestOf$1(entry) || to === releaseNameOf(entry)) return true;
	const { artifact } = entry.record;
	if (artifact.type === "vercel" && artifact.deployment === to) return true;
	return /^[0-9a-f]{7,40}$/i.test(to) && entry.sha.startsWith(to.toLowerCase());
}
// packages/releases/build/plan/release-set.js
/**
* The states of an environment, the oldest first, one for each run that released something. A target that a run left
* alone keeps what it had, so each state is one that really was. A release that was cut off before it began changes none.
*/
function setsOf(entries) {
	const ordered = entries.toSorted(newestFirst$1).toReversed();
	const state = /* @__PURE__ */ new Map();
	const sets = [];
	for (const entry of ordered) {
		const { group, kind } = entry.record;
		apply(entry, state, ordered);
		const own = ordered.filter(({ record: { group: run, kind: what } }) => run === group && what === kind);
		if (own.at(-1) !== entry || own.every(neverBegan)) continue;
		sets.push({
			group,
			kind,
			createdAt: entry.createdAt,
			members: new Map(state),
			own
		});
	}
	return sets;
}
function apply(entry, state, all) {
	const { id } = entry.record.target;
	if (neverBegan(entry)) return;
	if (entry.record.kind === "deploy" || !isGood(entry.statuses)) return void state.set(id, entry);
	const restored = restoredBy(entry, all);
	if (restored === void 0) state.delete(id);
	else state.set(id, restored);
}
/** Whether a record was closed because nothing had moved yet; the words are those of the deploying actions. */
function neverBegan({ statuses }) {
	return statuses.some(({ state, description }) => state === "error" && /^(?:interrupted: )?not-started/.test(description)) && !statuses.some(({ state }) => state === "success");
}
// packages/releases/build/plan/situation.js
/** Reads the situation out of the records, the newest first. */
function situationOf(records, request) {
	const sets = setsOf(records);
	const named = request.targets ?? targetsIn(records);
	const of = (target) => records.filter(({ record }) => record.target.id === target);
	const live = new Map(request.live.map((each) => [each.target, attribute$1(each, of(each.target))]));
	const found = findUndone(records.filter(({ record }) => named.includes(record.target.id)), live, request);
	const { targets, notes } = withoutThoseLeft(named, found.undone, request);
	const undone = found.undone.filter(({ record }) => targets.includes(record.target.id));
	const groups = new Set(found.undone.map(({ record }) => record.group));
	const before = sets.findIndex(({ group, kind }) => kind === "deploy" && groups.has(group));
	return {
		records,
		sets,
		targets,
		live,
		...found,
		undone,
		before: before < 0 ? sets.length : before,
		notes
	};
}
/** All targets of an environment. One of which no release ever began has none to go back to, and keeps no other from it. */
function targetsIn(records) {
	const begun = records.filter((entry) => !neverBegan(entry));
	return [...new Set((begun.length > 0 ? begun : records).map(({ record }) => record.target.id))].toSorted();
}
/** What is undone: the one that was named; for an automatic rollback its own run's; otherwise what is live. */
function findUndone(records, live, request) {
	const groupOf = (entry) => records.filter(({ record }) => record.group === entry?.record.group && record.kind === "deploy");
	const nothing = {
		resumes: void 0,
		undoesRollback: void 0
	};
	const given = records.find(({ id }) => id === request.of);
	if (given?.record.kind === "deploy") return {
		...nothing,
		undone: groupOf(given)
	};
	const own = records.find(({ record }) => record.group === request.run.group && record.kind === "deploy");
	if (request.mode === "auto" && request.of === void 0 && own !== void 0) return {
		...nothing,
		undone: groupOf(own)
	};
	const made = given ?? newestMade(records, live);
	if (made === void 0) return {
		...nothing,
		undone: []
	};
	if (made.record.kind === "deploy") return {
		...nothing,
		undone: groupOf(made)
	};
	if (isGood(made.statuses)) return {
		undone: [],
		resumes: void 0,
		undoesRollback: made
	};
	return {
		undone: groupOf(records.find(({ id }) => id === made.record.rollback?.of)),
		resumes: made,
		undoesRollback: void 0
	};
}
/**
* The record that has made what is live; before that, one that is newer and was cut off, because its work may be half done:
* a deploy that nobody has closed, or a rollback that did not end well.
*/
function newestMade(records, live) {
	const makers = [...live.values()].flatMap(({ by }) => by ?? []);
	const isCutOff = ({ record, statuses }) => record.kind === "rollback" ? !isGood(statuses) : isOpen(statuses);
	const unfinished = records.find(isCutOff);
	return unfinished !== void 0 && !makers.some(({ id }) => id > unfinished.id) ? unfinished : records.find((entry) => makers.includes(entry));
}
/** With `leave`, targets whose own release went well stay as they are, when others of the same run failed. */
function withoutThoseLeft(targets, undone, { onPartial }) {
	const well = undone.filter(({ statuses }) => isGood(statuses)).map(({ record }) => record.target.id);
	if (onPartial === "rollback-all" || well.length === 0 || well.length === undone.length) return {
		targets,
		notes: []
	};
	const notes = [`left as released, because on-partial is leave: ${well.join(", ")}`];
	return {
		targets: targets.filter((target) => !well.includes(target)),
		notes
	};
}
/**
* Whether a target still runs what it ran before the release that is undone, which then never took effect there. One that
* was proven good did take effect, and so did one whose rollback was begun: what was before may have come back.
*/
function isUntouched({ undone, resumes }, { live }, target) {
	const seen = live.find((each) => each.target === target);
	const own = undone.filter(({ record }) => record.target.id === target);
	if (own.length === 0 || seen === void 0 || seen.mixed || resumes !== void 0) return false;
	if (own.some(({ statuses }) => statuses.some(({ state }) => state === "success"))) return false;
	return own.every(({ record: { before } }) => {
		if (before === void 0) return false;
		if (seen.deployment !== void 0) return seen.deployment === before.release;
		return before.release === seen.release && (before.digest === void 0 || before.digest === seen.digest);
	});
}
// packages/releases/build/plan/choose-previous.js
/** The newest state before what is undone that was proven good; what is there already when that never took effect. */
function choosePrevious(situation, candidates, request) {
	const { targets, undone, before } = situation;
	if (targets.length > 0 && targets.every((target) => isUntouched(situation, request, target))) return {
		...untouched(situation),
		rows: candidates.map(({ row }) => row)
	};
	const judged = candidates.map((each) => ({
		each,
		why: whyNot(each, before, undone)
	}));
	const good = judged.filter(({ why }) => why === void 0).map(({ each }) => each);
	const next = good.find(({ gone }) => gone === void 0);
	const [first] = good;
	const taken = first?.gone !== void 0 && request.mode === "auto" ? void 0 : next;
	const rows = judged.map(({ each, why }) => explain$1(each, why, taken));
	if (taken !== void 0) return {
		...chosen(taken),
		rows
	};
	const fallback = request.allowUnrecorded ? beforeAll(situation) : void 0;
	if (fallback !== void 0) return {
		kind: "chosen",
		destinations: fallback,
		index: -1,
		untouched: false,
		rows
	};
	return {
		kind: "refusal",
		refusal: first?.gone === void 0 ? noCandidate(rows.length) : refuseGone(first.gone, next),
		rows
	};
}
function noCandidate(count) {
	return {
		code: "no-candidate",
		message: count <= 1 ? "there is no earlier release to go back to" : "no earlier release was proven good",
		hint: "Nothing was changed. Deploy what mends it; or name a release with `to` (allow-unrecorded, allow-quarantined) after looking at the candidates."
	};
}
function whyNot(candidate, before, undone) {
	if (candidate.index === before) return "it is what is undone";
	if (candidate.index > before) return "it is newer than what is undone";
	if (candidate.refusal !== void 0) return candidate.refusal;
	return undoesNothing(candidate, undone) ? "it has the same image as what is undone" : void 0;
}
function explain$1(each, why, taken) {
	if (each === taken) return {
		...each.row,
		taken: true,
		why: "the newest that was proven good"
	};
	return {
		...each.row,
		why: why ?? each.gone ?? "proven good, but older than the one that is taken"
	};
}
/** What was live before the release that is undone, as its own records say. */
function beforeAll({ targets, undone }) {
	const found = targets.flatMap((target) => {
		const before = undone.find(({ record }) => record.target.id === target)?.record.before;
		return before === void 0 ? [] : [[target, asDestination(before)]];
	});
	return found.length === targets.length && found.length > 0 ? new Map(found) : void 0;
}
function untouched(situation) {
	return {
		kind: "chosen",
		destinations: new Map(situation.targets.flatMap((target) => {
			const entry = situation.live.get(target)?.runs;
			const before = situation.undone.find(({ record }) => record.target.id === target)?.record.before;
			const destination = entry === void 0 ? before && asDestination(before) : {
				kind: "recorded",
				entry
			};
			return destination === void 0 ? [] : [[target, destination]];
		})),
		index: situation.before - 1,
		untouched: true
	};
}
/** What was live before a release, which was never proven as far as records go. */
function asDestination({ release, digest, image }) {
	const deployment = release.startsWith("dpl_") ? release : void 0;
	return {
		kind: "unrecorded",
		...deployment === void 0 ? { release } : { deployment },
		digest,
		image
	};
}
// packages/releases/build/plan/choose.js
/** Chooses: the newest good state before what is undone, or the one that was named. */
function choose(situation, candidates, request) {
	return request.to === "previous" ? choosePrevious(situation, candidates, request) : chooseNamed(situation, candidates, request);
}
// packages/releases/build/plan/guards.js
/** What speaks against any rollback at all, the clearest first; `undefined` when nothing does. */
function refuseEarly(situation, request) {
	return refuseVerdict(request) ?? refuseTargets(situation, request) ?? refuseBusy(situation, request) ?? (request.mode === "auto" ? refuseAutomatic(situation, request) : void 0) ?? refuseUnclear(situation, request);
}
const VERDICT_ADVICE = {
	"not-live": "The old release still answers: going back would change nothing. Look at the deploy itself.",
	inconclusive: "Nothing was proven, neither good nor bad. Run the gate again, or roll back by hand.",
	misconfigured: "The gate asks the wrong thing. Mend it, and run it again; or roll back by hand."
};
function refuseVerdict({ mode, verdict }) {
	if (mode === "manual" || verdict === void 0 || verdict === "unhealthy") return void 0;
	return {
		code: "verdict",
		message: `the verdict is ${verdict}, and only an unhealthy release is rolled back by itself`,
		hint: VERDICT_ADVICE[verdict] ?? "Nothing was changed. A rollback by hand needs no verdict."
	};
}
function refuseTargets({ records, targets }, request) {
	if (request.allowUnrecorded && request.to !== "previous" && request.mode === "manual" && targets.length > 0) return void 0;
	if (records.length === 0) return {
		code: "no-records",
		message: "no release of this environment is recorded",
		hint: "Nothing was changed. Check the environment's name; records are written by the deploying actions."
	};
	const known = new Set(records.map(({ record }) => record.target.id));
	const unknown = targets.filter((target) => !known.has(target));
	if (unknown.length === 0 && request.of !== void 0 && !records.some(({ id }) => id === request.of)) return {
		code: "unknown-release",
		message: `no record of this environment is deployment ${request.of}`,
		hint: "Nothing was changed. Choose a deployment of the table of candidates."
	};
	if (unknown.length === 0) return void 0;
	return {
		code: "unknown-target",
		message: `no release is recorded of ${unknown.join(", ")}`,
		hint: `Nothing was changed. This environment has records of ${[...known].toSorted().join(", ")}.`
	};
}
function refuseBusy({ records, targets }, { goingOn }) {
	const other = records.find(({ id, record, statuses }) => goingOn.has(id) && targets.includes(record.target.id) && isOpen(statuses));
	if (other === void 0) return void 0;
	const { record } = other;
	return {
		code: "busy",
		message: `run ${record.run.id} is at work on ${record.target.id} (${record.kind}, deployment ${other.id})`,
		hint: "Nothing was changed. Wait until it is over, or cancel it; deploys and rollbacks belong into one concurrency group."
	};
}
/** An automatic rollback has one attempt; what comes after it is for a person to decide. */
function refuseAutomatic(situation, request) {
	const { records, targets, undone, undoesRollback, resumes } = situation;
	const undoneIds = new Set(undone.map(({ id }) => id));
	const automatic = records.filter(({ record }) => record.rollback?.trigger === "auto" && targets.includes(record.target.id));
	const attempt = automatic.find(({ record }) => record.run.id === request.run.id || undoneIds.has(record.rollback?.of ?? -1));
	const decide = "Nothing was changed. Look at what is live, then roll back by hand, or deploy what mends it.";
	if (attempt !== void 0 || resumes !== void 0) return {
		code: "attempted",
		message: `a rollback was tried already (deployment ${(attempt ?? resumes)?.id}), and there is one automatic attempt`,
		hint: decide
	};
	if (undoesRollback !== void 0) return rollbackOfRollback(undoesRollback);
	const age = (entry) => request.now.getTime() - Date.parse(entry.createdAt);
	const recent = automatic.find((entry) => age(entry) < request.cooldown);
	if (recent === void 0) return void 0;
	return {
		code: "cooldown",
		message: `the last automatic rollback was ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(Math.max(0, age(recent)))} ago (deployment ${recent.id}), within the cool-down of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(request.cooldown)}`,
		hint: decide
	};
}
/** What is undone is not known: the platform shows something that nobody wrote down, or that a rollback has made. */
function refuseUnclear(situation, request) {
	const { undone, undoesRollback, targets, live } = situation;
	if (undoesRollback !== void 0 && request.to === "previous") return rollbackOfRollback(undoesRollback);
	const strange = targets.filter((target) => live.get(target)?.how === "drift" && !isUntouched(situation, request, target));
	if (strange.length > 0 && (request.mode === "auto" || request.to === "previous")) return {
		code: "drift",
		message: `what is live on ${strange.join(", ")} is in no record`,
		hint: "Nothing was changed. Somebody has released beside the records: say with `to` what to go back to."
	};
	if (undone.length > 0 || request.to !== "previous") return void 0;
	return {
		code: "no-candidate",
		message: targets.every((target) => live.get(target)?.how === "nothing") ? "nothing is live, so there is nothing to undo" : "what is live belongs to no record of a deploy",
		hint: "Nothing was changed. Say with `of` what to undo, or with `to` what to go back to."
	};
}
function rollbackOfRollback({ id }) {
	return {
		code: "rollback-of-rollback",
		message: `what is live was brought back by a rollback (deployment ${id}), and going back from there needs a destination`,
		hint: "Nothing was changed. Say with `to` which release is wanted, by its deployment id."
	};
}
// packages/releases/build/plan/moves.js
/**
* What each target has to do, what was released last first: a frontend leaves before the API that it calls, because an
* old frontend on a new API is the safer of the two mixtures.
*/
function movesFor(situation, chosen, { live }) {
	return [...chosen.destinations].map(([target, destination]) => {
		const to = withNewestName(destination, situation);
		const seen = live.find((each) => each.target === target);
		const entry = undoneOn(situation, target);
		const already = chosen.untouched || isThere(situation, target, to);
		const quarantine = entry !== void 0 && !neverBegan(entry) && !chosen.untouched && isOlder(to, entry);
		return {
			target,
			from: {
				live: seen,
				entry,
				already
			},
			to,
			quarantine,
			changed: changedSince(to, seen)
		};
	}).toSorted((a, b) => (b.from.entry?.id ?? 0) - (a.from.entry?.id ?? 0));
}
/** What was set after a release was proven, which its return does not take back; its own deploy set some before that. */
function changedSince(to, seen) {
	if (to.kind === "unrecorded") return [];
	const { createdAt, statuses } = to.entry;
	const proven = statuses.filter(({ state }) => state === "success").map((status) => seconds(status.createdAt));
	const then = Math.min(...proven.length > 0 ? proven : [seconds(createdAt)]);
	return (seen?.settings ?? []).filter(({ changed }) => seconds(changed) > then).map(({ name }) => name);
}
/** GitHub's times are to the second. */
function seconds(time) {
	return Math.floor(Date.parse(time) / 1e3);
}
/** A release that was brought back before has a younger name than its own. */
function withNewestName(to, { records }) {
	if (to.kind === "unrecorded") return to;
	const back = records.find(({ record, statuses }) => record.rollback?.to === to.entry.id && statuses.some(({ state }) => state === "success"));
	const again = back === void 0 ? void 0 : releaseNameOf(back);
	return again === void 0 ? to : {
		...to,
		again
	};
}
/** The record on this target that is undone: that of its run, or else of what is live. */
function undoneOn({ undone, live }, target) {
	return undone.find(({ record }) => record.target.id === target) ?? (undone.length > 0 ? void 0 : live.get(target)?.runs);
}
/** Whether a target runs its destination already, all of it. */
function isThere({ live, undone }, target, to) {
	const found = live.get(target);
	if (to.kind === "unrecorded" || found?.how !== "recorded" || found.runs === void 0) return false;
	if (undone.some(({ id }) => id === found.runs?.id && id !== to.entry.id)) return false;
	if (found.by !== void 0 && didNotWork(found.by)) return false;
	return sameArtifact(found.runs, to.entry);
}
/** Whether a rollback came to its end and did not end well; one that was only cut off may have done its work. */
function didNotWork({ record, statuses }) {
	return record.kind === "rollback" && !isGood(statuses) && statuses.some(({ state }) => state === "failure");
}
function isOlder(to, entry) {
	return to.kind === "unrecorded" || to.entry.id < entry.id;
}
// packages/releases/build/plan/schema-gate.js
/**
* Whether older code can live with the database as it is now: what was migrated for every release since the one that comes
* back. Migrations are never undone one by one; where older code may not survive, a person decides, or a backup comes back.
*/
function gateSchema(situation, chosen, request) {
	const since = chosen.untouched ? [] : migratedSince(situation, chosen);
	const parts = since.map(({ part }) => part);
	const compatibility = worstOf(parts, countsHeld(situation, request));
	const now = parts.findLast(({ after }) => after !== void 0)?.after;
	const once = parts.find(({ before }) => before !== void 0)?.before;
	const facts = {
		compatibility,
		...now === void 0 ? {} : { now },
		...once === void 0 ? {} : { once }
	};
	if (compatibility === "none" || compatibility === "expand") return {
		kind: "step",
		step: facts
	};
	const what = describe$1(since, compatibility);
	if (request.mode === "auto") return blocked(what, "An automatic rollback does not decide this: deploy what mends it, or roll back by hand with schema-policy.");
	if (request.schemaPolicy === "accept") return {
		kind: "step",
		step: facts
	};
	if (request.schemaPolicy === "refuse") return blocked(what, "Nothing was changed. Deploy what mends it; or set schema-policy: accept when the older code can live with it, or restore-backup to lose what was written since.");
	const backup = backupBefore(parts);
	if (backup === void 0) return blocked(`${what}, and no backup from before is recorded`, "Nothing was changed. Deploy what mends it, or restore a backup of your own with run-migrations.");
	return {
		kind: "step",
		step: {
			...facts,
			restore: {
				path: backup.path,
				sha256: backup.sha256
			}
		}
	};
}
function blocked(message, hint) {
	return {
		kind: "refusal",
		refusal: {
			code: "blocked-schema",
			message,
			hint
		}
	};
}
/**
* What was migrated after the state that comes back, the oldest first: on all targets, because they share the database, and
* also by releases that were rolled back, because that undoes no migration. Only a restored backup does.
*/
function migratedSince({ sets, records }, { index }) {
	const kept = new Set(sets.slice(0, index + 1).flatMap(({ own }) => own.map(({ id }) => id)));
	const later = records.filter(({ id }) => !kept.has(id)).toReversed();
	const restored = later.findLastIndex(({ record }) => record.rollback?.restored !== void 0);
	return later.slice(restored + 1).flatMap((entry) => entry.record.database === void 0 ? [] : [{
		entry,
		part: entry.record.database
	}]);
}
/**
* Held migrations run only after the gate has called their release healthy, and whether they did stands nowhere. In the run
* that was found unhealthy they did not; for every other rollback they count as done.
*/
function countsHeld({ undone }, { mode, run }) {
	return !(mode === "auto" && undone.every(({ record }) => record.run.id === run.id));
}
const ORDER = [
	"none",
	"expand",
	"unknown",
	"contract"
];
function worstOf(parts, held) {
	return parts.map((part) => held && (part.held ?? []).length > 0 ? "contract" : part.compatibility).toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0] ?? "none";
}
function describe$1(since, compatibility) {
	const { entry, part } = since.find((each) => each.part.compatibility === compatibility || (each.part.held ?? []).length > 0) ?? {};
	const what = compatibility === "contract" ? "took away what older code needs" : "may have taken away what older code needs";
	const version = part?.after === void 0 ? "" : ` (${part.after})`;
	return `the migrations of deployment ${entry?.id ?? "unknown"}${version} ${what}`;
}
/** The backup from before the first of these migrations; a later one holds what is to be undone. */
function backupBefore(parts) {
	return parts.find(({ compatibility, held }) => compatibility !== "none" || (held ?? []).length > 0)?.backup;
}
// packages/releases/build/plan/plan.js
/**
* Chooses what to go back to, or refuses and says why: a pure function of the records, of what is live and of the wish.
* It never guesses. What it chooses is a state in which the environment really was, all of it proven good and none of it
* taken back since; the newest such state before the one that is undone, or the one that was named.
*/
function planRollback(entries, request) {
	const situation = situationOf(entries.toSorted(newestFirst$1), request);
	const refusal = refuseEarly(situation, request);
	const candidates = judgeCandidates(situation, request);
	const live = situation.targets.map((target) => ({
		target,
		sha: situation.live.get(target)?.runs?.sha
	}));
	if (refusal !== void 0) return {
		kind: "refusal",
		...refusal,
		live,
		candidates: candidates.map(({ row }) => row)
	};
	const choice = choose(situation, candidates, request);
	const rows = choice.rows;
	if (choice.kind === "refusal") return {
		kind: "refusal",
		...choice.refusal,
		live,
		candidates: rows
	};
	const schema = gateSchema(situation, choice, request);
	if (schema.kind === "refusal") return {
		kind: "refusal",
		...schema.refusal,
		live,
		candidates: rows
	};
	const moves = movesFor(situation, choice, request);
	return {
		kind: moves.some(({ from }) => !from.already) || schema.step.restore !== void 0 ? "rollback" : "noop",
		live,
		undone: situation.undone,
		moves,
		schema: schema.step,
		candidates: rows,
		notes: situation.notes
	};
}
// packages/releases/build/settle.js
/**
* The record to which another writer's has to give way: check and write are two requests, so two runs may both find
* nobody at work. Whose record is the older goes on; so the newer one sees the older in any case, whichever read first.
* A record of ours that somebody else has closed gives way as well. `undefined` when ours goes on. Pure.
*/
function givesWayTo(now, { id, known }) {
	const own = now.find((entry) => entry.id === id);
	if (own === void 0) return void 0;
	if (own.statuses.length > 0 && !isOpen(own.statuses)) return own;
	const before = new Set(known.map((entry) => entry.id));
	return now.find(({ id: other, record, statuses }) => other < id && !before.has(other) && record.target.id === own.record.target.id && record.run.id !== own.record.run.id && isOpen(statuses));
}
// actions/rollback/build/connect.js
/** The release records; recovery goes before book-keeping, so what cannot be written is a warning. */
function bookOf(inputs, ports, patience) {
	return connectBook({
		token: inputs["github-token"],
		mode: "best-effort",
		purpose: "to read the release records",
		...patience && { patience }
	}, ports);
}
// actions/rollback/build/left-open.js
const OPEN$1 = "open-records";
/** Leaves records for `post`, which closes them when nobody else did. */
function leaveOpen(written, state) {
	state.save(OPEN$1, written.flatMap(({ record }) => record ?? []).join(","));
}
/** Closes the records of a rollback that was cut off. What is live then, the next run looks up itself. */
async function post(inputs, ports) {
	const ids = (ports.state.get(OPEN$1) ?? "").split(",").filter((id) => id !== "").map(Number);
	if (ids.length === 0) return;
	const book = bookOf(inputs, ports);
	for (const id of ids) {
		ports.log.info(`closing the record ${id}, which the rollback left open`);
		await book.note(id, "error", {
			description: "interrupted: the rollback was cut off; run it again, it goes on from what is live",
			logUrl: ports.context.runUrl
		});
	}
}
// actions/rollback/build/live.js
/** Whether a target runs what it was to go back to. */
function isBack({ result }) {
	return result === "restored" || result === "already";
}
/** What each target runs after a rollback, of which some may have failed. */
function liveAfter(ended) {
	return ended.map(({ move: { target, to }, result }) => {
		return {
			target,
			sha: to.kind === "recorded" && isBack({ result }) ? to.entry.sha : void 0
		};
	});
}
/** Asks GitHub how far what is live is behind what was undone: one commit against one commit, or nothing. */
async function measure(rows, plan, book) {
	const undone = plan.kind === "refusal" ? [] : plan.undone.map(({ sha }) => sha);
	const [older, ...others] = new Set(rows.map(({ sha }) => sha));
	const [newer, ...more] = new Set(undone);
	return {
		rows,
		behind: older !== void 0 && newer !== void 0 && older !== newer && others.length + more.length === 0 ? await book.commitsBetween(older, newer) : void 0
	};
}
/** The commits that are live, in one line; commas between those of different targets. */
function liveShas(rows) {
	return [...new Set(rows.map(({ sha }) => sha ?? "unknown"))].join(",");
}
// actions/rollback/build/record.js
/** The record of a target's way back, written before it begins. */
function recordOf({ inputs, move, seen, context, observed, restored }) {
	const { target, from, to } = move;
	const recorded = to.kind === "recorded" ? to.entry : void 0;
	const slash = target.indexOf("/");
	const [platform, app] = [target.slice(0, slash), target.slice(slash + 1)];
	const { expect, source } = recorded?.record ?? {};
	return {
		schema: RECORD_SCHEMA,
		kind: "rollback",
		group: `${context.runId}.${context.runAttempt}`,
		target: recorded?.record.target ?? {
			id: target,
			platform,
			app
		},
		artifact: recorded?.record.artifact ?? artifactOf(to),
		source: source ?? {
			sha: context.sha,
			ref: context.ref
		},
		...seen?.newest === void 0 ? {} : { after: seen.newest },
		...expect === void 0 ? {} : { expect },
		...beforeOf(from, observed),
		rollback: {
			...from.entry === void 0 ? {} : { of: from.entry.id },
			...recorded === void 0 ? {} : { to: recorded.id },
			...restored === void 0 ? {} : { restored },
			reason: inputs.reason ?? "the health gate found the release unhealthy",
			trigger: inputs.mode
		},
		run: {
			id: context.runId,
			attempt: context.runAttempt,
			workflow: context.workflow,
			actor: context.actor
		}
	};
}
function artifactOf(to) {
	if (to.kind === "recorded") return to.entry.record.artifact;
	if (to.deployment !== void 0) return {
		type: "vercel",
		deployment: to.deployment
	};
	if (to.digest === void 0) return { type: "build" };
	return {
		type: "image",
		ref: to.image?.split("@")[0] ?? "",
		digest: to.digest
	};
}
function beforeOf({ live, entry }, observed) {
	const release = live?.release ?? live?.deployment;
	if (release === void 0) return {};
	const digest = live?.digest === void 0 ? {} : { digest: live.digest };
	const known = entry === void 0 ? {} : {
		deployment: entry.id,
		sha: entry.sha,
		good: isGood(entry.statuses)
	};
	return { before: {
		release,
		...digest,
		...known,
		observed: observed.toISOString()
	} };
}
/** What a destination is called in one word. */
function nameOf$1(to) {
	if (to.kind === "recorded") return String(to.entry.id);
	return to.release ?? to.deployment ?? to.digest?.slice(0, 19) ?? "unknown";
}
/** What a target is on its way from, in one word. */
function originOf({ from: { entry, live } }) {
	return entry === void 0 ? live?.release ?? live?.deployment ?? "unknown" : String(entry.id);
}
// actions/rollback/build/close.js
/**
* Says in the records how it ended. What was undone is taken out of the running as soon as something else is live, also
* when that is not well: it was bad in any case. Each status is best effort.
*/
async function closeRecords(ended, verified, { look, book }, ports) {
	const logUrl = ports.context.runUrl;
	for (const { move, record, result, release } of ended) {
		const there = isBack({ result });
		const { entry } = move.from;
		if (there && move.quarantine && entry !== void 0 && !isQuarantined(entry.statuses)) {
			const description = describeResult(ROLLED_BACK, {
				to: nameOf$1(move.to),
				by: record,
				run: ports.context.runId
			});
			await book.note(entry.id, "failure", {
				description,
				logUrl
			});
		}
		const facts = {
			rel: release,
			to: nameOf$1(move.to),
			of: entry?.id
		};
		const word = there ? verified.well ? "restored" : "restored unverified" : result;
		const description = describeResult(verified.note === void 0 ? word : `${word} ${verified.note}`, facts);
		const state = there && verified.well ? "success" : ports.signal.aborted ? "error" : "failure";
		await book.note(record, state, {
			description,
			logUrl
		});
	}
	await closeCutOff(ended, look, book);
	if (!ports.signal.aborted) leaveOpen([], ports.state);
}
/** Gives the records that earlier runs have left open their last word. */
async function closeCutOff(ended, { cutOff, plan }, book) {
	const undone = plan.kind === "refusal" ? [] : plan.undone;
	const spoken = new Set(ended.flatMap(({ move }) => move.quarantine ? move.from.entry?.id ?? [] : []));
	const open = [...cutOff, ...undone.filter(({ statuses }) => isOpen(statuses))];
	for (const { id, record } of new Map(open.map((entry) => [entry.id, entry])).values()) {
		if (spoken.has(id)) continue;
		const move = ended.find(({ move: { target } }) => target === record.target.id)?.move;
		const never = record.kind === "deploy" && move?.from.already === true && !move.quarantine;
		const live = move?.from.live?.release ?? move?.from.live?.deployment;
		const description = describeResult(never ? "interrupted: not-started" : "interrupted: cut off", { live });
		await book.note(id, "error", { description });
	}
}
// packages/health/build/check/check.js
/** An expectation of nothing but a status. */
function expectStatus(status) {
	return {
		status,
		preset: "none",
		version: void 0,
		contains: void 0,
		matches: void 0,
		json: [],
		headers: [],
		maxLatency: void 0,
		degradedOk: [],
		metrics: [],
		uptime: void 0
	};
}
// packages/health/build/check/version.js
/** The shortest text that counts as the beginning of a commit's SHA: git's own abbreviation. */
const SHORTEST_SHA = 7;
/** Reads the version of an answer: the first source that shows the expected one, otherwise the first that shows any. */
function readVersion(expectation, answer, document) {
	const seen = expectation.sources.map((source) => versionAt(source, answer, document)).filter((version) => version !== void 0);
	const match = seen.find((version) => sameVersion(expectation.expected, version));
	const version = match ?? seen[0];
	return version === void 0 ? void 0 : {
		version,
		matches: match !== void 0
	};
}
/** Whether two texts name one version: equal but for case and a leading `v`, or one a SHA's beginning of at least 7 digits. */
function sameVersion(expected, observed) {
	const a = normalise(expected);
	const b = normalise(observed);
	if (a === b) return true;
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	return short.length >= SHORTEST_SHA && isHex(short) && isHex(long) && long.startsWith(short);
}
function normalise(version) {
	return version.trim().toLowerCase().replace(/^v(?=\d|[0-9a-f]{7,}$)/, "");
}
function isHex(text) {
	return /^[0-9a-f]+$/.test(text);
}
function versionAt(source, answer, document) {
	if (source.kind === "header") return clean(answer.headers[source.name.toLowerCase()]);
	if (source.kind === "meta") return clean(metaContent(answer.body, source.name));
	return clean((0,_version_source_js__WEBPACK_IMPORTED_MODULE_6__.i)(document, source.path));
}
function clean(value) {
	if (typeof value === "number") return String(value);
	const text = typeof value === "string" ? value.trim() : "";
	return text === "" || text.length > 200 ? void 0 : text;
}
function metaContent(html, name) {
	for (const [tag] of html.slice(0, 65536).matchAll(/<meta\b[^>]{0,1000}>/gi)) if (attribute(tag, "name")?.toLowerCase() === name.toLowerCase()) return attribute(tag, "content");
}
function attribute(tag, name) {
	const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
	return match?.[1] ?? match?.[2] ?? match?.[3];
}
// packages/health/build/gate/phase-run.js
/** One phase while it runs: the time at which it ends, and the first thing that ends it before. */
var PhaseRun = class {
	/** Milliseconds of the gate. */
	until;
	#controller = new AbortController();
	#parent;
	#onParent = () => this.#controller.abort();
	#result;
	constructor(until, parent) {
		this.until = until;
		this.#parent = parent;
		if (parent.aborted) this.#controller.abort();
		parent.addEventListener("abort", this.#onParent, { once: true });
	}
	/** Ends everything that belongs to the phase. */
	get signal() {
		return this.#controller.signal;
	}
	get over() {
		return this.signal.aborted;
	}
	get result() {
		return this.#result;
	}
	/** Ends the phase with a result; the first one stays. */
	end(result) {
		if (this.over) return;
		this.#result = result;
		this.#controller.abort();
	}
	dispose() {
		this.#parent.removeEventListener("abort", this.#onParent);
	}
};
/** Waits; false when the signal ended the wait. */
async function pause(clock, milliseconds, signal) {
	if (signal.aborted) return false;
	if (milliseconds <= 0) return true;
	try {
		await clock.sleep(milliseconds, signal);
	} catch (error) {
		if (!signal.aborted) throw error;
	}
	return !signal.aborted;
}
// packages/health/build/statistics/binomial.js
/** How sure a one-sided bound is. */
const CONFIDENCE = .95;
/** Bisections that narrow the unit interval below a double's own precision. */
const STEPS = 60;
/**
* The exact upper bound of a share (Clopper and Pearson, 1934): the largest share under which so few failures still
* happen with a chance of at least 1 − confidence. 299 samples without a failure bound it at 1 %.
*/
function upperBound(failures, samples, confidence = CONFIDENCE) {
	if (failures >= samples) return 1;
	return bisect((share) => atMost(failures, samples, share) > 1 - confidence);
}
/** The exact lower bound: the smallest share under which so many failures still happen with that chance. */
function lowerBound(failures, samples, confidence = CONFIDENCE) {
	if (failures <= 0) return 0;
	return bisect((share) => 1 - atMost(failures - 1, samples, share) < 1 - confidence);
}
/** The chance of at most `failures` of `samples` when each fails with chance `share`. */
function atMost(failures, samples, share) {
	if (share <= 0 || failures >= samples) return 1;
	if (share >= 1) return 0;
	let term = samples * Math.log1p(-share);
	let sum = Math.exp(term);
	const odds = Math.log(share) - Math.log1p(-share);
	for (let count = 1; count <= failures; count += 1) {
		term += Math.log((samples - count + 1) / count) + odds;
		sum += Math.exp(term);
	}
	return Math.min(1, sum);
}
/** The border between the low shares, for which `holds` is true, and the high ones. */
function bisect(holds) {
	let low = 0;
	let high = 1;
	for (let step = 0; step < STEPS; step += 1) {
		const middle = (low + high) / 2;
		if (holds(middle)) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
// packages/health/build/gate/class-verdict.js
/** What a release is called whose samples end in a class. */
const VERDICT_OF = {
	pass: "healthy",
	stale: "not-live",
	starting: "unhealthy",
	unhealthy: "unhealthy",
	"not-found": "unhealthy",
	dns: "unhealthy",
	protocol: "unhealthy",
	auth: "misconfigured",
	protected: "misconfigured",
	redirect: "misconfigured",
	tls: "misconfigured",
	throttled: "inconclusive",
	runner: "inconclusive"
};
/** Healthy answers that cannot be matched to a release: the gate looks in the wrong place, which no rollback mends. */
const BLIND = [
	"version.missing",
	"uptime.missing",
	"cached"
];
/** The verdict that a sample leads to when it decides. */
function verdictOf(sample) {
	return sample.class === "stale" && BLIND.includes(sample.code) ? "misconfigured" : VERDICT_OF[sample.class];
}
/** The ruling that a sample leads to when it decides; `circumstance` says how often or how long. */
function rulingOf(check, sample, circumstance) {
	const message = `${check}: ${sample.detail}${circumstance === "" ? "" : `, ${circumstance}`}`;
	return {
		verdict: verdictOf(sample),
		reason: sample.code,
		message,
		check
	};
}
/** The classes that lead to a verdict. */
function classesOf(verdict) {
	return [
		"pass",
		"stale",
		"starting",
		"unhealthy",
		"not-found",
		"dns",
		"protocol",
		"auth",
		"protected",
		"redirect",
		"tls",
		"throttled",
		"runner"
	].filter((name) => VERDICT_OF[name] === verdict);
}
// packages/health/build/gate/trace.js
/** The samples of one phase of one round; those of a burst are among the soak's. */
function within(samples, phase, round) {
	const isIn = (sample) => sample.phase === phase || phase === "soak" && sample.phase === "burst";
	return samples.filter((sample) => isIn(sample) && sample.round === round);
}
/** Whether a sample says anything of the service: a throttled one and one of the runner's own network do not. */
function tells(sample) {
	return sample.class !== "throttled" && sample.class !== "runner";
}
/** Passes in a row at the end; samples that tell nothing neither count nor break the row. */
function streak(samples) {
	return lastRun(samples.filter(tells), (sample) => sample.class === "pass").length;
}
/** The samples at the end for which `holds` is true without a break. */
function lastRun(samples, holds) {
	const from = samples.findLastIndex((sample) => !holds(sample)) + 1;
	return samples.slice(from);
}
/** The samples of given classes, and the last of the code that is most frequent among them. */
function mostFrequent(samples, classes) {
	const counts = /* @__PURE__ */ new Map();
	for (const sample of samples) if (classes.includes(sample.class)) counts.set(sample.code, {
		count: (counts.get(sample.code)?.count ?? 0) + 1,
		last: sample
	});
	return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.last;
}
// packages/health/build/gate/soak-ruling.js
const DEFINITIVE = [
	"auth",
	"protected",
	"tls"
];
/**
* What ends a soak at once: a definitive answer, too many failures in a row, or proof that too many fail. `planned` is
* how many samples the soak will have: a failure among its first ones must not weigh more than one among its last.
*/
function soakBreach({ check, samples }, budgets, planned) {
	const last = samples.at(-1);
	if (last === void 0) return void 0;
	if (DEFINITIVE.includes(last.class)) return rulingOf(check.name, last, "after it had passed");
	const telling = samples.filter(tells);
	const watched = telling.filter(({ phase }) => phase === "soak");
	return rowOfFailures(check.name, watched, budgets.consecutiveFailureLimit) ?? breach(check.name, telling, budgets, planned);
}
/**
* What ends a burst at once. As many requests as are open together meet the same moment, so that it takes that many
* times the soak's limit of failures in a row.
*/
function burstBreach({ check, samples }, budgets, burst) {
	const last = samples.at(-1);
	if (last === void 0) return void 0;
	if (DEFINITIVE.includes(last.class)) return rulingOf(check.name, last, "after it had passed");
	const telling = samples.filter(tells);
	const limit = budgets.consecutiveFailureLimit * burst.concurrency;
	return rowOfFailures(check.name, telling, limit) ?? breach(check.name, telling, budgets, burst.requests);
}
function rowOfFailures(check, telling, limit) {
	const run = failuresAtEnd(telling);
	const most = mostFrequent(run, run.map(({ class: name }) => name));
	if (most === void 0 || run.length < limit) return void 0;
	return rulingOf(check, most, `${run.length} times in a row after it had passed`);
}
function failuresAtEnd(telling) {
	return lastRun(telling, ({ class: name }) => name !== "pass");
}
function breach(check, telling, budgets, planned) {
	if (failuresAtEnd(telling).length === failed(telling).length && telling.length < planned) return void 0;
	return provenErrorRate(check, telling, budgets, planned);
}
/** The ruling at the end of an unbroken soak; undefined when the check is simply well. */
function soakRuling(trace, budgets) {
	const telling = trace.samples.filter(tells);
	const untelling = trace.samples.length - telling.length;
	if (telling.length === 0 || untelling > telling.length) return tooLittleSeen(trace, telling.length);
	return soakBreach(trace, budgets, telling.length) ?? observedErrorRate(trace.check.name, telling, budgets) ?? confidenceRuling(trace.check.name, telling, budgets) ?? warned(trace.check.name, telling);
}
/**
* Too many failures, and not by bad luck: even the lowest error rate that is compatible with them (one-sided, 95 %) is
* above the limit. One failure in a short soak proves nothing; this is what separates a blip from a bad release.
*/
function provenErrorRate(check, telling, budgets, planned) {
	const failures = failed(telling);
	if (lowerBound(failures.length, Math.max(planned, telling.length)) <= budgets.maxErrorRate) return void 0;
	return errorRate("unhealthy", check, telling, failures);
}
/** More failures than allowed, but too few to prove it. */
function observedErrorRate(check, telling, budgets) {
	const failures = failed(telling);
	if (failures.length / telling.length <= budgets.maxErrorRate) return void 0;
	return errorRate("degraded", check, telling, failures);
}
function errorRate(verdict, check, telling, failures) {
	const most = mostFrequent(failures, failures.map(({ class: name }) => name));
	const bound = percent(upperBound(failures.length, telling.length));
	return {
		verdict,
		reason: "error-rate",
		message: `${check}: ${failures.length} of ${telling.length} samples failed (the true rate may be up to ${bound})` + (most === void 0 ? "" : `, mostly because ${most.detail}`),
		check
	};
}
function tooLittleSeen({ check, samples }, telling) {
	const last = samples.findLast((sample) => !tells(sample));
	if (last !== void 0) return rulingOf(check.name, last, `so only ${telling} samples of the soak count`);
	return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check.name}: the soak had no sample`,
		check: check.name
	};
}
function warned(check, telling) {
	const warning = telling.findLast(({ warnings }) => warnings.length > 0)?.warnings[0];
	if (warning === void 0) return void 0;
	return {
		verdict: "degraded",
		reason: warning.code,
		message: `${check}: ${warning.detail}`,
		check
	};
}
/** What is not proven does not pass, where proof is asked for. */
function confidenceRuling(check, telling, budgets) {
	const { requireConfidence, maxErrorRate } = budgets;
	if (requireConfidence === void 0) return void 0;
	const bound = upperBound(failed(telling).length, telling.length, requireConfidence);
	if (bound <= maxErrorRate) return void 0;
	return {
		verdict: "inconclusive",
		reason: "confidence",
		message: `${check}: ${telling.length} samples show, with ${percent(requireConfidence)} confidence, no more than that the error rate is below ${percent(bound)}, not ${percent(maxErrorRate)}; a longer soak, a shorter soak-interval or a burst would`,
		check
	};
}
function percent(share) {
	return `${Number((100 * share).toFixed(1))} %`;
}
function failed(telling) {
	return telling.filter(({ class: name }) => name !== "pass");
}
// packages/health/build/gate/burst.js
/**
* Asks the converged release many times in a row, one check after the other, so that `concurrency` holds for the whole
* gate. The samples count as those of the soak. It ends at `until` (milliseconds of the gate) at the latest, and before
* that with a breach, or when the service throttles it.
*/
async function burst(session, plan, until) {
	session.enter("burst");
	const phase = new PhaseRun(until, session.ports.signal);
	const volley = new Volley(session, phase, plan);
	for (const check of session.plan.checks.filter(isBurstable)) await volley.run(check);
	phase.dispose();
	if (session.ports.signal.aborted) return "cancelled";
	return phase.result ?? "complete";
}
var Volley = class {
	#session;
	#phase;
	#plan;
	#isThrottled = false;
	constructor(session, phase, plan) {
		this.#session = session;
		this.#phase = phase;
		this.#plan = plan;
	}
	async run(check) {
		const { requests, concurrency } = this.#plan;
		let left = requests;
		const lane = async () => {
			while (left > 0 && this.#goesOn()) {
				left -= 1;
				await this.#sample(check);
			}
		};
		await Promise.all(Array.from({ length: Math.min(requests, concurrency) }, lane));
	}
	#goesOn() {
		return !this.#isThrottled && !this.#phase.over && this.#session.now < this.#phase.until;
	}
	async #sample(check) {
		const sample = await this.#session.take(check, "burst", this.#phase.until, this.#phase.signal);
		if (sample?.class === "throttled") this.#isThrottled = true;
		if (sample !== void 0 && check.critical) this.#settle(sample);
	}
	#settle(sample) {
		if (sample.class === "stale") return this.#phase.end("stale");
		const rulings = this.#session.tracesIn("soak").filter(({ check }) => check.critical).flatMap((trace) => burstBreach(trace, this.#session.plan.budgets, this.#plan) ?? []);
		const worst = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.r)(rulings);
		if (worst !== void 0) this.#phase.end(worst);
	}
};
// packages/health/build/gate/certificate-ruling.js
const DAY = 864e5;
/** Whole days from a date to a certificate's end. */
function daysUntil(end, now) {
	return Math.floor((end - now.getTime()) / DAY);
}
/** A certificate that ends soon degrades the verdict while there is still time to renew it. */
function certificateRuling({ check, samples }, minDays, now) {
	const ends = samples.flatMap(({ certificateEnds }) => certificateEnds ?? []);
	const days = ends.length === 0 ? void 0 : daysUntil(Math.min(...ends), now);
	if (days === void 0 || days >= minDays) return void 0;
	return {
		verdict: "degraded",
		reason: "tls.expires-soon",
		message: `${check.name}: the certificate ends in ${days} days, sooner than in ${minDays}`,
		check: check.name
	};
}
// packages/health/build/gate/plan.js
/** Statuses and answers that are definitive even while converging. */
const PATIENCE$1 = {
	/** Refusals (401, 403, a login) and redirects in a row. */
	refusals: 3,
	/** Failed TLS handshakes in a row. */
	handshakes: 2,
	/** Milliseconds for which a path or a host name may be missing: a new route, a new name. */
	missing: 6e4,
	/** The first answered samples, whose latency does not count: cold starts, just-in-time compilation. */
	warmup: 3
};
/** Problems of a plan that make it senseless, each as one sentence. */
function planProblems({ checks, timings, budgets, burst }) {
	const names = checks.map(({ name }) => name);
	const repeated = names.filter((name, index) => names.indexOf(name) !== index);
	const least = timings.initialDelay + timings.soak + (budgets.successThreshold - 1) * timings.interval;
	return [
		...checks.some(({ critical, mode }) => critical && mode === "poll") ? [] : ["at least one check must be critical and polled, so that there is something to wait for"],
		...repeated.map((name) => `two checks are called ${name}`),
		...(timings.soak === 0 ? checks : []).filter(({ expect }) => expect.metrics.some((rule) => rule.of === "increase")).map(({ name }) => `${name} watches how a counter grows, which needs a soak`),
		...burstProblems(burst, checks, timings),
		...least < timings.deadline ? [] : ["initial-delay, success-threshold times interval, and soak do not fit into the deadline"]
	];
}
// packages/health/build/gate/converge-ruling.js
const REFUSALS$1 = [
	"auth",
	"protected",
	"redirect"
];
/** Whether every critical check has passed often enough in a row, all with the expected version. */
function hasConverged(traces, { successThreshold }) {
	return traces.every(({ check, samples }) => !check.critical || streak(samples) >= successThreshold);
}
/** A ruling that no more waiting would change, from the samples of a converge phase; `now` in milliseconds of the gate. */
function definitiveRuling({ check, samples }, now) {
	const last = samples.at(-1);
	if (last === void 0) return void 0;
	const run = lastRun(samples, ({ class: name }) => name === last.class);
	if (REFUSALS$1.includes(last.class) && run.length >= PATIENCE$1.refusals) return rulingOf(check.name, last, `${run.length} times in a row`);
	if (last.class === "tls" && run.length >= PATIENCE$1.handshakes) return rulingOf(check.name, last, `${run.length} times in a row`);
	const missingFor = now - (run[0]?.at ?? now);
	if ((last.class === "not-found" || last.class === "dns") && missingFor >= PATIENCE$1.missing) return rulingOf(check.name, last, `for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(missingFor)}`);
}
/** The ruling on a check that has not converged in time: by its last samples, the worst kind of them first. */
function timeoutRuling({ check, samples }, budgets, waited) {
	const length = 2 * Math.max(budgets.successThreshold, budgets.consecutiveFailureLimit);
	const telling = samples.filter(tells).slice(-length);
	const circumstance = `until the end of ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(waited)} to converge`;
	for (const verdict of [
		"unhealthy",
		"misconfigured",
		"not-live"
	]) {
		const sample = mostFrequent(telling, classesOf(verdict));
		if (sample !== void 0) return rulingOf(check.name, describeMixture(sample, telling), circumstance);
	}
	return telling.length === 0 ? untold(check.name, samples, circumstance) : tooShort(check.name, telling, budgets);
}
/** Says so when the trouble came and went: that is another fault than one that stays. */
function describeMixture(sample, telling) {
	const passes = telling.filter(({ class: name }) => name === "pass").length;
	if (passes === 0) return sample;
	const share = `${passes} of the last ${telling.length} samples passed`;
	if (sample.code === "version.other") return {
		...sample,
		code: "version.mixed",
		detail: `${sample.detail} (${share})`
	};
	return {
		...sample,
		detail: `${sample.detail} (${share})`
	};
}
function untold(check, samples, circumstance) {
	const last = samples.at(-1);
	if (last !== void 0) return rulingOf(check, last, circumstance);
	return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check}: there was no time for a sample`,
		check
	};
}
function tooShort(check, passes, budgets) {
	if (streak(passes) >= budgets.successThreshold) return void 0;
	return {
		verdict: "inconclusive",
		reason: "too-short",
		message: `${check}: passed, but there was no time for ${budgets.successThreshold} passes in a row`,
		check
	};
}
// packages/health/build/gate/converge.js
/**
* Asks every check again and again until all critical ones have passed often enough in a row. Failures are free, except
* those that no waiting mends. `until` is in milliseconds of the gate.
*/
async function converge(session, until) {
	session.enter("converge");
	const begun = session.now;
	const phase = new PhaseRun(until, session.ports.signal);
	await Promise.all(session.polled.map((check) => poll(session, check, phase)));
	phase.dispose();
	if (session.ports.signal.aborted) return "cancelled";
	return phase.result ?? ruleTimeout(session, session.now - begun);
}
async function poll(session, check, phase) {
	const { clock } = session.ports;
	while (!phase.over && session.now < phase.until) {
		const begun = session.now;
		const sample = await session.take(check, "converge", phase.until, phase.signal);
		settle$3(session, phase);
		const next = Math.max(begun + session.plan.timings.interval, quietUntil(session, sample));
		if (!await pause(clock, Math.min(next, phase.until) - session.now, phase.signal)) return;
	}
}
/** When a server that asked for quiet may be asked again. */
function quietUntil(session, sample) {
	return session.now + (sample?.retryAfter ?? 0);
}
function settle$3(session, phase) {
	if (phase.over) return;
	const traces = session.tracesIn("converge");
	if (hasConverged(traces, session.plan.budgets)) return phase.end("converged");
	const rulings = traces.filter(({ check }) => check.critical).flatMap((trace) => definitiveRuling(trace, session.now) ?? []);
	const worst = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.r)(rulings);
	if (worst !== void 0) phase.end(worst);
}
function ruleTimeout(session, waited) {
	const rulings = session.tracesIn("converge").filter(({ check }) => check.critical).flatMap((trace) => timeoutRuling(trace, session.plan.budgets, waited) ?? []);
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.r)(rulings) ?? NEVER_TOGETHER;
}
const NEVER_TOGETHER = {
	verdict: "unhealthy",
	reason: "never-together",
	message: "the checks passed, but never all of them at the same time",
	check: void 0
};
// packages/health/build/statistics/percentile.js
/** The nearest-rank percentile of raw values: the smallest one that at least `share` of all do not exceed. Undefined of nothing. */
function percentile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
// packages/health/build/gate/latency-ruling.js
/** The times to the first byte of the samples that were answered, in milliseconds. */
function latencies(samples) {
	return samples.flatMap(({ timing, status }) => status === void 0 || timing.firstByte === void 0 ? [] : [timing.firstByte]);
}
/**
* Judges the 95th percentile. Above the limit it is proven when so many samples were slow that a share of 5 % or less
* would hardly ever show as many (exact, one-sided, 95 %); otherwise it is only observed, and degrades the verdict.
*/
function latencyRuling(check, values, limit) {
	const p95 = percentile(values, .95);
	if (p95 === void 0 || p95 <= limit) return void 0;
	const slow = values.filter((value) => value > limit).length;
	return {
		verdict: lowerBound(slow, values.length) > .05 ? "unhealthy" : "degraded",
		reason: "latency.p95",
		message: `${check}: the 95th percentile of the time to the first byte is ${Math.round(p95)} ms, above ${limit} ms (${slow} of ${values.length} samples were slower)`,
		check
	};
}
// packages/health/build/metrics/increase.js
/** The time at which the process that answered was started, by Prometheus's own convention. */
const PROCESS_START = "process_start_time_seconds";
/**
* How much a counter grew over some scrapes. Behind a balancer, scrapes come from several processes, each with counters
* of its own; so only scrapes of one process are compared. A decrease is a restart: what lies across it is left out.
*
* @returns undefined when no process was scraped twice
*/
function increaseOf(selector, samples) {
	const last = /* @__PURE__ */ new Map();
	let total;
	for (const { scrape } of samples) {
		const value = scrape?.counters[selector];
		if (scrape === void 0 || value === void 0 || Number.isNaN(value)) continue;
		const before = last.get(scrape.process);
		last.set(scrape.process, value);
		if (before !== void 0 && value >= before) total = (total ?? 0) + value - before;
	}
	return total;
}
/** What a scrape shows of the counters that rules watch; undefined when no rule does, or when it does not say which process it is. */
function readScrape(rules, samples) {
	const selectors = rules.filter((rule) => rule.of === "increase").flatMap(({ selector, per }) => [selector, per ?? selector]);
	const process = samples?.find(({ name }) => name === PROCESS_START);
	if (selectors.length === 0 || samples === void 0 || process === void 0) return void 0;
	const counters = selectors.flatMap((selector) => {
		const sum = (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.r)(selector, samples);
		return sum === void 0 ? [] : [[selector.text, sum]];
	});
	return {
		process: String(process.value),
		counters: Object.fromEntries(counters)
	};
}
// packages/health/build/check/json-operator.js
/** The most characters on which a pattern is tried. */
const PATTERN_LIMIT$1 = 65536;
/** Whether a value that is there fulfils all conditions. */
function fulfils(value, operators) {
	return operators.every((operator) => fulfilsOne(value, operator));
}
function fulfilsOne(value, operator) {
	switch (operator.kind) {
		case "equals": return (0,node_util__WEBPACK_IMPORTED_MODULE_9__.isDeepStrictEqual)(value, operator.value);
		case "not": return !(0,node_util__WEBPACK_IMPORTED_MODULE_9__.isDeepStrictEqual)(value, operator.value);
		case "in": return operator.values.some((candidate) => (0,node_util__WEBPACK_IMPORTED_MODULE_9__.isDeepStrictEqual)(value, candidate));
		case "matches": return isScalar(value) && operator.pattern.test(String(value).slice(0, PATTERN_LIMIT$1));
		case "all": return members(value).length > 0 && members(value).every((member) => fulfils(member, operator.operators));
		case "any": return members(value).some((member) => fulfils(member, operator.operators));
		default: return typeof value === "number" && compares(value, operator);
	}
}
const COMPARE = {
	lt: (value, limit) => value < limit,
	lte: (value, limit) => value <= limit,
	gt: (value, limit) => value > limit,
	gte: (value, limit) => value >= limit
};
/** Whether a number stands to a limit as it should; NaN never does. */
function compares(value, { kind, limit }) {
	return COMPARE[kind](value, limit);
}
function isScalar(value) {
	return [
		"string",
		"number",
		"boolean"
	].includes(typeof value);
}
function members(value) {
	return typeof value === "object" && value !== null ? Object.values(value) : [];
}
// packages/health/build/metrics/metric-rule.js
/** How a rule reads in a message. */
function nameOfRule({ selector, per, of }) {
	const text = per === void 0 ? selector.text : `${selector.text} / ${per.text}`;
	return of === "increase" ? `the increase of ${text}` : text;
}
/** The first rule that one scrape breaks; rules over the soak are not among them. */
function metricBreach(rules, samples) {
	for (const rule of rules) {
		const code = `metrics.${rule.selector.name}`;
		const value = rule.of === "value" ? ratio((0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.r)(rule.selector, samples), rule, samples) : (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.r)(rule.selector, samples);
		if (value === void 0) return {
			code,
			detail: `${nameOfRule(rule)} is missing`
		};
		if (rule.of === "value" && !holds$1(value, rule)) return {
			code,
			detail: `${nameOfRule(rule)} is ${format(value)}`
		};
	}
}
/** Whether a value is within all of a rule's limits. */
function holds$1(value, { comparisons }) {
	return comparisons.every((comparison) => compares(value, comparison));
}
/** A value for a message. */
function format(value) {
	return String(Number(value.toPrecision(4)));
}
function ratio(value, { per }, samples) {
	if (per === void 0 || value === void 0) return value;
	const divisor = (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.r)(per, samples);
	return divisor === void 0 || divisor === 0 ? void 0 : value / divisor;
}
// packages/health/build/gate/metrics-ruling.js
/** Rulings on counters that grew too much, or too little, over a soak; what cannot be compared is inconclusive. */
function metricsRulings({ check, samples }) {
	return check.expect.metrics.filter((rule) => rule.of === "increase").flatMap((rule) => rulingOnGrowth(check.name, rule, growth(rule, samples)) ?? []);
}
function rulingOnGrowth(check, rule, value) {
	if (value === void 0) return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check}: ${nameOfRule(rule)} is not known: no process was scraped twice, there was no traffic, or process_start_time_seconds is missing`,
		check
	};
	if (holds$1(value, rule)) return void 0;
	const message = `${check}: ${nameOfRule(rule)} is ${format(value)}`;
	return {
		verdict: "unhealthy",
		reason: `metrics.${rule.selector.name}`,
		message,
		check
	};
}
function growth(rule, samples) {
	const increase = increaseOf(rule.selector.text, samples);
	if (rule.per === void 0 || increase === void 0) return increase;
	const divisor = increaseOf(rule.per.text, samples);
	return divisor === void 0 || divisor === 0 ? void 0 : increase / divisor;
}
// packages/health/build/gate/measurement.js
/**
* The latencies of one check that count, in milliseconds: those of the deciding phase, without the first passing
* samples of the whole gate, which met a cold service. Without a soak there are no others, and the passes count.
*/
function measuredLatencies(samples, phase, round) {
	const passing = samples.filter(({ class: name }) => name === "pass");
	if (phase === "converge") return latencies(within(passing, phase, round));
	return latencies(within(samples.filter((sample) => !passing.slice(0, PATIENCE$1.warmup).includes(sample)), phase, round));
}
// packages/health/build/gate/rollback-advice.js
/**
* Whether a rollback would help. Only an unhealthy verdict asks for one, and only when the new release is what is
* unwell: it has answered itself, or nothing answers well any more. What no release breaks is left alone: a path or a
* host name that this gate has never seen to exist is more likely a wrong address.
*/
function adviseRollback(ruling, traces) {
	if (ruling.verdict !== "unhealthy") return false;
	const trace = traces.find(({ check }) => check.name === ruling.check);
	const telling = (trace === void 0 ? traces.flatMap(({ samples }) => samples) : trace.samples).filter(tells);
	if (telling.filter((sample) => classesOf("unhealthy").includes(sample.class)).every(({ class: name }) => name === "not-found" || name === "dns") && !hasExisted(telling)) return false;
	if (!traces.some(({ check }) => check.expect.version !== void 0)) return true;
	if (traces.some(({ samples }) => samples.some(({ expectedVersion }) => expectedVersion === true))) return true;
	const recent = telling.slice(-10);
	return !hasExisted(recent) && !recent.every(({ expectedVersion }) => expectedVersion === false);
}
function hasExisted(samples) {
	return samples.some(({ class: name }) => name === "pass" || name === "stale");
}
// packages/health/build/check/body-judgement.js
const FINDINGS = {
	"too-large": {
		class: "protocol",
		code: "body.too-large",
		detail: "the body is larger than the cap"
	},
	encoding: {
		class: "protocol",
		code: "body.encoding",
		detail: "the body is not what its content-encoding says"
	},
	cut: {
		class: "starting",
		code: "connection.reset",
		detail: "the connection broke off within the body"
	},
	timeout: {
		class: "starting",
		code: "timeout",
		detail: "the body did not arrive in time"
	}
};
/** What a body that could not be read whole means. */
function problemOfBody({ bodyProblem }) {
	return bodyProblem === void 0 ? void 0 : FINDINGS[bodyProblem];
}
// packages/health/build/check/document.js
/** Whether an answer says that it is JSON. */
function isJson(answer) {
	return /^(?:application|text)\/(?:[\w.+-]+\+)?json\b/i.test(answer.headers["content-type"] ?? "");
}
/** The body as a JSON object or list, whatever its type is called; undefined when it is none. */
function parseDocument(answer) {
	return /^\s*[[{]/.test(answer.body) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(answer.body) : void 0;
}
// packages/health/build/preset/page.js
/** Pages that hosts and servers show when there is no app behind them, some of them with status 200. */
const HOST_PAGES = [
	[/\bDEPLOYMENT_NOT_FOUND\b|\bThe deployment could not be found on Vercel\b/, "Vercel's page for no deployment"],
	[/\bFUNCTION_INVOCATION_FAILED\b|\bThis Serverless Function has crashed\b/, "Vercel's page for a crash"],
	[/\bApplication failed to respond\b/, "Railway's error page"],
	[/<title>Application Error<\/title>/i, "Heroku's error page"],
	[/<title>Welcome to nginx!?<\/title>/i, "nginx's first page"],
	[/<title>Apache2? [\w ]*Default Page/i, "Apache's first page"],
	[/<title>Index of \//i, "a directory listing"],
	[/<title>\s*(?:404|50[0234])\b/i, "an error page"],
	[/<title>Application error: a (?:client|server)-side exception/i, "Next.js's error page"]
];
/** The most characters in which a host's page is looked for. */
const LIMIT$2 = 65536;
/** What speaks against a page being the app's own; undefined when nothing does. */
function pageProblem({ headers, body }) {
	if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? "")) return {
		code: "page.type",
		detail: "the answer is not HTML"
	};
	if (body.trim() === "") return {
		code: "page.empty",
		detail: "the page is empty"
	};
	const host = HOST_PAGES.find(([pattern]) => pattern.test(body.slice(0, LIMIT$2)));
	return host === void 0 ? void 0 : {
		code: "page.error",
		detail: `the page is ${host[1]}`
	};
}
// packages/health/build/check/preset-judgement.js
/** What is wrong with an answer that should be a page, metrics, or a safe answer; undefined when nothing is. */
function judgePreset(check, answer, reading) {
	switch (check.expect.preset) {
		case "page": return unwell$1(pageProblem(answer));
		case "security": return unwell$1((0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.s)(check.request.url, answer).problem);
		case "metrics": return judgeMetrics(check, answer, reading);
		default: return;
	}
}
/** The types of Prometheus's text format and of OpenMetrics. */
const METRICS_TYPE = /^(?:text\/plain|application\/openmetrics-text)\b/i;
function judgeMetrics({ expect }, { headers }, { metrics }) {
	if (!METRICS_TYPE.test(headers["content-type"] ?? "") || metrics === void 0) return {
		class: "protocol",
		code: "metrics.invalid",
		detail: "the body is not Prometheus metrics"
	};
	if (metrics.length === 0) return {
		class: "unhealthy",
		code: "metrics.empty",
		detail: "there are no metrics"
	};
	return unwell$1(metricBreach(expect.metrics, metrics));
}
function unwell$1(problem) {
	return problem === void 0 ? void 0 : {
		class: "unhealthy",
		code: problem.code,
		detail: problem.detail
	};
}
// packages/health/build/check/header-rule.js
/** The first header that is not as it should be. Values are not shown: they may be cookies. */
function headerBreach(rules, { headers }) {
	const wrong = rules.find(({ name, expected }) => !holds(headers[name], expected));
	if (wrong === void 0) return void 0;
	const state = headers[wrong.name] === void 0 ? "is missing" : "is not as expected";
	return {
		code: `header.${wrong.name}`,
		detail: `the header ${wrong.name} ${state}`
	};
}
function holds(value, expected) {
	if (typeof expected === "boolean") return value !== void 0 === expected;
	if (value === void 0) return false;
	return typeof expected === "string" ? value === expected : expected.test(value);
}
// packages/health/build/check/content-judgement.js
/** The most characters of a body in which a pattern is looked for. */
const PATTERN_LIMIT = 65536;
/** What is wrong with an answer whose status is right; undefined when nothing is. */
function judgeContent(check, answer, reading) {
	return judgeDocument(check, answer, reading.document) ?? (reading.problem === void 0 ? void 0 : unwell(reading.problem.code, reading.problem.detail)) ?? judgePreset(check, answer, reading) ?? judgeText(check, answer) ?? judgeHeaders(check, answer) ?? judgeLatency(check, answer);
}
/** A document that is announced, or needed, must be one: an error page behind a 200 is not a health document. */
function judgeDocument({ expect }, answer, document) {
	const isNeeded = expect.preset === "checks" || expect.preset === "status" || expect.json.length > 0;
	if (document !== void 0 || !(isNeeded || expect.preset === "auto" && isJson(answer))) return void 0;
	return {
		class: "protocol",
		code: "json.invalid",
		detail: "the body is not JSON"
	};
}
function judgeText({ expect }, { body }) {
	if (expect.contains !== void 0 && !body.includes(expect.contains)) return unwell("contains", "the body does not contain the expected text");
	if (expect.matches !== void 0 && !expect.matches.test(body.slice(0, PATTERN_LIMIT))) return unwell("matches", "the body does not match the expected pattern");
}
function judgeHeaders({ expect }, answer) {
	const breach = headerBreach(expect.headers, answer);
	return breach === void 0 ? void 0 : unwell(breach.code, breach.detail);
}
function judgeLatency({ expect }, { timing }) {
	if (expect.maxLatency === void 0 || (timing.firstByte ?? 0) <= expect.maxLatency) return void 0;
	return unwell("latency", `the first byte took ${Math.round(timing.firstByte ?? 0)} ms, more than ${expect.maxLatency} ms`);
}
function unwell(code, detail) {
	return {
		class: "unhealthy",
		code,
		detail
	};
}
// packages/health/build/check/failure-class.js
const STARTING = {
	ECONNREFUSED: [
		"starting",
		"connect.refused",
		"the connection was refused"
	],
	ECONNRESET: [
		"starting",
		"connection.reset",
		"the connection was reset"
	],
	EPIPE: [
		"starting",
		"connection.reset",
		"the connection was reset"
	],
	ETIMEDOUT: [
		"starting",
		"connect.timeout",
		"the connection was not accepted in time"
	],
	TIMEOUT: [
		"starting",
		"timeout",
		"no answer in time"
	]
};
const NETWORK = {
	ENOTFOUND: [
		"dns",
		"dns.not-found",
		"the host name does not exist"
	],
	EAI_AGAIN: [
		"runner",
		"runner.dns",
		"this machine's name server does not answer"
	],
	ENETUNREACH: [
		"runner",
		"runner.network",
		"this machine has no route to the address"
	],
	ENETDOWN: [
		"runner",
		"runner.network",
		"this machine's network is down"
	],
	EADDRNOTAVAIL: [
		"runner",
		"runner.network",
		"this machine has no address to connect from"
	],
	EMFILE: [
		"runner",
		"runner.resources",
		"this machine has no file descriptor left"
	],
	EHOSTUNREACH: [
		"starting",
		"connect.unreachable",
		"the host is not reachable"
	]
};
const TLS = {
	CERT_HAS_EXPIRED: [
		"tls",
		"tls.expired",
		"the certificate has expired"
	],
	CERT_NOT_YET_VALID: [
		"tls",
		"tls.not-yet-valid",
		"the certificate is not valid yet"
	],
	CERT_REVOKED: [
		"tls",
		"tls.revoked",
		"the certificate was revoked"
	],
	ERR_TLS_CERT_ALTNAME_INVALID: [
		"tls",
		"tls.name",
		"the certificate is for another name"
	],
	DEPTH_ZERO_SELF_SIGNED_CERT: [
		"tls",
		"tls.self-signed",
		"the certificate is self-signed"
	],
	SELF_SIGNED_CERT_IN_CHAIN: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not trusted"
	],
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not known"
	],
	UNABLE_TO_GET_ISSUER_CERT: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not known"
	],
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
		"tls",
		"tls.untrusted",
		"the certificate's authority is not known"
	],
	EPROTO: [
		"tls",
		"tls.handshake",
		"the TLS handshake failed"
	]
};
const ROWS = new Map(Object.entries({
	...STARTING,
	...NETWORK,
	...TLS
}));
/** The meaning of a failed connection, from Node's own error codes. */
function classifyFailure(answer, url) {
	const row = ROWS.get(answer.code) ?? classifyFamily(answer.code);
	const meaning = {
		class: row[0],
		code: row[1],
		detail: `${row[2]} (${answer.code})`
	};
	return meaning.class === "runner" && (0,_url_js__WEBPACK_IMPORTED_MODULE_4__.i)(url.hostname) ? {
		...meaning,
		class: "starting"
	} : meaning;
}
function classifyFamily(code) {
	if (code.startsWith("HPE_")) return [
		"protocol",
		"http.malformed",
		"the answer is not HTTP"
	];
	if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) return [
		"tls",
		"tls.handshake",
		"the TLS handshake failed"
	];
	if (code.startsWith("CERT_")) return [
		"tls",
		"tls.certificate",
		"the certificate was refused"
	];
	return [
		"starting",
		"connection.failed",
		"the connection failed"
	];
}
// packages/health/build/preset/health-value.js
const GOOD = /* @__PURE__ */ new Set([
	"ok",
	"up",
	"pass",
	"healthy",
	"connected",
	"true"
]);
const WARNING = /* @__PURE__ */ new Set([
	"warn",
	"warning",
	"degraded"
]);
/** The member that carries the state of an object, in the order in which they are asked. */
const STATE_MEMBERS = [
	"status",
	"state",
	"healthy",
	"ok",
	"up"
];
/**
* Reads a value of a health document: `true`, one of the usual words (also those of the IETF's health+json draft), an
* object that holds such a value, or a list of which the worst counts. Everything else, also nothing at all, is bad.
*/
function readHealthValue(value) {
	if (value === true) return "good";
	if (typeof value === "string") return readWord(value.trim().toLowerCase());
	if (Array.isArray(value)) return worst(value.map(readHealthValue));
	if (typeof value !== "object" || value === null) return "bad";
	const members = new Map(Object.entries(value));
	const state = STATE_MEMBERS.find((name) => members.has(name));
	return state === void 0 ? "bad" : readHealthValue(members.get(state));
}
/** A value for a message: short, on one line, and never a whole document. */
function showValue(value) {
	if (value === void 0) return "missing";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) {
		const members = new Map(Object.entries(value));
		const state = STATE_MEMBERS.find((name) => members.has(name));
		return state === void 0 ? "an object without a status" : showValue(members.get(state));
	}
	const text = JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function readWord(word) {
	if (GOOD.has(word)) return "good";
	return WARNING.has(word) ? "warning" : "bad";
}
function worst(values) {
	if (values.length === 0 || values.includes("bad")) return "bad";
	return values.includes("warning") ? "warning" : "good";
}
// packages/health/build/check/json-rule.js
/** The first breach of each rule that a document breaks. */
function breachesOf(rules, document) {
	return rules.flatMap((rule) => {
		const breach = breachOf(rule, document);
		return breach === void 0 ? [] : {
			...breach,
			critical: rule.critical
		};
	});
}
function breachOf({ path, operators, presence }, document) {
	const found = (0,_version_source_js__WEBPACK_IMPORTED_MODULE_6__.r)(document, path);
	const [first] = found;
	if (presence === "absent") return first === void 0 ? void 0 : {
		code: first.path,
		detail: `${first.path} is there`
	};
	if (first === void 0) return {
		code: path.text,
		detail: `${path.text} is missing`
	};
	const wrong = found.find(({ value }) => !fulfils(value, operators));
	return wrong === void 0 ? void 0 : {
		code: wrong.path,
		detail: `${wrong.path} is ${showValue(wrong.value)}`
	};
}
// packages/health/build/metrics/exposition.js
const NAME = /^[A-Za-z_:][A-Za-z0-9_:]*/;
const LABEL = /^\s*([A-Za-z_][A-Za-z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*(?:,|(?=\}))/;
/**
* Parses Prometheus's text format 0.0.4 and OpenMetrics 1.0 (the parts that they share; timestamps and exemplars are
* read over). Returns undefined when a line is neither a comment nor a sample: an HTML page, for instance.
*/
function parseExposition(text) {
	const samples = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === "" || line.startsWith("#")) continue;
		const sample = parseLine(line);
		if (sample === void 0) return void 0;
		samples.push(sample);
	}
	return samples;
}
function parseLine(line) {
	const name = NAME.exec(line)?.[0];
	if (name === void 0) return void 0;
	const labelled = line.slice(name.length).trimStart();
	const parsed = labelled.startsWith("{") ? parseLabels(labelled.slice(1)) : {
		labels: {},
		rest: labelled
	};
	if (parsed === void 0 || parsed.rest === labelled && !/^[ \t]/.test(line.slice(name.length))) return void 0;
	const [, text, after = ""] = /^\s*(\S+)(.*)$/.exec(parsed.rest) ?? [];
	const value = text === void 0 ? void 0 : parseValue(text);
	if (value === void 0 || !/^(?:\s+-?\d+(?:\.\d+)?)?\s*(?:#.*)?$/.test(after)) return void 0;
	return {
		name,
		labels: parsed.labels,
		value
	};
}
function parseLabels(text) {
	const labels = {};
	let rest = text;
	while (!/^\s*\}/.test(rest)) {
		const [whole, name, value] = LABEL.exec(rest) ?? [];
		if (whole === void 0 || name === void 0 || value === void 0) return void 0;
		Object.defineProperty(labels, name, {
			value: unescape(value),
			enumerable: true,
			configurable: true,
			writable: true
		});
		rest = rest.slice(whole.length);
	}
	return {
		labels,
		rest: rest.replace(/^\s*\}/, "")
	};
}
function unescape(text) {
	return text.replaceAll(/\\(.)/g, (_whole, character) => character === "n" ? "\n" : character);
}
function parseValue(text) {
	if (/^\+?inf(?:inity)?$/i.test(text)) return Number.POSITIVE_INFINITY;
	if (/^-inf(?:inity)?$/i.test(text)) return Number.NEGATIVE_INFINITY;
	if (/^nan$/i.test(text)) return NaN;
	const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
	return Number.isNaN(value) ? void 0 : value;
}
// packages/health/build/preset/document.js
const NOTHING = {
	problem: void 0,
	warnings: [],
	tolerated: false
};
/**
* Reads a health document by its preset: `checks` wants every member of `checks` to be well; `status` wants `status`,
* and `database` where there is one, to be well; `auto` takes the one whose shape the document has. Members of `checks`
* that are named in `degradedOk` may be unwell.
*/
function readPreset(preset, document, degradedOk) {
	const members = membersOf(document);
	const shape = preset === "auto" ? shapeOf(members) : preset;
	if (shape !== "checks" && shape !== "status") return NOTHING;
	const others = ["status", "database"].filter((name) => members.has(name));
	if (shape === "status") return merge([.../* @__PURE__ */ new Set(["status", ...others])].map((name) => one(members, name)));
	const checks = everyCheck(members, degradedOk);
	if (checks.tolerated) return checks;
	return merge([checks, ...others.filter((name) => name === "status").map((name) => one(members, name))]);
}
function shapeOf(members) {
	if (members.has("checks")) return "checks";
	return members.has("status") ? "status" : "none";
}
function everyCheck(members, degradedOk) {
	const checks = membersOf(members.get("checks"));
	if (checks.size === 0) return fail("checks", "checks is missing or empty");
	return merge([...checks.keys()].map((name) => {
		const finding = one(checks, name, "checks.");
		return degradedOk.includes(name) ? tolerate(finding) : finding;
	}));
}
function one(members, name, prefix = "") {
	const value = members.get(name);
	const detail = `${prefix}${name} is ${showValue(value)}`;
	switch (readHealthValue(value)) {
		case "good": return NOTHING;
		case "warning": return {
			...NOTHING,
			warnings: [{
				code: `${prefix}${name}`,
				detail
			}]
		};
		default: return fail(`${prefix}${name}`, detail);
	}
}
function fail(code, detail) {
	return {
		...NOTHING,
		problem: {
			code,
			detail
		}
	};
}
function tolerate({ problem, warnings }) {
	return problem === void 0 ? {
		...NOTHING,
		warnings
	} : {
		problem: void 0,
		warnings: [...warnings, problem],
		tolerated: true
	};
}
function merge(findings) {
	const problem = findings.find((finding) => finding.problem !== void 0)?.problem;
	return {
		problem,
		warnings: findings.flatMap(({ warnings }) => warnings),
		tolerated: problem === void 0 && findings.some(({ tolerated }) => tolerated)
	};
}
/** Own members of an object; none of anything else. */
function membersOf(value) {
	return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
// packages/health/build/check/reading.js
/** Reads an answer for a check. */
function readAnswer({ expect, request }, answer) {
	const document = parseDocument(answer);
	const preset = readPreset(expect.preset, document, expect.degradedOk);
	const breaches = breachesOf(expect.json, document);
	const problem = preset.problem ?? breaches.find(({ critical }) => critical);
	const security = expect.preset === "security" ? (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.s)(request.url, answer).warnings : [];
	return {
		document,
		problem,
		warnings: [
			...preset.warnings,
			...security,
			...breaches.filter(({ critical }) => !critical)
		].map(warning),
		tolerated: preset.tolerated && problem === void 0,
		version: expect.version === void 0 ? void 0 : readVersion(expect.version, answer, document),
		metrics: expect.preset === "metrics" ? parseExposition(answer.body) : void 0
	};
}
function warning({ code, detail }) {
	return {
		code,
		detail
	};
}
// packages/health/build/check/retry-after.js
/** Milliseconds of a Retry-After field, which holds seconds or a date (RFC 9110 §10.2.3); undefined for neither. */
function parseRetryAfter(value, now) {
	if (value === void 0) return void 0;
	if (/^\d+$/.test(value.trim())) return Number(value) * 1e3;
	const date = Date.parse(value);
	return Number.isNaN(date) ? void 0 : Math.max(0, date - now.getTime());
}
// packages/health/build/check/vercel-protection.js
/** Whether a redirect leads to Vercel's login. */
function isVercelLogin(location) {
	return /^https:\/\/(?:[\w-]+\.)*vercel\.com\/(?:sso-api|login)\b/i.test(location);
}
/**
* Recognises Vercel's Deployment Protection, which stands before every generated address: a 401 or 403 of its own, or a
* redirect to its login. A gate that follows it ends on a login page with status 200.
*/
function judgeProtection(answer) {
	const { status, headers } = answer;
	const toLogin = status >= 300 && status < 400 && isVercelLogin(headers["location"] ?? "");
	const refused = (status === 401 || status === 403) && isVercels(answer);
	if (!toLogin && !refused) return void 0;
	return {
		class: "protected",
		code: "vercel.protected",
		detail: "Vercel's Deployment Protection answers, not the app"
	};
}
/** An app's own 401 passes through Vercel's edge, too; only the login's page sets this cookie or leads to this address. */
function isVercels({ headers, body }) {
	return /(?:^|[\s,;])_vercel_sso_nonce=/.test(headers["set-cookie"] ?? "") || /^vercel$/i.test(headers["server"] ?? "") && /vercel\.com\/(?:sso-api|login)/i.test(body);
}
// packages/health/build/check/status-judgement.js
/**
* What a status means that the check does not accept; undefined when it does. What the answer's own document complains
* of is a better reason than the bare 503 around it.
*/
function judgeStatus({ expect }, answer, reading, now) {
	const { status } = answer;
	if ((0,_version_source_js__WEBPACK_IMPORTED_MODULE_6__.o)(expect.status, status) || status === 503 && reading.tolerated) return void 0;
	const protection = judgeProtection(answer);
	if (protection !== void 0) return protection;
	if (status === 429) return throttled(answer, now);
	if (status === 401 || status === 403) return {
		class: "auth",
		code: `status.${status}`,
		detail: `answered ${status}: the request is not allowed`
	};
	if (status === 404 || status === 410) return {
		class: "not-found",
		code: `status.${status}`,
		detail: `answered ${status}: there is no such path`
	};
	if (status >= 300 && status < 400) return redirected(answer);
	const { problem, document } = reading;
	if (problem !== void 0 && document !== void 0 && problem.code !== "checks" && status >= 500) return {
		class: "unhealthy",
		code: problem.code,
		detail: `answered ${status}: ${problem.detail}`
	};
	const starting = status === 502 || status === 503 || status === 504;
	const detail = `answered ${status}, not ${expect.status.text}`;
	return {
		class: starting ? "starting" : "unhealthy",
		code: `status.${status}`,
		detail
	};
}
function throttled(answer, now) {
	return {
		class: "throttled",
		code: "status.429",
		detail: "answered 429: too many requests",
		retryAfter: parseRetryAfter(answer.headers["retry-after"], now)
	};
}
function redirected(answer) {
	const target = printableTarget(answer.headers["location"] ?? "");
	return {
		class: "redirect",
		code: `status.${answer.status}`,
		detail: `answered ${answer.status} to ${target}`
	};
}
/** Where a redirect leads, without its query, which may hold a token. */
function printableTarget(location) {
	return location === "" ? "nowhere" : location.replace(/[?#].*$/s, "").slice(0, 120);
}
// packages/health/build/check/judge.js
/** What an answer means for a check. `now` is the date at which it arrived. */
function judge$2(check, answer, now) {
	if (answer.kind === "failure") return {
		...NO_FACTS,
		...classifyFailure(answer, check.request.url)
	};
	const reading = readAnswer(check, answer);
	const finding = judgeStatus(check, answer, reading, now) ?? problemOfBody(answer) ?? judgeContent(check, answer, reading) ?? judgeFreshness(answer) ?? judgeVersion(check, reading) ?? judgeAge(check, reading, now);
	return {
		...NO_FACTS,
		...finding ?? {
			class: "pass",
			code: "ok",
			detail: `answered ${answer.status}`
		},
		status: answer.status,
		version: reading.version?.version,
		expectedVersion: reading.version?.matches,
		warnings: reading.warnings,
		certificateEnds: answer.certificateEnds,
		scrape: readScrape(check.expect.metrics, reading.metrics)
	};
}
const NO_FACTS = {
	status: void 0,
	version: void 0,
	expectedVersion: void 0,
	retryAfter: void 0,
	warnings: [],
	certificateEnds: void 0,
	scrape: void 0
};
/** A cached health document says how the release before was, and `Age` gives it away (RFC 9111 §5.1). */
function judgeFreshness(answer) {
	const age = Number(answer.headers["age"] ?? 0);
	if (!isJson(answer) || !(age > 0)) return void 0;
	return {
		class: "stale",
		code: "cached",
		detail: `the answer comes from a cache and is ${age} s old`
	};
}
function judgeAge({ expect }, { document }, now) {
	return expect.uptime === void 0 ? void 0 : (0,_answer_js__WEBPACK_IMPORTED_MODULE_5__.i)(expect.uptime, document, now);
}
function judgeVersion({ expect }, { version }) {
	if (expect.version === void 0 || version?.matches === true) return void 0;
	if (version === void 0) return {
		class: "stale",
		code: "version.missing",
		detail: "the answer does not say which version it comes from"
	};
	return {
		class: "stale",
		code: "version.other",
		detail: `version ${version.version} answers, not ${expect.version.expected}`
	};
}
// packages/health/build/gate/control.js
/** Milliseconds for which an answer about the runner's network holds. */
const HOLDS_FOR = 15e3;
/** The most time for the control request, in milliseconds. */
const TIMEOUT$3 = 5e3;
/**
* Asks an address that has nothing to do with the release. When that does not answer either, the trouble is the
* runner's own network, for which no release must be blamed.
*/
var Control = class {
	#url;
	#ports;
	#asked;
	constructor(url, ports) {
		this.#url = url;
		this.#ports = ports;
	}
	/**
	* Whether a failed connection, and the one before it, are the runner's own: asked only after two in a row, and never
	* for a service on this machine.
	*/
	async isOwnFault(check, samples, signal) {
		const lastTwo = samples.slice(-2);
		if (lastTwo.length < 2 || !lastTwo.every(hasNoAnswer)) return false;
		if (this.#url === void 0 || (0,_url_js__WEBPACK_IMPORTED_MODULE_4__.i)(check.request.url.hostname)) return false;
		return !await this.#reaches(this.#url, signal);
	}
	#reaches(url, signal) {
		const now = this.#ports.clock.now();
		if (this.#asked === void 0 || now - this.#asked.at > HOLDS_FOR) this.#asked = {
			at: now,
			answer: this.#ask(url, signal)
		};
		return this.#asked.answer;
	}
	/** Any answer will do, also a refusal: it came over the network. */
	async #ask(url, signal) {
		const request = {
			method: "GET",
			url,
			headers: {},
			body: void 0,
			maxBytes: _answer_js__WEBPACK_IMPORTED_MODULE_5__.t,
			redirects: "error"
		};
		return (await this.#ports.probe(request, {
			timeout: TIMEOUT$3,
			signal
		})).kind === "response" || signal.aborted;
	}
};
function hasNoAnswer({ class: name, status }) {
	return status === void 0 && (name === "starting" || name === "dns" || name === "runner");
}
/** A sample that is not the service's fault. */
function blameRunner(sample) {
	if (sample.class === "runner") return sample;
	const detail = `${sample.detail}, but this machine reaches nothing else either`;
	return {
		...sample,
		class: "runner",
		code: "runner.network",
		detail
	};
}
// packages/health/build/gate/session.js
/** One run of a gate: its time, its samples, its round. */
var Session = class {
	plan;
	ports;
	#begun;
	#samples;
	#control;
	#round = 0;
	constructor(plan, ports) {
		this.plan = plan;
		this.ports = ports;
		this.#begun = ports.clock.now();
		this.#samples = new Map(plan.checks.map(({ name }) => [name, []]));
		this.#control = new Control(plan.controlUrl, ports);
	}
	/** Milliseconds since the gate began. */
	get now() {
		return this.ports.clock.now() - this.#begun;
	}
	get round() {
		return this.#round;
	}
	enter(phase) {
		if (phase === "converge") this.#round += 1;
		this.ports.observe?.({
			kind: "phase",
			phase,
			at: this.now,
			round: this.#round
		});
	}
	/** Everything that was seen. */
	traces() {
		return this.plan.checks.map((check) => ({
			check,
			samples: this.#of(check)
		}));
	}
	/** The checks that are asked again and again. */
	get polled() {
		return this.plan.checks.filter(({ mode }) => mode === "poll");
	}
	/** What was seen of the polled checks in a phase of the current round. */
	tracesIn(phase) {
		return this.traces().filter(({ check }) => check.mode === "poll").map(({ check, samples }) => ({
			check,
			samples: within(samples, phase, this.#round)
		}));
	}
	/**
	* Takes one sample, which ends at the latest at `until`. A request that the phase's end cuts short says nothing of the
	* service, unless it is all that there is. Undefined when there was no time, or when `signal` ended it.
	*/
	async take(check, phase, until, signal) {
		const { requestTimeout } = this.plan.timings;
		const at = this.now;
		const timeout = Math.min(requestTimeout, until - at);
		if (timeout <= 0 || signal.aborted) return void 0;
		const answer = await this.ports.probe(check.request, {
			timeout,
			signal
		});
		const cut = answer.kind === "failure" && answer.code === "TIMEOUT" && timeout < requestTimeout;
		if (signal.aborted || cut && this.#of(check).some((sample) => sample.round === this.#round)) return void 0;
		const outcome = judge$2(check, answer, this.ports.clock.date());
		const sent = answer.kind === "response" || answer.sent;
		const sample = {
			...outcome,
			phase,
			round: this.#round,
			at,
			sent,
			timing: answer.timing
		};
		return this.#record(check, sample, signal);
	}
	async #record(check, sample, signal) {
		const samples = this.#of(check);
		const before = samples.at(-1);
		const isOwn = before !== void 0 && await this.#control.isOwnFault(check, [before, sample], signal);
		const recorded = isOwn ? blameRunner(sample) : sample;
		if (isOwn) samples.splice(samples.indexOf(before), 1, blameRunner(before));
		samples.push(recorded);
		this.ports.observe?.({
			kind: "sample",
			check,
			sample: recorded
		});
		return recorded;
	}
	#of(check) {
		return this.#samples.get(check.name) ?? [];
	}
};
// packages/health/build/gate/smoke.js
/** Tries of a request that has not reached the server. */
const TRIES$2 = 3;
/**
* Asks every functional check once, side by side. Such a request may write, so it is sent again only when it is certain
* that it has not been sent: the connection was never ready. Returns the ruling of the worst critical failure.
*/
async function smoke(session, until) {
	const checks = session.plan.checks.filter(({ mode }) => mode === "smoke");
	if (checks.length === 0) return void 0;
	session.enter("smoke");
	const rulings = await Promise.all(checks.map((check) => askOnce(session, check, until)));
	if (session.ports.signal.aborted) return "cancelled";
	return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.r)(rulings.filter((ruling) => ruling !== void 0));
}
async function askOnce(session, check, until) {
	const { signal, clock } = session.ports;
	let sample;
	for (let tries = 1; tries <= TRIES$2; tries += 1) {
		sample = await session.take(check, "smoke", until, signal);
		if (sample === void 0 || sample.sent) break;
		if (tries < TRIES$2 && !await pause(clock, session.plan.timings.interval, signal)) break;
	}
	return check.critical ? judgeSmoke(check, sample) : void 0;
}
/** The ruling on a functional check; undefined when it passed. */
function judgeSmoke(check, sample) {
	if (sample?.class === "pass") return void 0;
	if (sample !== void 0) return rulingOf(check.name, sample, "as a functional check");
	return {
		verdict: "inconclusive",
		reason: "no-data",
		message: `${check.name}: there was no time for the functional check`,
		check: check.name
	};
}
// packages/health/build/gate/soak.js
/** Requests of one check that may be under way at once; a server that hangs must not collect them without end. */
const MOST_IN_FLIGHT = 10;
/** How many samples a soak of this length has. */
function plannedSamples(length, interval) {
	return Math.max(1, Math.floor(length / interval));
}
/**
* Watches the converged release at a fixed rate. Samples are sent by the schedule, whether the one before has ended or
* not: waiting for slow answers would ask less often just when the service is slow, and so hide it.
*/
async function soak(session, planned) {
	const phase = new PhaseRun(session.plan.timings.deadline, session.ports.signal);
	const watch = new Watch(session, phase, planned);
	await Promise.all(session.polled.map((check) => watch.run(check)));
	phase.dispose();
	if (session.ports.signal.aborted) return "cancelled";
	return phase.result ?? "complete";
}
var Watch = class {
	#session;
	#phase;
	#planned;
	#already;
	#begun;
	constructor(session, phase, planned) {
		this.#session = session;
		this.#phase = phase;
		this.#planned = planned;
		this.#already = Math.max(0, ...session.tracesIn("soak").map(({ samples }) => samples.length));
		this.#begun = session.now;
	}
	async run(check) {
		const inFlight = /* @__PURE__ */ new Set();
		let quietUntil = 0;
		for (let tick = 1; tick <= this.#planned; tick += 1) {
			if (inFlight.size >= MOST_IN_FLIGHT) await Promise.race(inFlight);
			if (!await this.#waitFor(tick)) break;
			if (this.#session.now < quietUntil) continue;
			const sampled = this.#sample(check);
			inFlight.add(sampled);
			const onEnd = (retryAfter) => {
				quietUntil = Math.max(quietUntil, this.#session.now + retryAfter);
				inFlight.delete(sampled);
			};
			sampled.then((sample) => onEnd(sample?.retryAfter ?? 0));
		}
		await Promise.all(inFlight);
	}
	async #waitFor(tick) {
		const { ports, plan, now } = this.#session;
		const at = Math.min(this.#begun + tick * plan.timings.soakInterval, this.#phase.until);
		return await pause(ports.clock, at - now, this.#phase.signal) && this.#session.now < this.#phase.until;
	}
	async #sample(check) {
		const sample = await this.#session.take(check, "soak", this.#phase.until, this.#phase.signal);
		if (sample !== void 0 && check.critical) this.#settle(sample);
		return sample;
	}
	#settle(sample) {
		if (sample.class === "stale") return this.#phase.end("stale");
		const rulings = this.#session.tracesIn("soak").filter(({ check }) => check.critical).flatMap((trace) => soakBreach(trace, this.#session.plan.budgets, this.#already + this.#planned) ?? []);
		const worst = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.r)(rulings);
		if (worst !== void 0) this.#phase.end(worst);
	}
};
// packages/health/build/gate/gate.js
/**
* Watches a release until it can be judged: delay, converge, soak, verdict, all before one deadline. It never rejects
* for what a service does; a cancelled signal yields the verdict `cancelled`.
*/
async function runGate(plan, ports) {
	const beganAt = ports.clock.date();
	const session = new Session(plan, ports);
	const course = new Course(session);
	const ruling = await course.run();
	const traces = session.traces();
	return {
		plan,
		ruling,
		shouldRollback: adviseRollback(ruling, traces),
		traces,
		phase: course.phase,
		round: session.round,
		timeToHealthy: course.timeToHealthy,
		duration: session.now,
		beganAt
	};
}
/** The way through the phases. */
var Course = class {
	#session;
	phase = "converge";
	timeToHealthy;
	constructor(session) {
		this.#session = session;
	}
	async run() {
		const { plan, ports } = this.#session;
		const { initialDelay, convergeTimeout, deadline, soak: soakLength } = plan.timings;
		if (initialDelay > 0) this.#session.enter("delay");
		if (!await pause(ports.clock, initialDelay, ports.signal)) return CANCELLED;
		const until = Math.min(this.#session.now + convergeTimeout, deadline - soakLength);
		for (;;) {
			const convergence = await converge(this.#session, until);
			if (convergence === "cancelled") return CANCELLED;
			if (convergence !== "converged") return convergence;
			this.timeToHealthy = this.#session.now;
			const failed = this.#session.round === 1 ? await smoke(this.#session, deadline - soakLength) : void 0;
			if (failed === "cancelled") return CANCELLED;
			if (failed !== void 0) return failed;
			const ruling = await this.#soak();
			if (ruling !== "stale") return ruling;
			if (this.#session.now >= until) return this.#stillMixed();
			this.phase = "converge";
		}
	}
	async #soak() {
		const { timings } = this.#session.plan;
		if (timings.soak === 0) return this.#judgeEnd("converge");
		this.phase = "soak";
		const first = await this.#burst() ?? await this.#watch();
		return first !== "stale" && first.verdict === "degraded" && first.reason === "error-rate" && this.#session.now + timings.soakInterval < timings.deadline ? this.#watch() : first;
	}
	/** What ended the burst before the soak; undefined when there is none, or it found nothing. */
	async #burst() {
		const { burst: planned, timings } = this.#session.plan;
		if (planned === void 0) return void 0;
		const end = await burst(this.#session, planned, timings.deadline - timings.soak);
		if (end === "cancelled") return CANCELLED;
		return end === "complete" ? void 0 : end;
	}
	async #watch() {
		const { soak: length, soakInterval } = this.#session.plan.timings;
		this.#session.enter("soak");
		const end = await soak(this.#session, plannedSamples(length, soakInterval));
		if (end === "cancelled") return CANCELLED;
		return end === "complete" ? this.#judgeEnd("soak") : end;
	}
	#judgeEnd(phase) {
		const { round } = this.#session;
		const rulings = this.#session.tracesIn(phase).flatMap((trace) => {
			const all = this.#session.traces().find(({ check }) => check === trace.check) ?? trace;
			return judgeCheck(this.#session.plan, trace, measuredLatencies(all.samples, phase, round), phase);
		});
		return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.r)([
			...rulings,
			...this.#failedSmoke(),
			...this.#certificates()
		]) ?? HEALTHY;
	}
	#certificates() {
		const { plan, ports } = this.#session;
		const now = ports.clock.date();
		return this.#session.traces().flatMap((trace) => certificateRuling(trace, plan.budgets.tlsMinDays, now) ?? []);
	}
	/** Functional checks that failed but are not critical. */
	#failedSmoke() {
		return this.#session.traces().filter(({ check }) => check.mode === "smoke").flatMap(({ check, samples }) => judgeSmoke(check, samples.at(-1)) ?? []).map(asDegraded);
	}
	#stillMixed() {
		const stale = this.#session.tracesIn("soak").flatMap(({ check, samples }) => samples.filter(isStale).map((sample) => ({
			check,
			sample
		}))).at(-1);
		if (stale === void 0) throw new Error("a soak ended as stale without a stale sample");
		const code = stale.sample.code === "version.other" ? "version.mixed" : stale.sample.code;
		return rulingOf(stale.check.name, {
			...stale.sample,
			code
		}, "after the new version had answered");
	}
};
function judgeCheck(plan, trace, latencies, phase) {
	const { check } = trace;
	return [
		phase === "soak" ? soakRuling(trace, plan.budgets) : convergedRuling(trace, plan),
		...phase === "soak" ? metricsRulings(trace) : [],
		latencyRuling(check.name, latencies, plan.budgets.maxLatencyP95)
	].filter((ruling) => ruling !== void 0).map((ruling) => check.critical ? ruling : asDegraded(ruling));
}
function asDegraded({ reason, message, check }) {
	return {
		verdict: "degraded",
		reason,
		message,
		check
	};
}
/** Without a soak, a check that need not pass is judged by its last sample. */
function convergedRuling({ check, samples }, plan) {
	const last = samples.at(-1);
	if (last === void 0 || streak(samples) >= Math.min(samples.length, plan.budgets.successThreshold)) return void 0;
	return rulingOf(check.name, last, "when the others had converged");
}
function isStale(sample) {
	return sample.class === "stale";
}
const HEALTHY = {
	verdict: "healthy",
	reason: "ok",
	message: "all checks passed",
	check: void 0
};
const CANCELLED = {
	verdict: "cancelled",
	reason: "cancelled",
	message: "the job was cancelled before the gate could decide",
	check: void 0
};
// packages/health/build/probe/body.js
/** Reads a body, decoded, up to a cap in bytes: a small compressed body may unfold to a huge one, so both are bounded. */
async function readBody(response, maxBytes) {
	const chunks = [];
	let size = 0;
	let problem;
	try {
		for await (const chunk of decoded(response)) {
			const bytes = chunk;
			size += bytes.byteLength;
			if (size > maxBytes) {
				problem = "too-large";
				break;
			}
			chunks.push(bytes);
		}
	} catch (error) {
		problem = isEncodingError(error) ? "encoding" : "cut";
	} finally {
		response.destroy();
	}
	return {
		text: Buffer.concat(chunks).toString("utf8"),
		problem
	};
}
function decoded(response) {
	const decoder = decoderOf(response.headers["content-encoding"] ?? "");
	if (decoder === void 0) return response;
	(0,node_stream__WEBPACK_IMPORTED_MODULE_10__.pipeline)(response, decoder, () => {});
	return decoder;
}
function decoderOf(encoding) {
	const name = encoding.trim().toLowerCase();
	if (name === "" || name === "identity") return void 0;
	const { createBrotliDecompress, createGunzip, createInflate } = process.getBuiltinModule("node:zlib");
	switch (name) {
		case "gzip":
		case "x-gzip": return createGunzip();
		case "deflate": return createInflate();
		case "br": return createBrotliDecompress();
		default: return;
	}
}
function isEncodingError(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return code.startsWith("Z_") || code.startsWith("ERR__ERROR") || code.startsWith("ERR_BROTLI");
}
// packages/health/build/probe/stopwatch.js
/** Measures the parts of one exchange from its socket's events, on the monotonic clock. */
var Stopwatch = class {
	#begun = performance.now();
	#marks = /* @__PURE__ */ new Map();
	/** Listens to the connection that a request gets. */
	follow(request) {
		request.once("socket", (socket) => {
			for (const event of [
				"lookup",
				"connect",
				"secureConnect"
			]) socket.once(event, () => this.mark(event));
		});
	}
	mark(mark) {
		if (!this.#marks.has(mark)) this.#marks.set(mark, performance.now());
	}
	/** Whether the connection has been ready to carry a request. */
	isReady(isSecure) {
		return this.#marks.has(isSecure ? "secureConnect" : "connect");
	}
	/** The timing so far. */
	read() {
		const lookup = this.#marks.get("lookup");
		const connect = this.#marks.get("connect");
		const secure = this.#marks.get("secureConnect");
		return {
			lookup: between(this.#begun, lookup),
			connect: between(lookup ?? this.#begun, connect),
			secure: between(connect, secure),
			firstByte: between(secure ?? connect, this.#marks.get("head")),
			total: performance.now() - this.#begun
		};
	}
};
function between(from, to) {
	return from === void 0 || to === void 0 ? void 0 : Math.max(0, to - from);
}
// packages/health/build/probe/transport.js
const OPEN = {
	isSecure: false,
	send: node_http__WEBPACK_IMPORTED_MODULE_11__.request,
	endOfCertificate: () => void 0
};
/**
* The transports of one probe. TLS takes 6 MB, which a gate that only asks over http would hold for nothing; so it is
* loaded for the first https request. All of them share one context: the authorities, not the connections.
*
* @param ca authorities (PEM) instead of Node's own
*/
function transports(ca) {
	let secure;
	return (url) => url.protocol === "https:" ? secure ??= secureTransport(ca) : OPEN;
}
function secureTransport(ca) {
	const { request } = process.getBuiltinModule("node:https");
	const { createSecureContext } = process.getBuiltinModule("node:tls");
	const shared = { secureContext: createSecureContext(ca === void 0 ? {} : { ca }) };
	return {
		isSecure: true,
		send: (url, options) => request(url, {
			...options,
			...shared
		}),
		endOfCertificate
	};
}
function endOfCertificate({ socket }) {
	const { TLSSocket } = process.getBuiltinModule("node:tls");
	if (!(socket instanceof TLSSocket)) return void 0;
	const end = Date.parse(socket.getPeerCertificate().valid_to);
	return Number.isNaN(end) ? void 0 : end;
}
// packages/health/build/probe/http-probe.js
/**
* How long one address of a host may take to connect before the next is tried, in milliseconds. Node's own 250 ms gives
* up on addresses that are only far away (nodejs/node#54359).
*/
const ADDRESS_TIMEOUT = 1e3;
/** A probe over node:http and node:https: a new connection for every request, because a kept one hides all instances but its own. */
function httpProbe(options) {
	const transportTo = transports(options.ca);
	return async (request, limits) => {
		const transport = transportTo(request.url);
		const stopwatch = new Stopwatch();
		const stop = stopper(limits);
		try {
			const outgoing = transport.send(request.url, requestOptions(request, options, stop.signal));
			stopwatch.follow(outgoing);
			return await exchange$1(outgoing, request, {
				transport,
				stopwatch,
				signal: stop.signal
			});
		} catch (error) {
			const sent = stopwatch.isReady(transport.isSecure);
			return {
				...failure(error, stop.signal),
				sent,
				timing: stopwatch.read()
			};
		} finally {
			stop.dispose();
		}
	};
}
/** The options of one request, with that of the connection, which node:http hands on. */
function requestOptions(request, { userAgent, lookup }, signal) {
	return {
		method: request.method,
		agent: false,
		signal,
		autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT,
		headers: {
			accept: "application/json, text/html;q=0.9, */*;q=0.8",
			"accept-encoding": "gzip, deflate, br",
			"cache-control": "no-cache",
			"user-agent": userAgent,
			...request.body === void 0 ? {} : { "content-length": String(Buffer.byteLength(request.body)) },
			...request.headers
		},
		...lookup === void 0 ? {} : { lookup }
	};
}
async function exchange$1(outgoing, request, { transport, stopwatch, signal }) {
	const response = await respond(outgoing, request.body);
	stopwatch.mark("head");
	const certificateEnds = transport.endOfCertificate(response);
	const body = await readBody(response, request.maxBytes);
	if (signal.aborted && signal.reason !== "timeout") throw signal.reason;
	return {
		kind: "response",
		status: response.statusCode ?? 0,
		headers: flatten(response),
		body: body.text,
		bodyProblem: signal.aborted && body.problem !== void 0 ? "timeout" : body.problem,
		certificateEnds,
		timing: stopwatch.read()
	};
}
function respond(outgoing, body) {
	return new Promise((resolve, reject) => {
		outgoing.once("response", resolve);
		outgoing.on("error", reject);
		outgoing.end(body);
	});
}
function flatten(response) {
	const headers = {};
	for (const [name, value = ""] of Object.entries(response.headers)) headers[name] = typeof value === "string" ? value : value.join(", ");
	return headers;
}
function failure(error, signal) {
	if (signal.aborted && signal.reason === "timeout") return {
		kind: "failure",
		code: "TIMEOUT",
		message: "no answer in time"
	};
	if (signal.aborted) return {
		kind: "failure",
		code: "ABORTED",
		message: "stopped"
	};
	return {
		kind: "failure",
		code: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? "UNKNOWN",
		message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)
	};
}
/** One signal for the exchange's whole time and for the caller's own end of it. */
function stopper(limits) {
	const controller = new AbortController();
	const onAbort = () => controller.abort("aborted");
	if (limits.signal.aborted) onAbort();
	limits.signal.addEventListener("abort", onAbort, { once: true });
	const timer = setTimeout(() => controller.abort("timeout"), limits.timeout);
	return {
		signal: controller.signal,
		dispose() {
			clearTimeout(timer);
			limits.signal.removeEventListener("abort", onAbort);
		}
	};
}
// packages/health/build/probe/redirects.js
const REDIRECTS = [
	301,
	302,
	303,
	307,
	308
];
const MOST_HOPS = 5;
/** Header fields that may go to another origin: those that say nothing of who asks. */
const PORTABLE = [
	"accept",
	"accept-language",
	"cache-control",
	"content-type",
	"user-agent"
];
/** Header fields that are for the first address only. */
const NEVER_FORWARDED = ["x-vercel-protection-bypass", "x-vercel-trusted-oidc-idp-token"];
/**
* A probe that follows redirects as far as the request's policy allows, within one time limit, and answers with the
* last hop. What it may not follow it hands back, to be judged.
*/
function followingRedirects(probe) {
	return async (first, { timeout, signal }) => {
		let request = first;
		let spent = 0;
		for (let hop = 0;; hop += 1) {
			const answer = await probe(request, {
				timeout: Math.max(1, timeout - spent),
				signal
			});
			spent += answer.timing.total;
			const next = hop < MOST_HOPS ? nextRequest(request, answer) : void 0;
			if (next === void 0) return {
				...answer,
				timing: {
					...answer.timing,
					total: spent
				}
			};
			request = next;
		}
	};
}
function nextRequest(request, answer) {
	if (request.redirects === "error" || answer.kind === "failure" || !REDIRECTS.includes(answer.status)) return void 0;
	const url = targetOf$2(request, answer);
	if (url === void 0 || !mayFollow(request, url)) return void 0;
	const becomesGet = answer.status === 303 || request.method === "POST" && answer.status <= 302;
	const headers = forwardedHeaders(request, url);
	return becomesGet && request.method !== "HEAD" ? {
		...request,
		url,
		headers,
		method: "GET",
		body: void 0
	} : {
		...request,
		url,
		headers
	};
}
function targetOf$2(request, answer) {
	const location = answer.headers["location"] ?? "";
	if (location === "" || isVercelLogin(location) || !URL.canParse(location, request.url.href)) return void 0;
	const url = new URL(location, request.url);
	return url.protocol === "http:" || url.protocol === "https:" ? url : void 0;
}
function mayFollow(request, url) {
	if (request.url.protocol === "https:" && url.protocol === "http:" && !(0,_url_js__WEBPACK_IMPORTED_MODULE_4__.i)(url.hostname)) return false;
	if (request.body !== void 0 && url.origin !== request.url.origin) return false;
	return request.redirects === "follow" || url.hostname === request.url.hostname;
}
function forwardedHeaders({ headers, url: from }, to) {
	const mayGo = (name) => from.origin === to.origin ? !NEVER_FORWARDED.includes(name) : PORTABLE.includes(name);
	return Object.fromEntries(Object.entries(headers).filter(([name]) => mayGo(name.toLowerCase())));
}
// packages/health/build/report/progress.js
/** Milliseconds between two lines when nothing new happens. */
const EVERY = 5e3;
/**
* Tells a log what a gate sees: a line for each phase, for each change of a check's state, and otherwise every few
* seconds, so that a waiting gate is never silent and never floods.
*/
function progressObserver(plan, log, clock) {
	const begun = clock.now();
	const samples = /* @__PURE__ */ new Map();
	let lastLine = Number.NEGATIVE_INFINITY;
	const say = (line) => {
		lastLine = clock.now();
		log.info(`[${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(clock.now() - begun).padStart(7)}] ${line}`);
	};
	return (event) => {
		if (event.kind === "phase") {
			samples.clear();
			return say(describePhase(plan, event));
		}
		const { check, sample } = event;
		const before = samples.get(check.name)?.at(-1);
		samples.set(check.name, [...samples.get(check.name) ?? [], sample]);
		if (before?.code === sample.code && before.version === sample.version && clock.now() - lastLine < EVERY) return;
		say(describeSample(plan, check.name, samples.get(check.name) ?? []));
	};
}
function describePhase(plan, event) {
	const { timings, budgets } = plan;
	switch (event.phase) {
		case "delay": return `waiting ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(timings.initialDelay)} before the first request`;
		case "converge": return `converging${event.round > 1 ? " again" : ""}: ${budgets.successThreshold} passes in a row within ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(timings.convergeTimeout)}`;
		case "burst": return `a burst of ${plan.burst?.requests ?? 0} requests to each check, at most ${plan.burst?.concurrency ?? 0} at once`;
		case "soak": return `watching for ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(timings.soak)}`;
		default: return "functional checks, each once";
	}
}
function describeSample(plan, name, samples) {
	const last = samples.at(-1);
	if (last === void 0) return name;
	const version = last.version === void 0 ? "" : `, version ${last.version}`;
	const time = last.timing.firstByte === void 0 ? "" : `, ${Math.round(last.timing.firstByte)} ms`;
	const count = last.phase === "converge" ? `${Math.min(streak(samples), plan.budgets.successThreshold)} of ${plan.budgets.successThreshold}` : `${samples.length} samples, ${samples.filter((sample) => sample.class !== "pass").length} failed`;
	return `${name}: ${last.class === "pass" ? "" : `${last.class}, `}${last.detail}${version}${time} (${count})`;
}
// packages/health/build/statistics/gate-statistics.js
/** The statistics of all critical checks together. */
function gateStatistics(result) {
	return statisticsOf(result, result.traces.filter(({ check }) => check.critical));
}
/** The statistics of some of the checks. */
function statisticsOf(result, traces) {
	const { phase, round } = result;
	const counted = traces.flatMap(({ samples }) => within(samples, phase, round)).filter(tells);
	const failures = counted.filter(isFailure).length;
	const latencies = traces.flatMap(({ samples }) => measuredLatencies(samples, phase, round));
	const isBound = phase === "soak" && counted.length > 0;
	return {
		samples: counted.length,
		failures,
		errorRate: counted.length === 0 ? void 0 : failures / counted.length,
		errorRateUpper95: isBound ? upperBound(failures, counted.length) : void 0,
		p50: percentile(latencies, .5),
		p95: percentile(latencies, .95),
		p99: percentile(latencies, .99)
	};
}
function isFailure(sample) {
	return sample.class !== "pass";
}
// packages/health/build/report/versions.js
/** The version that answered last. */
function versionObserved({ traces }) {
	return inTime(traces.flatMap(({ samples }) => samples)).findLast(({ version }) => version !== void 0)?.version;
}
function inTime(samples) {
	return samples.toSorted((a, b) => a.at - b.at);
}
// packages/health/build/report/status-description.js
/** GitHub's limit for a deployment status's description, in characters. */
const LIMIT$1 = 140;
/** One line for a release record: `healthy version=1.4.2 p95=312ms n=45`, `failed gate=unhealthy code=checks.redis`. */
function statusDescription(result) {
	const { verdict, reason } = result.ruling;
	const version = versionObserved(result);
	const { p95, samples } = gateStatistics(result);
	const words = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.n)(verdict) ? [verdict, ...verdict === "degraded" ? [`code=${reason}`] : []] : [
		"failed",
		`gate=${verdict}`,
		`code=${reason}`
	];
	if (version !== void 0) words.push(`version=${version}`);
	if (p95 !== void 0) words.push(`p95=${Math.round(p95)}ms`);
	return shorten([...words, `n=${samples}`].join(" "));
}
function shorten(text) {
	const characters = Array.from(text);
	return characters.length <= LIMIT$1 ? text : `${characters.slice(0, 137).join("")}...`;
}
// actions/rollback/build/not-undone.js
/** What going back does not bring back, as sentences: nobody should have to find out later. */
function notUndone({ schema, moves, kind }, targets, kept) {
	if (kind === "noop") return [];
	const ofTargets = moves.filter(({ from }) => !from.already).flatMap((move) => targets.find(({ id }) => id === move.target)?.notUndone(move) ?? []);
	return [...ofDatabase(schema, kept), ...ofTargets];
}
function ofDatabase({ compatibility, now, once, restore }, kept) {
	if (restore !== void 0) return [`the database is that of the backup ${restore.path}: what was written since then is in ${kept ?? "nothing"} only`];
	const version = now === void 0 ? "" : ` at ${now}${once === void 0 ? "" : `, and was at ${once} before`}`;
	if (compatibility === "none") return ["what was written to the database since then is still there"];
	return [`the database stays as it was migrated${version}: ${{
		expand: "older code works with it",
		contract: "older code may miss what was taken away",
		unknown: "whether older code works with it is not known"
	}[compatibility]}`, "what was written to it since then is still there"];
}
// actions/rollback/build/results.js
/** The table of candidates as an output. */
function candidateOutput(rows) {
	return rows.map(({ group, createdAt, releases, taken, why }) => ({
		group,
		created: createdAt,
		releases: releases.map((each) => ({ ...each })),
		taken,
		why
	}));
}
/** What a rollback that was begun or simulated says of its way; `back` are those of its moves that arrived, or would. */
function wayOutputs(moves, back) {
	const recorded = back.map(({ to }) => to).find((to) => to.kind === "recorded");
	return {
		from: moves.map(originOf).join(","),
		to: back.map(({ to }) => nameOf$1(to)).join(","),
		...recorded?.kind === "recorded" ? { "to-sha": recorded.entry.sha } : {}
	};
}
/** What is live in the end. */
function liveOutputs({ rows, behind }) {
	return {
		"live-sha": liveShas(rows),
		...behind === void 0 ? {} : { "commits-behind": behind }
	};
}
/** The targets as an output. */
function targetOutput(ended) {
	return ended.map(({ move, result, reason, record }) => ({
		target: move.target,
		from: originOf(move),
		to: nameOf$1(move.to),
		result,
		reason,
		...record === void 0 ? {} : { deployment: record }
	}));
}
// actions/rollback/build/summary.js
/** The summary of a rollback: what is live now, what was not undone, and what else there would have been. */
function summarise(parts) {
	const { environment, result, message, hint, reason, verified, targets, duration } = parts;
	const facts = [
		["Result", `**${result}**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(message)}`],
		...reason === void 0 ? [] : [["Reason given", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(reason)]],
		["Live now", liveText(parts.live)],
		["Verified", (0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(verified)],
		["Took", (0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(duration)]
	];
	return [
		`### rollback: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(environment)}\n`,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.r)(["", ""], facts),
		...hint === void 0 ? [] : [`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(hint)}\n`],
		...targets.length === 0 ? [] : [targetTable(targets)],
		...list("Not undone", parts.notUndone),
		...list("To note", parts.notes),
		...parts.candidates.length === 0 ? [] : [candidateTable(parts.candidates)]
	].join("\n");
}
/** Each commit once, with the targets that run it; how far it is behind what was undone. */
function liveText({ rows, behind }) {
	const commits = [...new Set(rows.map(({ sha }) => sha))].map((sha) => {
		const targets = rows.filter((row) => row.sha === sha).map(({ target }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(target));
		return `${sha === void 0 ? "not known" : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(sha)} (${targets.join(", ")})`;
	});
	const distance = behind === void 0 ? "" : `, ${behind} ${behind === 1 ? "commit" : "commits"} behind what was undone`;
	return `${commits.join("; ") || "nothing that is recorded"}${distance}`;
}
function list(title, items) {
	if (items.length === 0) return [];
	return [`#### ${title}\n`, `${items.map((item) => `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(item)}`).join("\n")}\n`];
}
function targetTable(rows) {
	const cells = rows.map(({ target, from, to, result, reason }) => [
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(target),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(from),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(to),
		result,
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(reason)
	]);
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.r)([
		"Target",
		"From",
		"To",
		"Result",
		"Proof"
	], cells);
}
/** How many candidates are shown; the output has all. */
const SHOWN$1 = 20;
/** Every state of the past, the newest first, and why it was or was not taken. */
function candidateTable(rows) {
	const cells = rows.slice(0, SHOWN$1).map(({ group, createdAt, releases, taken, why }) => [
		taken ? "**→**" : "",
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(createdAt),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(group.split(".")[0] ?? group),
		releases.map(({ target, id, sha }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(target)} ${id} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.t)(sha.slice(0, 7))})`).join("<br>"),
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.n)(why)
	]);
	return `#### Candidates\n\n${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_21__.r)([
		"",
		"When",
		"Run",
		"Releases",
		"Why"
	], cells)}`;
}
// actions/rollback/build/conclude.js
/** Sets the outputs, writes the summary, and says how the step ends. */
function conclude(done, ports) {
	const { inputs, plan, ended, gate, kept, targets, live, duration } = done;
	const ruling = rule(done, ports.signal.aborted);
	const left = notUndone(plan, targets, kept);
	ports.outputs.set({
		...ruling,
		...wayOutputs(ended.map(({ move }) => move), ended.filter(isBack).map(({ move }) => move)),
		...liveOutputs(live),
		verified: gate !== void 0 && (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.n)(gate.ruling.verdict),
		...gate === void 0 ? {} : { verdict: gate.ruling.verdict },
		targets: targetOutput(ended),
		"not-undone": [...left],
		"duration-ms": duration
	});
	const hint = hintFor$1(ruling, inputs);
	const verified = gate === void 0 ? NOT_ASKED : `${gate.ruling.verdict}: ${gate.ruling.message}`;
	const { environment, reason } = inputs;
	const parts = {
		environment,
		reason,
		notUndone: left,
		notes: plan.notes,
		candidates: plan.candidates,
		duration
	};
	const { result, message } = ruling;
	ports.summary.append(summarise({
		...parts,
		live,
		result,
		message,
		hint,
		verified,
		targets: targetOutput(ended)
	}));
	return end(ruling, hint, done, ports);
}
const NOT_ASKED = "by the platform only: no url and no checks were given, or verify is false";
function rule({ plan, ended, gate }, cancelled) {
	const back = ended.filter(isBack);
	const lost = ended.find(({ result }) => result === "failed" || result === "not-tried");
	const why = lost === void 0 ? "" : `${lost.move.target}: ${lost.reason}`;
	if (cancelled) return {
		result: back.length > 0 && lost !== void 0 ? "partial" : "failed",
		reason: "cancelled",
		message: `the job was cancelled${why === "" ? " before the end was known" : `; ${why}`}`
	};
	if (lost !== void 0) return {
		result: back.length > 0 ? "partial" : "failed",
		reason: "not-proven",
		message: `not all is back: ${why}`
	};
	const names = ended.map(({ move }) => `${move.target} ${nameOf$1(move.to)}`).join(", ");
	if (gate !== void 0 && !(0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.n)(gate.ruling.verdict)) return {
		result: "failed",
		reason: "unverified",
		message: `${names} is live, and not well: ${gate.ruling.verdict}, ${gate.ruling.message}`
	};
	if (plan.kind === "noop") return {
		result: "noop",
		reason: "ok",
		message: `${names} was live already`
	};
	return {
		result: "rolled-back",
		reason: "ok",
		message: `${names} is live again`
	};
}
function hintFor$1({ result, reason }, { mode }) {
	if (reason === "unverified") return "No second attempt is made: look at what is live, and deploy what mends it.";
	if (result === "partial" || result === "failed") return "Run it again: it goes on from what is live.";
	return mode === "auto" ? "The release that was undone has failed: mend it, and deploy the commit that does." : void 0;
}
function end({ result, message }, hint, { inputs, ended }, { log }) {
	const text = `${inputs.environment}: ${message}`;
	const failed = {
		ok: false,
		message: text,
		...hint === void 0 ? {} : { hint }
	};
	if (result === "partial" || result === "failed") return failed;
	if (ended.some(({ record, result: how }) => record === void 0 && how === "restored")) log.warning("the rollback is in no record: the next one takes what was undone for live");
	if (inputs.mode === "auto" && inputs["fail-after-rollback"]) return failed;
	log.notice(text);
	return { ok: true };
}
// actions/rollback/build/database.js
/** How long another run's lock on the database is waited for, in milliseconds. */
const LOCK_WAIT = 6e4;
/**
* Puts the backup from before the migrations in the database's place, after it was read in full and held against the
* recorded checksum. Throws a `UserError` or `PlatformError`; the database is then as it was.
*/
async function restoreDatabase(restore, inputs, ports) {
	const { parseDatabaseUrl, planRestore, restoreBackup, secretsOf, verifyBackup } = await __webpack_require__.e(/* import() */ 332).then(__webpack_require__.bind(__webpack_require__, 63332));
	const text = inputs["database-url"] ?? "";
	const address = parseDatabaseUrl(text, ports.context.workspace);
	for (const secret of secretsOf(text, address)) ports.log.mask(secret);
	const backup = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(ports.context.workspace, restore.path);
	const { manifest, age } = await planRestore({
		address,
		backup
	}, ports);
	if (restore.sha256 !== void 0 && manifest.sha256 !== restore.sha256) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${restore.path} is not the backup that was recorded: its checksum is another one`, { hint: "Nothing was changed." });
	await ports.log.group("backup", () => verifyBackup(backup, ports));
	ports.log.warning(`everything written to the database in the last ${(0,_duration_js__WEBPACK_IMPORTED_MODULE_3__.n)(Math.max(0, age))} is lost by the restore`);
	const request = {
		address,
		backup,
		confirm: address.protocol === "sqlite" ? address.file.split("/").at(-1) ?? "" : address.database,
		lockTimeout: LOCK_WAIT
	};
	const onWait = () => ports.log.info("waiting for another run's lock on the database");
	const { kept } = await ports.log.group("restore", () => restoreBackup(request, {
		...ports,
		onWait
	}));
	return kept;
}
// actions/rollback/build/execute.js
/** Brings each target back, one after the other; one that fails does not keep the others from it. */
async function execute(written, targets, ports) {
	const ended = [];
	for (const each of written) {
		const target = targets.find(({ id }) => id === each.move.target);
		ended.push({
			...each,
			...await bringBack(each.move, target, ports)
		});
	}
	return ended;
}
async function bringBack(move, target, { log, signal }) {
	const live = move.from.live;
	const there = live?.release ?? live?.deployment;
	if (move.from.already) return {
		result: "already",
		reason: "it runs this release already",
		release: there
	};
	if (signal.aborted) return {
		result: "not-tried",
		reason: "the job was cancelled before",
		release: void 0
	};
	try {
		if (target === void 0) throw new Error(`no target ${move.target}`);
		const { ok, reason, release } = await log.group(`rollback of ${move.target}`, () => target.restore(move));
		return {
			result: ok ? "restored" : "failed",
			reason,
			release
		};
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t) && !signal.aborted) throw error;
		return {
			result: "failed",
			reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error),
			release: void 0
		};
	}
}
// actions/rollback/build/preflight.js
/**
* A plan whose releases can all come back, as far as their platforms say: an image that a registry has removed is found
* before anything is written or moved, and the plan is made without it. Changes nothing.
*/
async function planWithWhatIsThere(plan, targets, ports) {
	const gone = /* @__PURE__ */ new Map();
	for (;;) {
		const found = plan(gone);
		if (found.kind !== "rollback") return found;
		const missing = await missingOf(found.moves, targets, ports);
		const fresh = missing.filter(({ entry }) => entry !== void 0 && !gone.has(entry));
		const unnamed = missing.find(({ entry }) => entry === void 0);
		if (unnamed !== void 0) return nowhere(unnamed.why, found);
		if (fresh.length === 0) return found;
		for (const { entry, why } of fresh) if (entry !== void 0) gone.set(entry, why);
	}
}
async function missingOf(moves, targets, ports) {
	const looks = moves.map(async (move) => {
		const target = targets.find(({ id }) => id === move.target);
		if (move.from.already || target === void 0) return [];
		const why = await lookAt(target, move, ports);
		return why === void 0 ? [] : [{
			entry: move.to.kind === "recorded" ? move.to.entry.id : void 0,
			why
		}];
	});
	return (await Promise.all(looks)).flat();
}
/** A platform that cannot say is no reason to stay on a bad release: the attempt itself will tell. */
async function lookAt(target, move, { log, signal }) {
	try {
		return await target.missing(move);
	} catch (error) {
		if (signal.aborted || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		log.warning(`${target.id}: whether the release is still there is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return;
	}
}
function nowhere(why, { candidates, live }) {
	return {
		kind: "refusal",
		code: "artifact-gone",
		message: why,
		hint: "Nothing was changed. Choose another release, or build that commit again.",
		live,
		candidates
	};
}
// packages/platforms/build/fly/argv.js
/**
* The arguments of `flyctl deploy`. What would depend on the machine or on flags that Fly sets from afar is given in
* words: the image is looked up remotely only, nothing is asked, nothing is retried behind our back, and flyctl's DNS
* check is off because it costs a minute and fails nothing.
*/
function deployArguments(plan) {
	return [
		"deploy",
		"--app",
		plan.app,
		...plan.config === void 0 ? [] : ["--config", plan.config],
		...plan.image === void 0 ? [] : ["--image", plan.image],
		"--remote-only",
		"--yes",
		...plan.strategy === void 0 ? [] : ["--strategy", plan.strategy],
		"--wait-timeout",
		`${Math.ceil(plan.waitTimeout / 1e3)}s`,
		"--deploy-retries",
		"0",
		"--dns-checks=false",
		...plan.releaseCommand === "skip" ? ["--skip-release-command"] : [],
		...Object.entries(plan.env).flatMap(([name, value]) => ["--env", `${name}=${value}`])
	];
}
// packages/platforms/build/fly/image.js
/** The digest in an image reference such as `registry.fly.io/app@sha256:…`. */
function digestOf(reference) {
	return /@(sha256:[0-9a-f]{64})$/.exec(reference ?? "")?.[1];
}
/** The reference without its digest. */
function withoutDigest(reference) {
	return reference.replace(/@sha256:[0-9a-f]{64}$/, "");
}
/** The reference of a machine's image. */
function imageOf(image) {
	if (!image?.repository) return void 0;
	return `${image.registry ? `${image.registry}/${image.repository}` : image.repository}${image.tag ? `:${image.tag}` : ""}${image.digest ? `@${image.digest}` : ""}`;
}
/** The repository alone, without tag and digest. */
function withoutTag(reference) {
	return withoutDigest(reference).replace(/:\w[\w.-]*$/, "");
}
// packages/platforms/build/fly/connection.js
/** Sends a request; refusals become errors that say what the token lacks. */
async function send$2(connection, request) {
	try {
		return await connection.http.request(request);
	} catch (error) {
		throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r ? explain(error, connection.app) : error;
	}
}
function explain(error, app) {
	const create = `Create one with: fly tokens create deploy --app ${app}`;
	if (error.status === 401) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly does not accept api-token (${error.message})`, {
		cause: error,
		hint: `It is not valid, or has expired. ${create}`
	});
	if (error.status === 403) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`api-token does not reach the app "${app}" (${error.message})`, {
		cause: error,
		hint: create
	});
	if (error.status === 404) return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly shows no app "${app}" to this token (${error.message})`, {
		cause: error,
		hint: `Check the app's name, and that api-token belongs to its organisation. An app that does not exist yet is made with: fly apps create ${app}`
	});
	return error;
}
// packages/platforms/build/fly/read.js
/** An answer held against its schema. Throws a `PlatformError` that says which answer is not what it should be. */
function read$2(schema, value, what) {
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(schema, value);
	if (result.success) return result.data;
	const places = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Fly answered ${what} in a form that is not known (${places.join("; ")})`);
}
// packages/platforms/build/fly/graphql.js
/** Asks Fly's GraphQL; only for reading, so that it may be asked again. Throws what `send` and `read` throw. */
async function askGraphql(connection, question) {
	const { apiUrl, token } = connection;
	const answer = await send$2(connection, {
		method: "POST",
		url: new URL("/graphql", apiUrl),
		headers: {
			authorization: token.graphql,
			"content-type": "application/json"
		},
		body: JSON.stringify({
			query: question.query,
			variables: question.variables
		}),
		idempotent: true
	});
	return read$2(question.schema, answer.json(), question.what);
}
// packages/platforms/build/fly/wire.js
const exitEvent = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	exit_code: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)()),
	requested_stop: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)())
});
const event = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	timestamp: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)()),
	request: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		exit_event: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(exitEvent),
		MonitorEvent: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ exit_event: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(exitEvent) }))
	}))
});
const config$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	metadata: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
	services: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ checks: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)())) }))),
	checks: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)())),
	standbys: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()))
});
const machines = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	region: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	image_ref: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		registry: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		repository: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		tag: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
	})),
	config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(config$1),
	incomplete_config: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(config$1),
	checks: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
		status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
	}))),
	events: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(event)),
	host_status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
}));
/** An app of the Machines API. */
const app = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	organization: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ slug: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()) }))
});
/** A machine's lease; the answer says `success` and holds it in `data`. */
const lease = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ data: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	owner: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	description: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	expires_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)())
})) });
/** The secrets of an app, by name. */
const secrets = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ secrets: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	updated_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
}))) });
/** What setting secrets answers: the version that later machine updates must at least have. */
const secretsSet = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)((0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)()) });
/** GraphQL's answer about an app and its releases. */
const graphqlReleases = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	errors: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ message: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)() }))),
	data: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ app: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		hostname: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		appUrl: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		releases: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
			id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
			version: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
			status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
			imageRef: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
			createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
		})) })
	})) }))
});
/** The releases API's answer. */
const restReleases = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ releases: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	version: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	image_ref: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	created_at: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
})) });
/** The line that flyctl prints for `FLY_EMIT_RELEASE_JSON` (since 0.4.56). */
const emittedRelease = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	version: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
	image_ref: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
});
// packages/platforms/build/fly/releases-api.js
const COUNT = 25;
const QUERY$2 = `query($name: String!, $first: Int!) {
  app(name: $name) {
    hostname
    appUrl
    releases: releasesUnprocessed(first: $first) { nodes { id version status imageRef createdAt } }
  }
}`;
/**
* Reads the releases from GraphQL, which Fly documents for this and which `flyctl releases` asks; when that fails, from
* the releases API that `flyctl deploy` writes to, which is documented nowhere.
*/
async function listReleases(connection) {
	try {
		return await fromGraphql(connection);
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n) throw error;
		try {
			return await fromRest(connection);
		} catch (second) {
			if (second instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n) throw second;
			for (const refusal of [error, second]) if (refusal instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) throw refusal;
			const message = `Fly's releases of ${connection.app} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; and ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(second)}`;
			throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(message, { cause: error });
		}
	}
}
async function fromGraphql(connection) {
	const { app: name } = connection;
	const { data, errors } = await askGraphql(connection, {
		query: QUERY$2,
		variables: {
			name,
			first: COUNT
		},
		schema: graphqlReleases,
		what: "GraphQL's releases"
	});
	const app = data?.app;
	if (app === void 0 || app === null) {
		const messages = (errors ?? []).map(({ message }) => message).join("; ");
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Fly's GraphQL shows no app ${name}${messages === "" ? "" : `: ${messages}`}`);
	}
	return {
		releases: app.releases.nodes.map(({ id, version, status, imageRef, createdAt }) => releaseOf({
			id,
			version,
			status,
			image: imageRef,
			createdAt
		})).toSorted(newestFirst),
		url: addressOf$2(app.appUrl, app.hostname)
	};
}
async function fromRest(connection) {
	const { app, apiUrl, token } = connection;
	const answer = await send$2(connection, {
		method: "GET",
		url: new URL(`/api/v1/apps/${encodeURIComponent(app)}/releases?limit=${COUNT}`, apiUrl),
		headers: { authorization: token.releases }
	});
	const { releases } = read$2(restReleases, answer.json(), "the releases API");
	return {
		releases: releases.map(({ id, version, status, image_ref: image, created_at: createdAt }) => releaseOf({
			id,
			version,
			status,
			image,
			createdAt
		})).toSorted(newestFirst),
		url: void 0
	};
}
function releaseOf({ id, version, status, image, createdAt }) {
	return {
		id,
		version,
		status: status.toLowerCase(),
		image: image || void 0,
		createdAt: createdAt || void 0
	};
}
function newestFirst(a, b) {
	return b.version - a.version;
}
/** Fly's own word for the app's address; without one the host name, which Fly serves over https. */
function addressOf$2(appUrl, hostname) {
	if (appUrl && URL.canParse(appUrl)) return appUrl.replace(/\/+$/, "");
	return hostname ? `https://${hostname}` : void 0;
}
/** Whether Fly calls a release done; `succeeded` is the older word. */
function isComplete({ status }) {
	return status === "complete" || status === "succeeded";
}
/** Whether Fly has not heard how a release ended. */
function isRunning({ status }) {
	return status === "running" || status === "pending";
}
// packages/platforms/build/fly/config-diff.js
/** A configuration with its keys in order, so that equal ones have equal texts. */
function canonicalJson(value) {
	return JSON.stringify(value, (_key, each) => isTable(each) ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => a < b ? -1 : 1)) : each);
}
/** The SHA-256 of a configuration, whatever the order of its keys. */
function configSha256(config) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.createHash)("sha256").update(canonicalJson(config)).digest("hex");
}
function isTable(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// packages/platforms/build/fly/environment.js
/** What a child process needs from the machine: where programs and folders are. */
const FROM_MACHINE = "PATH HOME TMPDIR TEMP TMP LANG LC_ALL USER LOGNAME SYSTEMROOT SystemRoot USERPROFILE APPDATA LOCALAPPDATA PATHEXT ComSpec".split(" ");
/** Certificates and proxies of a company's network. */
const FROM_NETWORK = "SSL_CERT_FILE SSL_CERT_DIR HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy".split(" ");
/**
* flyctl labels the images that it builds with these. By the first one the runner finds, and ends with the job, what a
* program leaves in the background, as flyctl does its agent.
*/
const FROM_RUN = "RUNNER_TRACKING_ID GITHUB_ACTIONS GITHUB_SHA GITHUB_REPOSITORY GITHUB_EVENT_NAME GITHUB_ACTION".split(" ");
/**
* The whole environment of flyctl, built from nothing. Not taken over from the job: `FLY_APP`, which would beat the
* configuration's app; `FLY_ACCESS_TOKEN`, which hides `FLY_API_TOKEN` even when it is empty; `LOG_LEVEL=debug`, which
* prints request bodies with secrets in them; and anything else that begins with `FLY`.
*/
function flyctlEnvironment(machine, settings) {
	const kept = [
		...FROM_MACHINE,
		...FROM_NETWORK,
		...FROM_RUN
	].flatMap((name) => machine[name] === void 0 ? [] : [[name, machine[name]]]);
	return {
		...Object.fromEntries(kept),
		FLY_API_TOKEN: settings.token,
		FLY_API_BASE_URL: settings.apiUrl.origin,
		FLY_UIEX_BASE_URL: settings.apiUrl.origin,
		FLY_FLAPS_BASE_URL: settings.machinesUrl.origin,
		FLY_CONFIG_DIR: settings.configDir,
		FLY_SEND_METRICS: "0",
		FLY_SYNTHETICS_AGENT: "0",
		FLY_NO_UPDATE_CHECK: "1",
		FLY_NO_INCIDENTS_CHECK: "1",
		OTEL_TRACES_SAMPLER: "always_off",
		FLY_TRACE_COLLECTOR_URL: "127.0.0.1",
		FLY_EMIT_RELEASE_JSON: "1",
		CI: "1",
		NO_COLOR: "1"
	};
}
// packages/platforms/build/fly/command.js
/** Runs flyctl in an environment made from nothing and with a configuration folder of its own, which is removed again. */
async function runFlyctl(connection, call, ports, options = {}) {
	const configDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(ports.temp, "slipway-fly-"));
	try {
		await call.setUp?.(configDir);
		const { token, apiUrl, machinesUrl } = connection;
		const env = flyctlEnvironment(ports.env, {
			token: token.value,
			apiUrl,
			machinesUrl,
			configDir
		});
		const command = {
			file: call.flyctl,
			args: call.args,
			cwd: call.folder ?? configDir,
			env,
			...call.timeout === void 0 ? {} : { timeout: call.timeout }
		};
		return await ports.exec.run(command, {
			...options,
			signal: ports.signal
		});
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(configDir, {
			recursive: true,
			force: true
		});
	}
}
// packages/platforms/build/fly/app-config.js
const TIMEOUT$2 = 6e4;
const DOCUMENT = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)());
/**
* Has flyctl check a configuration, which asks nobody. Throws a `UserError` for one that is not valid; returns what
* flyctl does not know in it (misspelt keys, for one), which is valid and has no effect.
*/
async function validateConfig(connection, local, ports) {
	const check = async (...flags) => {
		const args = [
			"config",
			"validate",
			...common(connection, local.config),
			...flags
		];
		return await runFlyctl(connection, {
			...local,
			args,
			timeout: TIMEOUT$2
		}, ports, { show: false });
	};
	const strict = await check("--strict");
	if (strict.exitCode === 0) return void 0;
	const plain = await check();
	if (plain.exitCode === 0) return lastWords(strict.tail);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`config: flyctl calls the configuration wrong: ${lastWords(plain.tail)}`, { hint: "Nothing was changed. Try it with: flyctl config validate" });
}
/** The configuration in the workspace as JSON, read by flyctl, so that TOML, YAML and JSON are the same to us. */
async function localConfig(connection, local, ports) {
	const args = [
		"config",
		"show",
		"--local",
		...common(connection, local.config)
	];
	return await show(connection, {
		...local,
		args
	}, ports);
}
/** The configuration of the app's newest release, by flyctl. That release may be one that failed. */
async function shownConfig(connection, flyctl, ports) {
	return await show(connection, {
		flyctl,
		folder: void 0,
		args: [
			"config",
			"show",
			"--app",
			connection.app
		]
	}, ports);
}
function common({ app }, config) {
	return [
		"--app",
		app,
		...config === void 0 ? [] : ["--config", config]
	];
}
async function show(connection, call, ports) {
	const { exitCode, stdout, tail } = await runFlyctl(connection, {
		...call,
		timeout: TIMEOUT$2
	}, ports, { show: false });
	if (exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl cannot show the configuration: ${lastWords(tail)}`);
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(DOCUMENT, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(stdout));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i("flyctl shows a configuration that is no JSON object");
	return parsed.data;
}
/** What flyctl says of an error, on one line and of a readable length. */
function lastWords(tail) {
	return tail.slice(Math.max(0, tail.lastIndexOf("Error: "))).replace(/^Error: /, "").replaceAll(/\s+/g, " ").trim().slice(0, 400);
}
const QUERY$1 = `query($name: String!, $first: Int!) {
  app(name: $name) { releases: releasesUnprocessed(first: $first) { nodes { version configDefinition } } }
}`;
const answer$3 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ data: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ app: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ releases: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ nodes: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	version: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.s)(),
	configDefinition: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.m)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)())
})) }) })) })) });
/**
* The configuration that one release was made with, from Fly's own memory of it; `undefined` when Fly has none.
*
* @param back how many releases to look through, the newest included
*/
async function releasedConfig(connection, version, back) {
	const { data } = await askGraphql(connection, {
		query: QUERY$1,
		variables: {
			name: connection.app,
			first: Math.max(1, back)
		},
		schema: answer$3,
		what: `the configuration of release v${version}`
	});
	const definition = (data?.app?.releases.nodes.find((each) => each.version === version))?.configDefinition;
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(DOCUMENT, typeof definition === "string" ? (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(definition) : definition);
	return parsed.success ? parsed.data : void 0;
}
// packages/platforms/build/fly/machines-api.js
/** Reads the app; the cheapest proof that it exists and that the token reaches it. */
async function getApp(connection) {
	const answer = await send$2(connection, {
		method: "GET",
		url: address(connection),
		headers: headers(connection)
	});
	const app$1 = read$2(app, answer.json(), `the app ${connection.app}`);
	return {
		name: app$1.name,
		status: app$1.status ?? "unknown",
		organization: app$1.organization?.slug ?? ""
	};
}
/** Every machine of the app, whatever its state. */
async function listMachines(connection) {
	const answer = await send$2(connection, {
		method: "GET",
		url: address(connection, "/machines"),
		headers: headers(connection)
	});
	return read$2(machines, answer.json(), `the machines of ${connection.app}`);
}
/**
* Sets secrets exactly as given, without restarting anything: the next release brings them. flyctl's own `secrets
* import` cuts values at `#`, strips quotes and drops long lines, so it is not used.
*
* @returns the secrets' version, which the release must at least have
*/
async function setSecrets(connection, values) {
	const answer = await send$2(connection, {
		method: "POST",
		url: address(connection, "/secrets"),
		headers: {
			...headers(connection),
			"content-type": "application/json"
		},
		body: JSON.stringify({ values }),
		idempotent: true
	});
	return read$2(secretsSet, answer.json(), "the new secrets").version ?? void 0;
}
/** The names of the secrets, and when each was last set; those of which Fly does not say when are left out. */
async function listSecrets(connection) {
	const answer = await send$2(connection, {
		method: "GET",
		url: address(connection, "/secrets"),
		headers: headers(connection)
	});
	const { secrets: secrets$1 } = read$2(secrets, answer.json(), `the secrets of ${connection.app}`);
	return (secrets$1 ?? []).flatMap(({ name, created_at: created, updated_at: updated }) => {
		const changed = updated ?? created;
		return changed ? [{
			name,
			changed
		}] : [];
	});
}
/**
* The lease that somebody holds on a machine; `undefined` when nobody does, the machine is gone, or the token may not ask:
* then flyctl meets the lease.
*/
async function getLease(connection, machine) {
	const answer = await send$2(connection, {
		method: "GET",
		url: address(connection, `/machines/${encodeURIComponent(machine)}/lease`),
		headers: headers(connection),
		accept: [403, 404]
	});
	if (answer.status >= 400) return void 0;
	const { data } = read$2(lease, answer.json(), `the lease of the machine ${machine}`);
	if (!data) return void 0;
	return {
		machine,
		owner: data.description || data.owner || "somebody who gives no name",
		expires: (data.expires_at ?? 0) * 1e3
	};
}
/**
* Starts a machine that sleeps. `false` when it cannot be started right now (replaced, leased or starting already): to be
* tried again.
*/
async function startMachine(connection, machine) {
	const { status } = await send$2(connection, {
		method: "POST",
		url: address(connection, `/machines/${encodeURIComponent(machine)}/start`),
		headers: headers(connection),
		idempotent: true,
		accept: [
			408,
			409,
			412
		]
	});
	return status < 300;
}
function address({ machinesUrl, app }, path = "") {
	return new URL(`/v1/apps/${encodeURIComponent(app)}${path}`, machinesUrl);
}
function headers({ token }) {
	return { authorization: token.machines };
}
// packages/platforms/build/fly/attempt.js
/** Stages the secrets and runs flyctl. Throws when nothing was begun; any end of flyctl is a result. */
async function deploy(connection, plan, ports) {
	const { flyctl, folder, secrets, timeout } = plan;
	const setUp = async (configDir) => {
		if (Object.keys(secrets).length > 0) await stageSecrets(connection, secrets, configDir);
	};
	return attemptOf(await runFlyctl(connection, {
		flyctl,
		folder,
		args: deployArguments(plan),
		setUp,
		timeout
	}, ports));
}
/** flyctl asks Fly for at least this version of the secrets when it updates a machine; so none starts with the old ones. */
async function stageSecrets(connection, secrets, configDir) {
	const version = await setSecrets(connection, secrets);
	if (version === void 0) return;
	const text = `app_secrets_minvers:\n    ${JSON.stringify(connection.app)}: ${version}\n`;
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(configDir, "config.yml"), text, { mode: 384 });
}
/** flyctl ends with 127 when a signal reached it, with 1, 3 or 126 for failures. */
function attemptOf(result) {
	const { exitCode, endedBy, tail } = result;
	const exit = endedBy !== "itself" || result.signal !== null || exitCode === 127 ? "interrupted" : exitCode === 0 ? "success" : "failure";
	return {
		exit,
		exitCode,
		version: emittedVersion(result.stdout),
		error: endedBy === "timeout" ? "it took longer than `timeout`" : exit === "success" ? void 0 : errorIn(tail)
	};
}
/** What flyctl writes behind `Error:`, on one line and of a readable length. */
function errorIn(tail) {
	return tail.split("\n").findLast((each) => each.startsWith("Error: "))?.slice(7, 400).trim();
}
/** The release in the one line of JSON that flyctl prints on success; older ones print none. */
function emittedVersion(stdout) {
	for (const line of stdout.split("\n").toReversed()) {
		if (!line.startsWith("{")) continue;
		try {
			const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(emittedRelease, JSON.parse(line));
			if (parsed.success) return parsed.data.version;
		} catch {}
	}
}
// packages/platforms/build/fly/find-image.js
/** How long an image that was just pushed may take until Fly sees it, in milliseconds (flyctl#4595: up to a minute). */
const VISIBLE_WITHIN = 9e4;
const PAUSE$7 = 3e3;
const QUERY = `query($name: String!, $ref: String!) {
  app(name: $name) { image(ref: $ref) { id digest ref } }
}`;
const answer$2 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	errors: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ message: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)() }))),
	data: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ app: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ image: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		digest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		ref: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
	})) })) }))
});
/**
* Finds an image by tag or digest and gives back the digest to deploy. A missing image is looked for again for a while,
* because Fly's mirror learns of a push late. Throws a `UserError` when there is none; changes nothing.
*/
async function findImage(connection, reference, ports, within = VISIBLE_WITHIN) {
	const deadline = ports.clock.now() + within;
	for (;;) {
		const found = await lookUp(connection, reference);
		if (found !== void 0) return found;
		if (ports.clock.now() + PAUSE$7 > deadline) break;
		ports.debug(`Fly does not see the image ${reference} yet`);
		await ports.clock.sleep(PAUSE$7, ports.signal);
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly finds no image ${reference}`, { hint: "Nothing was changed. Check that it was pushed, and that Fly can pull it: a public registry, or registry.fly.io with the app's own name." });
}
/** One look: `undefined` for an image that is not there (yet). */
async function lookUp(connection, reference) {
	const { data, errors } = await askGraphql(connection, {
		query: QUERY,
		variables: {
			name: connection.app,
			ref: reference
		},
		schema: answer$2,
		what: `the image ${reference}`
	});
	const image = data?.app?.image;
	if (!image) return refusal$1(reference, errors ?? []);
	const asked = digestOf(reference);
	const seen = image.digest || digestOf(image.ref ?? void 0);
	const digest = asked ?? seen;
	if (!digest) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly names no digest of ${reference}`, { hint: "Give image as repository@sha256:…" });
	return {
		reference: `${withoutTag(reference)}@${digest}`,
		digest,
		alias: seen !== void 0 && seen !== digest ? seen : void 0
	};
}
function refusal$1(reference, errors) {
	const other = errors.filter(({ message }) => !/not find|not found|no such image|manifest unknown/i.test(message));
	if (other.length === 0) return void 0;
	const messages = other.map(({ message }) => message).join("; ");
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly cannot look up the image ${reference}: ${messages}`, { hint: "Nothing was changed. Check that api-token belongs to this app, and that image is a full reference." });
}
// packages/platforms/build/fly/live-config.js
/**
* The configuration of the newest complete release. Asked for by its number, because what `flyctl config show` gives is
* that of the newest release, even of one that failed; flyctl is asked when the two are the same and Fly's GraphQL does
* not answer. `undefined` when there is no such release, or neither can say.
*/
async function liveConfig(connection, { current, releases }, flyctl, ports) {
	if (current === void 0) return void 0;
	const back = releases.findIndex(({ version }) => version === current.version) + 1;
	const ways = [() => releasedConfig(connection, current.version, back), ...back === 1 ? [() => shownConfig(connection, flyctl, ports)] : []];
	for (const ask of ways) try {
		const config = await ask();
		if (config !== void 0) return {
			version: current.version,
			config,
			sha256: configSha256(config)
		};
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		ports.debug(`the configuration of v${current.version} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
}
/** Keeps a configuration as a file that `flyctl deploy --config` takes; the file's path. */
async function saveConfig(app, { version, config }, folder) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, `slipway-${app}-v${version}.json`);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.writeFile)(path, `${JSON.stringify(config, void 0, 2)}\n`, { mode: 384 });
	return path;
}
// packages/platforms/build/fly/machine.js
const GONE = [
	"destroying",
	"destroyed",
	"replaced",
	"migrated"
];
const RESERVED = [
	"fly_app_release_command",
	"fly_app_test_machine_command",
	"fly_app_console"
];
/** The machines that a release changes: of the apps platform, not gone, not of a group that Fly keeps for itself. */
function managedMachines(answers) {
	return ofThePlatform(answers).filter(({ group }) => !RESERVED.includes(group)).toSorted((a, b) => a.group.localeCompare(b.group) || a.id.localeCompare(b.id));
}
/** The machines that a deploy starts for a while: for a release command or a test. Somebody's console is none. */
function helperMachines(answers) {
	return ofThePlatform(answers).filter(({ group }) => RESERVED.includes(group) && group !== "fly_app_console");
}
function ofThePlatform(answers) {
	return answers.filter((answer) => !GONE.includes(answer.state)).filter((answer) => metadata(answer)["fly_platform_version"] === "v2").map(machineOf);
}
function machineOf(answer) {
	const version = Number(metadata(answer)["fly_release_version"] ?? NaN);
	return {
		id: answer.id,
		region: answer.region ?? "",
		state: answer.state,
		group: metadata(answer)["fly_process_group"] ?? "app",
		release: Number.isSafeInteger(version) ? version : void 0,
		image: imageOf(answer.image_ref),
		digest: answer.image_ref?.digest || void 0,
		checks: countChecks(answer),
		host: answer.host_status ?? "unknown",
		standby: (configOf$1(answer).standbys ?? []).length > 0,
		crashed: hasCrashed(answer)
	};
}
/** When a host cannot be reached, the configuration is known in part only. */
function configOf$1(answer) {
	return answer.config ?? answer.incomplete_config ?? {};
}
function metadata(answer) {
	return configOf$1(answer).metadata ?? {};
}
/** Checks that Fly adds for its own blue-green deploys say nothing about the app. */
function countChecks(answer) {
	const reported = (answer.checks ?? []).filter(({ name }) => !name.startsWith("bg_deployments_compat"));
	const { checks, services } = configOf$1(answer);
	const inServices = (services ?? []).reduce((sum, service) => sum + (service.checks?.length ?? 0), 0);
	return {
		passing: reported.filter(({ status }) => status === "passing").length,
		total: Math.max(reported.length, Object.keys(checks ?? {}).length + inServices)
	};
}
/** A machine that does not run sleeps, or its process died: the newest exit tells, because the state is the same. */
function hasCrashed(answer) {
	if (answer.state === "started") return false;
	const exit = newestExit(answer.events ?? []);
	return exit !== void 0 && exit.requested_stop !== true && (exit.exit_code ?? 0) !== 0;
}
function newestExit(events) {
	const newest = events.filter(({ type }) => type === "exit").toSorted((a, b) => (b.timestamp ?? 0) - (a.timestamp ?? 0))[0];
	return newest?.request?.exit_event ?? newest?.request?.MonitorEvent?.exit_event ?? void 0;
}
// packages/platforms/build/fly/observe.js
/** Reads the app, its releases and its machines. Throws `UserError` when the token does not reach them. */
async function observe$1(connection) {
	return {
		app: await getApp(connection),
		...await readState(connection)
	};
}
/** Reads releases and machines. */
async function readState(connection) {
	const [history, answers] = await Promise.all([listReleases(connection), listMachines(connection)]);
	const machines = managedMachines(answers);
	const current = history.releases.find(isComplete);
	const image = only(machines.map((machine) => machine.image));
	return {
		releases: history.releases,
		current,
		newestVersion: Math.max(0, ...history.releases.map(({ version }) => version)),
		machines,
		helpers: helperMachines(answers),
		image: image ?? (machines.length === 0 ? current?.image : void 0),
		digest: only(machines.map((machine) => machine.digest)) ?? (machines.length === 0 ? digestOf(current?.image) : void 0),
		url: history.url
	};
}
/** The one value that all have. */
function only(values) {
	return new Set(values).size === 1 ? values[0] : void 0;
}
// packages/platforms/build/fly/condition.js
const BROKEN = ["failed", "launch_failed"];
const ASLEEP = ["stopped", "suspended"];
/** Whether a machine is on its way from one state to another; a state that is not known counts as one of those. */
function isMoving({ state }) {
	return state !== "started" && !BROKEN.includes(state) && !ASLEEP.includes(state);
}
/** Whether a machine was given the release and its image, whether or not it runs. */
function has(machine, { release, digest, alias }) {
	if (machine.release !== release || digest === void 0) return machine.release === release;
	return machine.digest === digest || alias !== void 0 && machine.digest === alias;
}
/** The condition of one machine. */
function conditionOf(machine, wanted) {
	if (machine.host !== "ok") return "unreachable";
	const isOld = !has(machine, wanted);
	if (isMoving(machine)) return machine.crashed && !isOld ? "broken" : "moving";
	if (isOld) return "old";
	if (machine.crashed || BROKEN.includes(machine.state)) return "broken";
	if (ASLEEP.includes(machine.state)) return machine.standby ? "proven" : "asleep";
	return machine.checks.passing === machine.checks.total ? "proven" : "unhealthy";
}
// packages/platforms/build/fly/proof.js
/** Judges one look at the platform. Pure: waiting is the caller's. */
function judge$1(seen, expectation) {
	const release = newRelease(seen.releases, expectation);
	if (release === void 0) return withoutRelease(seen, expectation);
	const digest = expectedDigest(seen.machines, release, expectation);
	const wanted = {
		release: release.version,
		digest,
		alias: expectation.alias
	};
	const facts = {
		release,
		digest,
		machines: seen.machines.map((machine) => ({
			...machine,
			condition: conditionOf(machine, wanted)
		}))
	};
	const moving = seen.machines.some(isMoving);
	if (expectation.attempt.exit === "interrupted" && !isComplete(release) || release.status === "interrupted") return {
		...facts,
		result: "interrupted",
		reason: `release v${release.version} was cut off`,
		pending: false
	};
	return isComplete(release) ? judgeComplete(facts, moving) : judgeIncomplete(facts, expectation, moving);
}
/** The release that flyctl named, or else the newest one that was not there before. */
function newRelease(releases, { after, attempt }) {
	const newer = releases.filter(({ version }) => version > after);
	return newer.find(({ version }) => version === attempt.version) ?? newer[0];
}
/** The digest asked for; else that of the release; else that on which its machines agree. */
function expectedDigest(machines, release, expectation) {
	const known = expectation.digest ?? digestOf(release.image);
	if (known !== void 0) return known;
	const digests = new Set(machines.filter((each) => each.release === release.version).map(({ digest }) => digest));
	return digests.size === 1 ? [...digests][0] : void 0;
}
function withoutRelease({ machines }, { attempt, digest }) {
	const facts = {
		release: void 0,
		digest: void 0,
		machines: machines.map((machine) => ({
			...machine,
			condition: "old"
		})),
		pending: false
	};
	if (attempt.exit === "interrupted") return {
		...facts,
		result: "interrupted",
		reason: "no release was made"
	};
	if (attempt.exit === "failure") return {
		...facts,
		result: "failed",
		reason: "flyctl failed before it made a release; what was live is untouched"
	};
	if (!(digest !== void 0 && machines.length > 0 && machines.every((machine) => machine.digest === digest))) return {
		...facts,
		result: "failed",
		reason: "flyctl ended well, but Fly shows no newer release",
		pending: true
	};
	const live = machines.map((machine) => ({
		...machine,
		condition: "proven"
	}));
	return {
		...facts,
		machines: live,
		digest,
		result: "unchanged",
		reason: "every machine ran this image already"
	};
}
function judgeComplete(facts, moving) {
	const { machines, release } = facts;
	const count = (condition) => machines.filter((each) => each.condition === condition).length;
	const all = machines.length;
	const say = (result, reason, pending = moving) => ({
		...facts,
		result,
		reason,
		pending
	});
	const name = `release v${release.version}`;
	if (all === 0) return say("unverified", `${name} is complete, but the app has no machine`, true);
	if (hasMixedImages(facts)) return say("partial", `the machines of ${name} run different images`);
	if (count("old") === all) return say("reverted", `Fly calls ${name} complete, but ${all} of ${all} machines run something else`);
	if (count("old") > 0) return say("partial", `${count("old")} of ${all} machines do not run ${name}`);
	if (count("broken") > 0) return say("failed", `${count("broken")} of ${all} machines of ${name} do not keep running`);
	if (moving) return say("unverified", `${count("moving")} of ${all} machines did not settle`);
	if (count("unhealthy") > 0) return say("failed", `the checks of ${count("unhealthy")} of ${all} machines of ${name} do not pass`, true);
	if (count("unreachable") > 0) return say("unverified", `the hosts of ${count("unreachable")} of ${all} machines cannot be reached`, true);
	if (count("asleep") > 0) return say("unverified", `${count("asleep")} of ${all} machines are asleep and have not run ${name}`);
	return say("deployed", `every machine (${all}) runs ${name}${facts.digest === void 0 ? "" : ` and its image`}`);
}
function judgeIncomplete(facts, { attempt, alias }, moving) {
	const { machines, release, digest } = facts;
	const ended = release.status === "failed" || attempt.exit === "failure";
	const on = machines.filter((machine) => has(machine, {
		release: release.version,
		digest,
		alias
	})).length;
	const all = machines.length;
	const unhealthy = machines.some(({ condition }) => condition === "unhealthy");
	const what = `release v${release.version} is "${release.status}"`;
	const say = (result, reason) => ({
		...facts,
		result,
		reason,
		pending: moving || !ended || on === all && unhealthy
	});
	if (on === 0) return say("failed", `${what}, and no machine has it`);
	if (on < all) return say("partial", `${what}, and ${on} of ${all} machines have it`);
	if (machines.every(({ condition }) => condition === "proven")) return say("unverified", `${what}, although every machine (${all}) runs it and passes its checks`);
	if (!ended) return say("unverified", `${what}, although every machine (${all}) has it`);
	return say("failed", `${what}, and every machine (${all}) has it`);
}
/** Where a digest is known, a machine with another one is old. */
function hasMixedImages({ machines, release, digest }) {
	if (digest !== void 0) return false;
	const digests = machines.filter((each) => each.release === release.version).map((each) => each.digest);
	return new Set(digests).size > 1;
}
// packages/platforms/build/fly/prove.js
/** A machine that is nearly up is not waited for in full: the Machines API allows a burst of three listings. */
const QUICK_LOOKS = 2;
/**
* Looks until nothing is on its way any more, or the time is up; then what the last look showed is the result. A look
* that fails is repeated within that time; if none succeeded, the last failure is thrown.
*/
async function prove(look, expectation, patience, ports) {
	const deadline = ports.clock.now() + patience.settle;
	let last;
	for (let looks = 1;; looks += 1) {
		const isLate = ports.clock.now() + patience.pause > deadline;
		try {
			last = judge$1(await look(), expectation);
			if (!last.pending || isLate) return last;
			ports.debug(`waiting: ${last.result}, ${last.reason}`);
		} catch (error) {
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
			if (!isLate) ports.debug(error.message);
			else if (last === void 0) throw error;
			else return last;
		}
		await ports.clock.sleep(looks <= QUICK_LOOKS ? patience.pause * looks / 6 : patience.pause, ports.signal);
	}
}
// packages/platforms/build/fly/activity.js
/** Reads the signs of a deploy that goes on. Pure. */
function activityOf({ state: { releases, machines, helpers }, leases }) {
	const [newest] = releases;
	const running = newest !== void 0 && isRunning(newest) ? newest : void 0;
	const regions = new Map(machines.map(({ id, region }) => [id, region]));
	const held = leases.map(({ machine, owner, expires }) => {
		const place = regions.get(machine);
		const until = Number.isFinite(expires) && expires > 0 ? `, until ${new Date(expires).toISOString()}` : "";
		return `the lease of machine ${machine}${place ? ` (${place})` : ""} is held by ${owner}${until}`;
	});
	const alive = helpers.filter(({ state }) => !["stopped", "failed"].includes(state)).map(({ id, group, state }) => `machine ${id} of the group ${group} is ${state}`);
	return {
		holders: [...held, ...alive],
		running,
		moving: machines.some(isMoving)
	};
}
/** The time at which the last of the leases ends, in milliseconds since 1970; 0 without one. */
function lastExpiry({ leases }) {
	return Math.max(0, ...leases.map(({ expires }) => expires));
}
// packages/platforms/build/fly/quiet.js
/**
* How long to wait for signs of life to end, in milliseconds. flyctl's leases last 13 s and are renewed every 4 s, so one
* that is renewed all this time is held by somebody who lives; one of a deploy that was killed has ended.
*/
const PATIENCE = 2e4;
/**
* The longest lease that is waited for, in milliseconds. flyctl holds a machine that it makes for its whole `wait-timeout`,
* which is 5 minutes unless said otherwise, and renews nothing: alive or killed, it is over when the lease is.
*/
const LONGEST_LEASE = 36e4;
/** How long a running release without any sign of life must have been so: a deploy takes its leases some seconds later. */
const STILL = 14e3;
/** The same once leases were seen to end: whoever lives says how the release ended right after giving them back. */
const STILL_AFTER_LEASES = 5e3;
/** A release this old that shows no sign of life was cut off, whatever the difference of the clocks. */
const OLD = 9e5;
const PAUSE$6 = 2e3;
/** Waits until nobody else deploys to the app. Throws a `UserError` that names who does, when that does not end. */
async function waitUntilQuiet(look, app, ports) {
	const { clock } = ports;
	const left = patienceFrom(clock);
	let stillSince;
	let patience = STILL;
	let told = false;
	for (;;) {
		const sight = await look();
		const activity = activityOf(sight);
		const quiet = {
			state: sight.state,
			cutOff: activity.running
		};
		stillSince = activity.holders.length > 0 || activity.moving ? void 0 : stillSince ?? clock.now();
		if (sight.leases.length > 0) patience = STILL_AFTER_LEASES;
		if (isQuiet(activity, stillSince === void 0 ? void 0 : clock.now() - stillSince, patience, clock)) return quiet;
		const rest = left(sight);
		if (rest < PAUSE$6 && activity.holders.length > 0) throw busy$1(app, activity);
		if (rest < PAUSE$6) return quiet;
		if (!told) ports.info(`${app} is busy: ${describe(activity)}; waiting for up to ${Math.ceil(rest / 1e3)} s`);
		told = true;
		await clock.sleep(PAUSE$6, ports.signal);
	}
}
/** Tells after each look how much longer to wait, in milliseconds: longer for leases that nobody renews. */
function patienceFrom(clock) {
	let end = clock.now() + PATIENCE;
	let first = 0;
	return (sight) => {
		const expiry = lastExpiry(sight);
		first ||= expiry;
		const lease = expiry - clock.date().getTime();
		if (lease > LONGEST_LEASE) return 0;
		if (expiry === first) end = Math.max(end, clock.now() + lease + STILL_AFTER_LEASES + PAUSE$6);
		return end - clock.now();
	};
}
function isQuiet({ running }, still, patience, clock) {
	if (still === void 0) return false;
	if (running === void 0 || still >= patience) return true;
	return running.createdAt !== void 0 && clock.date().getTime() - Date.parse(running.createdAt) > OLD;
}
function describe({ holders, running, moving }) {
	return [
		...running === void 0 ? [] : [`release v${running.version} is ${running.status}`],
		...holders,
		...moving ? ["machines are being changed"] : []
	].join("; ");
}
function busy$1(app, activity) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${app} is busy: ${describe(activity)}`, { hint: "Nothing was changed. Somebody else deploys to this app: wait until that has ended, and give the workflows that deploy to it one `concurrency` group. What a deploy leaves behind that was killed ends by itself, at the time that is named." });
}
/** Looks at the signs of life, with one request a machine for its lease; the first look takes what is known already. */
function lifeOf(connection, known) {
	let first = known;
	return async () => {
		const state = first ?? await readState(connection);
		first = void 0;
		return {
			state,
			leases: (await Promise.all(state.machines.map(({ id }) => getLease(connection, id)))).filter((lease) => lease !== void 0)
		};
	};
}
// packages/platforms/build/fly/restore.js
/** A pruned image is not worth the wait for one that was just pushed. */
const IMAGE_WITHIN = 6e3;
/** How many releases Fly's memory is searched for, as many as it lists to anybody else. */
const BACK = 50;
/**
* Deploys an earlier image again with its configuration. Its release command does not run: the old image's migrations have
* nothing to say about a newer schema. Throws when nothing was begun; proven afterwards like any other release.
*/
async function restore$2(connection, release, ports) {
	const image = await firstThatIsThere(connection, release.images, ports);
	const { app } = connection;
	const { flyctl, strategy, waitTimeout, timeout } = release;
	const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(ports.temp, "slipway-restore-"));
	try {
		return await deploy(connection, {
			app,
			config: await configFile(connection, release.config, folder),
			image,
			flyctl,
			folder,
			strategy,
			waitTimeout,
			timeout,
			env: {},
			secrets: {},
			releaseCommand: "skip"
		}, ports);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(folder, {
			recursive: true,
			force: true
		});
	}
}
/**
* Why an earlier release cannot come back, before anything is changed: no registry has its image any more, or Fly does not
* remember its configuration. `undefined` when both are there. Throws a `PlatformError` when Fly cannot be asked.
*/
async function missing$3(connection, { images, config }, ports) {
	try {
		await Promise.all([firstThatIsThere(connection, images, ports), readConfig(connection, config)]);
		return;
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		return error.message;
	}
}
async function firstThatIsThere(connection, images, ports) {
	const refusals = [];
	for (const reference of images) try {
		return (await findImage(connection, reference, ports, IMAGE_WITHIN)).reference;
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
		refusals.push(error.message);
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the image to go back to is gone: ${refusals.join("; ")}`, { hint: "Nothing was changed. Registries remove old images: choose another release, or build that commit again." });
}
/** The path of the configuration; `undefined` for the one that the app has now. */
async function configFile(connection, config, folder) {
	if (config.from === "file") return config.path;
	const found = await readConfig(connection, config);
	return found && await saveConfig(connection.app, found, folder);
}
/** The configuration of the release that comes back, from Fly's memory; `undefined` when it is none of a release's. */
async function readConfig(connection, config) {
	if (config.from !== "release") return void 0;
	const { version, sha256 } = config;
	const found = await releasedConfig(connection, version, BACK);
	if (found === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly does not remember the configuration of release v${version}`, { hint: "Nothing was changed. Give a saved one, or go back with the current configuration." });
	return checked(version, found, sha256);
}
function checked(version, config, expected) {
	const sha256 = configSha256(config);
	if (expected !== void 0 && sha256 !== expected) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`Fly's configuration of release v${version} is not the one that was recorded`, { hint: "Nothing was changed. Give a saved one, or go back with the current configuration." });
	return {
		version,
		config,
		sha256
	};
}
// packages/platforms/build/fly/scope.js
const answer$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ tokens: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	organization: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	org_slug: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	apps: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()))
})) });
/**
* Asks what the token may (`GET /v1/tokens/current`). `undefined` when Fly does not say. It never refuses: that the token
* reaches the app was shown by reading the app with it, and in which form Fly names apps here is not documented.
*/
async function tokenScope(connection, debug) {
	const { machinesUrl, token } = connection;
	const response = await send$2(connection, {
		method: "GET",
		url: new URL("/v1/tokens/current", machinesUrl),
		headers: { authorization: token.machines },
		accept: [
			400,
			401,
			403,
			404,
			405,
			422,
			500,
			501,
			503
		]
	});
	const parsed = response.status < 300 ? (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(answer$1, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(response.text)) : void 0;
	if (parsed?.success !== true || parsed.data.tokens.length === 0) {
		debug(`Fly does not say what the token may (${response.status})`);
		return;
	}
	const { tokens } = parsed.data;
	return { organizations: tokens.filter(({ apps }) => (apps ?? []).length === 0).flatMap(({ org_slug: slug, organization }) => slug ?? organization ?? []) };
}
// packages/platforms/build/fly/wake.js
/** How often a machine that cannot be started right now is asked again, and the wait between, in milliseconds. */
const TRIES$1 = 10;
const PAUSE$5 = 1500;
/**
* Starts machines that sleep: flyctl gives them a new release without starting them, and so without checking them
* (flyctl#4707). A machine that is being replaced answers 412 and is asked again.
*
* @returns the machines that did not start
*/
async function wake(connection, machines, ports) {
	const started = await Promise.all(machines.map((id) => start(connection, id, ports)));
	return machines.filter((_id, index) => started[index] !== true);
}
async function start(connection, id, ports) {
	for (let tries = 1; tries <= TRIES$1; tries += 1) {
		try {
			if (await startMachine(connection, id)) return true;
			ports.debug(`machine ${id} cannot be started right now`);
		} catch (error) {
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.n || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
			ports.debug(`machine ${id} did not start: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		}
		if (tries < TRIES$1) await ports.clock.sleep(PAUSE$5, ports.signal);
	}
	return false;
}
// packages/platforms/build/fly/fly.js
const PAUSE$4 = 1500;
/** An app on Fly: flyctl makes the change, the APIs prove it. */
function fly(connection, ports) {
	return {
		observe: () => observe$1(connection),
		deploy: (plan) => deploy(connection, plan, ports),
		prove: (expectation) => proveApp(connection, expectation, ports),
		rollback: (release) => restore$2(connection, release, ports),
		scope: () => tokenScope(connection, ports.debug),
		quiet: (state) => waitUntilQuiet(lifeOf(connection, state), connection.app, ports),
		find: (reference) => findImage(connection, reference, ports),
		missing: (release) => missing$3(connection, release, ports),
		secrets: () => listSecrets(connection),
		validate: (local) => validateConfig(connection, local, ports),
		localConfig: (local) => localConfig(connection, local, ports),
		liveConfig: (state, flyctl) => liveConfig(connection, state, flyctl, ports)
	};
}
async function proveApp(connection, { settle, wake: wanted = false, ...expectation }, ports) {
	const look = () => readState(connection);
	const patience = {
		settle,
		pause: PAUSE$4
	};
	const proof = await prove(look, expectation, patience, ports);
	const asleep = proof.machines.filter(({ condition }) => condition === "asleep").map(({ id }) => id);
	if (!wanted || asleep.length === 0) return proof;
	ports.info(`starting ${asleep.length} sleeping machines: ${asleep.join(", ")}`);
	const left = await wake(connection, asleep, ports);
	if (left.length > 0) ports.info(`did not start: ${left.join(", ")}`);
	return await prove(look, expectation, patience, ports);
}
// packages/platforms/build/fly/flyctl/checksums.js
/**
* SHA-256 of flyctl's archives, as each release's `flyctl_<version>_checksums.txt` has them. A new default version gets
* its line here first; a wrong line lets nothing in, because no archive has that sum.
*/
const CHECKSUMS = { "0.4.99": {
	Linux_x86_64: "384a14958b214b18ebda784dee101a633ceae626ac4bcccee0fc7ebb111247a4",
	Linux_arm64: "23fcf016fb7812b743674ee06167abbd68ffb74e00f61c45b7e213f0bd4694ab",
	macOS_x86_64: "07862adde01f221bc29a30dd79dfa1be49402211da3bf486a718d5791c68d6ad",
	macOS_arm64: "0d274b7a2b433436c2f7d3c028144f15e87b7c1a3a4e3ee556274afb87785f43",
	Windows_x86_64: "9c7205bc3d721bf4043661405780c6c35083e4e246805f528fa95642112397a3",
	Windows_arm64: "e8978047519bb5ea191f99cd10a6b96cc1bf8070949858f78f0db3f6116698fb"
} };
// packages/platforms/build/fly/flyctl/host.js
const SYSTEMS = {
	linux: "Linux",
	darwin: "macOS",
	win32: "Windows"
};
const ARCHITECTURES = {
	x64: "x86_64",
	arm64: "arm64"
};
/** This machine, from Node's names. Throws `UserError` for one that flyctl is not released for. */
function hostOf(platform, arch) {
	const [system, architecture] = [SYSTEMS[platform], ARCHITECTURES[arch]];
	if (system !== void 0 && architecture !== void 0) return {
		os: system,
		arch: architecture
	};
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`there is no flyctl for ${platform} on ${arch}`, { hint: "Build one, and give its path as flyctl-path." });
}
/** How flyctl's releases name a machine: `Linux_x86_64`. */
function hostName({ os, arch }) {
	return `${os}_${arch}`;
}
// packages/platforms/build/fly/flyctl/version.js
/** The flyctl that is used when no other is asked for. */
const PINNED_FLYCTL = "0.4.99";
/** What `flyctl-version` may be: `0.4.99`, `v0.4.99`, and with the checksum of its archive `0.4.98@sha256:…`. */
const FLYCTL_VERSION = /^v?(\d+\.\d+\.\d+)(?:@sha256:([0-9a-f]{64}))?$/;
/** The release that is asked for, with its checksum. Throws `UserError` for one whose checksum nobody knows. */
function wantedFlyctl(text, host) {
	const [, version, given] = FLYCTL_VERSION.exec(text.trim()) ?? [];
	if (version === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-version: "${text}" is not a version of flyctl`, { hint: `Write it like ${PINNED_FLYCTL}, or leave it out. The version of this action is not the version of flyctl.` });
	const known = CHECKSUMS[version]?.[hostName(host)];
	if (known !== void 0 && given !== void 0 && given !== known) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-version: the checksum of flyctl ${version} for ${hostName(host)} is ${known}`);
	const sha256 = known ?? given;
	if (sha256 === void 0) throw unknownChecksum(version, host);
	return {
		version,
		host,
		sha256
	};
}
function unknownChecksum(version, host) {
	const asset = assetOf(version, host);
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-version: this action does not know the checksum of flyctl ${version} (${asset})`, { hint: `Add it, as flyctl-version: ${version}@sha256:<the line of ${asset} in flyctl_${version}_checksums.txt of that release>; or use ${PINNED_FLYCTL}, or flyctl-path.` });
}
/** The name of a release's archive (flyctl: .goreleaser.yml). */
function assetOf(version, host) {
	return `flyctl_${version}_${hostName(host)}.${host.os === "Windows" ? "zip" : "tar.gz"}`;
}
// packages/platforms/build/fly/flyctl/archive-cache.js
/** GitHub's cache, when this runner has one; its client is large, and loaded only here. */
async function actionsCache(env) {
	if (!env["ACTIONS_RESULTS_URL"] && !env["ACTIONS_CACHE_URL"]) return void 0;
	const { isFeatureAvailable, restoreCache, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(642)]).then(__webpack_require__.bind(__webpack_require__, 1642));
	if (!isFeatureAvailable()) return void 0;
	return {
		restore: async (file, key) => await restoreCache([file], key) !== void 0,
		save: async (file, key) => void await saveCache([file], key)
	};
}
/** Takes the archive from the cache. One with another sum is removed: whoever may write to the cache is not trusted. */
async function restoreArchive(cache, file, wanted, log) {
	if (cache === void 0) return false;
	try {
		if (!await cache.restore(file, keyOf(wanted))) return false;
		const actual = await sha256Of(file);
		if (actual === wanted.sha256) return true;
		log.warning(`GitHub's cache has another ${assetOf(wanted.version, wanted.host)} (sha256 ${actual}); it is not used`);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(file, { force: true });
	} catch (error) {
		log.debug(`GitHub's cache gave nothing: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
	return false;
}
/** Keeps the archive for the next job; that it could not be kept changes nothing for this one. */
async function saveArchive(cache, file, wanted, log) {
	try {
		await cache?.save(file, keyOf(wanted));
	} catch (error) {
		log.debug(`GitHub's cache took nothing: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
}
function keyOf({ version, host, sha256 }) {
	return `slipway-flyctl-${version}-${host.os}-${host.arch}-${sha256.slice(0, 16)}`;
}
/** The SHA-256 of a file, in hexadecimal. */
async function sha256Of(file) {
	const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.createHash)("sha256");
	await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_15__.pipeline)((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.createReadStream)(file), hash);
	return hash.digest("hex");
}
// packages/platforms/build/fly/flyctl/find-flyctl.js
const NAMES = process.platform === "win32" ? ["flyctl.exe", "fly.exe"] : ["flyctl", "fly"];
const HOW_TO_GET = "Install it in an earlier step, such as superfly/flyctl-actions/setup-flyctl pinned to a commit and with a version, or give flyctl-path.";
/**
* The path of flyctl: the one that is given, relative to `folder`, or on PATH when a bare name is given; else the first
* one on PATH. Throws `UserError`.
*/
async function findFlyctl(given, path, folder) {
	if (given === void 0) {
		const found = await onPath(NAMES, path);
		if (found !== void 0) return found;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("there is no flyctl on this machine", { hint: HOW_TO_GET });
	}
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(folder, given);
	if (await isProgram(file)) return file;
	const found = /[/\\]/.test(given) ? void 0 : await onPath([given], path);
	if (found !== void 0) return found;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`flyctl-path: ${file} is not a program that can be run`);
}
async function onPath(names, path) {
	for (const entry of path.split(node_path__WEBPACK_IMPORTED_MODULE_12__.delimiter).filter((each) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.isAbsolute)(each))) for (const name of names) if (await isProgram((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(entry, name))) return (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(entry, name);
}
async function isProgram(file) {
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.access)(file, node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.constants.X_OK);
		return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.stat)(file)).isFile();
	} catch {
		return false;
	}
}
// packages/platforms/build/fly/flyctl/probe.js
const answer = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.p)({
	Name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	Version: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
});
/** Nobody listens there: the version is asked for without a token and without a word to anyone. */
const NOWHERE = new URL("http://127.0.0.1:9/");
const TIMEOUT$1 = 3e4;
/** The version that flyctl says it is. Throws `UserError` for a program that is none, or not for this machine. */
async function probeFlyctl(path, { exec, env, signal }) {
	const configDir = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_16__.tmpdir)(), "slipway-flyctl-"));
	try {
		const settings = {
			token: "none",
			apiUrl: NOWHERE,
			machinesUrl: NOWHERE,
			configDir
		};
		const command = {
			file: path,
			args: ["version", "--json"],
			cwd: configDir,
			timeout: TIMEOUT$1
		};
		const result = await exec.run({
			...command,
			env: flyctlEnvironment(env, settings)
		}, {
			signal,
			show: false
		});
		signal.throwIfAborted();
		const version = result.exitCode === 0 ? versionIn$1(result.stdout) : void 0;
		if (version !== void 0) return version;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${path} is not a flyctl that runs on this machine (${process.platform}, ${process.arch})`, { hint: `It was asked for its version, and ${ending(result.exitCode, result.tail)}` });
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(configDir, {
			recursive: true,
			force: true
		});
	}
}
function versionIn$1(stdout) {
	try {
		const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(answer, JSON.parse(stdout));
		return parsed.success ? parsed.data.Version : void 0;
	} catch {
		return;
	}
}
function ending(exitCode, tail) {
	const said = tail.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
	return `ended with ${exitCode ?? "a signal"}${said === "" ? "" : `: ${said}`}.`;
}
// packages/platforms/build/fly/flyctl/download.js
/** The most that a download may be, in bytes; flyctl's archives are about 40 MB. */
const MAX_BYTES = 268435456;
/** Downloads an address to a file, and returns the SHA-256 of what came. Throws `HttpError`, `PlatformError`, `TimeoutError`. */
async function download(url, file, { signal, timeout }) {
	const limit = AbortSignal.timeout(timeout);
	try {
		const response = await fetch(url, {
			signal: AbortSignal.any([signal, limit]),
			headers: { accept: "*/*" }
		});
		if (!response.ok) throw await refusal(url, response);
		const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.createHash)("sha256");
		const body = response.body === null ? node_stream__WEBPACK_IMPORTED_MODULE_10__.Readable.from([]) : node_stream__WEBPACK_IMPORTED_MODULE_10__.Readable.fromWeb(response.body);
		await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_15__.pipeline)(body, measured(url, hash), (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.createWriteStream)(file));
		return hash.digest("hex");
	} catch (error) {
		signal.throwIfAborted();
		if (limit.aborted) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`GET ${(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)} was not done within ${timeout} ms`);
		throw error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.i || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r ? error : broken(url, error);
	}
}
function measured(url, hash) {
	let size = 0;
	return new node_stream__WEBPACK_IMPORTED_MODULE_10__.Transform({ transform(chunk, _encoding, done) {
		size += chunk.byteLength;
		hash.update(chunk);
		if (size > MAX_BYTES) done(new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)} answered with more than ${MAX_BYTES} bytes`));
		else done(null, chunk);
	} });
}
async function refusal(url, response) {
	await response.body?.cancel();
	const after = Number(response.headers.get("retry-after") ?? NaN);
	return new RefusedDownload({
		method: "GET",
		url: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)
	}, response.status, Number.isFinite(after) ? after * 1e3 : void 0);
}
/** An answer that is not the file. */
var RefusedDownload = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.r {
	/** The wait that the server asks for, in milliseconds. */
	retryAfter;
	constructor(request, status, after) {
		super(request, status, "");
		this.retryAfter = after;
	}
};
function broken(url, error) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`, { cause: error });
}
// packages/platforms/build/fly/flyctl/resolve-release.js
/** The most of an answer that can be an address, in characters. */
const LONGEST$1 = 2e3;
/** The address of an archive, as Fly's list of releases gives it: a text with nothing else in it. */
async function resolveRelease(url, { signal, timeout }) {
	const limit = AbortSignal.timeout(timeout);
	const response = await ask$1(url, AbortSignal.any([signal, limit])).catch((error) => {
		signal.throwIfAborted();
		if (limit.aborted) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(`GET ${(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)} did not answer within ${timeout} ms`);
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)} failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`, { cause: error });
	});
	if (response.status !== 200) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.r({
		method: "GET",
		url: (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)
	}, response.status, "");
	const text = response.text.trim();
	if (text.length <= LONGEST$1 && !/\s/.test(text) && URL.canParse(text)) return new URL(text);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`GET ${(0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.i)(url)} did not answer with an address`);
}
async function ask$1(url, signal) {
	const response = await fetch(url, {
		signal,
		headers: { accept: "text/plain" }
	});
	return {
		status: response.status,
		text: await response.text()
	};
}
// packages/platforms/build/fly/flyctl/sources.js
/** The public ones. */
const SOURCES = {
	github: new URL("https://github.com/superfly/flyctl/releases/download/"),
	fly: new URL("https://api.fly.io/app/flyctl_releases/")
};
const POLICY$1 = {
	attempts: 3,
	firstDelay: 1e3,
	maxDelay: 15e3
};
const TIMEOUT = 12e4;
/** Downloads the archive to a file from the first source that has the right one. Throws `PlatformError` with what each of them said. */
async function downloadArchive(wanted, file, sources, ports) {
	const failures = [];
	const part = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.randomUUID)()}`;
	for (const source of ["github", "fly"]) try {
		await from(source, {
			wanted,
			file: part,
			sources
		}, ports);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rename)(part, file);
		return source;
	} catch (error) {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(part, { force: true });
		ports.signal.throwIfAborted();
		failures.push((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error));
		ports.log.debug(`flyctl ${wanted.version} was not had from ${source}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
	}
	const asset = assetOf(wanted.version, wanted.host);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl ${wanted.version} could not be downloaded: ${failures.join("; ")}`, { hint: `Check that the release has ${asset}, or install flyctl in an earlier step and give flyctl-path.` });
}
async function from(source, { wanted, file, sources }, ports) {
	const limits = {
		signal: ports.signal,
		timeout: TIMEOUT
	};
	const onRetry = (error, delay) => ports.log.debug(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}; trying again in ${delay} ms`);
	const work = async () => {
		const url = source === "github" ? addressOf$1(wanted, sources.github) : await resolveRelease(listing(wanted, sources.fly), limits);
		if (!(0,_url_js__WEBPACK_IMPORTED_MODULE_4__.r)(url)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${url.origin} is not https; nothing was downloaded from it`);
		const sha256 = await download(url, file, limits);
		if (sha256 !== wanted.sha256) throw new WrongSum(url, sha256, wanted);
	};
	await (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.a)(work, judge, POLICY$1, {
		clock: ports.clock,
		signal: ports.signal,
		onRetry
	});
}
function addressOf$1({ version, host }, base) {
	return new URL(`v${version}/${assetOf(version, host)}`, base);
}
function listing({ version, host }, base) {
	return new URL(`${hostName(host).replace("_", "/")}/${version}`, base);
}
/** What came is not what was published; asking the same place again would give the same. */
var WrongSum = class extends _errors_js__WEBPACK_IMPORTED_MODULE_0__.i {
	constructor(url, actual, { sha256 }) {
		super(`${url.origin}${url.pathname} has the sha256 ${actual} instead of ${sha256}, and is not used`);
	}
};
function judge(error) {
	if (error instanceof WrongSum) return { again: false };
	if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.r)) return { again: true };
	if (!(error.status === 408 || error.status === 429 || error.status >= 500)) return { again: false };
	const after = error instanceof RefusedDownload ? error.retryAfter : void 0;
	return {
		again: true,
		...after === void 0 ? {} : { after }
	};
}
// packages/platforms/build/fly/flyctl/unpack.js
/** The program's name in an archive, which has it at its root (flyctl: .goreleaser.yml). */
function programOf({ os }) {
	return os === "Windows" ? "flyctl.exe" : "flyctl";
}
/** Unpacks the program, and what it needs beside it, into an empty folder. Returns its path. Throws `PlatformError`. */
async function unpackFlyctl(archive, folder, host, { exec, env, signal }) {
	const program = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, programOf(host));
	const args = host.os === "Windows" ? ["-xf", archive] : [
		"-xzf",
		archive,
		"flyctl"
	];
	const command = {
		file: tarOf(host, env),
		args,
		cwd: folder,
		env: childEnvironment(env)
	};
	const { exitCode, tail } = await exec.run(command, {
		signal,
		show: false
	});
	signal.throwIfAborted();
	if (exitCode !== 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${archive} cannot be unpacked: ${tail.trim()}`);
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.stat)(program).catch(() => void 0))?.isFile() !== true) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`there is no ${programOf(host)} in ${archive}`);
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.chmod)(program, 493);
	return program;
}
/** Windows' own tar reads zip archives; the one that Git brings, and may come first in PATH, does not. */
function tarOf({ os }, env) {
	if (os !== "Windows") return "tar";
	return (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(env["SystemRoot"] ?? env["SYSTEMROOT"] ?? String.raw`C:\Windows`, "System32", "tar.exe");
}
function childEnvironment(env) {
	return Object.fromEntries([
		"PATH",
		"Path",
		"SystemRoot",
		"SYSTEMROOT",
		"TEMP",
		"TMP",
		"TMPDIR"
	].flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}
// packages/platforms/build/fly/flyctl/tool-cache.js
/** The tool's name: not `flyctl`, because what others keep under that name was not checked by us. */
const TOOL = "slipway-flyctl";
/** The path of a release's folder, as `@actions/tool-cache` lays it out; complete when `<folder>.complete` is beside it. */
function toolFolder(root, { version, arch }) {
	return (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, TOOL, version, arch);
}
/** The program, when one of the folders has it in full. */
async function findKept(place, host) {
	for (const root of place.folders) {
		const folder = toolFolder(root, place);
		const program = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, programOf(host));
		if (await isFile(`${folder}.complete`) && await isFile(program)) return program;
	}
}
/** Keeps what `fill` puts into a folder, in the first tool cache that takes it. Returns the program's path. */
async function keep(place, host, fill) {
	const { staging, folder } = await stage$1(place);
	try {
		await fill(staging);
		await settle$2(staging, folder);
	} finally {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(staging, {
			recursive: true,
			force: true
		});
	}
	const program = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, programOf(host));
	if (await isFile(program)) return program;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl was kept in ${folder}, and is not there`);
}
async function stage$1(place) {
	let last;
	for (const root of place.folders) {
		const folder = toolFolder(root, place);
		try {
			await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(folder), { recursive: true });
			return {
				folder,
				staging: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.mkdtemp)(`${folder}.part-`)
			};
		} catch (error) {
			last = error;
		}
	}
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`flyctl cannot be kept in ${place.folders.join(" or ")}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(last)}`);
}
/**
* Puts the folder in its place in one step, so that no job sees half of it. Of several jobs on one machine the first
* wins, and the others use what it kept; a folder that was never completed is moved out of the way.
*/
async function settle$2(staging, folder) {
	const complete = `${folder}.complete`;
	if (!await moved(staging, folder) && !await isFile(complete)) {
		const aside = `${staging}-old`;
		await moved(folder, aside);
		await moved(staging, folder);
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rm)(aside, {
			recursive: true,
			force: true
		});
	}
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.writeFile)(complete, "");
}
/** Whether the folder was moved; not, when there is another one already, or when it is gone. */
async function moved(from, to) {
	try {
		await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.rename)(from, to);
		return true;
	} catch (error) {
		if ([
			"ENOTEMPTY",
			"EEXIST",
			"EPERM",
			"ENOENT"
		].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) ?? "")) return false;
		throw error;
	}
}
async function isFile(path) {
	return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.stat)(path).catch(() => void 0))?.isFile() === true;
}
// packages/platforms/build/fly/flyctl/acquire.js
/** Finds flyctl where it is given, or gets the pinned release, checks its sum and keeps it. Throws `UserError` or `PlatformError`. */
async function acquireFlyctl(request, ports) {
	const flyctl = request.path === void 0 ? await released(request, ports) : await given(request.path, request, ports);
	ports.log.info(`flyctl ${flyctl.version} from ${WHERE[flyctl.source]}: ${flyctl.path}`);
	return flyctl;
}
const WHERE = {
	path: "flyctl-path",
	"tool-cache": "the tool cache",
	"actions-cache": "GitHub's cache",
	github: "its GitHub release",
	fly: "Fly's list of releases"
};
async function given(path, { workspace }, ports) {
	const found = await findFlyctl(path, ports.env["PATH"] ?? "", workspace);
	return {
		path: found,
		version: await probeFlyctl(found, ports),
		source: "path"
	};
}
async function released(request, ports) {
	const { platform, arch } = ports.machine ?? process;
	const wanted = wantedFlyctl(request.version ?? "0.4.99", hostOf(platform, arch));
	const { version } = wanted;
	const place = {
		version,
		arch,
		folders: foldersOf(ports.env)
	};
	const kept = await findKept(place, wanted.host);
	if (kept !== void 0) return {
		path: kept,
		version,
		source: "tool-cache"
	};
	const { file, source } = await archiveOf(wanted, ports);
	return {
		path: await keep(place, wanted.host, async (folder) => {
			await probeFlyctl(await unpackFlyctl(file, folder, wanted.host, ports), ports);
		}),
		version,
		source
	};
}
/** Where releases are kept, best first: the runner's tool cache may be read-only, or not be there. */
function foldersOf(env) {
	const toolCache = env["RUNNER_TOOL_CACHE"] ?? "";
	return [...toolCache === "" ? [] : [toolCache], (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(tempOf(env), "slipway-tools")];
}
function tempOf(env) {
	return env["RUNNER_TEMP"] ?? env["TMPDIR"] ?? "/tmp";
}
/** The archive, checked: from GitHub's cache, else from a release's source, and then kept in GitHub's cache. */
async function archiveOf(wanted, ports) {
	const file = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(tempOf(ports.env), "slipway-flyctl", assetOf(wanted.version, wanted.host));
	await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(file), { recursive: true });
	const cache = await openCache(ports);
	if (await restoreArchive(cache, file, wanted, ports.log)) return {
		file,
		source: "actions-cache"
	};
	const source = await downloadArchive(wanted, file, ports.sources ?? SOURCES, ports);
	await saveArchive(cache, file, wanted, ports.log);
	return {
		file,
		source
	};
}
async function openCache({ cache = actionsCache, env, log }) {
	try {
		return await cache(env);
	} catch (error) {
		log.debug(`GitHub's cache cannot be used: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return;
	}
}
// packages/platforms/build/fly/repeat.js
/**
* What passes by itself before a release is made (flyctl: imgsrc, internal/uiex; flyctl#4595). The Machines API lists an
* app's machines once a second, three at a burst, for all who ask; flyctl itself does not ask again (fly-go: flaps). A refused release and a
* failed build are named in words of their own (`failed to create release (status 422)`, `failed to fetch an image or
* build from source`), whatever the cause: only the cause says whether it passes.
*/
const PASSING = /could not find image|failed to create release \(status (?:408|5\d\d)\)|\b(?:429|502|503|504)\b|too many requests|rate limit|bad gateway|service unavailable|gateway time-?out|connection (?:reset|refused)|i\/o timeout|TLS handshake timeout|unexpected EOF/i;
/**
* Whether flyctl may simply be run again: its failure is one that passes, and it made no release. A release takes a
* number and may have run its release command; to repeat that is the user's decision.
*/
function isSafeToRepeat({ exit, error }, proof) {
	return exit === "failure" && proof.release === void 0 && error !== void 0 && PASSING.test(error);
}
/** The waits before flyctl is started again, in milliseconds: the first is enough for the Machines API's own limit. */
const PAUSES = [2e3, 1e4];
/** Runs flyctl again as often as is safe; `cancelled` makes the result when the job is cancelled during a wait. */
async function repeatWhileSafe(run, cancelled, { clock, signal, log }) {
	for (const pause of PAUSES) {
		const result = await run();
		const { attempt, proof } = result;
		if (attempt === void 0 || proof === void 0 || !isSafeToRepeat(attempt, proof)) return result;
		log.info(`flyctl failed before it made a release, for a reason that passes (${attempt.error}); trying again`);
		try {
			await clock.sleep(pause, signal);
		} catch (error) {
			if (signal.aborted) return cancelled(attempt);
			throw error;
		}
	}
	return await run();
}
// packages/platforms/build/fly/token.js
/**
* Reads a token as Fly's own clients do: schemes in front are dropped, however many; the rest is a list of macaroons
* and OAuth tokens. The Machines API takes the macaroons alone where there are any; GraphQL takes both.
*/
function parseToken(text) {
	const bare = text.trim().replace(/^(?:(?:Bearer|FlyV1)\s+)+/i, "");
	const parts = bare.split(",").map((part) => part.trim()).filter((part) => part !== "");
	const macaroons = parts.filter((part) => /^fm(?:1r|1a|2)_/.test(part));
	const others = parts.filter((part) => !macaroons.includes(part));
	const scheme = macaroons.length > 0 ? "FlyV1" : "Bearer";
	const all = [...macaroons, ...others].join(",");
	return {
		value: all,
		machines: `${scheme} ${(macaroons.length > 0 ? macaroons : others).join(",")}`,
		graphql: `${scheme} ${all}`,
		releases: `Bearer ${all}`,
		secrets: [.../* @__PURE__ */ new Set([
			text.trim(),
			bare,
			all,
			...parts
		])]
	};
}
// actions/rollback/build/targets/fly-source.js
/** Why a release cannot come back when `imagesOf` has none. */
const UNKNOWN_IMAGE = "which image it was is known neither from the record nor from Fly";
/** Where the image is to be found, in order: as it was recorded, then as Fly keeps it for its release. */
function imagesOf(to, { releases }) {
	const name = nameOf(to);
	const kept = releases.find(({ version }) => `v${version}` === name)?.image;
	const recorded = recordedImage(to, releases);
	const [first, ...rest] = [...new Set([recorded, kept].filter((image) => image !== void 0))];
	if (first === void 0) return void 0;
	return {
		images: [first, ...rest],
		digest: digestOf(first)
	};
}
function recordedImage(to, releases) {
	if (to.kind === "recorded") {
		const { artifact } = to.entry.record;
		return artifact.type === "image" && artifact.digest !== void 0 ? `${withoutDigest(artifact.ref)}@${artifact.digest}` : void 0;
	}
	if (to.image !== void 0) return to.image;
	return releases.find(({ image }) => to.digest !== void 0 && digestOf(image) === to.digest)?.image;
}
/** The release's number on Fly, as its record's last status says it. */
function nameOf(to) {
	return to.kind === "recorded" ? releaseNameOf(to.entry) : to.release;
}
/** How many releases back Fly's memory is searched for a configuration, with room for those made meanwhile. */
const REMEMBERED = 45;
/** `current` where the release's own cannot be found. */
function configOf({ to, from }, newest, { config }) {
	const own = versionIn(nameOf(to));
	const again = to.kind === "recorded" ? versionIn(to.again) : NaN;
	const version = !Number.isNaN(again) && !(newest - own < REMEMBERED) ? again : own;
	const name = `v${version}`;
	if (config === "current" || Number.isNaN(version)) return { from: "current" };
	const before = from.entry?.record.before;
	return {
		from: "release",
		version,
		sha256: before?.release === name ? before?.config?.sha256 : void 0
	};
}
function versionIn(name) {
	return Number(/^v(\d+)$/.exec(name ?? "")?.[1] ?? NaN);
}
// actions/rollback/build/targets/fly.js
/** An app on Fly as a target. */
function flyTarget(id, app, inputs, ports) {
	const platform = platformOf$1(app, inputs, ports);
	let last;
	return {
		id,
		async observe() {
			const [live, settings] = await Promise.all([platform.observe(), settingsOf$1(platform, ports)]);
			last = live;
			const seen = seenOf(id, app, live);
			return {
				...seen,
				live: {
					...seen.live,
					settings
				}
			};
		},
		missing: async (move) => missing$2(platform, move, last ?? await platform.observe(), inputs),
		restore: (move) => restore$1(platform, move, inputs, ports),
		notUndone: ({ changed }) => [`${app}: secrets on Fly stay as they are now${setSince(changed)}`, ...inputs.config === "current" ? [`${app}: the configuration stays as it is now (config: current)`] : []]
	};
}
/** How many names of settings are shown; the rest is a number. */
const SHOWN = 8;
function setSince(names) {
	if (names.length === 0) return "";
	const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
	return `; set since then: ${names.slice(0, SHOWN).join(", ")}${more}`;
}
/** Which settings there are is only to be told: not to know keeps nobody from going back. */
async function settingsOf$1(platform, { log, signal }) {
	try {
		return await platform.secrets();
	} catch (error) {
		if (signal.aborted || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		log.debug(`when secrets were set is not known: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(error)}`);
		return;
	}
}
function platformOf$1(app, inputs, ports) {
	const { http, exec, signal, env, clock, context, log } = ports;
	const given = inputs["fly-api-token"];
	if (given === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`fly-api-token is needed for fly/${app}`);
	const token = parseToken(given);
	for (const secret of token.secrets) log.mask(secret);
	const connection = {
		http,
		token,
		app,
		apiUrl: inputs["fly-api-url"],
		machinesUrl: inputs["fly-machines-api-url"]
	};
	const debug = (message) => log.debug(message);
	const info = (message) => log.info(message);
	return fly(connection, {
		exec,
		signal,
		env,
		clock,
		temp: context.temp,
		debug,
		info
	});
}
/** What is live, machine by machine: the newest release that Fly calls complete may be on none of them. */
function seenOf(target, app, live) {
	const digests = new Set(live.machines.map(({ digest }) => digest));
	const releases = new Set(live.machines.map(({ release }) => release));
	const mixed = digests.size > 1 || releases.size > 1;
	const number = live.machines.length === 0 ? live.current?.version : [...releases][0];
	const release = mixed || number === void 0 ? void 0 : `v${number}`;
	const note = mixed ? `${app}: its ${live.machines.length} machines run different releases` : `${app}: ${release ?? "no release"} on ${live.machines.length} machines, ${live.digest?.slice(0, 19) ?? "no image"}`;
	return {
		live: {
			target,
			release,
			digest: live.digest,
			mixed
		},
		newest: live.newestVersion,
		url: live.url,
		note
	};
}
async function missing$2(platform, move, live, inputs) {
	const known = imagesOf(move.to, live);
	if (known === void 0) return UNKNOWN_IMAGE;
	return await platform.missing({
		images: known.images,
		config: configOf(move, live.newestVersion, inputs)
	});
}
async function restore$1(platform, move, inputs, ports) {
	const { exec, clock, signal, env, log, context } = ports;
	const request = {
		version: inputs["flyctl-version"],
		path: inputs["flyctl-path"],
		workspace: context.workspace
	};
	const [flyctl, observed] = await Promise.all([acquireFlyctl(request, {
		exec,
		clock,
		signal,
		env,
		log
	}), platform.observe()]);
	const { state } = await platform.quiet(observed);
	const known = imagesOf(move.to, state);
	if (known === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(UNKNOWN_IMAGE, { hint: "Nothing was changed. Choose another release." });
	const { images, digest } = known;
	const config = configOf(move, state.newestVersion, inputs);
	if (config.from === "current" && inputs.config === "target") log.warning("the release's number on Fly is in no record, so its configuration cannot be found: today's is kept");
	const { strategy, timeout } = inputs;
	const { attempt, proof } = await runOn(platform, {
		flyctl: flyctl.path,
		images,
		config,
		strategy,
		waitTimeout: timeout,
		timeout
	}, {
		after: state.newestVersion,
		digest
	}, ports);
	if (proof === void 0) return {
		ok: false,
		reason: "the job was cancelled while flyctl ran",
		release: void 0
	};
	const said = attempt.error === void 0 ? "" : ` (flyctl: ${attempt.error})`;
	const ok = proof.result === "deployed" || proof.result === "unchanged";
	const name = proof.release === void 0 ? void 0 : `v${proof.release.version}`;
	return {
		ok,
		reason: `${proof.result}: ${proof.reason}${said}`,
		release: name
	};
}
async function runOn(platform, release, expected, ports) {
	const cancelled = (attempt) => ({
		attempt,
		proof: void 0
	});
	const run = async () => {
		const attempt = await platform.rollback(release);
		if (ports.signal.aborted) return cancelled(attempt);
		return {
			attempt,
			proof: await platform.prove({
				...expected,
				attempt,
				settle: release.timeout,
				wake: true
			})
		};
	};
	return await repeatWhileSafe(run, cancelled, ports);
}
// packages/platforms/build/vercel/deployment.js
/** A deployment's answer as a deployment. */
function deploymentOf$1(answer) {
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
		const file = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.relative)(root, path).replaceAll("\\", "/");
		entries.push({
			file,
			...known.get(path) ?? await named(file, find(path, reader))
		});
	}
	return entries.toSorted((one, other) => one.file < other.file ? -1 : 1);
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
		sha: await digest(path, size, reader),
		source: { path }
	};
	const bytes = Buffer.from((0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readlinkSync)(path), "utf8");
	return {
		mode,
		size: bytes.length,
		sha: (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.hash)("sha1", bytes),
		source: { bytes }
	};
}
/** SHA-1 is what Vercel names files by; it guards nothing here. */
async function digest(path, size, reader) {
	const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.openSync)(path, "r");
	try {
		if (size < PIECE) return (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.hash)("sha1", reader.room.subarray(0, (0,node_fs__WEBPACK_IMPORTED_MODULE_8__.readSync)(file, reader.room)));
		const whole = (0,node_crypto__WEBPACK_IMPORTED_MODULE_13__.createHash)("sha1");
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
async function named(file, found) {
	try {
		return await found;
	} catch (error) {
		throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.s)(error) === "ENOENT" ? missing$1(file, error) : error;
	}
}
function missing$1(file, cause) {
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
async function walk(folder) {
	const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readdir)(folder, { withFileTypes: true });
	return (await Promise.all(entries.toSorted((one, other) => one.name < other.name ? -1 : 1).map(async (entry) => {
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, entry.name);
		if (!entry.isDirectory()) return [path];
		const inside = await walk(path);
		return inside.length === 0 ? [path] : inside;
	}))).flat();
}
// packages/platforms/build/vercel/files/built-for.js
/** `builds.json`, in which `vercel build` notes for what it built, and what went wrong. Other builders write none. */
const schema$1 = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	target: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()), void 0),
	error: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()),
	builds: (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.n)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ error: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()) }))), void 0)
});
/**
* Holds what a build has noted against what is to be deployed: one that failed is no output, and one for another target
* has that target's variables in it. Throws a `UserError`. Says whether there was a note.
*/
async function checkBuiltFor(output, target) {
	const noted = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(schema$1, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(output, "builds.json"), "utf8").catch(() => "")));
	if (!noted.success) return false;
	const { target: built, error, builds } = noted.data;
	if ([error, ...(builds ?? []).map((build) => build.error)].some((each) => each !== null && each !== void 0)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the output in ${output} is that of a build that failed: builds.json notes an error`, { hint: "Nothing was sent. Build again, and see that the job ends with a build that fails." });
	if (built !== null && built !== void 0 && built !== target) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`the output in ${output} was built for ${built}, and is to be deployed to ${target}`, { hint: `Nothing was sent. It has the variables of ${built} in it: build with ${buildCommand(target)}, or set target: ${built}.` });
	return true;
}
function buildCommand(target) {
	return target === "production" ? "`vercel build --prod`" : `\`vercel build --target=${target}\``;
}
// packages/platforms/build/vercel/files/root.js
const repoLink = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ projects: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	directory: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
})) });
/**
* Finds the root as the CLI does: where a repository is linked as a whole (`.vercel/repo.json` in a folder above) and
* names the project, paths are relative to the repository; otherwise to the working directory. Throws a `UserError` when
* there is no output, or when it lies outside.
*/
async function findRoot(folder, output, projectId) {
	const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(folder, output);
	if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.stat)(absolute).catch(() => void 0))?.isDirectory() !== true) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`there is no prebuilt output in ${absolute}`, { hint: "Run `vercel build` (with --prod for production) first, or set build: true; output names the folder if it lies elsewhere." });
	const root = await linkedRoot(folder, projectId) ?? folder;
	if (isOutside((0,node_path__WEBPACK_IMPORTED_MODULE_12__.relative)(root, absolute))) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`output: ${absolute} lies outside of ${root}`, { hint: "Vercel's paths are relative to working-directory: the output has to lie in it." });
	return {
		root,
		output: absolute
	};
}
/** Whether a relative path leads out of the folder that it is relative to. */
function isOutside(path) {
	return path === ".." || path.startsWith("../") || path.startsWith("..\\") || (0,node_path__WEBPACK_IMPORTED_MODULE_12__.resolve)(path) === path;
}
/** The nearest folder above with a link that names the project for the working directory. */
async function linkedRoot(folder, projectId) {
	for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(at)) {
		const link = await readLink((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(at, ".vercel/repo.json"));
		const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.relative)(at, folder).replaceAll("\\", "/") || ".";
		if (link?.projects.some((project) => project.id === projectId && (project.directory ?? ".") === directory) === true) return at;
		if ((0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(at) === at) return void 0;
	}
}
async function readLink(file) {
	const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)(file, "utf8").catch(() => void 0);
	if (text === void 0) return void 0;
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(repoLink, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(text));
	return parsed.success ? parsed.data : void 0;
}
// packages/platforms/build/vercel/files/extra-files.js
/** The files beside the output that are sent with it: routes, redirects in bulk, the configuration of microfrontends. */
async function extraFiles({ root, rootDirectory = "", bulkRedirects }) {
	const names = ["microfrontends.json", "microfrontends.jsonc"].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, rootDirectory, name));
	const [routes, microfrontends] = await Promise.all([filesAt((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, ".vercel/routes.json")), Promise.all(names.map(filesAt))]);
	if (bulkRedirects === void 0) return [...microfrontends.flat().slice(0, 1), ...routes];
	const redirects = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, rootDirectory, bulkRedirects);
	const inside = isOutside((0,node_path__WEBPACK_IMPORTED_MODULE_12__.relative)(root, redirects)) ? [] : await filesAt(redirects);
	return [
		...microfrontends.flat().slice(0, 1),
		...routes,
		...inside
	];
}
async function filesAt(path) {
	const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.lstat)(path).catch(() => void 0);
	if (found?.isDirectory() === true) return await walk(path);
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
	const [newer, older] = await Promise.all([read$1((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, ".vercelignore")), read$1((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, ".nowignore"))]);
	if (newer !== "" && older !== "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o("there are both a .vercelignore and a .nowignore", { hint: "Delete .nowignore." });
	const text = newer === "" ? older : newer;
	if (text === "") return () => false;
	const rules = ignore__WEBPACK_IMPORTED_MODULE_17__().add(text.replaceAll(/^\.\//gm, ""));
	const needed = ignore__WEBPACK_IMPORTED_MODULE_17__().add(NEEDED);
	return (path) => rules.ignores(path) && !needed.ignores(path);
}
async function read$1(file) {
	return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)(file, "utf8").catch(() => "");
}
// packages/platforms/build/vercel/files/function-files.js
const config = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ filePathMap: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())) });
/**
* The values of every function's `filePathMap` (`.vc-config.json`), from the root. What lies outside is left out, by name
* or by way of a link to a folder: an output that was tampered with must not pull in what it likes.
*/
async function functionFiles(root, output) {
	const configs = output.filter((path) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.basename)(path) === ".vc-config.json");
	const named = new Set((await Promise.all(configs.map(namedIn))).flat());
	const staysBehind = await readIgnoreFile(root);
	const sorted = {
		files: [],
		outside: [],
		ignored: []
	};
	const real = realFolders(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.realpath)(root));
	const sent = new Set(output);
	for (const name of [...named].toSorted()) sorted[await kindOf(name, {
		root,
		real,
		staysBehind,
		sent
	})].push(name);
	return {
		...sorted,
		files: [...new Set(sorted.files.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, name)))]
	};
}
async function kindOf(name, { root, real, staysBehind, sent }) {
	const path = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root, name);
	const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_12__.relative)(root, path).replaceAll("\\", "/");
	if (inside === "" || isOutside(inside)) return "outside";
	if (!await real((0,node_path__WEBPACK_IMPORTED_MODULE_12__.dirname)(path))) return "outside";
	return staysBehind(inside) && !sent.has(path) ? "ignored" : "files";
}
/** Whether a folder really lies inside of the root, links followed; one that there is not, is taken by its name. */
function realFolders(root) {
	const known = /* @__PURE__ */ new Map();
	const look = async (folder) => {
		const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.realpath)(folder).catch(() => root);
		return real === root || !isOutside((0,node_path__WEBPACK_IMPORTED_MODULE_12__.relative)(root, real));
	};
	return (folder) => {
		const answer = known.get(folder) ?? look(folder);
		known.set(folder, answer);
		return answer;
	};
}
async function namedIn(file) {
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(config, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)(file, "utf8")));
	if (!parsed.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${file} is no configuration of a function`, { hint: "Build the output again." });
	return Object.values(parsed.data.filePathMap ?? {});
}
// packages/platforms/build/vercel/files/collect.js
/** Collects the files of a prebuilt output by the CLI's rules. Throws a `UserError` for an output that is none. */
async function collect({ root, output }, { rootDirectory, bulkRedirects }, ahead) {
	const inOutput = ahead?.paths ?? await walk(output);
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
const schema = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	env: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
	build: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ env: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())) })),
	builds: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()))
});
/**
* Reads the vercel.json of the first folder that has one: the project's root directory comes before the folder in which
* the CLI would run. Throws a `UserError` for one that cannot be read.
*/
async function readVercelJson(folders) {
	const found = await firstOf(folders.flatMap((folder) => [(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, ".vercel/vercel.json"), (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, "vercel.json")]));
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(found?.text ?? "{}"));
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
		const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.readFile)(path, "utf8").catch(() => void 0);
		if (text !== void 0) return {
			path,
			text
		};
	}
}
async function programIn(folders) {
	for (const path of folders.flatMap((folder) => PROGRAMS.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(folder, name)))) if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_14__.stat)(path).catch(() => void 0)) return path;
}
// packages/platforms/build/vercel/inspect.js
/** The output's entries, and what vercel.json has to say. */
async function collectOutput({ folder, output, target, live, ahead }) {
	const root = await findRoot(folder, output, live.id);
	await checkBuiltFor(root.output, target);
	const { rootDirectory } = live;
	const vercelJson = await readVercelJson([...rootDirectory === void 0 ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(root.root, rootDirectory)], folder]);
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
const said = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	code: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	message: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
});
/** The error in an answer: in `error`, in `err`, or the answer itself (as the CLI reads it). */
function refusalIn(status, body, retryAfter) {
	const details = objectIn(body, "error") ?? objectIn(body, "err") ?? asObject(body) ?? {};
	const parsed = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(said, details);
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
	const body = (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(response.text);
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
function read(schema, value, what) {
	const result = (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.T)(schema, value);
	if (result.success) return result.data;
	const places = result.error.issues.slice(0, 3).map(({ path, message }) => `${path.join(".")}: ${message}`);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`Vercel answered ${what} in a form that is not known (${places.join("; ")})`);
}
// packages/platforms/build/vercel/wire.js
const codeAndMessage = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	code: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	message: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
});
/** `GET /v13/deployments/{id}`, and what a create answers. */
const deployment = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	/** Without a scheme. */
	url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	readyState: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	readySubstate: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	target: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	inspectorUrl: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	projectId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
	aliasAssigned: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)([/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)()])),
	aliasError: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(codeAndMessage),
	aliasWarning: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(codeAndMessage),
	errorCode: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	errorMessage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	createdAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)()),
	meta: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)())),
	checks: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ "deployment-alias": /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()) })) }))
});
/** `GET /v7/deployments`: `uid` in place of `id`. */
const deployments = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ deployments: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	uid: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	readyState: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	meta: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()))
})) });
/** `GET /v9/projects/{id}?rollbackInfo=true`. */
const project = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	name: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	accountId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	rootDirectory: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	nodeVersion: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	sourceFilesOutsideRootDirectory: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)()),
	autoAssignCustomDomains: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.a)()),
	targets: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.h)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
		url: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())),
		readySubstate: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
	})))),
	lastAliasRequest: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		fromDeploymentId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
		toDeploymentId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
		jobStatus: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
		requestedAt: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)(),
		type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()
	})),
	lastRollbackTarget: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)()),
	rollingRelease: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.y)())
});
/** `GET /v1/projects/{id}/rolling-release`. */
const rollingRelease = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ rollingRelease: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	state: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	canaryDeployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)() })),
	currentDeployment: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)() })),
	queuedDeploymentId: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	activeStage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
		index: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)()),
		targetPercentage: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)())
	}))
})) });
/** `GET /v9/projects/{id}/{promote|rollback}/aliases`. */
const aliasOutcomes = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ aliases: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.v)([/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(), /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ alias: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()) })]),
	status: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)())
})) });
/** A line of a build's log. */
const events = /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.i)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({
	type: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)(),
	created: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.f)()),
	id: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	text: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	level: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()),
	info: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.l)({ readyState: /* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.d)(/* @__PURE__ */ (0,_schemas_js__WEBPACK_IMPORTED_MODULE_2__.g)()) }))
}));
// packages/platforms/build/vercel/get.js
/** A deployment by its id: never by an address, which may still lead to another. */
async function getDeployment(connection, id) {
	const { body } = await demand(connection, {
		method: "GET",
		path: `/v13/deployments/${encodeURIComponent(id)}`,
		tried: `show the deployment ${id}`
	});
	return deploymentOf$1(read(deployment, body, "the deployment"));
}
/** Cancels a build that goes on; one that has ended is left as it is. */
async function cancelDeployment(connection, id) {
	const { body } = await demand(connection, {
		method: "PATCH",
		path: `/v12/deployments/${encodeURIComponent(id)}/cancel`,
		body: {},
		tried: `cancel the deployment ${id}`
	});
	return deploymentOf$1(read(deployment, body, "the canceled deployment"));
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
	return liveOf(read(project, body, "the project"));
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
		production: targetOf$1(answer),
		autoAssign,
		pinnedBy: autoAssign === "off" ? pinOf(answer) : void 0,
		job: job ?? void 0,
		rolls: rollingRelease !== null && rollingRelease !== void 0
	};
}
function targetOf$1({ targets }) {
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
	return liveOf(read(project, answer.body, "the changed project")).autoAssign;
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
	const found = read(deployments, body, "the deployments").deployments.find(({ meta }) => meta?.[META_KEY] === key);
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
				for (const event of read(events, body, "the build's log")) {
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
		[deployment] = await Promise.all([look$2(connection, deployment, ports), log.read()]);
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
async function look$2(connection, last, ports) {
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
	const found = read(rollingRelease, body, "the rolling release").rollingRelease;
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
		const names = read(aliasOutcomes, body, "the domains of the job").aliases.map(({ alias }) => typeof alias === "string" ? alias : alias.alias ?? "a domain");
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
async function settle$1(waiting, before) {
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
		const seen = await look$1(waiting);
		live = seen?.live ?? live;
		const now = clock.now();
		const state = seen === void 0 ? void 0 : stateOf(seen, sightOf(seen.live, wish, known), since, now);
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
async function look$1({ connection, wish, ports }) {
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
function stateOf({ rolling, isOurs }, sight, since, now) {
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
	return answer?.status === 202 ? await queued(waiting) : await settle$1(waiting, before);
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
		deployment: deploymentOf$1(read(deployment, body, "the create")),
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
		...targetOf(plan.target),
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
function targetOf(target) {
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
		await (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__.a)(work, judge, POLICY, {
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
	const refusal = refusalIn(status, (0,_json_js__WEBPACK_IMPORTED_MODULE_19__.t)(text), retryAfter);
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
	if (!(0,_url_js__WEBPACK_IMPORTED_MODULE_4__.r)(url)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`${url.origin} must be https (http is for loopback only)`);
	const isPlain = url.protocol === "http:";
	const options = {
		keepAlive: true,
		maxSockets: connections
	};
	const agent = isPlain ? new node_http__WEBPACK_IMPORTED_MODULE_11__.Agent(options) : new node_https__WEBPACK_IMPORTED_MODULE_18__.Agent(options);
	const open = isPlain ? node_http__WEBPACK_IMPORTED_MODULE_11__.request : node_https__WEBPACK_IMPORTED_MODULE_18__.request;
	return {
		close: () => agent.destroy(),
		async send(upload, signal) {
			const request = open(url, {
				method: "POST",
				agent,
				signal,
				timeout: idle,
				headers: headersOf(connection, upload)
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
function headersOf({ token }, { sha, size }) {
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
	const { packArchive } = await Promise.all(/* import() */[__webpack_require__.e(118), __webpack_require__.e(746)]).then(__webpack_require__.bind(__webpack_require__, 33746));
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
// actions/rollback/build/targets/vercel.js
/** A project on Vercel as a target. */
function vercelTarget(id, project, inputs, ports) {
	const platform = platformOf(project, inputs, ports);
	return {
		id,
		async observe() {
			const { production, name } = await platform.observe();
			const deployment = production?.id;
			const alias = production?.aliases[0];
			const note = `${name}: ${deployment ?? "nothing"} in production`;
			const url = alias === void 0 ? void 0 : `https://${alias}`;
			return {
				live: {
					target: id,
					deployment,
					mixed: false
				},
				newest: void 0,
				url,
				note
			};
		},
		missing: ({ to }) => missing(platform, to),
		restore: (move) => restore(platform, move, inputs),
		notUndone: () => [`${project}: Vercel gives new production deployments no domain until one is promoted (vercel-deploy does)`, `${project}: environment variables on Vercel stay as they are for new builds; what came back has those of its build`]
	};
}
function platformOf(project, inputs, { http, signal, clock, log }) {
	const token = inputs["vercel-token"];
	if (token === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`vercel-token is needed for vercel/${project}`);
	return vercel({
		http,
		token,
		project,
		team: inputs["vercel-team-id"],
		apiUrl: inputs["vercel-api-url"]
	}, {
		clock,
		signal,
		info: (message) => log.info(message),
		debug: (message) => log.debug(message),
		line: (text) => log.info(text.trimEnd())
	});
}
async function missing(platform, to) {
	const id = deploymentOf(to);
	if (id === void 0) return UNKNOWN_DEPLOYMENT;
	try {
		const { state } = await platform.deployment(id);
		return state === "READY" ? void 0 : `Vercel's deployment ${id} is ${state}`;
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) return error.message;
		throw error;
	}
}
const UNKNOWN_DEPLOYMENT = "which deployment it was is in no record";
async function restore(platform, { to, from }, { timeout }) {
	const id = deploymentOf(to);
	if (id === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(UNKNOWN_DEPLOYMENT, { hint: "Nothing was changed." });
	const forward = to.kind === "recorded" && from.entry !== void 0 && to.entry.id > from.entry.id;
	const moved = await platform.rollback({
		type: forward ? "promote" : "rollback",
		id,
		timeout
	});
	const proof = await platform.prove({ deployment: id });
	const ok = proof.result === "live" && (moved.state === "moved" || moved.state === "already");
	return {
		ok,
		reason: `${moved.state}: ${ok ? proof.reason : moved.reason}`,
		release: id
	};
}
function deploymentOf(to) {
	if (to.kind === "unrecorded") return to.deployment;
	const { artifact } = to.entry.record;
	return artifact.type === "vercel" ? artifact.deployment : void 0;
}
// actions/rollback/build/targets/table.js
/** Every platform that can go back, by its name in a target's id. A new platform is one line here. */
const PLATFORMS = {
	fly: flyTarget,
	vercel: vercelTarget
};
/** The targets of an environment: those that are named, or else all that have records. Throws a `UserError` for all that is missing. */
function targetsOf(records, inputs, ports) {
	const recorded = [...new Set(records.map(({ record }) => record.target.id))].toSorted();
	const problems = [];
	const targets = (inputs.targets ?? recorded).flatMap((id) => {
		const slash = id.indexOf("/");
		const make = PLATFORMS[id.slice(0, Math.max(slash, 0))];
		try {
			if (make !== void 0 && slash < id.length - 1) return [make(id, id.slice(slash + 1), inputs, ports)];
			problems.push(`${id} is no target on ${Object.keys(PLATFORMS).join(" or ")}`);
		} catch (error) {
			if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o)) throw error;
			problems.push(error.message);
		}
		return [];
	});
	if (problems.length === 0) return targets;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(problems.join("; "), { hint: "Nothing was changed. Give what is missing, or name the targets that are to be brought back in `targets`." });
}
// actions/rollback/build/look.js
/** Reads the records and what is live, and plans. Changes nothing. */
async function look(inputs, book, ports) {
	const records = await book.list(inputs.environment);
	const targets = targetsOf(records, inputs, ports);
	const observed = await Promise.all(targets.map(async (target) => [target.id, await target.observe()]));
	for (const [, { note }] of observed) ports.log.info(`live: ${note}`);
	const seen = new Map(observed);
	const open = records.filter(({ record, statuses }) => isOpen(statuses) && seen.has(record.target.id) && record.run.id !== ports.context.runId);
	const goingOn = await stillAtWork(open, book);
	const request = requestOf(inputs, {
		seen,
		goingOn
	}, ports);
	return {
		records,
		targets,
		seen,
		plan: await planWithWhatIsThere((gone) => planRollback(records, {
			...request,
			gone
		}), targets, ports),
		cutOff: open.filter(({ id }) => !goingOn.has(id))
	};
}
async function stillAtWork(open, book) {
	const states = await Promise.all(open.map(async ({ id, record }) => [id, await book.runState(record.run)]));
	return new Set(states.filter(([, state]) => state === "going-on").map(([id]) => id));
}
function requestOf(inputs, { seen, goingOn }, { context, clock }) {
	return {
		to: inputs.to,
		mode: inputs.mode,
		live: [...seen.values()].map(({ live }) => live),
		targets: inputs.targets,
		of: inputs.of === void 0 ? void 0 : Number(inputs.of),
		run: {
			id: context.runId,
			group: `${context.runId}.${context.runAttempt}`
		},
		verdict: inputs.verdict,
		onPartial: inputs["on-partial"],
		schemaPolicy: inputs["schema-policy"],
		goingOn,
		now: clock.date(),
		cooldown: inputs.cooldown,
		allowUnrecorded: inputs["allow-unrecorded"],
		allowQuarantined: inputs["allow-quarantined"]
	};
}
// actions/rollback/build/refuse.js
/** The result that a refusal has. */
function resultOf(code) {
	if (code === "blocked-schema") return "blocked-schema";
	if (code === "verdict") return "noop";
	return [
		"no-candidate",
		"no-records",
		"unknown-release",
		"not-good",
		"artifact-gone"
	].includes(code) ? "no-candidate" : "failed";
}
/** Nothing is done: says why, and shows what there would have been. */
function refuse(plan, { environment, reason }, duration, ports) {
	const { code, message, hint, candidates } = plan;
	const result = resultOf(code);
	const live = {
		rows: plan.live,
		behind: void 0
	};
	ports.outputs.set({
		result,
		reason: code,
		message,
		verified: false,
		...liveOutputs(live),
		"duration-ms": duration
	});
	const nothing = {
		targets: [],
		notUndone: [],
		notes: [],
		live,
		verified: "nothing was changed"
	};
	ports.summary.append(summarise({
		environment,
		result,
		message,
		hint,
		reason,
		candidates,
		duration,
		...nothing
	}));
	return {
		ok: false,
		message: `${environment}: ${message}`,
		hint
	};
}
/** A dry run: what would be done, and why. */
function showPlan(plan, { environment, reason }, duration, ports) {
	const { moves, candidates, notes, kind } = plan;
	const live = {
		rows: plan.live,
		behind: void 0
	};
	const rows = moves.map(rowOf);
	const message = kind === "noop" ? "nothing would be changed: it is live already" : "nothing was changed";
	ports.outputs.set({
		result: "dry-run",
		reason: "ok",
		message,
		verified: false,
		...wayOutputs(moves, moves),
		...liveOutputs(live),
		"duration-ms": duration
	});
	const restore = plan.schema.restore === void 0 ? [] : [`the backup ${plan.schema.restore.path} would be restored`];
	const rest = {
		live,
		candidates,
		notes: [...notes, ...restore],
		notUndone: [],
		hint: void 0,
		verified: "dry run"
	};
	ports.summary.append(summarise({
		environment,
		result: "dry-run",
		message,
		reason,
		targets: rows,
		duration,
		...rest
	}));
	for (const { target, from, to, result } of rows) ports.log.info(`${target}: ${result}, from ${from} to ${to}`);
	ports.log.notice(`dry run: ${message}`);
	return { ok: true };
}
function rowOf(move) {
	return {
		target: move.target,
		from: originOf(move),
		to: nameOf$1(move.to),
		result: move.from.already ? "would stay" : "would go back",
		reason: move.quarantine ? "what is undone would be quarantined" : ""
	};
}
// actions/rollback/build/health-address.js
/**
* The address of what comes back. The one that its own record names goes before the one that is given when nobody chose
* that by hand: the release that is undone may have moved it. `undefined` when neither is known.
*/
function healthAddress({ mode, url }, moves) {
	if (url !== void 0 && mode === "manual") return {
		url,
		trusted: true
	};
	const said = new Set(moves.flatMap(({ to }) => to.kind === "recorded" ? to.entry.record.expect?.health ?? [] : []));
	const [first] = said;
	const recorded = said.size === 1 && first !== void 0 && URL.canParse(first) ? new URL(first) : void 0;
	if (recorded === void 0 || !/^https?:$/.test(recorded.protocol)) return url && {
		url,
		trusted: true
	};
	return {
		url: recorded,
		trusted: url?.origin === recorded.origin
	};
}
// actions/rollback/build/verify.js
/** The version that what comes back has to report; `undefined` when any counts. */
function expectedVersion(wish, moves) {
	if (wish === "none") return void 0;
	if (wish !== "recorded" && wish !== "commit") return wish;
	const said = moves.flatMap(({ to }) => {
		if (to.kind === "unrecorded") return [];
		return wish === "commit" ? to.entry.record.source.sha : to.entry.record.expect?.version ?? [];
	});
	return new Set(said).size === 1 ? said[0] : void 0;
}
/** The gate that verifies what came back; `undefined` when the inputs name nothing to ask. Throws a `UserError`. */
async function planVerification(inputs, moves, ports) {
	if (!inputs.verify) return void 0;
	const version = expectedVersion(inputs["expect-version"], moves);
	const checks = [...simpleCheck(inputs, version, healthAddress(inputs, moves)), ...await writtenChecks(inputs, version, ports)];
	if (checks.length === 0) return void 0;
	const plan = gatePlan(inputs, checks, ports.context.apiUrl);
	const problems = planProblems(plan);
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(problems.join("\n"), { hint: "Nothing was changed." });
	return plan;
}
/** Asks what came back for its health. */
function verify(plan, { log, clock, signal, context }) {
	return runGate(plan, {
		probe: followingRedirects(httpProbe({ userAgent: `slipway/rollback (run ${context.runId})` })),
		clock,
		signal,
		observe: progressObserver(plan, log, clock)
	});
}
function gatePlan(inputs, checks, apiUrl) {
	return {
		checks,
		timings: {
			initialDelay: 0,
			interval: inputs.interval,
			requestTimeout: inputs["request-timeout"],
			convergeTimeout: inputs["converge-timeout"],
			soak: inputs.soak,
			soakInterval: inputs["soak-interval"],
			deadline: inputs.deadline
		},
		budgets: {
			successThreshold: inputs["success-threshold"],
			consecutiveFailureLimit: 3,
			maxErrorRate: inputs["max-error-rate"],
			maxLatencyP95: inputs["max-latency-p95"],
			requireConfidence: void 0,
			tlsMinDays: inputs["tls-min-days"]
		},
		burst: void 0,
		controlUrl: inputs["control-url"] ?? new URL(apiUrl)
	};
}
function simpleCheck(inputs, version, address) {
	if (address === void 0) return [];
	const bypass = address.trusted ? inputs["protection-bypass"] : void 0;
	const source = inputs["version-path"];
	const sources = source === void 0 ? _version_source_js__WEBPACK_IMPORTED_MODULE_6__.t : [source];
	const request = {
		method: "GET",
		url: address.url,
		headers: bypass === void 0 ? {} : { "x-vercel-protection-bypass": bypass },
		body: void 0,
		maxBytes: _answer_js__WEBPACK_IMPORTED_MODULE_5__.t,
		redirects: inputs.redirects
	};
	const expect = {
		...expectStatus(inputs["expect-status"]),
		preset: inputs.preset,
		contains: inputs.contains,
		version: version === void 0 ? void 0 : {
			expected: version,
			sources
		}
	};
	return [{
		name: address.url.hostname,
		critical: true,
		mode: "poll",
		request,
		expect
	}];
}
async function writtenChecks(inputs, version, { log, env, clock, context }) {
	const file = inputs["checks-file"];
	if (inputs.checks === void 0 && file === void 0) return [];
	const { readChecks } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(543)]).then(__webpack_require__.bind(__webpack_require__, 38543));
	const { checks, problems, secrets } = readChecks({
		title: file ?? "checks",
		text: inputs.checks ?? await contentOf(file ?? "", context.workspace),
		env,
		allowedVariables: inputs["checks-env"] ?? [],
		expectedVersion: version,
		redirects: inputs.redirects,
		now: clock.date(),
		idempotencyPrefix: `${context.runId}-${context.runAttempt}-rollback`
	});
	for (const secret of secrets) log.mask(secret);
	if (problems.length > 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(problems.join("\n"), { hint: "Nothing was changed." });
	return checks;
}
async function contentOf(file, workspace) {
	const { readFile } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 51455, 19));
	try {
		return await readFile(node_path__WEBPACK_IMPORTED_MODULE_12__.resolve(workspace, file), "utf8");
	} catch (cause) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`checks-file: ${file} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.c)(cause)}`, {
			cause,
			hint: "Nothing was changed."
		});
	}
}
// actions/rollback/build/verified.js
/** What a record says of the verification; what was not asked for its health is proven by its platform only. */
function isVerified(gate) {
	if (gate === void 0) return {
		well: true,
		note: void 0
	};
	return {
		well: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_20__.n)(gate.ruling.verdict),
		note: statusDescription(gate)
	};
}
// actions/rollback/build/write-ahead.js
/**
* Writes down what is about to happen, one record a target that changes or whose release is condemned, before anything
* moves. Throws a `UserError` when somebody else turns out to have begun at the same time.
*/
async function writeAhead(moves, restored, { inputs, look, book }, ports) {
	const { environment } = inputs;
	const { context, clock, outputs } = ports;
	const written = [];
	for (const move of moves) {
		if (move.from.already && !move.quarantine) {
			written.push({
				move,
				record: void 0
			});
			continue;
		}
		const parts = {
			inputs,
			move,
			seen: look.seen.get(move.target),
			context,
			observed: clock.date(),
			restored
		};
		const description = `${move.target}: back from ${originOf(move)} to ${nameOf$1(move.to)}`;
		const record = await book.open(recordOf(parts), {
			environment,
			description
		});
		written.push({
			move,
			record
		});
		leaveOpen(written, ports.state);
		await book.note(record, "in_progress", {
			description: "rolling back",
			logUrl: context.runUrl
		});
	}
	const first = written.find(({ record }) => record !== void 0)?.record;
	if (first !== void 0) outputs.set({ "deployment-id": first });
	await settle(written, {
		inputs,
		look,
		book
	}, ports);
	return written;
}
/** Looks once more: two runs may both have found nobody at work. */
async function settle(written, { inputs, look, book }, ports) {
	const ids = written.flatMap(({ record }) => record ?? []);
	if (ids.length === 0) return;
	const now = await book.list(inputs.environment);
	const other = ids.map((id) => givesWayTo(now, {
		id,
		known: look.records
	})).find((found) => found !== void 0);
	if (other === void 0) return;
	for (const id of ids) if (id !== other.id) await book.note(id, "error", { description: `not-started: ${busy(other)}` });
	leaveOpen([], ports.state);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(busy(other), { hint: "Nothing was changed. Wait until it is over; deploys and rollbacks belong into one concurrency group." });
}
function busy({ record, id }) {
	return `run ${record.run.id} began a ${record.kind} of ${record.target.id} at the same time (deployment ${id})`;
}
// actions/rollback/build/run.js
/** Looks, plans, writes the records ahead, goes back, proves, verifies, and says what it did not undo. */
async function run(inputs, ports) {
	const started = ports.clock.now();
	const duration = () => Math.round(ports.clock.now() - started);
	try {
		const seen = await look(inputs, bookOf(inputs, ports), ports);
		ports.outputs.set({ candidates: candidateOutput(seen.plan.candidates) });
		if (seen.plan.kind === "refusal") return refuse(seen.plan, inputs, duration(), ports);
		if (inputs["dry-run"]) return showPlan(seen.plan, inputs, duration(), ports);
		return await goBack({
			inputs,
			book: bookOf(inputs, ports, HURRIED),
			look: seen,
			plan: seen.plan,
			duration
		}, ports);
	} catch (error) {
		ports.outputs.set({
			result: "failed",
			"duration-ms": duration()
		});
		throw error;
	}
}
async function goBack({ inputs, book, look: seen, plan, duration }, ports) {
	const gate = await planVerification(inputs, plan.moves, ports);
	const { restore, once } = plan.schema;
	const written = await writeAhead(plan.moves, restore && (once ?? "backup"), {
		inputs,
		look: seen,
		book
	}, ports);
	const kept = restore && await restoreDatabase(restore, inputs, ports);
	const ended = await execute(written, seen.targets, ports);
	const found = gate === void 0 || !ended.some(isBack) || ports.signal.aborted ? void 0 : await verify(gate, ports);
	await closeRecords(ended, isVerified(found), {
		look: seen,
		book
	}, ports);
	const live = await measure(liveAfter(ended), plan, book);
	return conclude({
		inputs,
		plan,
		ended,
		gate: found,
		kept,
		targets: seen.targets,
		live,
		duration: duration()
	}, ports);
}



/***/ })

};
