// The states of a box that loads itself: error with retry and request id, no permission, offline.
const template = (id) => document.getElementById(id)?.content.cloneNode(true);
const panelOf = (ctx) => ctx?.sourceElement?.closest?.(".panel-body");

function fill(body, id, requestId = "") {
  const content = template(id);
  if (!content) return;
  const number = content.querySelector("[data-request-id]");
  if (number) {
    number.textContent = requestId;
    if (!requestId) number.parentElement.hidden = true;
  }
  body.replaceChildren(content);
  body.removeAttribute("aria-busy");
}

// A refusal carries its own sentence; it is read without letting anything in it run.
const sentence = (ctx) => new DOMParser().parseFromString(ctx.text || "", "text/html").querySelector("[data-sentence]")?.textContent.trim() || "";

document.addEventListener("htmx:response:error", (event) => {
  const { ctx } = event.detail;
  const { status, headers } = ctx.response;
  const requestId = headers?.get?.("X-Request-ID") || "";
  const body = panelOf(ctx);
  const kind = status === 403 ? "panel-refused" : "panel-error";
  const said = sentence(ctx);
  if (body) {
    fill(body, kind, requestId);
    const title = body.querySelector(".empty-title");
    if (said && title) title.textContent = said;
  } else if (status !== 422 || said) {
    const text = said || `${template(kind)?.querySelector(".empty-title")?.textContent || status} ${requestId}`;
    document.dispatchEvent(new CustomEvent("toast", { detail: { tone: "danger", text } }));
  }
});

document.addEventListener("htmx:error", (event) => {
  const body = panelOf(event.detail.ctx);
  if (body) fill(body, navigator.onLine ? "panel-error" : "panel-offline");
});

document.addEventListener("htmx:after:swap", (event) => panelOf(event.detail.ctx)?.removeAttribute("aria-busy"));

document.addEventListener("click", (event) => {
  const retry = event.target.closest("[data-retry]");
  const body = retry?.closest(".panel-body");
  if (body) htmx.trigger(body, "refresh");
  else if (retry && retry.dataset.retry !== "·") location.assign(retry.dataset.retry);
});

addEventListener("online", () => {
  for (const body of document.querySelectorAll(".panel-body:has([data-retry], .empty-small)")) htmx.trigger(body, "refresh");
});
