// Letters and words. A text is split as `search/words.py` splits it; tests hold the two together.

const HANGUL = "가-힣ㄱ-ㆎ"
const WORD = new RegExp(`[${HANGUL}]+|(?:(?![${HANGUL}])[\\p{L}\\p{N}])+`, "gu")

/**
 * What is typed, in the one spelling that the index has: macOS may type Korean in pieces.
 *
 * @param {string} text
 */
function normal(text) {
  return text.normalize("NFC").toLowerCase()
}

/**
 * Lower case, letter by letter, so that a place in it is the same place in the text as written.
 *
 * @param {string} text
 */
function fold(text) {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from(text, (letter) => {
    const small = letter.toLowerCase()
    return small.length === letter.length ? small : letter
  }).join("")
}

/**
 * @param {string} text in lower case
 * @returns {string[]}
 */
function wordsOf(text) {
  return text.match(WORD) ?? []
}

/** @param {string} word */
function isHangul(word) {
  return (word >= "ㄱ" && word < "㆏") || (word >= "가" && word < "힤")
}

/** @param {string} text to be found as it is by a regular expression */
function literal(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
}

/** @param {string} text to be shown as it is by a page that takes it for HTML */
function escaped(text) {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}

/**
 * A function that remembers what it returned: the words of the notes are asked for again with every key.
 *
 * @template T
 * @param {(word: string) => T} compute
 */
function remembering(compute) {
  /** @type {Map<string, T>} */
  const known = new Map()
  return (/** @type {string} */ word) => {
    const value = known.get(word) ?? compute(word)
    known.set(word, value)
    return value
  }
}
