// Make elements without ever reading text as markup; words and icons come with the shell.
const WORDS = JSON.parse(document.getElementById("words").textContent);
export const w = (name, n = "") => (WORDS[name] ?? name).replace("%n", String(n));
export const settings = document.getElementById("screen").dataset;

export function h(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "value") made.value = value;
    else if (name === "checked") made.checked = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

export function icon(name) {
  return document.getElementById(`icon-${name}`)?.content.firstElementChild.cloneNode(true) ?? "";
}

export const pill = ([word, tone]) => h("span", { class: `pill tone-${tone}` }, word);
export const day = (text) => new Date(text).toLocaleDateString(document.documentElement.lang, { month: "long", day: "numeric", weekday: "short", timeZone: "Asia/Shanghai" });
export const hour = (text) => new Date(text).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai" });
export const span = (visit) => (visit.start ? `${day(visit.start)} ${hour(visit.start)}–${hour(visit.end)}` : w("no_window"));

// Draw a screen: its head, its content and the one deed at the bottom.
export function screen({ title, number = "", back = "", content, deed = null }) {
  document.title = `${title} · ${settings.brand}`;
  const arrow = back && h("a", { class: "back", href: back, "aria-label": w("back") }, icon("arrow-left"));
  document.querySelector(".phone-head").replaceChildren(...[arrow, h("h1", {}, title), number && h("span", { class: "card-number tnum" }, number)].filter(Boolean));
  document.getElementById("screen").replaceChildren(...[content].flat().filter(Boolean));
  document.querySelector(".phone-deed").replaceChildren(...(deed ? [deed] : []));
}

export const deedButton = (name, word, press) => h("button", { class: "button button-primary", type: "button", onclick: press }, icon(name), word);
export const field = (label, input, note = "") => h("label", { class: "item" }, h("span", { class: "item-label" }, label, note && h("span", { class: "quiet" }, ` ${note}`)), input);

// Do a deed once, however often the button is touched; what went wrong is said beside it.
export function once(work) {
  let busy = false;
  return async (event) => {
    event?.preventDefault?.();
    if (busy) return;
    busy = true;
    try {
      await work(event);
    } catch (error) {
      say(error?.name === "QuotaExceededError" ? w("too_big") : error.message);
    } finally {
      busy = false;
    }
  };
}

export function say(text) {
  document.querySelector(".refusal")?.remove();
  if (!text) return;
  const box = h("p", { class: "refusal", role: "alert", tabindex: "-1" }, icon("alert-triangle"), text);
  document.getElementById("screen").prepend(box);
  box.focus();
}
