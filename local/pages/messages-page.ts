import { escaped } from '#shared/html/escaped.ts';
import { page } from './html.ts';
import type { LocalMessage } from './messages-source.ts';

/** Sent messages, newest first, each drawn as its medium draws it; those not sent say why. */
export const messagesPage = (messages: readonly LocalMessage[]): string => {
  const main =
    messages.length === 0
      ? '<p class="soft">Nothing was sent yet. Leave a cart behind and let an hour pass.</p>'
      : messages.map(drawn).join('');
  return page({ title: 'Messages', main, style, isLive: true });
};

const drawn = (message: LocalMessage): string => {
  const head = `<p class="soft meta">${escaped(message.medium)} to <b>${escaped(message.to)}</b> · ${escaped(standing(message))}</p>`;
  const body = message.text === '' ? '' : (shapes[message.medium] ?? emailShape)(message);
  return `<section class="${message.status === 'sent' ? 'sent' : 'unsent'}">${head}${body}</section>`;
};

const standing = ({ status, reason, template, at }: LocalMessage): string => {
  switch (status) {
    case 'sent':
      return at;
    case 'scheduled':
      return `waits until ${at}`;
    case 'sending':
      return `on its way since ${at}`;
    default:
      return `${template ?? 'message'} ${status} (${reason ?? 'no reason given'}) · ${at}`;
  }
};

const shapes: Readonly<Record<string, (message: LocalMessage) => string>> = {
  email: emailShape,
  sms: (message) => `<div class="phone"><div class="bubble sms">${paragraphs(message.text)}</div></div>`,
  whatsapp: (message) =>
    `<div class="phone wa"><div class="bubble wa">${paragraphs(message.text)}<small>✓✓</small></div></div>`,
};

function emailShape(message: LocalMessage): string {
  const from = message.from === undefined ? '' : `<div class="soft">From ${escaped(message.from)}</div>`;
  return `<article class="card"><h2>${escaped(message.subject ?? '(no subject)')}</h2>${from}<div class="mail">${paragraphs(message.text)}</div></article>`;
}

/** Line breaks stay, addresses become links. Everything is text: a message's own HTML is never trusted here. */
function paragraphs(text: string): string {
  return escaped(text)
    .replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)
    .replace(/\n/g, '<br>');
}

const style = `
section { margin-bottom: 1.6rem } .unsent { opacity: .6 } .meta { margin: 0 0 .4rem; font-size: .85rem } h2 { font-size: 1.1rem; margin: 0 0 .3rem } .mail { margin-top: .8rem }
.phone { max-width: 24rem; padding: 1rem; border-radius: 1rem; border: 1px solid var(--line); background: var(--card) }
.phone.wa { background: light-dark(#efe7dd, #0b141a) }
.bubble { padding: .6rem .9rem; border-radius: 1rem; width: fit-content; max-width: 20rem; word-break: break-word }
.bubble.sms { background: light-dark(#e9e9eb, #3a3a3c) } .bubble.wa { background: light-dark(#fff, #202c33); border-top-left-radius: 0 }
.bubble small { float: right; color: #34b7f1; margin-left: .6rem }`;
