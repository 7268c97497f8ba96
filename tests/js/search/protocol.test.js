// The messages of Material's search box, and an index that cannot be used.

import assert from "node:assert/strict"
import test from "node:test"
import { ready, small, start } from "./worker.js"

test("says that it is ready, whatever it was sent: else the box would wait for ever", () => {
  for (const docs of [small, undefined, null, [], {}, { format: 999 }])
    assert.deepEqual(start().send({ type: 0, data: { config: {}, docs } }), [{ type: 1 }])
})

test("answers a query with results", () => {
  const [answer] = ready().send({ type: 2, data: "softmax" })
  assert.equal(answer.type, 3)
  assert.deepEqual(Object.keys(answer.data), ["items", "suggest"])
})

const broken = {
  "no index": null,
  "plain Material's index": [{ location: "", title: "", text: "" }],
  "an index of another version": { ...small, format: 999 },
  "an index cut short": { ...small, texts: small.texts.slice(1) },
  "words without postings": { ...small, postings: "" },
  "fields of another type": { ...small, words: 7 },
  "postings to documents that are not there": { ...small, postings: small.postings.replaceAll(/[a-z]/g, "Zz") },
}
for (const [why, docs] of Object.entries(broken)) {
  test(`says in the box that search is broken: ${why}`, () => {
    const worker = ready(docs)
    const { items } = worker.ask("softmax")
    assert.match(items[0][0].title, /검색을 쓸 수 없습니다/)
    assert.ok(items[0][0].text.length > 10)
    assert.equal(worker.errors.length, 1, "and in the console")
  })
}

test("is as good as new with the next index", () => {
  const worker = ready(null)
  worker.send({ type: 0, data: { config: {}, docs: small } })
  assert.match(worker.send({ type: 2, data: "softmax" })[0].data.items[0][0].title, /Softmax|Lecture 2/)
})

test("has nothing to say where there are no documents", () => {
  const empty = {
    ...small,
    locations: [],
    titles: [],
    texts: [],
    kinds: "",
    keywords: {},
    lectures: {},
    words: "",
    postings: "",
  }
  assert.deepEqual(ready(empty).ask("softmax").items, [])
})

test("ignores messages of other kinds", () => {
  assert.deepEqual(ready().send({ type: 1 }), [])
})
