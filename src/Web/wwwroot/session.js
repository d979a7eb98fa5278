// Warns two minutes before a session ends, and keeps the page and its words open when it has. Nothing is put in
// browser storage: a shared computer must not remember anybody's words.
const seconds = Number(document.querySelector("meta[name=session-seconds]")?.content || 0);
const stay = "/stay";
let warning, ending, bar;

export function watchSession() {
  if (seconds > 0) {
    sessionRenewed();
  }
}

// Where a form holds the token that says this post came from our own page.
export const formToken = "input[name=_form], input[name=__RequestVerificationToken]";

export function sessionRenewed() {
  if (seconds === 0) {
    return;
  }
  hide();
  clearTimeout(warning);
  clearTimeout(ending);
  warning = setTimeout(warn, Math.max(0, seconds - 120) * 1000);
  ending = setTimeout(sessionEnded, seconds * 1000);
}

export function sessionEnded() {
  show("You were signed out to keep records safe. Your words are still on this page.", [
    link("Sign in (opens a new tab)", "/sign-in"),
    button("I have signed in", renew),
  ]);
  addEventListener("focus", renew, { once: true });
}

function warn() {
  show("You will be signed out in 2 minutes, to keep records safe.", [button("Stay signed in", renew)]);
}

async function renew() {
  const answer = await fetch(stay, { headers: { Accept: "application/json" }, redirect: "manual" }).catch(() => undefined);
  if (!answer?.ok) {
    return;
  }
  // After signing in again the old tokens may no longer serve.
  const { token } = await answer.json().catch(() => ({}));
  for (const held of token ? document.querySelectorAll(formToken) : []) {
    held.value = token;
  }
  sessionRenewed();
  dispatchEvent(new Event("threefold:signed-in"));
}

function show(words, ways) {
  hide();
  bar = document.createElement("div");
  bar.className = "tf-leaving";
  bar.setAttribute("role", "alert");
  const inside = document.createElement("div");
  inside.className = "tf-width";
  const text = document.createElement("p");
  text.textContent = words;
  inside.append(text, ...ways);
  bar.append(inside);
  document.body.prepend(bar);
}

function hide() {
  bar?.remove();
  bar = undefined;
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

function link(words, href) {
  const made = document.createElement("a");
  made.href = href;
  made.target = "_blank";
  made.rel = "noopener";
  made.className = "govuk-button";
  made.textContent = words;
  return made;
}
