// One result as the search box shows it.

/**
 * @typedef {object} Item its title, text and tags are HTML
 * @property {string} location
 * @property {string} title
 * @property {string} text
 * @property {string[]} [tags]
 * @property {number} score
 * @property {Record<string, boolean>} terms what to highlight on its page, and what is missing there
 */

const MOST_TERMS_SHOWN = 12

/**
 * @param {Index} index
 * @param {Unit[]} units
 * @param {string[]} missing
 * @param {Doc} doc
 * @param {number} score
 * @returns {Item}
 */
function itemOf(index, units, missing, doc, score) {
  const marks = marksIn(index, units, doc)
  const below = doc.title.length + 1
  const title = marksWithin(marks, 0, doc.title.length)
  const keywords = marksWithin(marks, below, below + doc.keywords.length)
  const text = marksWithin(marks, below + doc.keywords.length + 1, doc.folded.length)
  const teasers = []
  if (keywords.length) teasers.push(marked(doc.keywords, keywords))
  if (text.length || !keywords.length) teasers.push(excerpt(doc.text, text))
  const tag = { q: index.labels.question, e: index.labels.entry }[doc.kind]
  const lacking = units.filter((_, at) => !marks.some(({ unit }) => unit === at))
  const shown = new Set(marks.map(({ start, end }) => doc.folded.slice(start, end)).filter(isTelling))
  return {
    location: doc.location,
    title: marked(doc.title, title),
    text: teasers.join(" · "),
    ...(tag && { tags: [escaped(tag)] }),
    score,
    terms: Object.fromEntries([
      ...[...lacking.map(({ typed }) => typed), ...missing].map((typed) => [typed, false]),
      ...[...shown].slice(0, MOST_TERMS_SHOWN).map((term) => [term, true]),
    ]),
  }
}

/** @param {string} term to highlight on a page: a single letter of a formula would be so all over it */
function isTelling(term) {
  return !/^[a-z0-9]$/.test(term)
}

/**
 * A page by itself, where only its sections were found or nothing but its number is wanted.
 *
 * @param {Doc} doc
 * @param {string[]} missing
 * @returns {Item}
 */
function pageItem(doc, missing = [], score = 0) {
  const terms = Object.fromEntries(missing.map((typed) => [typed, false]))
  const location = doc.location.replace(/#.*/, "")
  return { location, title: escaped(doc.title), text: excerpt(doc.keywords || doc.text, []), score, terms }
}
