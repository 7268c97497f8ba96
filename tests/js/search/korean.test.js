// Particles, endings, syllables.

import assert from "node:assert/strict"
import test from "node:test"
import { plain, start } from "./worker.js"

const { scope } = start()

for (const tail of ["", "를", "에서는", "으로의", "들이", "했던", "되었지만", "하는", "한다", "되면", "시키는", "이란", "적으로", "까지도"])
  test(`'${tail}' may follow a noun`, () => assert.ok(scope.isTail(tail)))

for (const tail of ["기", "층", "화를", "률", "지는", "함수", "abc"])
  test(`'${tail}' makes another word`, () => assert.ok(!scope.isTail(tail)))

test("stems, the longest first", () => {
  assert.deepEqual(plain(scope.nounsOf("데이터에서는")), ["데이터에서", "데이터"])
  assert.deepEqual(plain(scope.nounsOf("예측하는")), ["예측"], "a verb goes whole")
  assert.deepEqual(plain(scope.nounsOf("그래프")), [])
})

for (const forms of ["나누다 나누는 나눈 나눌 나눠서 나눔 나누면", "줄이는 줄여 줄인다 줄임 줄였다", "막는 막아서 막은 막기", "배우고 배워 배운"])
  test(`forms of one verb: ${forms}`, () => assert.equal(new Set(forms.split(" ").map(scope.computedVerb)).size, 1))

test("keys that type a word", () => {
  assert.equal(scope.computedKeys("값"), "ㄱㅏㅂㅅ")
  assert.equal(scope.computedKeys("화면"), "ㅎㅗㅏㅁㅕㄴ")
  assert.equal(scope.computedKeys("adam"), "adam")
})

const typed = [
  ["정ㄱ", "정규화", "a consonant begins the next syllable"],
  ["정규ㅎ", "정규화", "the same in the last syllable"],
  ["정귷", "정규화", "a final consonant that will begin the next syllable"],
  ["정규호", "정규화", "a vowel that will grow"],
  ["기욹", "기울기", "one of two final consonants will begin the next syllable"],
  ["갑", "값", "a final consonant that will grow"],
  ["ㅈㄱㅎ", "정규화", "initials"],
  ["ㄳ", "검색", "initials that the input method joined"],
  ["정ㄱㅎ", "정규화", "initials after a syllable"],
]
for (const [text, word, why] of typed)
  test(`'${text}' may become '${word}': ${why}`, () => assert.match(word, new RegExp(`^${scope.unfinished(text)}`)))

test("what is no beginning of a word", () => {
  for (const [text, word] of [
    ["정ㄱ", "정합"],
    ["정귷", "정규직"],
    ["ㅈㄱㅎ", "정규"],
    ["까", "가"],
  ])
    assert.doesNotMatch(word, new RegExp(`^${scope.unfinished(text)}`))
  assert.equal(scope.unfinished("ㅏ"), "")
  assert.equal(scope.unfinished("ab"), "")
})
