// From a word that was typed to the words of the notes it may mean, each with a weight: as it is, inflected, as a part of
// a longer word; and only where there is none of these, not typed to the end, by its initials, with a slip.

/**
 * @typedef {object} Match a word of the notes, and the part of it that was meant
 * @property {number} word
 * @property {number} weight
 * @property {number} start
 * @property {number} end
 */

const EXACT = 1
const INFLECTED = 0.95
const BEGINNING = 0.6
const RELATED = 0.55
const PART = 0.5
const UNFINISHED = 0.45
const ALIAS = 0.45
const INITIALS_ONLY = 0.4
const SLIP = 0.3

/**
 * @param {Index} index
 * @param {string} term
 * @returns {Match[]}
 */
function directly(index, term) {
  return isHangul(term) ? koreanly(index, term) : englishly(index, term)
}

/**
 * @param {Index} index
 * @param {(word: string) => [weight: number, start: number, end?: number] | undefined} compare
 * @param {Iterable<number>} [among] all words when left out
 * @returns {Match[]}
 */
function matching({ words }, compare, among = words.keys()) {
  /** @type {Match[]} */
  const matches = []
  for (const word of among) {
    const text = words[word] ?? ""
    const found = compare(text)
    if (found) matches.push({ word, weight: found[0], start: found[1], end: found[2] ?? text.length })
  }
  return matches
}

/**
 * @param {Index} index
 * @param {string} typed
 */
function koreanly(index, typed) {
  const stem = bare(index, typed)
  const found = containing(index, stem, typed)
  if (found.length || stem !== typed) return found
  const single = nounsOf(typed).find((stem) => index.numbers.has(stem) && !PARTICLE.test(stem))
  return single ? containing(index, single, typed) : conjugated(index, typed)
}

/**
 * Other forms of a verb.
 *
 * @param {Index} index
 * @param {string} typed
 */
function conjugated(index, typed) {
  const verb = verbOf(typed)
  return verb ? matching(index, (word) => (isHangul(word) && verbOf(word) === verb ? [RELATED, 0] : undefined)) : []
}

/**
 * @param {Index} index
 * @param {string} term
 * @param {string} typed the term, or the term with particles
 */
function containing(index, term, typed) {
  return matching(index, (word) => {
    if (word === typed) return [EXACT, 0, term.length]
    const at = word.indexOf(term)
    if (at < 0 || (at > 0 && term.length < 2)) return undefined
    const tail = at === 0 ? word.slice(term.length) : "없음"
    const weight = tail === "" ? EXACT : isTail(tail) ? INFLECTED : at === 0 ? BEGINNING : PART
    return [weight, at, at + term.length]
  })
}

/**
 * A Korean word without its particles, where the notes show that they are some: 손실이 is 손실, but 정확도 stays when there is
 * 정확도를 as well.
 *
 * @param {Index} index
 * @param {string} typed
 */
function bare(index, typed) {
  const nouns = [typed, ...nounsOf(typed)].filter((noun) => noun.length > 1)
  return nouns.find((noun) => isNoun(index, noun, typed)) ?? typed
}

/**
 * Whether a word stands in the notes with some particle, or, if it is not what was typed, alone.
 *
 * @param {Index} index
 * @param {string} noun
 * @param {string} typed
 */
function isNoun(index, noun, typed) {
  for (const number of wordsFrom(index, noun)) {
    const word = index.words[number] ?? ""
    if (word !== typed && isTail(word.slice(noun.length))) return true
  }
  return false
}

/**
 * @param {Index} index
 * @param {string} term
 */
function englishly(index, term) {
  const stem = stemOf(term)
  const root = rootOf(stem)
  const found = matching(
    index,
    (word) => {
      if (word === term) return [EXACT, 0]
      const other = stemOf(word)
      if (other === stem) return [INFLECTED, 0]
      if (term.length > 1 && word.startsWith(term)) return [BEGINNING, 0, term.length]
      return rootOf(other) === root && root.length > 3 ? [RELATED, 0] : undefined
    },
    wordsFrom(index, term.charAt(0)),
  )
  const known = found.some(({ weight }) => weight >= INFLECTED)
  // With the word itself in the notes, `max` does not mean `maximize`; without it, one is still typing.
  if (known) return found.filter(({ word, weight }) => weight >= INFLECTED || mostOf(term, index.words[word] ?? ""))
  if (found.length || term.length < 3) return found
  return matching(index, (word) => {
    const at = word.indexOf(term)
    return at < 0 ? undefined : [PART, at, at + term.length]
  })
}

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
 * @param {string} beginning
 * @param {string} word
 */
function mostOf(beginning, word) {
  return word.startsWith(beginning) && beginning.length * 2 > word.length
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
  let most = slipsAllowed(keys.length)
  if (!most) return []
  /** @type {Set<string>} */
  const closest = new Set()
  for (const word of [...words, ...aliases.keys()]) {
    if (isHangul(word) !== korean) continue
    for (const base of korean ? basesOf(word, typed.length) : [word]) {
      if (Math.abs(base.length - typed.length) > most) continue
      const other = keysOf(base)
      const slips = slipsBetween(keys, other, most)
      if (slips > most || (slips > 1 && other[0] !== keys[0])) continue // nobody slips twice and at the first key
      if (slips < most) closest.clear()
      most = slips
      closest.add(base)
    }
  }
  return [...closest]
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
