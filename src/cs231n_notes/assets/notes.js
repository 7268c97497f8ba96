// What only a script can do: hide all answers at once, and filter the questions. Everything reads well without it.
(() => {
  const KEY = "notes-answers-hidden";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  let hidden = false;
  try {
    hidden = localStorage.getItem(KEY) === "1";
  } catch {
    // storage may be forbidden: the choice then lasts as long as the page
  }

  const open = (yes) => all("details.notes-answer").forEach((answer) => { answer.open = yes; });

  const apply = () => {
    open(!hidden);
    for (const button of all(".notes-switch")) button.textContent = hidden ? button.dataset.show : button.dataset.hide;
  };

  const filter = (form) => {
    const wanted = form.elements.text.value.normalize("NFC").trim().toLowerCase();
    const waiting = form.elements.waiting?.checked;
    let count = 0;
    for (const section of all(".notes-of-lecture")) {
      let shown = 0;
      for (const card of all(".notes-question", section)) {
        const fits = (!waiting || card.classList.contains("notes-waiting")) &&
          card.textContent.normalize("NFC").toLowerCase().includes(wanted);
        card.hidden = !fits;
        shown += fits;
      }
      section.hidden = !shown;
      count += shown;
    }
    form.querySelector("output").textContent = wanted || waiting ? count : "";
  };

  // Material's search box waits without a word for an index that does not arrive. What it says once it is ready stays.
  const watchSearch = () => {
    const box = document.querySelector("[data-md-component=search-query]");
    const said = document.querySelector(".md-search-result__meta");
    if (!box || !said) return;
    const waiting = said.textContent;
    const complain = () => { if (said.textContent === waiting) said.textContent = "%search_broken%"; };
    addEventListener("error", complain);
    box.addEventListener("focus", () => setTimeout(complain, 5000), { once: true });
  };

  // What scrolls in itself must do so from the keyboard too, and what Material's script adds must not pose as a landmark.
  const scrolling = new ResizeObserver((boxes) => {
    for (const { target: box } of boxes) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }
  });
  const adapt = () => {
    for (const box of all(".md-typeset__scrollwrap, .notes-text, math[display=block]")) scrolling.observe(box);
    for (const buttons of all(".md-code__nav")) buttons.setAttribute("role", "none");
  };

  const start = () => {
    adapt();
    for (const part of all(".notes-switch, .notes-filter")) part.hidden = false;
    if (hidden) apply();
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".notes-switch");
    if (!button) return;
    hidden = !hidden;
    try {
      localStorage.setItem(KEY, hidden ? "1" : "0");
    } catch {
      // as above
    }
    apply();
  });
  document.addEventListener("input", (event) => {
    const form = event.target.closest(".notes-filter");
    if (form) filter(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.closest(".notes-filter")) event.preventDefault();
  });
  watchSearch();
  addEventListener("beforeprint", () => open(true));
  addEventListener("afterprint", apply);

  // Material swaps the page without loading it anew when navigation.instant is on.
  if (window.document$) window.document$.subscribe(start);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
