// The index that `search/index.py` makes, taken apart.

/**
 * @typedef {object} Payload
 * @property {number} format
 * @property {Record<string, string>} labels
 * @property {string[]} locations
 * @property {string[]} titles
 * @property {string[]} texts
 * @property {Record<string, string>} keywords
 * @property {string} kinds
 * @property {Record<string, number>} lectures
 * @property {string} words
 * @property {string} postings
 * @property {string[]} aliases
 */

/**
 * @typedef {object} Doc
 * @property {string} location
 * @property {string} title
 * @property {string} keywords
 * @property {string} text
 * @property {string} kind l for lectures, q for questions, e for entries of the log, p for other pages
 * @property {number} page
 * @property {number | undefined} lecture
 * @property {string} folded everything of it in lower case, to look for patterns in
 */

/**
 * @typedef {object} Index
 * @property {Record<string, string>} labels
 * @property {Doc[]} docs
 * @property {number[][]} pages the documents of each page
 * @property {string[]} words sorted
 * @property {Map<string, number>} numbers of the words
 * @property {string[]} postings by number of a word
 * @property {number} usual length of a text
 * @property {Map<string, string[]>} aliases all names of what is called so, by a name without its spaces
 */

const FORMAT = 1
const TITLE = 4
const KEYWORDS = 8
/** How often a word stands in a text, for each code of the index: the last means four times or more. */
const TIMES = [0, 1, 2.5, 5]

/**
 * @param {Payload} payload
 * @returns {Index}
 */
function load(payload) {
  const format = payload?.format
  if (format !== FORMAT) throw new TypeError(`Expected a search index of format ${FORMAT}, found ${format}`)
  const words = unfronted(payload.words)
  const postings = payload.postings ? payload.postings.split(" ") : []
  const count = payload.locations.length
  const whole = [payload.titles, payload.texts, payload.kinds].every((list) => list.length === count)
  if (!whole || words.length !== postings.length) throw new RangeError("The search index is not whole")
  const docs = documents(payload)
  /** @type {number[][]} */
  const pages = []
  docs.forEach((doc, number) => (pages[doc.page] ??= []).push(number))
  const numbers = new Map(words.map((word, number) => [word, number]))
  const usual = Math.max(1, docs.reduce((sum, { text }) => sum + text.length, 0) / docs.length)
  return { labels: payload.labels, docs, pages, words, numbers, postings, usual, aliases: aliases(payload.aliases) }
}

/**
 * @param {Payload} payload
 * @returns {Doc[]}
 */
function documents({ locations, titles, texts, keywords, kinds, lectures }) {
  /** @type {Map<string, number>} */
  const pages = new Map()
  let page = ""
  return locations.map((written, number) => {
    const location = written.startsWith("#") ? page + written : written
    page = location.split("#", 1)[0] ?? ""
    if (!pages.has(page)) pages.set(page, pages.size)
    const [title = "", keyword = "", text = ""] = [titles[number], keywords[number], texts[number]]
    const place = { location, page: pages.get(page) ?? 0, kind: kinds.charAt(number), lecture: lectures[number] }
    return { ...place, title, keywords: keyword, text, folded: fold(`${title}\n${keyword}\n${text}`) }
  })
}

/**
 * @param {Index} index
 * @param {number} number
 */
function docAt({ docs }, number) {
  const doc = docs[number]
  if (!doc) throw new RangeError(`There is no document ${number}`)
  return doc
}

/**
 * Words of which each says by a capital how many letters it shares with the one before it.
 *
 * @param {string} text
 */
function unfronted(text) {
  let last = ""
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((word) => {
    last = last.slice(0, word.charCodeAt(0) - 65) + word.slice(1)
    return last
  })
}

/**
 * @param {string} posting
 * @param {(doc: number, code: number) => void} visit
 */
function eachPosting(posting, visit) {
  let doc = 0
  let gap = 0
  for (let at = 0; at < posting.length; at++) {
    const letter = posting.charCodeAt(at)
    if (letter < 97) {
      gap = gap * 26 + letter - 65 // a capital
      continue
    }
    doc += gap * 26 + letter - 97
    gap = 0
    const code = posting.charCodeAt(at + 1) - 48
    const told = code >= 0 && code < 16
    if (told) at++
    visit(doc, told ? code : 1)
  }
}

/**
 * The numbers of the words that begin so: they are sorted.
 *
 * @param {Index} index
 * @param {string} beginning
 */
function* wordsFrom({ words }, beginning) {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (/** @type {string} */ (words[middle]) < beginning) low = middle + 1
    else high = middle
  }
  for (; words[low]?.startsWith(beginning); low++) yield low
}

/**
 * The documents that have a word which begins so.
 *
 * @param {Index} index
 * @param {string} beginning
 */
function docsWith(index, beginning) {
  /** @type {Set<number>} */
  const found = new Set()
  for (const word of wordsFrom(index, beginning)) eachPosting(index.postings[word] ?? "", (doc) => found.add(doc))
  return found
}

/**
 * @param {string[]} groups
 * @returns {Map<string, string[]>}
 */
function aliases(groups) {
  const all = new Map()
  for (const group of groups) {
    const names = group.split("|")
    for (const name of names) {
      const key = aliasKey(name)
      all.set(key, [...new Set([...(all.get(key) ?? []), ...names])])
    }
  }
  return all
}

/** @param {string} name of a term: spaces and English inflection make no difference */
function aliasKey(name) {
  return stemOf(name.replaceAll(" ", ""))
}
