// What only a script can do: hide all answers at once, filter the questions, and find the new place of an old address.
// Everything reads well without it.
(() => {
  const KEY = "notes-answers-hidden"
  const ROOT = new URL("..", document.currentScript.src)
  const all = (selector, root = document) => [...root.querySelectorAll(selector)]
  let hidden = false
  try {
    hidden = localStorage.getItem(KEY) === "1"
  } catch {
    // storage may be forbidden: the choice then lasts as long as the page
  }

  // Answers -----------------------------------------------------------------------------------------------------------

  const open = (yes) => all("details.notes-answer").forEach((answer) => {
    answer.open = yes || Boolean(answer.closest(".notes-gathered"))
  })

  const apply = () => {
    open(!hidden)
    document.documentElement.classList.remove("notes-hiding")  // set in the page's head, before there were answers to close
    for (const button of all(".notes-switch")) button.textContent = hidden ? button.dataset.show : button.dataset.hide
  }

  // The filter of questions -------------------------------------------------------------------------------------------

  // Letters in the order of Unicode's conjoining jamo, each as the keys one types for it.
  const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".split("")
  const MEDIALS = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ")
  const FINALS = "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ")
  const TYPED = new Map([[0x1100, INITIALS], [0x1161, MEDIALS], [0x11a8, FINALS]].flatMap(
    ([first, letters]) => letters.map((keys, at) => [String.fromCharCode(first + at), keys])))

  // A text as the keys that type it: what an input method has put together so far is always the beginning of the word.
  const typed = (text) => text.normalize("NFD").toLowerCase().replace(/[\u1100-\u11c2]/g, (jamo) => TYPED.get(jamo) ?? jamo)

  const texts = new WeakMap()
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, typed(card.textContent).replace(/\s+/g, ""))  // compounds are spaced freely
    return texts.get(card)
  }

  const filter = (form) => {
    const { text, waiting } = form.elements
    const words = typed(text.value).split(/\s+/).filter(Boolean)
    const active = words.length > 0 || Boolean(waiting?.checked)
    let count = 0
    for (const section of all(".notes-of-lecture")) {
      let shown = 0
      for (const card of all(".notes-question", section)) {
        card.hidden = (waiting?.checked && !card.classList.contains("notes-waiting")) ||
          !words.every((word) => textOf(card).includes(word))
        shown += !card.hidden
      }
      section.hidden = !shown
      count += shown
    }
    form.querySelector("output").textContent = !active ? "" :
      count ? form.dataset.found.replace("0", count) : form.dataset.none
  }

  // Material's search box asks when a key comes up: what is pasted, dictated or corrected comes without one. And it waits
  // without a word for an index that does not arrive. What it says once it is ready stays.
  const watchSearch = () => {
    const box = document.querySelector("[data-md-component=search-query]")
    const said = document.querySelector(".md-search-result__meta")
    if (!box || !said) return
    box.addEventListener("input", () => box.dispatchEvent(new Event("keyup")))
    const waiting = said.textContent
    const complain = () => { if (said.textContent === waiting) said.textContent = "%search_broken%" }
    addEventListener("error", complain)
    box.addEventListener("focus", () => setTimeout(complain, 5000), { once: true })
  }

  // What scrolls in itself must do so from the keyboard too, and what Material's script adds must not pose as a landmark.
  const scrolling = new ResizeObserver((boxes) => {
    for (const { target: box } of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
      else box.removeAttribute("tabindex")
    }
  })
  const adapt = () => {
    for (const box of all(".md-typeset__scrollwrap, .notes-text, math[display=block]")) scrolling.observe(box)
    for (const buttons of all(".md-code__nav")) buttons.setAttribute("role", "none")
  }

  // The address remembers what was looked for, so that it can be kept, sent, and come back to. Not as "q": by that,
  // Material opens its search box over the page.
  const remember = (form) => {
    const { text, waiting } = form.elements
    const address = new URL(location.href)
    const put = (name, value) => value ? address.searchParams.set(name, value) : address.searchParams.delete(name)
    put("find", text.value.normalize("NFC").trim())
    put("waiting", waiting?.checked ? "1" : "")
    try {
      history.replaceState(history.state, "", address)
    } catch {
      // a page opened as a file may not change its address
    }
  }

  const recall = (form) => {
    const { searchParams } = new URL(location.href)
    form.elements.text.value = searchParams.get("find") ?? ""
    if (form.elements.waiting) form.elements.waiting.checked = searchParams.has("waiting")
    filter(form)
  }

  // Addresses ---------------------------------------------------------------------------------------------------------

  const wanted = () => {
    try {
      return decodeURIComponent(location.hash.slice(1)).normalize("NFC")
    } catch {
      return location.hash.slice(1)
    }
  }

  // A link to one question shows it, whatever is filtered or hidden.
  const reveal = () => {
    const card = document.getElementById(wanted())?.closest(".notes-question")
    if (!card) return
    const form = document.querySelector(".notes-filter")
    if (card.hidden && form) {
      form.reset()
      filter(form)
      remember(form)
    }
    const answer = card.querySelector("details.notes-answer")
    if (answer) answer.open = true
    card.scrollIntoView()
  }

  // A heading of the README, by the id GitHub gives it, opened on the front page: to the page it is on now.
  const moved = () => {
    const anchor = wanted().replace(/^user-content-/, "")
    const front = new URL(".", location.href).href === ROOT.href
    if (!front || !anchor || document.getElementById(anchor)) return
    window.notesAnchors = (pages) => {
      for (const [page, anchors] of Object.entries(pages)) {
        const id = anchors[anchor] ?? anchors[anchor.toLowerCase()]
        if (id === undefined) continue
        const file = page.endsWith("/") && ROOT.protocol === "file:" ? `${page}index.html` : page
        const place = new URL(`${file}#${encodeURIComponent(id || anchor)}`, ROOT)
        if (place.pathname !== location.pathname || document.getElementById(id)) location.replace(place)
        return
      }
    }
    const script = document.createElement("script")
    script.src = new URL("assets/anchors.js", ROOT)
    document.head.append(script)
  }

  // -------------------------------------------------------------------------------------------------------------------

  const start = () => {
    adapt()
    for (const part of all(".notes-switch, .notes-filter")) part.hidden = false
    for (const form of all(".notes-filter")) recall(form)
    if (hidden) apply()
    reveal()
    moved()
  }

  const refilter = (event) => {
    const form = event.target.closest?.(".notes-filter")
    if (!form) return
    filter(form)
    remember(form)
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".notes-switch")
    if (!button) return
    hidden = !hidden
    try {
      localStorage.setItem(KEY, hidden ? "1" : "0")
    } catch {
      // as above
    }
    apply()
  })
  // "input" comes with every key of an input method, too; some send the last letter with "compositionend" alone.
  for (const name of ["input", "compositionend"]) document.addEventListener(name, refilter)
  document.addEventListener("submit", (event) => {
    if (event.target.closest(".notes-filter")) event.preventDefault()
  })
  watchSearch()
  addEventListener("hashchange", () => {
    reveal()
    moved()
  })
  addEventListener("beforeprint", () => open(true))
  addEventListener("afterprint", apply)

  // Material swaps the page without loading it anew when navigation.instant is on.
  if (window.document$) window.document$.subscribe(start)
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start)
  else start()
})()
