// The part of a section that was meant, with the matches marked as Material marks them.

const BEFORE = 50
const AROUND = 180

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
  const html = marked(text.slice(start, end), marksWithin(marks, start, end)).replaceAll("\n", " · ")
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
