// From a query to its units: phrases, formulas, terms of several words and words, each with all it may mean.

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
  const formulas = formulasOf(chunks)
  for (const formula of formulas) {
    if (!formula.every((chunk) => rest.includes(chunk))) continue
    const unit = newUnit(index, formula.join(" "))
    if (![true, false].some((whole) => addFormula(index, unit, formula.join(" "), whole))) continue
    units.push(unit)
    rest = rest.filter((chunk) => !formula.includes(chunk))
  }
  // A formula that is nowhere: its letters one by one would be everywhere.
  const isTold = (/** @type {string} */ term, /** @type {string} */ chunk) =>
    !/^(?:[a-z]|\d{1,2})$/.test(term) || !formulas.some((formula) => formula.includes(chunk))
  const terms = rest.flatMap((chunk) => termsOf(chunk).filter((term) => isTold(term, chunk)))
  return [...units, ...termUnits(index, [...new Set(terms)].slice(0, MOST_TERMS))]
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
  for (let at = 0; at < terms.length;) {
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
  const names = [term, ...nounsOf(term)]
  addWords(index, unit, directly(index, term))
  for (const name of names) addAliases(index, unit, aliasKey(name))
  if (!isFound(unit) || (isHangul(term) && term.length > 3 && !unit.patterns.length)) {
    for (const name of names) if (name.length > 2) addApart(index, unit, name)
  }
  for (const guess of GUESSES) if (!isFound(unit)) guess(index, unit, names)
  return unit
}

/** @typedef {(index: Index, unit: Unit, names: string[]) => void} Guess what a term may be, as typed and without particles */

/** @type {Guess} */
function addUnfinished(index, unit, [typed = ""]) {
  addWords(index, unit, composing(index, typed))
}

/** @type {Guess} */
function addSounding(index, unit, names) {
  for (const name of names) addWords(index, unit, sounding(index, name))
  if (isFound(unit)) addCorrected(index, unit, names) // it may as well be a slip
}

/** @type {Guess} */
function addAliasesByPart(index, unit, [typed = ""]) {
  if (typed.length < 2) return
  for (const key of index.aliases.keys()) {
    if (key.startsWith(typed)) addAliases(index, unit, key, BEGINNING)
    else if (isHangul(typed) && typed.length > 2 && key.includes(typed)) addAliases(index, unit, key, PART)
  }
}

/** @type {Guess} */
function addCorrected(index, unit, names) {
  const [words = []] = names.map((name) => corrected(index, name)).filter(({ length }) => length)
  for (const word of words) {
    const found = directly(index, word).filter(({ weight }) => weight >= INFLECTED)
    addWords(index, unit, found, SLIP)
    addAliases(index, unit, aliasKey(word), SLIP)
  }
}

/** @type {Guess} */
function addOtherKeys(index, unit, [typed = ""]) {
  addWords(index, unit, onOtherKeys(index, typed))
}

/** For a term that stands nowhere: the first that leads anywhere counts. */
const GUESSES = [addUnfinished, addSounding, addAliasesByPart, addCorrected, addOtherKeys]
