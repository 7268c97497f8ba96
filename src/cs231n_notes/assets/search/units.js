// Units of a query: what in the notes is meant by each, and how much of it every document has.

/**
 * @typedef {object} Unit
 * @property {string} typed
 * @property {Map<number, Match>} words the best match of each word
 * @property {{ expression: RegExp, weight: number }[]} patterns
 * @property {Float32Array} best of each document: how close the closest match is
 * @property {Float32Array} mass of each document: how much of it there is, and how prominent
 */

const FIELD = 4
/** How much longer texts lower what a word in them counts: 0 not at all, 1 in full. */
const LENGTH = 0.25

/**
 * @param {Index} index
 * @param {string} typed
 * @returns {Unit}
 */
function newUnit({ docs }, typed) {
  const [best, mass] = [new Float32Array(docs.length), new Float32Array(docs.length)]
  return { typed, words: new Map(), patterns: [], best, mass }
}

/** @param {Unit} unit */
function isFound({ words, patterns }) {
  return words.size > 0 || patterns.length > 0
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {number} doc
 * @param {number} weight
 * @param {number} mass
 */
function credit(index, { best, mass: masses }, doc, weight, mass) {
  const length = docAt(index, doc).text.length / index.usual
  best[doc] = Math.max(best[doc] ?? 0, weight)
  masses[doc] = (masses[doc] ?? 0) + (weight * mass) / (1 - LENGTH + LENGTH * length)
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {Match[]} matches
 * @param {number} [factor]
 */
function addWords(index, unit, matches, factor = 1) {
  for (const match of matches) {
    const weight = match.weight * factor
    if ((unit.words.get(match.word)?.weight ?? 0) >= weight) continue
    unit.words.set(match.word, { ...match, weight })
    eachPosting(index.postings[match.word] ?? "", (doc, code) => {
      const prominent = (code & TITLE ? FIELD : 0) + (code & KEYWORDS ? FIELD : 0)
      credit(index, unit, doc, weight, prominent + (TIMES[code & 3] ?? 0))
    })
  }
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {RegExp} expression
 * @param {number} weight
 * @param {Iterable<number>} [candidates] all documents when left out
 */
function addPattern(index, unit, expression, weight, candidates = index.docs.keys()) {
  let found = false
  for (const number of candidates) {
    const { folded, title, keywords } = docAt(index, number)
    let mass = 0
    for (const { index: at } of folded.matchAll(expression)) mass += at <= title.length + keywords.length ? FIELD : 1
    if (!mass) continue
    found = true
    credit(index, unit, number, weight, Math.min(mass, FIELD * 2 + 5))
  }
  if (found) unit.patterns.push({ expression, weight })
  return found
}

/**
 * Where pages that are no lectures themselves, as the log, name a lecture.
 *
 * @param {Index} index
 * @param {number} lecture
 */
function lectureUnit(index, lecture) {
  const unit = newUnit(index, `Lecture ${lecture}`)
  const others = [...index.docs.keys()].filter((doc) => docAt(index, doc).lecture === undefined)
  const name = new RegExp(`(?:lecture|강의)\\s*0*${lecture}(?![\\d.])|(?<![\\d.])0*${lecture}강`, "gu")
  addPattern(index, unit, name, EXACT, others)
  return unit
}

/**
 * Words that stand one after the other.
 *
 * @param {Index} index
 * @param {Unit} unit
 * @param {string[]} words
 * @param {number} weight
 */
function addSequence(index, unit, words, weight) {
  const [first = new Set(), ...rest] = words.map((word) => docsWith(index, stemOf(word)))
  const candidates = [...first].filter((doc) => rest.every((docs) => docs.has(doc)))
  return addPattern(index, unit, sequence(words), weight, candidates)
}

/**
 * A word that the notes write apart.
 *
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} word
 */
function addApart(index, unit, word) {
  /** @type {Set<number>} */
  const candidates = new Set()
  for (let end = 1; end < word.length; end++) {
    for (const number of wordsFrom(index, word.slice(0, end))) {
      if (!JOINT.test(index.words[number]?.slice(end) ?? "")) continue
      eachPosting(index.postings[number] ?? "", (doc) => candidates.add(doc))
    }
  }
  return addPattern(index, unit, apartPattern(word), INFLECTED, candidates)
}

/**
 * A name in full, written in one word or in several.
 *
 * @param {Index} index
 * @param {Unit} unit
 * @param {string[]} words
 * @param {number} factor
 */
function addName(index, unit, words, factor) {
  const whole = directly(index, words.join("")).filter(({ weight }) => weight >= INFLECTED)
  addWords(index, unit, whole, factor)
  const apart = words.length > 1 && addSequence(index, unit, words, factor)
  return whole.length > 0 || apart
}

/**
 * All names of what is called so, the other ones for less.
 *
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} key
 * @param {number} factor
 */
function addAliases(index, unit, key, factor = EXACT) {
  const names = index.aliases.get(key) ?? []
  const weight = (/** @type {string} */ name) => (aliasKey(name) === key ? factor : factor * ALIAS)
  return names.map((name) => addName(index, unit, name.split(" "), weight(name))).some(Boolean)
}
