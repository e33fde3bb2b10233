// Counts what is typed, offers only the chosen platform's model versions, says that an answer came, and copies a rewrite.
// The page works without it.
(() => {
  const format = new Intl.NumberFormat("en-US");

  const showCount = (textarea) => {
    const counter = document.querySelector(`[data-count-of="${textarea.id}"]`);
    const length = textarea.value.length;
    if (counter) counter.textContent = `${format.format(length)} of ${format.format(textarea.maxLength)} characters.`;
  };

  const offerVersions = (form) => {
    const platform = form.elements.platform, versions = form.elements.model_version;
    if (!platform || !versions) return;
    const name = platform.selectedOptions[0]?.textContent.replace(/ \(retired\)$/, "");
    for (const group of versions.querySelectorAll("optgroup")) group.hidden = group.disabled = group.label !== name;
    if (versions.selectedOptions[0]?.closest("optgroup[hidden]")) versions.value = "";
  };

  const prepare = (root) => {
    root.querySelectorAll("textarea[data-counted]").forEach(showCount);
    root.querySelectorAll("button[data-copies]").forEach((button) => { button.hidden = !navigator.clipboard; });
    root.querySelectorAll("form").forEach(offerVersions);
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches("textarea[data-counted]")) showCount(event.target);
    if (event.target.name === "platform" && event.target.form) offerVersions(event.target.form);
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copies]");
    if (!button) return;
    const source = document.getElementById(button.dataset.copies);
    await navigator.clipboard.writeText(source.value).catch(() => source.select());
    button.parentElement.querySelector("[data-copied]").textContent = "Copied.";
  });

  // A screen reader hears the light or the refusal, not the whole answer at once.
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id !== "verdict") return;
    document.querySelectorAll("[data-until-answered]").forEach((note) => note.remove());
    document.querySelector("[data-announced]").textContent = event.target.querySelector("h2")?.textContent.trim() ?? "";
  });

  document.addEventListener("DOMContentLoaded", () => prepare(document));
  document.addEventListener("htmx:load", (event) => prepare(event.target));
})();
