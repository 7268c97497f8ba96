// What Korean adds to a word and how it is typed: particles and endings, letters within a syllable, initials.

const PARTICLES =
  "은|는|이|가|을|를|의|에|도|만|와|과|로|으로|에서|에게|까지|부터|마다|처럼|보다|만큼|밖에|조차|마저|뿐|대로|끼리|씩|쯤|" +
  "이나|이란|란|이라|라는|라고|이며|이고|이면|인|인지|인가|이다|임|들|이든|랑|이랑|적|적인|적으로"
const ENDINGS = ["하", "되", "시키"]
  .map((verb) => `${verb}(?:는|고|기|게|며|면|여|지|지만|므로|니까?|도록|려|려면|자|던|는데|는지|거나)?`)
  .join("|")
const CONTRACTED =
  "할|함|해|해서|해야|하여|합니다|될|됨|돼|되어|됩니다|시킬|시킴|시켜|시켜서|시켜야|" +
  "(?:한|된|시킨|했|하였|됐|되었|시켰)(?:다|다면|다는|다고|던|고|지만|는데|데|으며|으면|음|을|습니다)?"
/** All of what may follow a noun, one after the other. */
const TAIL = new RegExp(`^(?:${PARTICLES}|${ENDINGS}|${CONTRACTED}){1,4}$`)

/** What one may leave alone in a query. */
const PARTICLE = /^(?:은|는|이|가|을|를|의|에|도|만|와|과|로|으로|에서|에게|까지|부터|하는|하고|한|인)$/

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
const FINALS = ["", ..."ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"]
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
/** Letters that take two keys. Some input methods also join consonants that stand alone: ㄱㅅ becomes ㄳ. */
const PAIRS = new Map(
  "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.slice(1)]),
)
const FIRST = "가".charCodeAt(0)

const isKnownTail = remembering((rest) => TAIL.test(rest))

/** @param {string} rest what follows a noun within its word */
function isTail(rest) {
  return rest === "" || (rest.length < 7 && isKnownTail(rest))
}

/**
 * The places where a word may end and its particles begin, the longest word first. A verb goes whole: 예측하는 is 예측.
 *
 * @param {string} word
 */
function nounsOf(word) {
  const stems = []
  for (let end = word.length - 1; end > 0; end--) {
    const stem = word.slice(0, end)
    if (isTail(word.slice(end)) && !/.(?:하|되|시키)$/.test(stem)) stems.push(stem)
  }
  return stems
}

/** What ends a verb, in keys: perhaps 어지, 어주 or 었, then one of the rest. */
const VERB = new RegExp(
  "^(.{3,}?)(?:(?:ㅇ?[ㅓㅏ])?(?:ㅈㅣ|ㅈㅜ|ㅆ))?" +
    "(?:(?:ㅇㅡ)?(?:ㄴ|ㄹ|ㅁ|ㅁㅣㅓㄴ?|ㄴㅣ|ㄹㅣㅓㄱㅗ|ㄹㅣㅓㅁㅣㅓㄴ)|ㄴㅡㄴ(?:ㄷㅏ|ㄷㅔ|ㅈㅣ|ㄱㅏ)?|ㄴ?ㄷㅏ|ㄱㅗ|ㄱㅣ|ㄱㅔ|ㅈㅣ|ㄷㅓㄴ|ㄷㅗㄹㅗㄱ|" +
    "(?:ㅇ?[ㅓㅏ])?(?:ㅅㅓ|ㄷㅗ|ㅇㅑ)|ㅇ?[ㅓㅏ])$",
)
/** Contracted letters, in keys, and what they were: 줄여 is 줄이 and 어. */
const CONTRACTIONS = /** @type {const} */ ([
  ["ㅕ", "ㅣㅓ"],
  ["ㅎㅐ", "ㅎㅏㅏ"],
  ["ㄷㅗㅐ", "ㄷㅗㅣㅓ"],
])

