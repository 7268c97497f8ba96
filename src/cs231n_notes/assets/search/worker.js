// What the page and this worker say to each other, in the numbers and shapes of Material's search box: the page sends
// the index (0) and gets "ready" (1); it sends what was typed (2) and gets results (3).

/** @typedef {{ items: Item[][], suggest: string[] }} Answer */

/** @typedef {{ docs: Payload, options?: { suggest?: boolean } }} Setup */

/** @typedef {{ type: 0, data: Setup } | { type: 2, data: string }} Message */

/** What says that search is broken must not need the index. */
const BROKEN = {
  broken: "검색을 쓸 수 없습니다 · Search does not work",
  broken_hint: "검색 색인을 읽지 못했습니다. The search index could not be read.",
}

/** @type {Index | undefined} */
let index
let suggesting = false
let labels = /** @type {Record<string, string>} */ (BROKEN)

/** @param {MessageEvent<Message>} event */
function onMessage({ data: message }) {
  if (message.type === 0) {
    setUp(message.data)
    postMessage({ type: 1 })
  } else if (message.type === 2) postMessage({ type: 3, data: answer(message.data) })
}

/** @param {Setup} setup */
function setUp({ docs, options }) {
  index = undefined
  suggesting = options?.suggest ?? false
  labels = { ...BROKEN, ...docs?.labels }
  try {
    index = load(docs)
  } catch (error) {
    console.error(error)
  }
}

/**
 * @param {string} typed
 * @returns {Answer}
 */
function answer(typed) {
  if (!typed.trim()) return { items: [], suggest: [] }
  try {
    if (!index) return broken()
    return { items: search(index, typed), suggest: suggesting ? suggestions(index, typed) : [] }
  } catch (error) {
    console.error(error)
    return broken()
  }
}

/** @returns {Answer} */
function broken() {
  const [title, text] = [escaped(labels.broken ?? ""), escaped(labels.broken_hint ?? "")]
  const item = { location: "", title, text, score: 1, terms: {} }
  return { items: [[item]], suggest: [] }
}

addEventListener("message", onMessage)
