// What a result shows: marks, an excerpt around the match, terms to highlight on its page.

import assert from "node:assert/strict"
import test from "node:test"
import { ready, small } from "./worker.js"

const { ask } = ready()
const items = (query) => ask(query).items
const bare = (html) => html.replaceAll(/<mark data-md-highlight>|<\/mark>/g, "")

test("marks matches as Material does", () => {
  const [[best]] = items("은닉")
  assert.match(best.title, /^<mark data-md-highlight>은닉<\/mark> 상태를 왜 끊는가\?$/)
})

test("marks what was meant, not what was typed", () => {
  const marks = (query) =>
    [
      ...items(query)
        .flat()
        .map(({ title, text }) => title + text)
        .join()
        .matchAll(/highlight>([^<]*)</g),
    ].map(([, text]) => text)
  assert.ok(marks("softmxa").includes("Softmax"))
  assert.ok(marks("ㅎㅅㄱ").includes("합성곱"))
  assert.ok(marks("드롭아웃").includes("Dropout"))
  assert.ok(marks("습률").includes("습률"))
  assert.ok(marks("활성화함수").includes("활성화 함수"))
  assert.ok(marks("sqrt(2/d_in)").includes("sqrt{2/D_{in}}"))
  assert.deepEqual([...new Set(marks("합성곱이"))], ["합성곱", "Convolution"])
})

test("an excerpt around the match, not the beginning of a long section", () => {
  const [[best]] = items("표적")
  assert.match(best.text, /^… /)
  assert.match(best.text, / …$/)
  assert.match(best.text, /인상적인 <mark data-md-highlight>표적<\/mark>이 하나 있다/)
  assert.ok(bare(best.text).length < 220)
})

test("an excerpt shows as many of the words as it can", () => {
  const [[best]] = items("학습률 손실")
  assert.match(best.text, /손실<\/mark>이 터지면 <mark data-md-highlight>학습률/)
})

test("keywords show where a keyword was found", () => {
  const page = items("lstm")[0].find(({ location }) => !location.includes("#"))
  assert.equal(page.text, "RNN, <mark data-md-highlight>LSTM</mark>")
})

test("text is escaped: the box takes it for HTML", () => {
  const text = items("굵게")
    .flat()
    .map(({ text }) => text)
    .join()
  assert.match(text, /&#60;b&#62;<mark data-md-highlight>굵게<\/mark>&#60;\/b&#62; &#38; &#34;따옴표&#34; &#39;x&#39;/)
})

test("no text of the notes or of a query becomes an element", () => {
  const evil = { ...small, titles: small.titles.map((title) => `${title} <img src=x onerror=alert(1)>`) }
  const worker = ready(evil)
  for (const query of ["softmax", "lecture 2", "<img src=x onerror=alert(1)>", "softmax <script>"])
    for (const { title, text, tags = [] } of worker.ask(query).items.flat())
      assert.doesNotMatch(title + text + tags, /<(?!mark data-md-highlight>|\/mark>)/)
})

test("a question says that it is one, an entry of the log too", () => {
  const tags = (query, place) =>
    items(query)
      .flat()
      .find(({ location }) => location === place).tags
  assert.deepEqual(tags("detach", "lectures/lecture-07/#s2"), ["질문"])
  assert.deepEqual(tags("kaggle", "log/#2026-01-03"), ["학습 일지"])
  assert.equal(tags("활성화", "lectures/lecture-04/#s1"), undefined)
})

test("the page stands among its sections once, for Material looks for it", () => {
  for (const query of ["softmax", "학습률", "2강", "transformer", "ㅎㅅㄱ"]) {
    for (const group of items(query)) {
      const places = group.map(({ location }) => location)
      assert.equal(places.filter((place) => !place.includes("#")).length, 1, `${query}: ${places}`)
      assert.equal(new Set(places.map((place) => place.split("#")[0])).size, 1)
      assert.equal(new Set(places).size, places.length)
    }
  }
})

test("a page without a document of its own is there all the same", () => {
  const only = ready({ ...small, locations: small.locations.map((place) => (place === "log/" ? "log/#top" : place)) })
  assert.deepEqual(
    only.ask("kaggle").items[0].map(({ location }) => location),
    ["log/#2026-01-03", "log/"],
  )
})

test("the best comes first and scores highest: that is what Enter opens", () => {
  for (const query of ["softmax", "학습률", "2강", "transformer", "dropout", "은닉 상태"]) {
    const scores = items(query).map((group) => group.map(({ score }) => score))
    assert.deepEqual(
      scores.map((group) => Math.max(...group)),
      scores.map(([first]) => first),
    )
    assert.deepEqual(
      scores.map(([first]) => first),
      scores.map(([first]) => first).toSorted((a, b) => b - a),
    )
    assert.ok(scores.flat().every(Number.isFinite))
  }
})

test("terms to highlight on the page are what stands there", () => {
  const terms = (query) => items(query)[0][0].terms
  assert.deepEqual(terms("드롭아웃"), { dropout: true })
  assert.deepEqual(terms("h.detach()"), { "h.detach()": true })
  assert.deepEqual(terms("표적은"), { 표적: true })
})

test("who opens the page by its title has the same highlighted as below it", () => {
  const [[best, page]] = items("표적은")
  assert.ok(best.location.includes("#"))
  assert.ok(!page.location.includes("#"))
  assert.deepEqual(page.terms, best.terms)
})

test("single letters are not highlighted all over the page", () => {
  for (const { terms } of items("h_t x").flat()) assert.ok(!("x" in terms) || !terms.x)
})

test("words that are missing are named", () => {
  assert.equal(items("표적 zzzzzz")[0][0].terms.zzzzzz, false)
})

test("suggests how the last word goes on, as it was begun", () => {
  assert.deepEqual(ask("Softm").suggest, ["Softmax"])
  assert.deepEqual(ask("교차 softm").suggest, ["softmax"])
  assert.deepEqual(ask("합성").suggest, ["합성곱"])
  assert.deepEqual(ask("합성곱").suggest, [], "particles are no end of a word")
  assert.deepEqual(ask("softmax").suggest, [])
  assert.deepEqual(ask("").suggest, [])
  assert.deepEqual(ready(small, { suggest: false }).ask("softm").suggest, [])
})
