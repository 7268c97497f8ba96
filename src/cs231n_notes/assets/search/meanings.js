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
  for (const formula of formulasOf(chunks)) {
    if (!formula.every((chunk) => rest.includes(chunk))) continue
    const unit = newUnit(index, formula.join(" "))
    const found = [true, false].some((whole) => addFormula(index, unit, formula.join(" "), whole))
    if (!found && !/^[\d.,]+$/.test(unit.typed)) continue // part of another number is no part of the answer
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
  addWords(index, unit, directly(index, term))
  for (const name of [term, ...nounsOf(term)]) addAliases(index, unit, aliasKey(name))
  if (!isFound(unit) || (isHangul(term) && term.length > 3 && !unit.patterns.length)) {
    for (const name of [term, ...nounsOf(term)]) if (name.length > 2) addApart(index, unit, name)
  }
  if (!isFound(unit)) addWords(index, unit, composing(index, term))
  if (!isFound(unit)) addAliasesByPart(index, unit, term)
  for (const name of [term, ...nounsOf(term)]) if (!isFound(unit)) addCorrected(index, unit, name)
  if (!isFound(unit)) addWords(index, unit, onOtherKeys(index, term))
  return unit
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} term
 */
function addAliasesByPart(index, unit, term) {
  if (term.length < 2) return
  for (const key of index.aliases.keys()) {
    if (key.startsWith(term)) addAliases(index, unit, key, BEGINNING)
    else if (isHangul(term) && term.length > 2 && key.includes(term)) addAliases(index, unit, key, PART)
  }
}

/**
 * @param {Index} index
 * @param {Unit} unit
 * @param {string} term
 */
function addCorrected(index, unit, term) {
  for (const word of corrected(index, term)) {
    const found = directly(index, word).filter(({ weight }) => weight >= INFLECTED)
    addWords(index, unit, found, SLIP)
    addAliases(index, unit, aliasKey(word), SLIP)
  }
}
