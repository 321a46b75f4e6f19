// Saves the clerk's notes as they are typed. What cannot be saved yet is kept on this
// device, per person and item, and sent once there is a connection again.
const form = document.querySelector("[data-notes]");
const box = form.elements.notes;
const revision = form.elements.revision;
const told = form.querySelector("[data-told]");
const theirs = form.querySelector("[data-theirs]");
const waiting = form.querySelector("[data-waiting]");
const mine = `cpboard notes ${form.dataset.person} `;
const key = mine + new URL(form.action).pathname;
const NO_CONNECTION = "Not saved: no connection, kept on this device";
const SIGNED_OUT = "Not saved: sign in again in another window; kept on this device";

let saved = theirs.hidden ? box.value : null;
// What was sent since the last answer: it may have arrived all the same.
let tried = [];
let busy = false;
let differs = !theirs.hidden;

// The same words put in again would be read out again.
function tell(words) {
  if (told.textContent !== words) told.textContent = words;
}

function keep() {
  if (box.value === saved) {
    localStorage.removeItem(key);
    return;
  }
  const { page, item } = form.dataset;
  const entry = { notes: box.value, revision: revision.value, tried, page, item };
  localStorage.setItem(key, JSON.stringify(entry));
}

function kept(name) {
  return JSON.parse(localStorage.getItem(name));
}

async function post(address, notes, number) {
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.set("notes", notes);
  body.set("revision", number);
  const answer = await fetch(address, {
    method: "POST",
    headers: { Accept: "application/json" },
    body,
    signal: AbortSignal.timeout(10000),
  });
  const isOurs = (answer.headers.get("Content-Type") || "").includes("json");
  if (!isOurs) throw new Error(answer.status >= 500 ? NO_CONNECTION : SIGNED_OUT);
  return { status: answer.status, ...(await answer.json()) };
}

function show(words) {
  differs = true;
  theirs.querySelector("pre").textContent = words;
  theirs.hidden = false;
}

async function save() {
  if (busy || differs || box.value === saved) return;
  busy = true;
  const sent = box.value;
  tried = [...tried, sent].slice(-20);
  keep();
  try {
    const answer = await post(form.action, sent, revision.value);
    if (answer.status === 200) {
      saved = sent;
      tried = [];
      revision.value = answer.revision;
    } else if (answer.status === 409) {
      revision.value = answer.revision;
      if (!tried.includes(answer.theirs)) show(answer.theirs);
    }
    tell(answer.told);
  } catch (error) {
    tell(error.message === SIGNED_OUT ? SIGNED_OUT : NO_CONNECTION);
  }
  busy = false;
  keep();
}

// Notes of other items that wait on this device: the connection was gone, or the page
// was left before they were saved.
async function sendOthers() {
  const names = Object.keys(localStorage).filter(
    (name) => name.startsWith(mine) && name !== key,
  );
  for (const name of names) {
    const entry = kept(name);
    const answer = await post(name.slice(mine.length), entry.notes, entry.revision);
    if (answer.status === 200) localStorage.removeItem(name);
    else if (answer.status === 409 && entry.tried.includes(answer.theirs)) {
      entry.revision = answer.revision;
      localStorage.setItem(name, JSON.stringify(entry));
    } else point(entry);
  }
}

function point({ page, item }) {
  if (waiting.querySelector(`a[href="${page}"]`)) return;
  const link = document.createElement("a");
  link.href = page;
  link.textContent = `Notes of ${item} wait on this device: open it`;
  waiting.appendChild(document.createElement("li")).append(link);
}

// What this device kept of the item when the page was closed.
function restore() {
  const entry = kept(key);
  if (!entry || entry.notes === box.value || differs) return;
  const stands = box.value;
  box.value = entry.notes;
  tried = entry.tried;
  if (entry.revision === revision.value || tried.includes(stands)) save();
  else show(stands);
}

function saveAll() {
  save();
  sendOthers().catch(() => {});
}

box.addEventListener("input", keep);
box.addEventListener("blur", save);
box.addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key === "s") {
    event.preventDefault();
    save();
  }
});
addEventListener("online", saveAll);
setInterval(save, 3000);

// Away from this page without a connection, what stands in its boxes would be lost.
function stay(event) {
  if (navigator.onLine) return;
  if (event.type === "click") {
    const link = event.target.closest("a");
    if (!link || link.getAttribute("href").startsWith("#")) return;
  }
  event.preventDefault();
  tell("No connection: stay on this page and try again. Nothing typed is lost.");
}
document.addEventListener("submit", stay);
document.addEventListener("click", stay);

// On a phone the lists beside the item fold themselves, and open when asked for.
if (matchMedia("(max-width: 640px)").matches) {
  for (const list of document.querySelectorAll(".cp-fold-on-phone")) {
    list.open = "stays" in list.dataset || `#${list.id}` === location.hash;
  }
}
addEventListener("hashchange", () => {
  const list = document.querySelector(`details${location.hash}`);
  if (list) list.open = true;
});

// The page reloads with what was just saved: nothing of it has to wait any longer.
form.addEventListener("submit", () => keep());

restore();
keep();
sendOthers().catch(() => {});
