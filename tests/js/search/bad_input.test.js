// Whatever is typed, there is an answer, and no error in the console.

import assert from "node:assert/strict"
import test from "node:test"
import { ready } from "./worker.js"

const { ask, errors } = ready()

const nothing = {
  nothing: ["", " ", "\t\n", "\u00a0"],
  "only particles": ["를", "에서", "은 는 이 가", "으로 를", "은는이가"],
  "only emoji": ["🙂", "👩‍👩‍👧‍👦 👍🏽"],
  "only signs": ["...", "?!", "-", '"', '""', "“”", ",", "#", "~", "'"],
  "a vowel alone": ["ㅏ", "ㅣ"],
  "what no note has": ["qqqqqqqq", "뷁뷁뷁뷁뷁", "뷰제", "00000", "3.14159", "3,141,592"],
}
for (const [why, queries] of Object.entries(nothing))
  for (const query of queries) test(`${why}: ${JSON.stringify(query)}`, () => assert.deepEqual(ask(query).items, []))

const signs = [
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "*",
  "+",
  "?",
  ".",
  "^",
  "$",
  "|",
  "\\",
  "/",
  "(?:",
  "[a-",
  "a{1,",
  "(?<=",
  "\\p{",
  "\\",
  ".*",
  "(.*)+$",
  "[^]*",
  "\\u",
  "$&",
  "`",
  "%",
  "&lt;",
  "&&",
  "<b>",
  "=",
  "==",
  "-=",
  "x",
  "×",
  "a".repeat(61),
]
for (const sign of signs) {
  test(`signs of regular expressions: ${sign}`, () => {
    for (const query of [
      sign,
      `${sign}softmax`,
      `softmax${sign}`,
      `softmax ${sign}`,
      `"${sign}"`,
      `${sign} 합성곱 ${sign}`,
      `7강 ${sign}`,
    ])
      assert.ok(Array.isArray(ask(query).items), query)
  })
}

test("signs around a word do not hide it", () => {
  for (const query of [
    "(softmax)",
    "softmax?",
    "softmax!",
    "*softmax*",
    "softmax,",
    "🙂 softmax",
    "softmax🙂",
    "[softmax",
    "'softmax'",
    "softmax…",
    "softmax를?",
  ])
    assert.equal(ask(query).items[0]?.[0].location.slice(0, 20), "lectures/lecture-02/", query)
})

test("2,000 characters", () => {
  for (const query of [
    "가".repeat(2000),
    "a".repeat(2000),
    "softmax ".repeat(250),
    "(".repeat(2000),
    "x".repeat(50) + "*".repeat(1950),
    "ㄱ".repeat(2000),
    '"'.repeat(2000),
    "1x".repeat(1000),
    " ".repeat(2000),
    "ab ".repeat(667),
    "정ㄱ".repeat(1000),
    "a_".repeat(1000),
  ])
    assert.ok(Array.isArray(ask(query).items))
})

test("halves of characters and controls", () => {
  for (const query of [
    "\ud83d",
    "\ude42 softmax",
    "\u0000",
    "\u0002softmax\u0003",
    "\ufeff",
    "\u200b합성곱",
    "‮softmax",
    "\u1112\u1161",
    "ᄒ",
    "ᅡ",
  ])
    assert.ok(Array.isArray(ask(query).items), query)
})

test("names of things every object has", () => {
  for (const query of ["constructor", "__proto__", "toString", "hasOwnProperty", "__proto__ softmax"])
    assert.ok(Array.isArray(ask(query).items))
})

test("every beginning of a query, as it is typed", () => {
  for (const query of [
    "정규화를 왜 할까",
    "x -= learning_rate * dx",
    '"은닉 상태" 7강',
    "sqrt(2/D_in)",
    "lecture 7 h_t",
  ])
    for (let end = 0; end <= query.length; end++) assert.ok(Array.isArray(ask(query.slice(0, end)).items))
})

test("all of it without an error", () => assert.deepEqual(errors, []))
