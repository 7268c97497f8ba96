// What the page and this worker say to each other, in the numbers that Material's search box uses:
// it sends the index (0) and gets "ready" (1); it sends what was typed (2) and gets results (3).

addEventListener("message", ({ data: message }) => {
  if (message.type === 0) postMessage({ type: 1 })
  if (message.type === 2) postMessage({ type: 3, data: { items: [], suggest: [] } })
})
