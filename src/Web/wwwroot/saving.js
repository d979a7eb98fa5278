// Keeps what is typed, field by field, on the server and nowhere else. It never says Saved before the server has.
import { showBoth } from "./conflict.js";
import { formToken, sessionEnded, sessionRenewed } from "./session.js";

const quiet = 3000;
const longestWait = 60000;

export function keepDrafts(form) {
  const waiting = new Set(); // names of fields whose words the server does not have yet
  const versions = new Map();
  const kept = new Map();
  const note = document.querySelector("[data-saving]") ?? placeNote(form);
  let timer, sending = false, tries = 0, leaving = false;

  for (const name of names(form)) {
    kept.set(name, textOf(form, name));
  }

  form.addEventListener("input", ({ target }) => noticed(target, quiet));
  form.addEventListener("change", ({ target }) => noticed(target, 0));
  form.addEventListener("submit", (event) => {
    if (!navigator.onLine) {
      event.preventDefault();
      say("Not saved yet. Your words are here. Keep this page open.", true);
      return;
    }
    leaving = true;
  });
  addEventListener("pageshow", () => (leaving = false));
  addEventListener("online", () => send());
  addEventListener("threefold:signed-in", () => send());
  addEventListener("beforeunload", (event) => {
    if (!leaving && (waiting.size > 0 || sending)) {
      event.preventDefault();
    }
  });

  function noticed(field, wait) {
    if (!drafts(field) || kept.get(field.name) === textOf(form, field.name)) {
      return;
    }
    waiting.add(field.name);
    clearTimeout(timer);
    timer = setTimeout(send, wait);
  }

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    clearTimeout(timer);
    for (const name of [...waiting]) {
      if (!(await keep(name))) {
        break;
      }
    }
    sending = false;
    if (waiting.size > 0 && tries > 0) {
      timer = setTimeout(send, Math.min(longestWait, 1000 * 2 ** tries));
    } else if (waiting.size > 0) {
      timer = setTimeout(send, quiet);
    }
  }

  async function keep(name) {
    const text = textOf(form, name);
    say("Saving");
    let answer;
    try {
      answer = await fetch(form.dataset.draftUrl, {
        method: "POST",
        body: body(name, text),
        headers: { Accept: "application/json" },
        redirect: "manual",
        signal: AbortSignal.timeout(15000),
      });
    } catch {
      return failed();
    }
    if (answer.status === 401 || answer.type === "opaqueredirect") {
      sessionEnded();
      return failed("Not saved: you were signed out. Sign in and your words are kept.");
    }
    const said = await answer.json().catch(() => ({}));
    if (answer.status === 409) {
      return clash(name, text, said);
    }
    if (!answer.ok) {
      return failed();
    }
    tries = 0;
    versions.set(name, said.version);
    kept.set(name, text);
    if (textOf(form, name) === text) {
      waiting.delete(name);
    }
    sessionRenewed();
    if (waiting.size === 0) {
      say(`Saved ${said.savedAt ?? clock()}`);
    }
    return true;
  }

  function body(name, text) {
    const token = form.querySelector(formToken) ?? { name: "_form", value: "" };
    return new URLSearchParams({
      of: form.dataset.draftOf,
      name,
      text,
      base: versions.get(name) ?? field(name)?.dataset.draftVersion ?? form.dataset.draftVersion ?? "0",
      [token.name]: token.value,
    });
  }

  // Only the clashing field waits; the others go on being kept.
  function clash(name, mine, said) {
    waiting.delete(name);
    say("Somebody else wrote here too. Please choose below.", true);
    showBoth(field(name), mine, said, (text) => {
      versions.set(name, said.version);
      field(name).value = text;
      kept.set(name, undefined);
      waiting.add(name);
      send();
    });
    return true;
  }

  function failed(words = "Not saved: trying again") {
    tries = Math.min(tries + 1, 6);
    say(words, true);
    return false;
  }

  function say(words, bad = false) {
    note.classList.toggle("tf-saving--not", bad);
    if (note.textContent !== words) {
      note.textContent = words;
    }
  }

  function field(name) {
    return [...form.elements].find((e) => e.name === name);
  }
}

const drafts = (field) =>
  Boolean(field.name) && !field.name.startsWith("_") && field.dataset.draft !== "off" &&
  !["hidden", "password", "file", "submit", "button"].includes(field.type);

const names = (form) => new Set([...form.elements].filter(drafts).map((e) => e.name));

const textOf = (form, name) => new FormData(form).getAll(name).join("\n");

const clock = () =>
  new Date().toLocaleTimeString("en-GB", { hour: "numeric", minute: "2-digit", hour12: true, timeZone: "Europe/London" }).replace(/\s/g, "").toLowerCase();

function placeNote(form) {
  const note = document.createElement("p");
  note.className = "tf-saving";
  note.setAttribute("role", "status");
  form.prepend(note);
  return note;
}
