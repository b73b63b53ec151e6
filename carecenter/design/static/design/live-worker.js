// One stream for all tabs of a browser: it asks for the topics of every open page and passes each event on.
const ports = new Map();
let source = null;
let asked = "";

function reopen() {
  const topics = [...new Set([...ports.values()].flat())].sort().join(",");
  if (topics === asked && source && source.readyState !== 2) return;
  source?.close();
  source = null;
  asked = topics;
  if (!topics) return;
  source = new EventSource(`/live/?topics=${encodeURIComponent(topics)}`);
  for (const kind of ["changed", "resync", "payload"]) {
    source.addEventListener(kind, (event) => {
      for (const port of ports.keys()) port.postMessage({ kind, data: event.data });
    });
  }
}

onconnect = (event) => {
  const port = event.ports[0];
  port.onmessage = ({ data }) => {
    if (data.bye) ports.delete(port);
    else ports.set(port, data.topics);
    reopen();
  };
};
