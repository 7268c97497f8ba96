// Words as they are being typed: by their initials, not yet to the end, with the keyboard switched to the other language.

/**
 * Words that are typed by their initials, or not to the end.
 *
 * @param {Index} index
 * @param {string} typed
 * @returns {Match[]}
 */
function composing(index, typed) {
  const pattern = unfinished(typed)
  if (!pattern) return []
  const initials = /^[ㄱ-ㅎ]+$/.test(typed)
  const expression = new RegExp(pattern)
  const found = matching(index, (word) => {
    const match = expression.exec(word)
    if (!match) return undefined
    const end = match.index + match[0].length
    const weight = initials ? INITIALS_ONLY * asNoun(index, match[0], word.slice(end)) : UNFINISHED
    return [match.index ? weight * PART : weight, match.index, end]
  })
  const first = found.filter(({ start }) => start === 0)
  return first.length ? first : found
}

/**
 * How likely initials stand for a part of a word: for a whole noun rather than one with a particle, or half of one.
 *
 * @param {Index} index
 * @param {string} part
 * @param {string} rest of the word
 */
function asNoun(index, part, rest) {
  if (bare(index, part) !== part || /[하했되됐]$/.test(part)) return 0.35
  return isTail(rest) ? 1 : 0.8
}

/**
 * Words typed with the keyboard switched to the other language.
 *
 * @param {Index} index
 * @param {string} typed
 * @returns {Match[]}
 */
function onOtherKeys(index, typed) {
  const keys = switched(typed)
  if (keys.length < 3) return []
  if (!isHangul(keys)) return englishly(index, keys).filter(({ weight }) => weight > PART)
  const begins = (/** @type {string} */ word) => lettersOf(word).initial === keys[0] && keysOf(word).startsWith(keys)
  return matching(index, (word) => (begins(word) ? [UNFINISHED, 0] : undefined))
}
