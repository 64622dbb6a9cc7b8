import type { Locale } from '../model/recipient.ts';

const words: Readonly<Record<Locale, { ask: string; button: string; done: string }>> = {
  id: {
    ask: 'Anda tidak ingin menerima pesan seperti ini lagi?',
    button: 'Ya, berhenti',
    done: 'Baik, Anda tidak akan menerimanya lagi.',
  },
  en: {
    ask: 'You want no more messages like this?',
    button: 'Yes, stop',
    done: 'Done, you will get no more of them.',
  },
};

/** The page behind a stop link: a question with a button, or that it is done. */
export const stopPage = (locale: Locale, step: 'ask' | 'done') => {
  const { ask, button, done } = words[locale];
  const main =
    step === 'ask'
      ? `<h1>${ask}</h1><form method="post"><button>${button}</button></form>`
      : `<h1>${done}</h1>`;
  return {
    body: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${ask}</title></head><body>${main}</body></html>`,
    headers: {
      'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  };
};
