import type { Locale } from '../model/recipient.ts';
import { questionPage, type Question } from './question-page.ts';

const words: Readonly<Record<Locale, Question>> = {
  id: {
    ask: 'Apakah Anda meminta pesan dari kami ke alamat ini?',
    button: 'Ya, ini saya',
    done: 'Terima kasih, alamat Anda sudah dikonfirmasi.',
  },
  en: {
    ask: 'Did you ask for messages to this address?',
    button: 'Yes, it was me',
    done: 'Thank you, your address is confirmed.',
  },
};

/** The page behind the link in a confirmation request. */
export const confirmPage = (locale: Locale, step: 'ask' | 'done') =>
  questionPage(words[locale], locale, step);
