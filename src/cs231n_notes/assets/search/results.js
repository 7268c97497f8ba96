// From what was typed to the results of each page.

const MOST_PAGES = 30
const MOST_SECTIONS = 6

/**
 * @param {Index} index
 * @param {string} typed
 * @returns {Item[][]}
 */
function search(index, typed) {
  const query = parse(typed)
  const { lecture } = query
  const [page] = lecture === undefined ? [] : index.docs.filter((doc) => doc.lecture === lecture)
  const units = unitsOf(index, query)
  if (lecture !== undefined && !page) units.push(lectureUnit(index, lecture))
  const found = units.filter(isFound)
  const missing = units.filter((unit) => !isFound(unit)).map((unit) => unit.typed)
  const hits = ranked(index, found, (doc) => !page || doc.lecture === lecture)
  if (hits.length || lecture === undefined || !page) {
    return hits.slice(0, MOST_PAGES).map((hit) => group(index, found, missing, hit))
  }
  const lacking = units.map(({ typed }) => typed)
  return [[pageItem(page, lacking, 1)], ...mentions(index, lecture)]
}

/**
 * The results of one page. The first has the score of the page: Enter opens the one with the highest.
 *
 * @param {Index} index
 * @param {Unit[]} units
 * @param {string[]} missing
 * @param {Hit} hit
 */
function group(index, units, missing, hit) {
  const docs = [...hit.docs].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_SECTIONS)
  const items = docs.map(([doc, own], at) => {
    const score = at ? Math.min(own, hit.score * 0.99) : hit.score
    return itemOf(index, units, missing, docAt(index, doc), score)
  })
  if (items.some(({ location }) => !location.includes("#"))) return items
  const [first = 0] = index.pages[hit.page] ?? []
  const { terms } = items[0] ?? {} // whoever opens the page by its title looks for the same
  return [...items, { ...pageItem(docAt(index, first)), terms: { ...terms } }] // Material wants the page among its sections
}

/**
 * Where the log and other pages that are no lectures name a lecture.
 *
 * @param {Index} index
 * @param {number} lecture
 */
function mentions(index, lecture) {
  const unit = lectureUnit(index, lecture)
  if (!isFound(unit)) return []
  const hits = ranked(index, [unit], () => true).slice(0, MOST_PAGES)
  return hits.map((hit) => group(index, [unit], [], { ...hit, score: hit.score / 100 }))
}

/**
 * The last word that was typed, completed: the search box shows it in grey, and the right arrow key takes it.
 *
 * @param {Index} index
 * @param {string} typed
 * @returns {string[]}
 */
function suggestions(index, typed) {
  const last = typed.split(/[\s-]+/).pop() ?? ""
  const begun = normal(last)
  if (begun.length < 2 || begun.length !== last.length) return []
  /** @type {Map<string, number>} */
  const often = new Map()
  for (const number of wordsFrom(index, begun)) {
    const word = bare(index, index.words[number] ?? "")
    if (word === begun || !word.startsWith(begun)) continue
    eachPosting(index.postings[number] ?? "", (_, code) => {
      often.set(word, (often.get(word) ?? 0) + (code < TITLE ? 1 : FIELD))
    })
  }
  const [best] = [...often].sort(([, a], [, b]) => b - a)
  return best ? [last + best[0].slice(last.length)] : []
}
