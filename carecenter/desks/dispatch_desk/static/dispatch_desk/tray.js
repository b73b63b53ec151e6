// What is not in the plan: cards to be dragged onto the time line, or opened by keyboard.
const card = (left, deeds) => {
  const box = document.createElement("button");
  box.type = "button";
  box.className = "tray-card";
  for (const [tag, text] of [["b", left.title], ["span", left.number], ["span", left.window], ["em", left.reason]]) {
    const part = document.createElement(tag);
    part.textContent = text;
    if (text) box.append(part);
  }
  box.addEventListener("click", () => deeds.choose(left.job));
  box.addEventListener("pointerdown", (event) => event.button === 0 && drag(box, left.job, event, deeds));
  return box;
};

function drag(box, job, start, deeds) {
  let ghost = null;
  const follow = (event) => {
    if (!ghost && Math.hypot(event.x - start.x, event.y - start.y) < 6) return;
    if (!ghost) {
      ghost = box.cloneNode(true);
      ghost.classList.add("ghost");
      document.body.append(ghost);
      deeds.warn(job);
    }
    ghost.style.transform = `translate(${event.x + 8}px, ${event.y + 8}px)`;
  };
  const end = (event) => {
    removeEventListener("pointermove", follow);
    removeEventListener("pointerup", end);
    removeEventListener("pointercancel", end);
    if (!ghost) return;
    ghost.remove();
    box.addEventListener("click", (click) => click.stopImmediatePropagation(), { capture: true, once: true });
    deeds.calm();
    if (event.type === "pointerup") deeds.drop(job, event.x, event.y);
  };
  addEventListener("pointermove", follow);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
}

export function drawTray(tray, left, deeds) {
  const none = document.createElement("p");
  none.className = "quiet";
  none.textContent = deeds.empty;
  tray.replaceChildren(...(left.length ? left.map((each) => card(each, deeds)) : [none]));
}
