// What a person finds on a page by what it says. Arguments: what is looked for (`tap`, `field`, or `first` by a selector), its
// words. Returns the element, or nothing.
const [kind, words] = arguments;
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const shown = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
const said = (element) => plain(element.getAttribute("aria-label") ?? element.innerText);
const best = (elements, text) => {
  const found = elements.filter(shown);
  return found.find((one) => text(one) === words) ?? found.find((one) => text(one).startsWith(words));
};
if (kind === "tap") {
  return best([...document.querySelectorAll("a[href], button, summary, label, [role=button]")], said);
}
if (kind === "first") return [...document.querySelectorAll(words)].find(shown);
const fields = [...document.querySelectorAll("input, select, textarea")];
const label = (field) => plain(field.getAttribute("aria-label") ?? [...(field.labels ?? [])].map((one) => one.textContent).join(" "));
return best(fields, label);
