// Words typed with a slip.

// A key press compares with all words of the notes: the rows of the table are made once.
let [before, last, row] = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)]

/**
 * How many letters were left out, added, changed or swapped with their neighbour, as long as it is not more than a few.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most
 * @returns {number} more than `most` when it is too many
 */
function slipsBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most || b.length > 255) return most + 1
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    row.fill(most + 1, 0, b.length + 1)
    row[0] = i
    let least = i
    // Farther from the diagonal than that, it is too many anyway.
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      }
      row[j] = cost
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    ;[before, last, row] = [last, row, before]
  }
  return last[b.length] ?? 0
}

/**
 * How many slips a word of so many keys may have and still be recognised.
 *
 * @param {number} keys
 */
function slipsAllowed(keys) {
  return keys < 4 ? 0 : keys < 8 ? 1 : 2
}

/**
 * The words of the notes, and names of their terms, that come closest to what was typed with a slip.
 *
 * @param {Index} index
 * @param {string} typed
 * @returns {string[]}
 */
function corrected({ words, aliases }, typed) {
  const keys = keysOf(typed)
  const korean = isHangul(typed)
  // A Latin word counts as long as it is meant, for letters may be left out. A Korean one, with three keys a syllable,
  // would be taken for too many others.
  const allowed = (/** @type {number} */ meant) => slipsAllowed(korean ? keys.length : Math.max(keys.length, meant))
  let most = slipsAllowed(keys.length) && allowed(keys.length + 2)
  const sure = korean && keys.length < 6 ? 0 : 1 // so many slips may be at the first key: 치킨 is not 시킨
  if (!most) return []
  /** @type {Set<string>} */
  const closest = new Set()
  for (const word of [...words, ...aliases.keys()]) {
    if (isHangul(word) !== korean || word.length < typed.length - most || !beginAlike(keys, keysOf(word))) continue
    for (const base of korean ? basesOf(word, typed.length) : [word]) {
      if (Math.abs(base.length - typed.length) > most) continue
      const other = keysOf(base)
      const slips = slipsBetween(keys, other, most)
      if (slips > Math.min(most, allowed(other.length)) || (slips > sure && other[0] !== keys[0])) continue
      if (slips < most) closest.clear()
      most = slips
      closest.add(base)
    }
  }
  return [...closest]
}

/**
 * Whether two words have one of their first two keys in common, as they have with a slip: most words are not worth more.
 *
 * @param {string} a
 * @param {string} b
 */
function beginAlike(a, b) {
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0]
}

/**
 * A Korean word, and about as much of it as was typed where the rest are particles.
 *
 * @param {string} word
 * @param {number} length
 */
function basesOf(word, length) {
  const shorter = [length - 1, length, length + 1].filter((end) => end > 1 && end < word.length)
  return [word, ...shorter.filter((end) => isTail(word.slice(end))).map((end) => word.slice(0, end))]
}
