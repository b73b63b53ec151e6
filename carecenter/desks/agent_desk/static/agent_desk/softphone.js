// The telephone in the browser: registers over WSS with this session's secret, rings, answers, plays the other voice.
import JsSIP from "/static/lib/jssip.js";

const voice = document.getElementById("softphone-voice");
let agent = null;
let session = null;
let word = "";

function tell(text) {
  word = text;
  const place = document.getElementById("softphone-state");
  if (place) place.textContent = text;
}

function ring(next) {
  session = next;
  next.on("peerconnection", ({ peerconnection }) => {
    peerconnection.ontrack = ({ streams, track }) => {
      voice.srcObject = streams[0] || new MediaStream([track]);
    };
  });
  const over = () => {
    if (session === next) session = null;
    tell("");
  };
  next.on("ended", over);
  next.on("failed", over);
  next.on("getusermediafailed", () => tell("✗ mic"));
  next.on("confirmed", () => tell("●"));
  tell("…");
  // Outbound: the agent asked for it, so her own telephone picks up by itself; so does a leader's who listens.
  if (!document.querySelector('.desk-call[data-state="RINGING"]') && !next.request?.getHeader("X-CareCenter-Ring")) {
    setTimeout(() => {
      if (session === next && !document.querySelector("[data-answer]")) pick();
    }, 1200);
  }
}

function pick() {
  if (!session || session.isEstablished() || session.direction !== "incoming") return false;
  session.answer({ mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } });
  return true;
}

function register({ uri, secret, wss }) {
  agent?.stop();
  const sockets = [new JsSIP.WebSocketInterface(wss)];
  agent = new JsSIP.UA({ sockets, uri, password: secret, register: true, session_timers: false });
  const mine = agent;
  let tries = 0;
  agent.on("registered", () => {
    tries = 0;
    tell("✓");
  });
  // The engine learns of this telephone a moment after the page does: the first refusals are no verdict.
  agent.on("registrationFailed", ({ cause }) => {
    tell(`✗ ${cause}`);
    tries += 1;
    if (tries <= 10) setTimeout(() => agent === mine && mine.register(), Math.min(500 * tries, 3000));
  });
  agent.on("disconnected", () => tell("✗"));
  agent.on("newRTCSession", ({ originator, session: next }) => originator === "remote" && ring(next));
  agent.start();
}

document.addEventListener("phone:given", ({ detail }) => register(detail));
// The button answers here; the server is only asked where the telephone is simulated.
document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-answer]")) return;
  event.preventDefault();
  event.stopPropagation();
  pick();
}, true);
document.addEventListener("htmx:after:swap", () => {
  tell(word);
  // A page that was loaded again takes its telephone back with a new secret.
  if (!agent && document.querySelector('#softphone-state[data-kind="BROWSER"]')) {
    agent = { stop() {} };
    document.dispatchEvent(new CustomEvent("phone:open", { detail: "BROWSER" }));
  }
});
