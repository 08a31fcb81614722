(() => {
  "use strict";
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // Without scripts the lists stand open, so that paper shows them; with scripts they start closed.
  const lists = all("details");
  for (const d of lists) d.open = false;
  let before = [];
  addEventListener("beforeprint", () => {
    before = lists.map((d) => d.open);
    for (const d of lists) d.open = true;
  });
  addEventListener("afterprint", () => lists.forEach((d, i) => { d.open = before[i]; }));

  const form = document.getElementById("filter");
  if (!form) return;
  const status = form.querySelector("[role=status]");
  const selector = form.dataset.entries;
  const entries = all(selector).map((element) => ({ element, text: null }));
  const groups = all(".group").reverse();
  const chapters = all("section.entries").map((section) => {
    const none = document.createElement("p");
    none.className = "none";
    none.textContent = form.dataset.none;
    none.hidden = true;
    section.querySelector("h2").after(none);
    return { section, none };
  });

  const keys = all("select", form).map((s) => s.name);
  const shows = (part) => !!part.querySelector(`${selector}:not([hidden])`);
  const lang = document.documentElement.lang;
  const number = (n) => n.toLocaleString(lang);
  const has = (entry, key, want) => !want || (entry.element.dataset[key] || "").split(" ").includes(want);
  const holds = (entry, words) => {
    if (!words.length) return true;
    entry.text ??= entry.element.textContent.toLocaleLowerCase(lang);
    return words.every((w) => entry.text.includes(w));
  };

  function apply() {
    const fields = new FormData(form);
    const words = fields.get("text").toLocaleLowerCase(lang).split(/\s+/).filter(Boolean);
    const chosen = keys.filter((k) => fields.get(k));
    const filtering = words.length > 0 || chosen.length > 0;
    let shown = 0;
    for (const entry of entries) {
      const hit = chosen.every((k) => has(entry, k, fields.get(k))) && holds(entry, words);
      entry.element.hidden = !hit;
      if (hit) shown++;
    }
    for (const g of groups) {
      g.hidden = filtering && !shows(g);
      if (g.tagName === "DETAILS") g.open = filtering && !g.hidden;
    }
    for (const { section, none } of chapters) none.hidden = !filtering || shows(section);
    status.textContent = form.dataset.count.replace("{n}", number(shown)).replace("{all}", number(entries.length));
  }

  let timer;
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(apply, 150); });
  form.addEventListener("submit", (e) => { e.preventDefault(); apply(); });
  form.addEventListener("reset", () => setTimeout(apply));

  // A link to something that the filter hides or a closed list holds shows it first.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.closest("[hidden]")) { form.reset(); apply(); }
    const list = target.closest("details");
    if (list) list.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);

  form.hidden = false;
  apply();
  if (location.hash) reveal();
})();
