import type { CashbackRuleBodyInput, ShopClient } from '#shared/client/generated.ts';
import { callUntilDone } from './call-until-done.ts';

/** Whole rupiah; each is a SKU of its own. */
const values = [100_000, 250_000, 500_000] as const;

/** Gift cards on the shelf: worth what they cost, for a year. */
export const addGiftCards = async (admin: ShopClient): Promise<void> => {
  const variants = values.map((value) => ({ value, sku: `KARTU-${value / 1000}` }));
  await callUntilDone(() =>
    admin.putProduct({
      productId: 'kartu-hadiah',
      body: {
        name: 'Kartu hadiah',
        description: 'Dikirim lewat pesan begitu dibayar, dengan kode untuk dipakai di semua toko.',
        options: [{ name: 'Nilai', values: values.map((value) => `Rp ${value / 1000}.000`) }],
        variants: variants.map(({ sku, value }) => ({
          sku,
          options: { Nilai: `Rp ${value / 1000}.000` },
          giftCard: { validDays: 365 },
        })),
        publish: { web: {}, app: {} },
      },
    }),
  );
  for (const { sku, value } of variants)
    await callUntilDone(() =>
      admin.putPrice({ sku, currency: 'IDR', priceId: 'base', body: { amount: value } }),
    );
};

const coffee: CashbackRuleBodyInput = {
  name: 'Kopi: 5 % kembali',
  startsAt: '2026-01-01T00:00:00Z',
  currency: 'IDR',
  target: { categories: ['coffee'] },
  earn: { kind: 'percent', percent: 5 },
  limits: { perOrder: 50_000, perCustomer: { amount: 100_000, period: 'month' } },
  availableAfterDays: 14,
  validDays: 90,
};

/** Customers get 5 % of what they paid for coffee back, as store credit. */
export const addCashback = (admin: ShopClient): Promise<void> =>
  callUntilDone(() => admin.putCashbackRule({ ruleId: 'kopi-kembali', body: coffee }));
