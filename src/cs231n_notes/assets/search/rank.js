// Which pages come first, and which of their sections.

/**
 * @typedef {object} Hit a page with its documents that were found
 * @property {number} page
 * @property {number} score
 * @property {Map<number, number>} docs with their scores
 * @property {boolean} all whether everything wanted is on the page
 * @property {number} closest how close the match is of that which matches least
 */

const SATURATION = 1.2
/** A page is left out when another matches so much more closely: 1 is as it was typed. */
const TOO_FAR = 0.4
/** Where no page has all that is wanted, one is left out when another scores so much higher. */
const TOO_LOW = 0.5
/** To see how near the words of a query stand to each other, so many pages are read: it takes time. */
const READ = 100
/** Pages of lectures come first, other pages and the log after them. */
const KINDS = new Map([
  ["l", 1],
  ["q", 1],
  ["p", 0.6],
  ["e", 0.3],
])

/**
 * @param {Index} index
 * @param {Unit[]} units
 * @param {(doc: Doc) => boolean} wanted
 * @returns {Hit[]}
 */
function ranked(index, units, wanted) {
  const rarity = units.map((unit) => rarityOf(index, unit))
  const rated = (/** @type {number} */ page, /** @type {typeof nearness} */ near) => {
    const docs = (index.pages[page] ?? []).filter((doc) => wanted(docAt(index, doc)))
    return hitOf(index, units, rarity, page, docs, near) ?? []
  }
  const best = inOrder([...index.pages.keys()].flatMap((page) => rated(page, () => 1)))
  const read = units.length > 1 ? best.slice(0, READ).flatMap(({ page }) => rated(page, nearness)) : []
  const hits = inOrder([...read, ...best.slice(read.length)])
  const top = hits[0]?.score ?? 0
  const some = hits.some(({ all }) => all)
  const complete = hits.filter(({ all, score }) => (some ? all : score >= top * TOO_LOW))
  const closest = Math.max(...complete.map((hit) => hit.closest))
  return complete.filter((hit) => hit.closest >= closest * TOO_FAR)
}

/** @param {Hit[]} hits */
function inOrder(hits) {
  return hits.sort((a, b) => b.score - a.score || a.page - b.page)
}

/**
 * How much it says that a document has a unit: little when most documents have it.
 *
 * @param {Index} index
 * @param {Unit} unit
 */
function rarityOf({ docs }, { best }) {
  const closest = best.reduce((most, value) => Math.max(most, value), 0)
  const having = best.reduce((count, value) => count + (value > 0 && value >= closest * 0.9 ? 1 : 0), 0)
  return Math.log(1 + (docs.length - having + 0.5) / (having + 0.5))
}

/**
 * @param {Index} index
 * @param {Unit[]} units
 * @param {number[]} rarity
 * @param {number} page
 * @param {number[]} docs
 * @param {typeof nearness} near
 * @returns {Hit | undefined}
 */
function hitOf(index, units, rarity, page, docs, near) {
  /** @type {Map<number, number>} */
  const scores = new Map()
  const most = units.map(() => 0)
  const closest = units.map(() => 0)
  let top = 0
  for (const doc of docs) {
    let score = 0
    let found = 0
    units.forEach(({ best, mass }, at) => {
      const weight = best[doc] ?? 0
      if (!weight) return
      const worth = (rarity[at] ?? 0) * weight * ((mass[doc] ?? 0) / ((mass[doc] ?? 0) + SATURATION))
      score += worth
      found++
      most[at] = Math.max(most[at] ?? 0, worth)
      closest[at] = Math.max(closest[at] ?? 0, weight)
    })
    if (!found) continue
    score *= (found / units.length) * (KINDS.get(docAt(index, doc).kind) ?? 1)
    if (units.length > 1 && found === units.length) score *= near(index, units, doc)
    scores.set(doc, score)
    top = Math.max(top, score)
  }
  if (!scores.size) return undefined
  const kind = Math.max(...docs.map((doc) => KINDS.get(docAt(index, doc).kind) ?? 1))
  const score = top + kind * 0.4 * most.reduce((sum, value) => sum + value, 0)
  const matched = closest.filter(Boolean)
  return { page, score, docs: scores, all: matched.length === units.length, closest: Math.min(...matched) }
}

/**
 * More than 1 when a document has all units close to one another.
 *
 * @param {Index} index
 * @param {Unit[]} units
 * @param {number} doc
 */
function nearness(index, units, doc) {
  const marks = marksIn(index, units, docAt(index, doc))
  const last = units.map(() => -Infinity)
  let least = Infinity
  for (const { unit, start, end } of marks) {
    last[unit] = start
    least = Math.min(least, end - Math.min(...last))
  }
  const typed = units.reduce((sum, unit) => sum + unit.typed.length, 0)
  return least <= typed * 1.5 + 2 ? 3 : least <= 80 ? 1.5 : 1
}
