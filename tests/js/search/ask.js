// Asks the worker each query that comes in as JSON and prints the lectures of the results, for `tests/search/test_queries.py`.

import { readFileSync } from "node:fs"
import { ready } from "./worker.js"

const { ask } = ready()
const lectures = (query) =>
  ask(query).items.flatMap(([{ location }]) => /^lectures\/lecture-0*(\d+)\//.exec(location)?.[1] ?? [])
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(lectures)))
