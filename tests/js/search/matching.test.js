// Which page comes first for what is typed, on the notes of `tests/search/small.py`.

import assert from "node:assert/strict"
import test from "node:test"
import { ready } from "./worker.js"

const { ask } = ready()

/** The pages of the results: the number of a lecture, else the address. */
const pages = (query) =>
  ask(query).items.map(([{ location }]) => Number(/lecture-(\d+)/.exec(location)?.[1]) || location.split("#")[0])

const FIRST = {
  "a word": ["합성곱 5", "기울기 4", "softmax 2", "kaggle log/"],
  "particles and endings in the notes": ["거치 2", "확률 2", "은닉 7"],
  "particles and endings in the query": [
    "기울기가 4",
    "확률을 2",
    "확률로 2",
    "규제는 3",
    "합성곱에서 5",
    "갱신하는 3",
    "갱신했던 3",
    "갱신하지만 3",
  ],
  "another form of a verb": ["고르는 3", "깎아서 3", "끊다 7"],
  both: ["합성곱이 5", "가중치는 3", "정규화에서는 6"],
  "part of a Korean word": ["문가 4", "기화 6", "습률 3", "지도 8"],
  "an English word with a Korean ending": ["adam 3", "attention 8", "Softmax를 2", "momentum은 3"],
  "English inflection": ["classifiers 2", "transformers 8", "pools 5", "pooling 5", "attentions 8"],
  "another spelling": ["SOFTMAX 2", "SoFtMaX 2"],
  "another name, in Korean": [
    "백프롭 4",
    "컨볼루션 5",
    "드롭아웃 6",
    "크로스 엔트로피 2",
    "배치 정규화 6",
    "층 정규화 6",
    "교차엔트로피 2",
  ],
  "an English word as Korean writes it": ["맥시마이즈 6", "템플렛을 2"],
  "another name, in English": [
    "overfitting 8",
    "hidden state 7",
    "activation functions 4",
    "self-supervised learning 12",
  ],
  "words in any order": ["momentum adam 3", "adam momentum 3", "softmax 교차 2", "필터 합성곱 5"],
  "written apart in the notes": ["활성화함수 4", "은닉상태를 7", "maxpool 5", "자기지도학습 12", "unet 5", "learningrate 3"],
  "written apart in the notes, with a particle": ["손실모양 3", "길이제곱은 8"],
  "written together in the notes": ["합성 곱 5", "layer norm 6", "전문 가도 4"],
  slips: [
    "softmxa 2",
    "sotfmax 2",
    "tranformer 8",
    "atention 8",
    "momnetum 3",
    "momntm 3",
    "gradeint 4",
    "합성꼽 5",
    "학숩률 3",
    "컨벌루션 5",
    "학숩률에서 3",
    "백프룁을 4",
  ],
  "a key too many within a word": ["합성ㄱ곱 5", "은닉ㄱ 7"],
  initials: ["ㅎㅅㄱ 5", "ㅎㅅㄹ 3", "ㄱㅇㄱ 4", "ㅇㄴ 7"],
  "syllables that are not finished": ["합ㅅ 5", "합서 5", "합성ㄱ 5", "합성고 5", "정귷 6", "기욹 4", "softm 2"],
  "the keyboard switched to the other language": ["gkqtjdrhq 5", "gkqtj 5", "ㅁㅇ므 3", "내ㄹ스ㅁㅌ 2", "ㅣㄴ스 7"],
  "formulas and code": [
    "h_t 7",
    "d_in 6",
    "D_{in} 6",
    "sqrt(2/D_in) 6",
    "W_hh 7",
    "x -= learning_rate 3",
    "learning_rate 3",
    "max(0, x) 3",
    "s - s.max() 2",
    "h.detach() 7",
    "F(x) + x 7",
    "F(x)+x 7",
    "H x W 5",
    "max(0,x) 3",
  ],
  sizes: ["3x3 5", "3 x 3 5", "7x7 5", "7 x 7 5", "7×7 5", "224 x 224 5", "224x224 5"],
  "a lecture by its number": [
    "lecture 7 7",
    "Lecture 07 7",
    "7강 7",
    "7강에서 7",
    "강의 7 7",
    "강의7 7",
    "lecture7 7",
    "lecture 12 12",
    "L12 12",
    "l07 7",
    "2 강 2",
    "제7강 7",
    "제 7강 7",
    "7번 강의 7",
    "7번째 강의에서 7",
    "7강의 7",
    "lesson 7 7",
    "ch. 7 7",
  ],
  "a norm is no lecture": ["L2 정규화 6", "L1 정규화 6"],
  "a lecture with more words": ["7강 은닉 7", "dropout lecture 8 8", "8강 dropout 8"],
  phrases: ['"은닉 상태" 7', "“길이의 제곱” 8", '"자기 지도" 8', '"max pool" 5', '"길이의 제 8'],
  "Korean in pieces, as macOS types it": ["합성곱", "정규화를"].map(
    (word, at) => `${word.normalize("NFD")} ${[5, 6][at]}`,
  ),
  "words that the notes lack are no hindrance": ["softmax 뭔가요 2", "합성곱 zzzzzz 5"],
}
for (const [why, cases] of Object.entries(FIRST)) {
  for (const text of cases) {
    const [, query, expected] = /^(.*) (\S+)$/s.exec(text)
    test(`${why}: ${query}`, () => assert.equal(String(pages(query)[0]), expected))
  }
}

