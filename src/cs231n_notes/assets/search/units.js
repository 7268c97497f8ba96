// What is wanted: each unit is a word, a term, a phrase or a formula of the query, with everything in the notes that may be
// meant by it.

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
  return { typed, words: new Map(), patterns: [], best: new Float32Array(docs.length), mass: new Float32Array(docs.length) }
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
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} key
 * @param {number} factor
 */
function addAliases(index, unit, key, factor = ALIAS) {
  const names = index.aliases.get(key) ?? []
  return names.map((name) => addName(index, unit, name.split(" "), factor)).some(Boolean)
}

/**
 * @param {Index} index
 * @param {Query} query
 * @returns {Unit[]}
 */
function unitsOf(index, { phrases, chunks }) {
  let rest = chunks
  const units = phrases.map((phrase) => {
    const unit = newUnit(index, phrase)
    if (!addPattern(index, unit, phrasePattern(phrase), EXACT)) rest = [...phrase.split(/\s+/), ...rest]
    return unit
  })
  for (const formula of formulasOf(chunks)) {
    if (!formula.every((chunk) => rest.includes(chunk))) continue
    const unit = newUnit(index, formula.join(" "))
    if (![true, false].some((whole) => addFormula(index, unit, formula.join(" "), whole))) continue
    units.push(unit)
    rest = rest.filter((chunk) => !formula.includes(chunk))
  }
  return [...units, ...termUnits(index, [...new Set(rest.flatMap(termsOf))].slice(0, MOST_TERMS))]
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} typed
 * @param {boolean} whole
 */
function addFormula(index, unit, typed, whole) {
  const expression = formulaPattern(typed, whole)
  return expression !== undefined && addPattern(index, unit, expression, EXACT)
}

/**
 * Words in a row that are the name of a term are one unit, whatever the term is called in the notes.
 *
 * @param {Index} index
 * @param {string[]} terms
 * @returns {Unit[]}
 */
function termUnits(index, terms) {
  /** @type {Unit[]} */
  const units = []
  for (let at = 0; at < terms.length; ) {
    const name = nameAt(index, terms, at)
    units.push(name?.unit ?? termUnit(index, terms[at] ?? ""))
    at += name?.length ?? 1
  }
  return units
}

/**
 * @param {Index} index
 * @param {string[]} terms
 * @param {number} at
 */
function nameAt(index, terms, at) {
  for (let length = Math.min(5, terms.length - at); length > 1; length--) {
    const words = terms.slice(at, at + length)
    const last = words.pop() ?? ""
    for (const word of [last, ...nounsOf(last)]) {
      const unit = newUnit(index, [...words, last].join(" "))
      const key = stemOf([...words, word].join(""))
      const others = addAliases(index, unit, key)
      const written = isName(index, key) && addName(index, unit, [...words, word], EXACT)
      if (others || written) return { unit, length }
    }
  }
  return undefined
}

/**
 * Whether words in a row are one thing: they are a name of a term, or the notes write them as one word.
 *
 * @param {Index} index
 * @param {string} key
 */
function isName(index, key) {
  return index.aliases.has(key) || directly(index, key).some(({ weight }) => weight >= INFLECTED)
}

/**
 * @param {Index} index
 * @param {string} term
 */
function termUnit(index, term) {
  const unit = newUnit(index, term)
  addWords(index, unit, directly(index, term))
  for (const name of [term, ...nounsOf(term)]) addAliases(index, unit, aliasKey(name))
  if (!isFound(unit) || (isHangul(term) && term.length > 3)) addCompound(index, unit, term)
  if (!isFound(unit)) addWords(index, unit, composing(index, term))
  if (!isFound(unit)) addBegunAliases(index, unit, term)
  if (!isFound(unit)) addWords(index, unit, onOtherKeys(index, term))
  if (!isFound(unit)) for (const word of corrected(index, term)) addCorrected(index, unit, word)
  return unit
}

/**
 * A compound that the notes write apart: 활성화함수, batchnorm.
 *
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} term
 */
function addCompound(index, unit, term) {
  const least = isHangul(term) ? 1 : 3
  for (let at = least; at <= term.length - least; at++) {
    const parts = [term.slice(0, at), term.slice(at)]
    for (const last of [parts[1] ?? "", ...nounsOf(parts[1] ?? "")]) addSequence(index, unit, [parts[0] ?? "", last], INFLECTED)
  }
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} term
 */
function addBegunAliases(index, unit, term) {
  if (term.length < 2) return
  for (const key of index.aliases.keys()) if (key.startsWith(term)) addAliases(index, unit, key, ALIAS * BEGINNING)
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} word
 */
function addCorrected(index, unit, word) {
  const found = directly(index, word).filter(({ weight }) => weight >= INFLECTED)
  addWords(index, unit, found, SLIP)
  addAliases(index, unit, aliasKey(word), SLIP * ALIAS)
}
