import { describe, expect, it } from '@jest/globals';
import { contentOf, fieldOfPointer, fieldsOf } from './template-fields.ts';

const stored = {
  templateId: 'thanks',
  version: 2,
  name: 'Thanks',
  texts: {
    en: {
      subject: 'Thank you',
      body: 'For {{ event.stars }} stars',
      short: 'thanks',
      button: { label: 'Look', url: 'https://shop.example' },
      whatsapp: { name: 'thanks_1', language: 'en', parameters: ['{{ brand }}'] },
    },
  },
};

describe('the form of a message template', () => {
  it('sends unchanged what it opened, the approved text of WhatsApp included', () => {
    expect(contentOf(fieldsOf(stored), stored)).toEqual({ name: 'Thanks', texts: stored.texts });
  });

  it('adds a language, and takes out one that was emptied', () => {
    const emptied = Object.fromEntries(
      Object.entries(fieldsOf(stored)).map(([name, text]) => [name, name.endsWith(' en') ? '' : text]),
    );
    const fields = {
      ...emptied,
      'subject id': 'Terima kasih',
      'body id': 'Untuk bintangnya',
      'short id': 'makasih',
    };

    expect(contentOf(fields, stored).texts).toEqual({
      id: { subject: 'Terima kasih', body: 'Untuk bintangnya', short: 'makasih' },
    });
  });

  it('shows a refusal where it was typed', () => {
    expect(['/body/texts/en/subject', '/body/texts/id/button/url', '/body/name'].map(fieldOfPointer)).toEqual(
      ['subject en', 'url id', undefined],
    );
  });
});
