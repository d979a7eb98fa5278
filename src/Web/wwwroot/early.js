// Runs before anything is drawn, so that answers hidden behind a choice do not flash into view.
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("js-enabled", "govuk-frontend-supported");
}