const NOT = {
  "a word inside another English word": ["max 6", "in 5"],
  "a longer size": ["3x 7", "24x224 5", "x3 7"],
  "a slip where the word is in the notes": ["adam 6", "attention 12"],
  "one letter of Korean inside a word": ["규 4", "가 2"],
  "a noun that ends like a particle": ["정확도 3"],
  "another phrase": ['"상태 은닉" 12'],
}
for (const [why, cases] of Object.entries(NOT)) {
  for (const text of cases) {
    const [, query, other] = /^(.*) (\S+)$/s.exec(text)
    test(`does not take ${why}: ${query}`, () => assert.ok(!pages(query).map(String).includes(other)))
  }
}

test("title and keywords before text", () => assert.deepEqual(pages("dropout").slice(0, 2), [6, 8]))
test("exact before partial", () => assert.deepEqual(pages("정규화").slice(0, 1), [6]))
test("exact before another name", () => assert.deepEqual(pages("정규화").slice(0, 2), [6, 3]))
test("both meanings of a name that has two", () => assert.ok(pages("정규화").includes(3)))
test("rarer words count more", () => assert.equal(pages("학습 넘침")[0], 2))
test("all words before some", () => assert.deepEqual(pages("softmax 템플릿"), [2]))
test("words near each other first", () => assert.equal(pages("값 정규화")[0], 6))
test("the log comes after lectures, however often it says it", () => {
  assert.equal(pages("transformer")[0], 8)
  assert.equal(pages("transformer").at(-1), "log/")
})
test("a lecture by its number alone leads to it, then to where log and roadmap name it", () =>
  assert.deepEqual(pages("2강"), [2, "roadmap/", "log/"]))
test("a lecture without a page is where others name it", () => assert.deepEqual(pages("18강"), ["roadmap/"]))
test("a number that no lecture has is no hindrance", () => assert.deepEqual(pages("lecture 99 softmax")[0], 2))
test("a lecture that lacks the words is still the lecture", () => {
  const [[first]] = ask("7강 합성곱").items
  assert.equal(first.location, "lectures/lecture-07/")
  assert.deepEqual(first.terms, { 합성곱: false })
})
test("a phrase that is nowhere is said to be missing; its words are looked for", () => {
  const [[first]] = ask('"막는 과적합"').items
  assert.equal(first.location, "lectures/lecture-08/#s1")
  assert.equal(first.terms["막는 과적합"], false)
})
test("the slip of a name leads to what it names", () => assert.equal(pages("백프롬")[0], 4))
test("a name may be typed half", () => assert.equal(pages("백프")[0], 4))
