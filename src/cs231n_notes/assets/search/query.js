// What was typed, taken apart: a lecture by its number, quoted phrases, formulas and code, words.

/**
 * @typedef {object} Query
 * @property {number | undefined} lecture
 * @property {string[]} phrases
 * @property {string[]} chunks what stands between spaces
 */

const LONGEST_QUERY = 200
const LONGEST_WORD = 60
const MOST_TERMS = 10
/** L1 and L2 are norms. */
const BY_NAME = "(?:lecture|lec\\.?|l(?=\\d\\d)|lesson|chapter|ch\\.?|강의)\\s*[#.:]?\\s*0*(\\d{1,4})(?:\\s*[강장])?"
const BY_NUMBER = "제?\\s?0*(\\d{1,4})\\s*(?:번째?\\s*)?(?:강의?|장)"
const LECTURE = new RegExp(`(?:^|\\s)(?:${BY_NAME}|${BY_NUMBER})(?:[은는이가을를의도]|에서|에)?(?=\\s|$)`, "u")
const QUOTED = /["“”«»]([^"“”«»]+)(?:["“”«»]|$)/gu
/** Signs that stand in formulas and code, and nowhere else in what one searches. */
const SIGN = /[_=+*/^<>(){}[\]|\\%×·]|\d+x\d|\d[.,]\d|\de?[-−]\d|\p{L}\.\p{L}/u
const OPERATOR = /^[-+*/=<>^|×·−]+$|^x$/u

/**
 * @param {string} typed
 * @returns {Query}
 */
function parse(typed) {
  let rest = normal(typed.slice(0, LONGEST_QUERY))
  /** @type {string[]} */
  const phrases = []
  rest = rest.replace(QUOTED, (_, phrase) => (wordsOf(phrase).length && phrases.push(phrase.trim()), " "))
  const named = LECTURE.exec(rest)
  const lecture = named ? Number(named[1] ?? named[2]) : undefined
  return { lecture, phrases, chunks: rest.replace(LECTURE, " ").split(/\s+/).filter(Boolean) }
}

/**
 * The words to look for in a chunk that is no formula. A particle after an English word is none: `Softmax를`.
 *
 * @param {string} chunk
 */
function termsOf(chunk) {
  const words = wordsOf(chunk).filter((word) => word.length <= LONGEST_WORD)
  return words.filter((word, at) => !(at > 0 ? isHangul(word) && isTail(word) : PARTICLE.test(word)))
}

/**
 * Formulas and code in a query: all of it where signs stand alone (`224 x 224`) or brackets are open within a chunk
 * (`(N, C)`), else each chunk with a sign.
 *
 * @param {string[]} chunks
 * @returns {string[][]} chunks of each, the most of them first
 */
function formulasOf(chunks) {
  const apart = chunks.some((chunk) => OPERATOR.test(chunk) || count(chunk, /[([{]/g) !== count(chunk, /[)\]}]/g))
  const whole = chunks.length > 1 && apart ? [chunks] : []
  return [...whole, ...chunks.filter((chunk) => SIGN.test(chunk)).map((chunk) => [chunk])]
}

/**
 * @param {string} text
 * @param {RegExp} sign
 */
function count(text, sign) {
  return text.match(sign)?.length ?? 0
}

/**
 * A formula as a pattern for text in lower case. Spaces and TeX's braces make no difference, nor the kind of a bracket;
 * x is ×.
 *
 * @param {string} typed
 * @param {boolean} whole whether it ends where it ends, or one is still typing
 */
function formulaPattern(typed, whole) {
  const parts = typed.replace(/[$\\]+/g, "").match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu) ?? []
  const pattern = parts.map((part) => SIGNS.get(part) ?? literal(part)).join("[\\s\\\\{}$]*")
  const start = /^[\p{L}\p{N}]/u.test(typed) ? "(?<![\\p{L}\\p{N}])" : ""
  const end = whole && /[a-z0-9]$/.test(typed) ? "(?![a-z0-9])" : ""
  return parts.length ? new RegExp(start + pattern + end, "gu") : undefined
}

const OPENING = "[({[]"
const CLOSING = "[)}\\]]"
const SIGNS = new Map([
  ...["x", "×"].map((sign) => /** @type {const} */ ([sign, "(?:x|×|\\\\times)"])),
  ...["(", "[", "{"].map((sign) => /** @type {const} */ ([sign, OPENING])),
  ...[")", "]", "}"].map((sign) => /** @type {const} */ ([sign, CLOSING])),
  ...["-", "−"].map((sign) => /** @type {const} */ ([sign, "[-−–]"])),
  ...["*", "·"].map((sign) => /** @type {const} */ ([sign, "(?:[*·]|\\\\cdot)"])),
])

/**
 * Words one after the other, as a pattern for text in lower case: inflected, with spaces or hyphens between them or not.
 *
 * @param {string[]} words
 */
function sequence(words) {
  const any = (/** @type {string} */ word) => literal(stemOf(word)) + (word.length > 2 ? "[a-z]{0,3}" : "")
  const parts = words.map((word) => (isHangul(word) ? word : any(word)))
  const start = isHangul(words[0] ?? "") ? "" : "(?<![\\p{L}\\p{N}])"
  const end = isHangul(words.at(-1) ?? "") ? "" : "(?![a-z0-9])"
  return new RegExp(start + parts.join("[\\s\\-‐–_·/]*") + end, "gu")
}

/** What Korean puts between the parts of a compound that is written apart: 맥락을 파악, 데이터의 손실. */
const JOINT = /^[은는이가을를의]?$/

/**
 * A word as a pattern for text in lower case, written apart: 활성화함수 is 활성화 함수, rcnn is R-CNN.
 *
 * @param {string} word
 */
function apartPattern(word) {
  const hangul = isHangul(word)
  const gap = hangul ? "(?:[은는이가을를의]?\\s+|[-·/])?" : "[\\s\\-‐–_/]?"
  const letters = Array.from(hangul ? word : stemOf(word), literal).join(gap)
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}${hangul ? "" : "[a-z]{0,3}(?![a-z0-9])"}`, "gu")
}

/** @param {string} phrase */
function phrasePattern(phrase) {
  const start = /^[\p{L}\p{N}]/u.test(phrase) && !isHangul(phrase) ? "(?<![\\p{L}\\p{N}])" : ""
  return new RegExp(start + phrase.split(/\s+/).map(literal).join("\\s+"), "gu")
}
