// The worker splits a query as Python splits the texts.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import test from "node:test"
import { plain, start } from "./worker.js"

const cases = JSON.parse(readFileSync(new URL("../../search/words.json", import.meta.url), "utf8"))
const { scope } = start()

for (const [why, text, expected] of cases) {
  test(why, () => assert.deepEqual(plain(scope.wordsOf(scope.normal(text))), expected))
}

test("lower case keeps every letter in its place", () => {
  for (const text of ["İstanbul CNN", "ẞtraße ΑΣ", "정규화 ABC"]) assert.equal(scope.fold(text).length, text.length)
})
