import { expect, it } from '@jest/globals';
import { recallLetter } from './recall.ts';

it('a recall names the product, its lot and the reason, and asks not to use it', () => {
  const facts = {
    brand: 'Satu',
    name: 'Sari',
    orderId: 'ord_1',
    product: 'Jamu',
    lot: 'L7',
    reason: 'May contain traces of nuts',
  };

  const letter = recallLetter(facts, 'en');

  expect(letter.opening).toBe('Jamu in your order was recalled. Please do not use it any more.');
  expect(letter.rows).toEqual([
    { label: 'Lot', value: 'L7' },
    { label: 'Reason', value: 'May contain traces of nuts' },
  ]);
  expect(recallLetter(facts, 'id').subject).toBe('Penarikan produk: Jamu dari Satu');
});
