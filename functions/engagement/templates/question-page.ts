import { escaped } from '#shared/html/escaped.ts';
import type { Locale } from '../model/recipient.ts';
import { messagePage } from './message-page.ts';

export interface Question {
  readonly ask: string;
  readonly button: string;
  readonly done: string;
  /** A sentence below the question. */
  readonly beside?: string;
}

/** A page with a question and one button, or that it is done. It runs no script. */
export const questionPage = (
  { ask, button, done, beside }: Question,
  locale: Locale,
  step: 'ask' | 'done',
) => {
  const main =
    step === 'ask'
      ? `<h1>${ask}</h1>${beside === undefined ? '' : `<p>${escaped(beside)}</p>`}<form method="post"><button>${button}</button></form>`
      : `<h1>${done}</h1>`;
  return messagePage({ title: ask, main }, locale);
};
