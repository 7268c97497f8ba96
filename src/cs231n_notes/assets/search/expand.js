// From a word that was typed to the words of the notes it may mean, each with a weight: as it is, inflected, as a part of
// a longer word.

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
    const end = at + term.length
    if (at > 0 && term.length > 1) return [PART, at, end]
    if (at !== 0) return undefined
    const tail = word.slice(end)
    return [tail === "" ? EXACT : isTail(tail) ? INFLECTED : BEGINNING, at, end]
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
 * @param {string} beginning
 * @param {string} word
 */
function mostOf(beginning, word) {
  return word.startsWith(beginning) && beginning.length * 2 > word.length
}
