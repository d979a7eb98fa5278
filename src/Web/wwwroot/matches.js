// Looks for people who may be meant while their name is typed. The button stays, and does the same without script. What comes is
// said politely; focus stays where it is.
const quiet = 900;

export function lookWhileTyping(place) {
  const form = place.closest("form");
  const asked = [...form.querySelectorAll(place.dataset.matches)];
  const said = Object.assign(document.createElement("p"), { className: "govuk-visually-hidden" });
  let timer, last = words(), looking;
  said.setAttribute("role", "status");
  place.removeAttribute("aria-live");
  place.before(said);
  for (const field of asked) {
    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(look, quiet);
    });
  }

  function words() {
    return asked.map((field) => field.value.trim()).join("\n");
  }

  // Two letters of a name find half the county: it waits for more. Every look is written down, so none is made twice.
  async function look() {
    if (words() === last || !asked.some((field) => field.value.trim().length >= 3)) {
      return;
    }
    last = words();
    looking?.abort();
    looking = new AbortController();
    try {
      const answer = await fetch(place.dataset.matchesUrl, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual", signal: looking.signal });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const found = page.querySelector("[data-matches]");
      if (!found || place.contains(document.activeElement)) {
        return;
      }
      place.replaceChildren(...found.childNodes);
      said.textContent = place.querySelector("p")?.textContent ?? "";
    } catch {
      // Nothing is lost: the button looks too.
    }
  }
}
