// The part of a section that was meant, with the matches marked as Material marks them.

/**
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {number} unit
 * @property {number} weight
 */

const BEFORE = 50
const AROUND = 180

/**
 * Everything in a text that was meant, in order.
 *
 * @param {string[]} words
 * @param {Unit[]} units
 * @param {string} folded
 * @returns {Mark[]}
 */
function marksIn(words, units, folded) {
  const meant = units.map((unit) => new Map(Array.from(unit.words.values(), (match) => [words[match.word], match])))
  /** @type {Mark[]} */
  const marks = []
  for (const found of folded.matchAll(WORD)) {
    meant.forEach((matches, unit) => {
      const match = matches.get(found[0])
      if (!match) return
      const { start, end, weight } = match
      marks.push({ start: found.index + start, end: found.index + end, unit, weight })
    })
  }
  units.forEach(({ patterns }, unit) => {
    for (const { expression, weight } of patterns) {
      for (const {
        index: start,
        0: { length },
      } of folded.matchAll(expression)) {
        marks.push({ start, end: start + length, unit, weight })
      }
    }
  })
  return marks.sort((a, b) => a.start - b.start || b.end - a.end)
}

/**
 * @param {string} text
 * @param {Mark[]} marks
 */
function marked(text, marks) {
  let html = ""
  let at = 0
  for (const { start, end } of marks) {
    if (start < at) continue
    html += `${escaped(text.slice(at, start))}<mark data-md-highlight>${escaped(text.slice(start, end))}</mark>`
    at = end
  }
  return html + escaped(text.slice(at))
}

/**
 * The part of a text where most of what is wanted stands, within one block where possible.
 *
 * @param {string} text
 * @param {Mark[]} marks
 */
function excerpt(text, marks) {
  const { start, end } = around(text, marks)
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end)
  const moved = inside.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
  const html = marked(text.slice(start, end), moved).replaceAll("\n", " · ")
  return (start > 0 ? "… " : "") + html + (end < text.length ? " …" : "")
}

/**
 * @param {string} text
 * @param {Mark[]} marks
 */
function around(text, marks) {
  let best = { value: 0, at: 0 }
  marks.forEach((first, number) => {
    /** @type {Map<number, number>} */
    const units = new Map()
    const line = text.indexOf("\n", first.start)
    for (let at = number; at < marks.length; at++) {
      const mark = /** @type {Mark} */ (marks[at])
      if (mark.end > first.start + AROUND - BEFORE) break
      const weight = mark.weight * (line >= 0 && mark.start > line ? 0.9 : 1)
      units.set(mark.unit, Math.max(units.get(mark.unit) ?? 0, weight))
    }
    const value = Array.from(units.values()).reduce((sum, weight) => sum + weight, 0)
    if (value > best.value) best = { value, at: first.start }
  })
  const line = text.lastIndexOf("\n", best.at - 1) + 1
  const start = best.at - line <= BEFORE ? line : wordStart(text, best.at - BEFORE)
  const until = start + AROUND
  if (until >= text.length) return { start, end: text.length }
  const end = Math.max(text.lastIndexOf("\n", until), text.lastIndexOf(" ", until))
  return { start, end: end > best.at ? end : until }
}

/**
 * @param {string} text
 * @param {number} at
 */
function wordStart(text, at) {
  const space = text.indexOf(" ", at)
  return space >= 0 && space < at + 20 ? space + 1 : at
}
