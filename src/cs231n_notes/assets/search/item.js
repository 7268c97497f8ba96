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
function itemOf({ words, labels }, units, missing, doc, score) {
  const [title, keywords, text] = [doc.title, doc.keywords, doc.text].map((field) => marksIn(words, units, fold(field)))
  const teasers = []
  if (keywords?.length) teasers.push(marked(doc.keywords, keywords))
  if (text?.length || !keywords?.length) teasers.push(excerpt(doc.text, text ?? []))
  const tag = { q: labels.question, e: labels.entry }[doc.kind]
  const shown = [...seen(doc.title, title), ...seen(doc.keywords, keywords), ...seen(doc.text, text)]
  const marks = [title, keywords, text].flat()
  const lacking = units.filter((_, at) => !marks.some((mark) => mark?.unit === at))
  return {
    location: doc.location,
    title: marked(doc.title, title ?? []),
    text: teasers.join(" · "),
    ...(tag && { tags: [escaped(tag)] }),
    score,
    terms: Object.fromEntries([
      ...[...lacking.map(({ typed }) => typed), ...missing].map((typed) => [typed, false]),
      ...[...new Set(shown)].slice(0, MOST_TERMS_SHOWN).map((term) => [term, true]),
    ]),
  }
}

/**
 * What was found, as it stands there. A single letter of a formula would be highlighted all over the page.
 *
 * @param {string} text
 * @param {Mark[]} [marks]
 */
function seen(text, marks = []) {
  return marks.map(({ start, end }) => text.slice(start, end).toLowerCase()).filter((term) => !/^[a-z0-9]$/.test(term))
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
