// A script of its own, sent as it is. The server says what is to be shown; this puts it in its place.
// Tabs that are looked at share one event stream: one of them holds a lock, and passes on what it hears.

const BEAT_MILLISECONDS = 15_000;
const [SHORTEST_WAIT, LONGEST_WAIT] = [1000, 30_000];

const place = document.querySelector('[data-live]');
const status = document.querySelector('[data-live-status]');
const name = place.dataset.live;
const channel = window.BroadcastChannel && new BroadcastChannel('afield-live');
let version = place.dataset.version;
let heardAt = Date.now();
let wait = SHORTEST_WAIT;
let leads = false;
let stream, again, letGo, asking;
/** What the stream has to carry, by name: the version that is shown. */
let wanted = new Map();

document.addEventListener('visibilitychange', () => (document.hidden ? rest() : begin()));
window.addEventListener('pagehide', rest);
window.addEventListener('pageshow', ({ persisted }) => persisted && begin());
window.addEventListener('online', () => leads && open());
channel?.addEventListener('message', ({ data }) => hearTab(data));
setInterval(tick, 5000);
tick();
if (!document.hidden) begin();

function begin() {
  const canShare = channel && navigator.locks;
  if (leads || asking) return;
  if (!canShare) return lead();
  asking = new AbortController();
  channel.postMessage({ want: name, at: version });
  navigator.locks
    .request('afield-live', { signal: asking.signal }, () => new Promise((done) => ((letGo = done), lead())))
    .catch(() => undefined);
}

function rest() {
  leads = false;
  clearTimeout(again);
  stream?.close();
  stream = undefined;
  asking?.abort();
  asking = undefined;
  letGo?.();
  letGo = undefined;
}

function lead() {
  leads = true;
  wanted = new Map([[name, version]]);
  channel?.postMessage({ who: true });
  open();
}

function open() {
  clearTimeout(again);
  stream?.close();
  const asked = [...wanted].map(([its, at]) => `w=${encodeURIComponent(`${its}@${at}`)}`);
  stream = new EventSource(`/live?${asked.join('&')}`);
  stream.addEventListener('message', ({ data }) => {
    wait = SHORTEST_WAIT;
    const said = data ? JSON.parse(data) : {};
    if (said.name) wanted.set(said.name, said.version);
    channel?.postMessage({ said });
    hear(said);
  });
  stream.addEventListener('error', () => {
    stream?.close();
    again = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(LONGEST_WAIT, wait * 2);
  });
}

/** What another tab says: what it hears, what it wants to hear, or that it asks what others want. */
function hearTab({ said, want, at, who }) {
  if (said && !document.hidden) hear(said);
  if (who && !document.hidden) channel.postMessage({ want: name, at: version });
  if (want && leads && wanted.get(want) !== at) {
    wanted.set(want, at);
    open();
  }
}

function hear(said) {
  heardAt = Date.now();
  tick();
  if (said.name !== name || said.version === version) return;
  if (said.html === undefined && said.from !== version) return ask();
  if (said.html === undefined) for (const [part, html] of Object.entries(said.parts)) put(part, html);
  else place.innerHTML = said.html;
  version = said.version;
  own();
}

/** A change was missed: the whole is asked for. */
function ask() {
  if (leads) {
    wanted.set(name, version);
    open();
  } else channel?.postMessage({ want: name, at: version });
}

function put(part, html) {
  const shown = [...place.querySelectorAll('live-part')].find(({ dataset }) => dataset.part === part);
  if (!shown) return;
  const link = shown.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  shown.innerHTML = html;
  shown.classList.add('changed');
  if (link) shown.querySelector(`a[href="${CSS.escape(link)}"]`)?.focus();
}

/** What is the reader's own stands beside the live page, and is put into it. */
function own() {
  for (const [id, says] of Object.entries(JSON.parse(place.dataset.own ?? '{}'))) {
    const shown = place.querySelector(`[data-own-of="${id}"]`);
    if (!shown) continue;
    shown.classList.add('mine');
    shown.querySelector('[data-own-words]').textContent = says;
  }
}

function tick() {
  const isLost = Date.now() - heardAt > 2.5 * BEAT_MILLISECONDS;
  const says = isLost ? status?.dataset.lost.replace('{time}', timeOf(heardAt)) : '';
  if (status && status.textContent !== says) status.textContent = says;
  if (isLost && leads && stream?.readyState === EventSource.OPEN) open();
  for (const clock of document.querySelectorAll('[data-clock]'))
    clock.textContent = timeOf(Date.now(), clock.dataset.clock);
}

function timeOf(milliseconds, timeZone) {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone }).format(milliseconds);
}
