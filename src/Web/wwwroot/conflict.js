// Two people wrote in one field: both texts in full, and the writer chooses.
export function showBoth(field, mine, theirs, choose) {
  document.getElementById(`${field.id}-clash`)?.remove();
  const box = make("div", "tf-clash", { id: `${field.id}-clash`, role: "group", tabIndex: -1 });
  const who = theirs.by ?? "Somebody else";
  const when = theirs.at ? ` at ${theirs.at}` : "";
  box.setAttribute("aria-label", "Two versions");
  box.append(
    make("p", "", { textContent: `${who} saved this${when} while you wrote. Here are both.` }),
    make("h3", "govuk-heading-s", { textContent: "Yours" }),
    make("p", "tf-clash__text", { textContent: mine, dir: "auto" }),
    make("h3", "govuk-heading-s", { textContent: theirs.at ? `${who}’s, ${theirs.at}` : `${who}’s` }),
    make("p", "tf-clash__text", { textContent: theirs.theirs ?? "", dir: "auto" }),
    buttons([
      ["Keep mine", mine],
      ["Keep theirs", theirs.theirs ?? ""],
      ["Edit together", `${mine}\n\n${theirs.theirs ?? ""}`],
    ]),
  );
  field.closest(".govuk-form-group").append(box);

  function buttons(choices) {
    const row = make("div", "tf-buttons");
    for (const [words, text] of choices) {
      const button = make("button", "govuk-button govuk-button--secondary", { type: "button", textContent: words });
      button.addEventListener("click", () => {
        box.remove();
        choose(text);
        field.focus();
      });
      row.append(button);
    }
    return row;
  }
}

function make(tag, className, properties = {}) {
  return Object.assign(document.createElement(tag), { className }, properties);
}
