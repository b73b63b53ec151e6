// How a technician and a stop look on the time line; every stop is a button, so the keyboard reaches it.
export const label = ({ resource }) => {
  const box = document.createElement("span");
  const why = document.createElement("small");
  box.className = "who";
  box.dataset.who = resource.id;
  box.append(resource.title, why);
  return { domNodes: [box] };
};

export const content = (choose) => ({ event }) => {
  const stop = event.extendedProps;
  const box = document.createElement(stop.job ? "button" : "span");
  const name = document.createElement("b");
  const more = document.createElement("span");
  name.textContent = event.title;
  more.textContent = [stop.window, stop.number].filter(Boolean).join(" · ");
  box.className = "stop";
  box.title = [event.title, stop.number, stop.window, stop.state].filter(Boolean).join(" · ");
  if (stop.job) Object.assign(box, { type: "button", onclick: () => choose(stop.job) });
  box.append(name, more);
  return { domNodes: [box] };
};
