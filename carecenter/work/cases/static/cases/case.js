// The page of a case: keys, texts, who else is here and types.
const composer = document.querySelector("[data-composer]");
const text = composer?.querySelector("textarea");
const say = (kind) => {
  const choice = composer?.querySelector(`input[value="${kind}"]`);
  if (!choice) return;
  choice.checked = true;
  text.focus();
  composer.scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", (event) => {
  if (event.target === text && event.key === "Enter" && (event.ctrlKey || event.metaKey)) composer.requestSubmit();
  if (event.target.closest("input, textarea, select, [contenteditable]") || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key === "r") say("REPLY");
  else if (key === "n") say("NOTE");
  else if (key === "t") document.querySelector("[data-take]")?.requestSubmit();
  else {
    const deed = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!deed) return;
    deed.click();
  }
  event.preventDefault();
});

document.addEventListener("click", (event) => {
  const deed = event.target.closest("[data-key][data-method='post']");
  if (!deed) return;
  event.preventDefault();
  htmx.ajax("POST", deed.getAttribute("href"), { target: deed, swap: "none" });
});

composer?.querySelector("[data-templates]")?.addEventListener("change", (event) => {
  if (!event.target.value) return;
  text.value = text.value ? `${text.value}\n${event.target.value}` : event.target.value;
  text.dispatchEvent(new Event("input", { bubbles: true }));
  event.target.value = "";
  text.focus();
});
composer?.querySelector("[data-files]")?.addEventListener("change", (event) => {
  composer.querySelector("[data-file-count]").textContent = event.target.files.length || "";
});

const band = document.querySelector("[data-presence]");
const me = document.querySelector("meta[name=person]")?.content;
let typing = false;
const show = (html) => {
  const people = band.querySelector("[data-people]");
  people.innerHTML = html;
  const others = [...people.querySelectorAll("[data-person]")].filter((one) => !(me && one.dataset.person === me));
  band.hidden = others.length < (me ? 1 : 2);
};
const token = document.querySelector("input[name=csrfmiddlewaretoken]")?.value;
async function beat(more = {}) {
  const body = new URLSearchParams({ csrfmiddlewaretoken: token ?? "", typing: typing ? "1" : "", ...more });
  const answer = await fetch(band.dataset.presence, { method: "POST", body, keepalive: true }).catch(() => null);
  if (answer?.ok && !more.gone) show(await answer.text());
}
if (band && token) {
  beat();
  setInterval(beat, 30000);
  let quiet = null;
  text?.addEventListener("input", () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => { typing = false; beat(); }, 4000);
    if (!typing) { typing = true; beat(); }
  });
  addEventListener("pagehide", () => beat({ gone: "1" }));
  document.addEventListener("live:payload", (event) => {
    if (event.detail.topic === band.dataset.topic) show(event.detail.text);
  });
}
