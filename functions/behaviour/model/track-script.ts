/**
 * Runs in the browser of a storefront. Before `satu.consent(true)` it keeps events in memory only, and stores and sends
 * nothing; `satu.consent(false)` forgets the anonymous id. A browser that asks not to be tracked (Global Privacy Control)
 * counts as no until it is told otherwise.
 */
export const trackScript = `(() => {
const me = document.currentScript;
const url = new URL('/v1/events', me.src).href;
const channel = me.dataset.channel || 'web';
const store = { id: 'satu.anonymousId', yes: 'satu.consent' };
let waiting = [], timer, token = () => undefined;
const make = () => crypto.randomUUID();
const agreed = () => {
  const said = localStorage.getItem(store.yes);
  return said === null ? false : said === 'yes';
};
const anonymousId = () => {
  const known = localStorage.getItem(store.id) || make();
  localStorage.setItem(store.id, known);
  return known;
};
const send = async () => {
  clearTimeout(timer); timer = undefined;
  if (!agreed() || !waiting.length) return;
  const batch = waiting.splice(0, 25);
  const id = anonymousId();
  const bearer = await token();
  const headers = { 'content-type': 'application/json' };
  if (bearer) headers.authorization = 'Bearer ' + bearer;
  const body = JSON.stringify({ channel, batch: batch.map((event) => ({ ...event, anonymousId: id })) });
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, keepalive: true });
    if (answer.status === 429 || answer.status >= 500) throw answer.status;
  } catch {
    waiting = [...batch, ...waiting].slice(0, 50);
    timer = timer || setTimeout(send, 30000);
    return;
  }
  if (waiting.length) send();
};
window.satu = {
  track: (event, properties = {}) => {
    waiting = [...waiting, { messageId: make(), event, properties, timestamp: new Date().toISOString() }].slice(-50);
    timer = timer || setTimeout(send, 2000);
  },
  consent: (given) => {
    localStorage.setItem(store.yes, given ? 'yes' : 'no');
    if (given) return send();
    waiting = [];
    localStorage.removeItem(store.id);
  },
  signedIn: (getToken) => { token = getToken; },
};
if (navigator.globalPrivacyControl && localStorage.getItem(store.yes) === null) localStorage.setItem(store.yes, 'no');
addEventListener('pagehide', send);
})();
`;
