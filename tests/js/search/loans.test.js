// What English words sound like in Korean.

import assert from "node:assert/strict"
import test from "node:test"
import { start } from "./worker.js"

const { scope } = start()

const alike = [
  "트랜스퍼 transfer",
  "클러스터 cluster",
  "클러스타 clusters",
  "그래디언트 gradient",
  "스펙트로그램 spectrogram",
  "세그멘테이션 segmentation",
  "레귤러라이제이션 regularization",
  "이퀴배리언스 equivariance",
  "프로젝션 projection",
  "체크포인팅 checkpointing",
  "어텐션 attention",
  "커널 kernel",
]
for (const pair of alike) {
  const [korean, english] = pair.split(" ")
  test(`alike: ${pair}`, () => assert.equal(scope.computedSound(korean), scope.computedSound(english)))
}

for (const pair of ["초콜릿 squared", "개나리 kernel", "바이올린 pipeline", "고양이 gain", "세탁기 stack"]) {
  const [korean, english] = pair.split(" ")
  test(`not alike: ${pair}`, () => assert.notEqual(scope.computedSound(korean), scope.computedSound(english)))
}
