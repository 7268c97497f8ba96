// The worker as the browser runs it, in a scope of its own: what it is sent and what it answers.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import vm from "node:vm"

const folder = process.env.SEARCH_DATA
if (!folder) throw new Error("Run these tests by `pytest tests/search`, which makes the index they ask")

const script = new vm.Script(readFileSync(join(folder, "search.js"), "utf8"), { filename: "search.js" })

export const small = JSON.parse(readFileSync(join(folder, "small.json"), "utf8"))

/** A new worker: `send` passes it a message and returns its answers, `scope` holds its functions. */
export function start() {
  const answers = []
  const errors = []
  let listener
  const scope = vm.createContext({
    addEventListener: (_, heard) => (listener = heard),
    postMessage: (answer) => answers.push(structuredClone(answer)),
    console: { error: (error) => errors.push(error) },
  })
  script.runInContext(scope)
  const send = (message) => (listener({ data: structuredClone(message) }), answers.splice(0))
  return { scope, send, errors }
}

/** A worker that has an index: `ask` returns the answer to a query. */
export function ready(docs = small, options = { suggest: true }) {
  const worker = start()
  worker.send({ type: 0, data: { config: {}, docs, options } })
  const ask = (query) => worker.send({ type: 2, data: query })[0].data
  return { ...worker, ask }
}

/** Plain data of this scope, for comparing. */
export function plain(value) {
  return JSON.parse(JSON.stringify(value))
}
