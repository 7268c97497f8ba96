// Where in a document what was meant stands.

/**
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {number} unit
 * @property {number} weight
 */

/** @type {WeakMap<Doc, Int32Array>} */
const placesOf = new WeakMap()

/**
 * The words of a document, each as where it starts and its number. They are kept, for the next key asks for much the same.
 *
 * @param {Index} index
 * @param {Doc} doc
 */
function placesIn({ numbers }, doc) {
  const known = placesOf.get(doc)
  if (known) return known
  /** @type {number[]} */
  const found = []
  for (const { 0: word, index: start } of doc.folded.matchAll(WORD)) {
    const number = numbers.get(word)
    if (number !== undefined) found.push(start, number)
  }
  const places = Int32Array.from(found)
  placesOf.set(doc, places)
  return places
}

/**
 * Everything in a document that was meant, in order.
 *
 * @param {Index} index
 * @param {Unit[]} units
 * @param {Doc} doc
 * @returns {Mark[]}
 */
function marksIn(index, units, doc) {
  /** @type {Mark[]} */
  const marks = []
  const places = placesIn(index, doc)
  for (const [unit, { words, patterns }] of units.entries()) {
    for (let at = 0; at < places.length; at += 2) {
      const match = words.get(/** @type {number} */ (places[at + 1]))
      if (!match) continue
      const start = /** @type {number} */ (places[at])
      marks.push({ start: start + match.start, end: start + match.end, unit, weight: match.weight })
    }
    for (const { expression, weight } of patterns) {
      for (const { 0: found, index: start } of doc.folded.matchAll(expression)) {
        marks.push({ start, end: start + found.length, unit, weight })
      }
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * The marks within a part of a document, as of its beginning.
 *
 * @param {Mark[]} marks
 * @param {number} start
 * @param {number} end
 */
function marksWithin(marks, start, end) {
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  return inside.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
}
