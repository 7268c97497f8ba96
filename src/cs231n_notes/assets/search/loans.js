// Words that Korean took over from English: 트랜스퍼 is transfer. One hears the same consonants, in few classes, for the ear
// takes s for z and p for f: K L P S T h m n, and G for ng; and vowels between the same of them: TL.nSP. are both.

const HEARD = [
  ["ㄱㄲㅋ", "K"],
  ["ㄴ", "n"],
  ["ㄷㄸㅌ", "T"],
  ["ㄹ", "L"],
  ["ㅁ", "m"],
  ["ㅂㅃㅍ", "P"],
  ["ㅅㅆㅈㅉㅊ", "S"],
  ["ㅎ", "h"],
].flatMap(([letters = "", sound = ""]) => Array.from(letters, (letter) => /** @type {const} */ ([letter, sound])))
const AT_START = new Map(HEARD)
const AT_END = new Map([...HEARD, ["ㅅ", "T"], ["ㅇ", "G"]])

/** @type {[RegExp, string][]} in this order: what stands for a sound is of no more interest to the next */
const ENGLISH = [
  [/[st]ion/g, "S.n"],
  [/t?ch|sh|th|c(?=[eiy])|g(?=[eiy])|t(?=ure)/g, "S"],
  [/(?<=...)e?s$|(?<=..)e$/, ""],
  [/gh/g, ""],
  [/x/g, "KS"],
  [/ng|n(?=[gk])/g, "G"],
  [/r(?![aeiouy])/g, ""],
  [/[ckgq]/g, "K"],
  [/[lr]/g, "L"],
  [/[pbfv]/g, "P"],
  [/[szj]/g, "S"],
  [/[td]/g, "T"],
  [/[aeiouy]+/g, "."],
  [/[^A-Zhmn.]/g, ""],
]

/** @param {string} word */
function computedSound(word) {
  const heard = isHangul(word)
    ? Array.from(word, (syllable) => {
        const { initial, vowel, final } = lettersOf(syllable)
        return (AT_START.get(initial) ?? "") + (vowel === "ㅡ" ? "" : ".") + (AT_END.get(final) ?? "")
      }).join("")
    : ENGLISH.reduce((rest, [letters, sound]) => rest.replace(letters, sound), word)
  return heard.replace(/(.)\1+/g, "$1")
}

const soundOf = remembering(computedSound)

/**
 * English words that sound like a Korean one. Not the other way: nothing tells Korean words that are from English.
 *
 * @param {Index} index
 * @param {string} typed
 * @returns {Match[]}
 */
function sounding(index, typed) {
  const sound = soundOf(typed)
  if (!isHangul(typed) || sound.length < 6) return []
  return matching(index, (word) => (!isHangul(word) && soundOf(word) === sound ? [ALIAS, 0] : undefined))
}
