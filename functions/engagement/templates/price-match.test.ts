import { describe, expect, it } from '@jest/globals';
import { claimApproved, claimRejected, type PriceMatchFacts } from './price-match.ts';

const news: PriceMatchFacts = {
  brand: 'Satu',
  name: 'Sari',
  goods: 'Kemeja Batik',
  competitor: 'Toko Indah',
  ours: { amount: 349_000, currency: 'IDR' },
  price: { amount: 310_000, currency: 'IDR' },
  quantity: 2,
  until: '2026-11-26T03:00:00Z',
  reason: 'not_in_stock_there',
  timeZone: 'Asia/Jakarta',
};

describe('news about a price claim', () => {
  it('says what the shopper pays, for how many, and until when', () => {
    expect(claimApproved(news, 'id').short).toBe(
      'Satu: Kami menyamakan harga Toko Indah di keranjang Anda. Kemeja Batik: Rp 310.000. Berlaku untuk paling banyak 2 buah, sampai 26 November 2026 pukul 10.00 WIB.',
    );
  });

  it('says why it was refused, and that our price holds', () => {
    expect(claimRejected(news, 'en').short).toBe(
      'Satu: Sorry, we cannot match the price of Toko Indah. It is not in stock there. Kemeja Batik: IDR 349,000.',
    );
  });
});