/** @param {string} syllable the first, where there are more */
function lettersOf(syllable) {
  const code = syllable.charCodeAt(0) - FIRST
  if (code < 0 || code >= 11172) return { initial: syllable, vowel: "", final: "" }
  return {
    initial: INITIALS.charAt(Math.floor(code / 588)),
    vowel: VOWELS.charAt(Math.floor(code / 28) % 21),
    final: FINALS[code % 28] ?? "",
  }
}

/** @param {string} letter */
function apart(letter) {
  return PAIRS.get(letter) ?? letter
}

/**
 * The keys that type a word.
 *
 * @param {string} word
 */
function computedKeys(word) {
  let keys = ""
  for (const syllable of word) {
    const { initial, vowel, final } = lettersOf(syllable)
    for (const letter of [initial, vowel, final]) keys += apart(letter)
  }
  return keys
}

/**
 * All syllables that begin so, as ranges for a class of a regular expression.
 *
 * @param {string} initial
 * @param {string} [vowel] any when left out
 */
function syllables(initial, vowel) {
  const code = FIRST + INITIALS.indexOf(initial) * 588
  if (vowel === undefined) return `${String.fromCharCode(code)}-${String.fromCharCode(code + 587)}`
  return Array.from(VOWELS, (other, at) =>
    other === vowel || PAIRS.get(other)?.startsWith(vowel)
      ? `${String.fromCharCode(code + at * 28)}-${String.fromCharCode(code + at * 28 + 27)}`
      : "",
  ).join("")
}

/**
 * A regular expression for a word typed by its initials (ㅈㄱㅎ), or not yet to the end: 정ㄱ, 정귷 and 정규호 lead to 정규화.
 *
 * @param {string} typed
 * @returns {string} nothing where no word begins or continues so
 */
function unfinished(typed) {
  const letters = Array.from(typed, (letter) => (INITIALS.includes(letter) ? letter : apart(letter))).join("")
  let pattern = ""
  for (const [at, letter] of Array.from(letters).entries()) {
    if (INITIALS.includes(letter)) pattern += `[${syllables(letter)}]`
    else if (letter < "가" || letter > "힣") return ""
    else pattern += at < letters.length - 1 ? letter : opening(letter)
  }
  return pattern
}

/**
 * What a last syllable may become: its final consonant may turn out to begin the next one, and its vowel may grow.
 *
 * @param {string} syllable
 */
function opening(syllable) {
  const { initial, vowel, final } = lettersOf(syllable)
  if (!final) return `[${syllables(initial, vowel)}]`
  const keys = apart(final)
  const open = syllable.charCodeAt(0) - FINALS.indexOf(final)
  const kept = String.fromCharCode(open + Math.max(0, FINALS.indexOf(keys.slice(0, -1))))
  const grown = FINALS.map((other, at) => (PAIRS.get(other)?.startsWith(final) ? String.fromCharCode(open + at) : ""))
  return `(?:[${syllable}${grown.join("")}]|${kept}[${syllables(keys.slice(-1))}])`
}

/**
 * What the forms of a verb have in common, in keys: 나누는, 나눠서 and 나눔 have one.
 *
 * @param {string} word
 * @returns {string} nothing when it looks like no verb
 */
function computedVerb(word) {
  const keys = CONTRACTIONS.reduce((rest, [short, long]) => rest.replaceAll(short, long), keysOf(word))
  return VERB.exec(keys)?.[1] ?? ""
}

const keysOf = remembering(computedKeys)
const verbOf = remembering(computedVerb)

const LATIN_KEYS = "qwertyuiopasdfghjklzxcvbnm"
const KOREAN_KEYS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ"

/**
 * The same keys with the keyboard switched to the other language: ㅁㅇ므 is adam, and gkqtjdrhq is 합성곱.
 *
 * @param {string} typed
 * @returns {string} Latin letters, or single Korean ones
 */
function switched(typed) {
  const [from, to] = isHangul(typed) ? [KOREAN_KEYS, LATIN_KEYS] : [LATIN_KEYS, KOREAN_KEYS]
  return Array.from(keysOf(typed), (key) => to[from.indexOf(key)] ?? key).join("")
}
