import { describe, expect, it } from '@jest/globals';
import { returnLetter } from './return.ts';

const facts = {
  brand: 'Satu',
  name: 'Sari',
  orderId: 'ord_1',
  lines: [{ name: 'Kemeja', quantity: 2 }],
  refund: { amount: 198_000, currency: 'IDR' },
  dueAt: '2026-12-14T03:00:00.000Z',
  timeZone: 'Asia/Jakarta',
};

describe('news about a return', () => {
  it('says until when the goods have to be there, and what will be refunded', () => {
    const letter = returnLetter('return-approved', facts, 'en');

    expect(letter.opening).toContain('14 December 2026');
    expect(letter.rows).toContainEqual({ label: 'Refund', value: 'IDR 198,000' });
  });

  it('says what is refunded in the language of the customer', () => {
    expect(returnLetter('return-received', facts, 'id').subject).toBe('Satu mengembalikan Rp 198.000');
  });

  it('promises no money for a return that is refused', () => {
    expect(JSON.stringify(returnLetter('return-refused', facts, 'en'))).not.toContain('198');
  });
});
