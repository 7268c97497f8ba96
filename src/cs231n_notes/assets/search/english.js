// English words that belong together.

const IRREGULAR = new Map(
  "minima minimum|maxima maximum|optima optimum|criteria criterion|matrices matrix|vertices vertex|indices index|axes axis"
    .split("|")
    .map((pair) => /** @type {[string, string]} */ (pair.split(" "))),
)

/**
 * A word without what inflection adds: transformers, pooling and clipped become transformer, pool and clip.
 *
 * @param {string} word
 */
function computedStem(word) {
  if (word.length < 4 || /\d/.test(word)) return word
  word = IRREGULAR.get(word) ?? word
  let stem = word
  if (/ies$/.test(stem)) stem = stem.slice(0, -3) + "y"
  else if (/(?:s|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2)
  else if (/[^aius]s$/.test(stem)) stem = stem.slice(0, -1)
  const verb = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(stem)?.[1]
  if (verb && verb.length > 2) stem = verb.replace(/([bdgmnprt])\1$/, "$1")
  return stem.replace(/(?<=...)e$/, "")
}

const SUFFIX = "(?<=if)ication|ational|ation|ativ|ator|at|ional|ion|iv|or|er|abl|ment"
const ROOT = new RegExp(`^(.{4,}?)(?:${SUFFIX})$`)

/**
 * The root of an inflected word: optimizer, optimization and optimize have one.
 *
 * @param {string} stem
 */
function computedRoot(stem) {
  const root = ROOT.exec(stem)?.[1] ?? stem
  return root.replace(/(?<=....)[iy]$/, "")
}

const stemOf = remembering(computedStem)
const rootOf = remembering(computedRoot)
