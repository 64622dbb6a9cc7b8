import type { Locale } from '../model/recipient.ts';
import { questionPage, type Question } from './question-page.ts';

const words: Readonly<Record<Locale, Question>> = {
  id: {
    ask: 'Anda tidak ingin menerima pesan seperti ini lagi?',
    button: 'Ya, berhenti',
    done: 'Baik, Anda tidak akan menerimanya lagi.',
  },
  en: {
    ask: 'Stop messages like this one?',
    button: 'Yes, stop',
    done: 'Done. You will get no more of them.',
  },
};

/** The page behind a stop link; it also says why the message came, for media without room for it. */
export const stopPage = (locale: Locale, step: 'ask' | 'done', why?: string) =>
  questionPage({ ...words[locale], beside: why }, locale, step);
