import { escaped } from '#shared/html/escaped.ts';
import type { Locale } from '../model/recipient.ts';
import { messagePage } from './message-page.ts';

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

export const replyPage = ({ heading, text, answers = [], chosen }: ReplyPage, locale: Locale) => {
  const buttons = answers.map(
    ({ value, label }) =>
      `<button name="answer" value="${escaped(value)}"${value === chosen ? ' data-chosen' : ''}>${escaped(label)}</button>`,
  );
  const form = buttons.length === 0 ? '' : `<form method="post">${buttons.join(' ')}</form>`;
  const script = answers.some(({ value }) => value === chosen) ? `<script>${sendAtOnce}</script>` : '';
  const main = `<h1>${escaped(heading)}</h1>${text === undefined ? '' : `<p>${escaped(text)}</p>`}${form}${script}`;
  return messagePage({ title: heading, main, script: sendAtOnce }, locale);
};
