// Inflection, roots and slips.

import assert from "node:assert/strict"
import test from "node:test"
import { start } from "./worker.js"

const { scope } = start()

const same = [
  "transformer transformers",
  "pool pooling pools pooled",
  "clip clipped clipping",
  "cache caches caching cached",
  "class classes",
  "policy policies",
  "encode encoding encodes encoded",
  "box boxes",
  "bias biases",
  "normalize normalized",
  "matrix matrices",
  "minimum minima",
]
for (const family of same) {
  test(`one word: ${family}`, () => assert.equal(new Set(family.split(" ").map(scope.computedStem)).size, 1))
}

const apart = ["bias bia", "loss los", "string str", "gan gang", "conv2d conv", "ring r", "bed b"]
for (const words of apart) {
  test(`two words: ${words}`, () => assert.equal(new Set(words.split(" ").map(scope.computedStem)).size, 2))
}

const related = [
  "optimizer optimization optimize",
  "classifier classification classify",
  "generator generation generative",
  "activation activate",
  "convolution convolutional",
  "detector detection",
  "segmentation segment",
  "visualization visualize",
]
for (const family of related) {
  test(`one root: ${family}`, () =>
    assert.equal(new Set(family.split(" ").map((word) => scope.computedRoot(scope.computedStem(word)))).size, 1))
}

test("slips: left out, added, changed, swapped", () => {
  for (const typo of ["tranformer", "transsformer", "trensformer", "tarnsformer"])
    assert.equal(scope.slipsBetween(typo, "transformer", 2), 1, typo)
  assert.equal(scope.slipsBetween("ab", "ba", 2), 1)
  assert.equal(scope.slipsBetween("softmxa", "softmax", 1), 1)
  assert.ok(scope.slipsBetween("softmax", "hardmin", 2) > 2)
  assert.ok(scope.slipsBetween("a", "abcd", 2) > 2)
})

test("short words must be right", () => {
  assert.deepEqual([3, 4, 7, 8].map(scope.slipsAllowed), [0, 1, 1, 2])
})
