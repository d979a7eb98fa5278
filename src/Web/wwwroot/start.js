// What script adds to a page that already works without it.
import { Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink, createAll } from "./lib/govuk-frontend.min.js";
import { lookWhileTyping } from "./matches.js";
import { keepDrafts } from "./saving.js";
import { watchSession } from "./session.js";

for (const part of [Button, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(part);
}
for (const form of document.querySelectorAll("form[data-draft-url]")) {
  keepDrafts(form);
}
for (const place of document.querySelectorAll("[data-matches]")) {
  lookWhileTyping(place);
}
watchSession();
if (document.querySelector("[data-print-now]")) {
  print();
}
