import { createHash } from 'node:crypto';
import { escaped } from '#shared/html/escaped.ts';
import type { Locale } from '../model/recipient.ts';

export interface ReplyPage {
  readonly heading: string;
  /** Sentences below it. */
  readonly text?: string;
  /** One button each. @default none: there is nothing more to answer */
  readonly answers?: readonly { readonly value: string; readonly label: string }[];
  /** Sent at once by the browser: the person tapped on it in the message. */
  readonly chosen?: string;
}

/** Only browsers run it: programs that follow every link of a mail do not. */
const sendAtOnce = 'document.forms[0].requestSubmit(document.querySelector("[data-chosen]"))';
const digest = createHash('sha256').update(sendAtOnce).digest('base64');

export const replyPage = ({ heading, text, answers = [], chosen }: ReplyPage, locale: Locale) => {
  const buttons = answers.map(
    ({ value, label }) =>
      `<button name="answer" value="${escaped(value)}"${value === chosen ? ' data-chosen' : ''}>${escaped(label)}</button>`,
  );
  const form = buttons.length === 0 ? '' : `<form method="post">${buttons.join(' ')}</form>`;
  const script = answers.some(({ value }) => value === chosen) ? `<script>${sendAtOnce}</script>` : '';
  const main = `<h1>${escaped(heading)}</h1>${text === undefined ? '' : `<p>${escaped(text)}</p>`}${form}${script}`;
  return {
    body: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(heading)}</title></head><body>${main}</body></html>`,
    headers: {
      'content-security-policy': `default-src 'none'; script-src 'sha256-${digest}'; form-action 'self'; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
    },
  };
};
