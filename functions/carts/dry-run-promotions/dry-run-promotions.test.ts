import { describe, expect, it } from '@jest/globals';
import { sampleMarket } from '../../../test/support/sample-market.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { offerKey } from '../../catalog/public.ts';
import { priceListKey } from '../../pricing/public.ts';
import { dryRunPromotions } from './dry-run-promotions.ts';

const merchandiser = {
  kind: 'staff',
  staffId: 'sari',
  role: 'merchandiser',
  scopes: ['promotions.write'],
} as const;

const dryRun = async (quantity: number) => {
  const runtime = testRuntime();
  const { channel, offers } = sampleMarket();
  const prices = [
    {
      priceId: 'base',
      amount: 999_999_999_999,
      createdAt: '2026-01-01T00:00:00Z',
    },
  ];
  for (const action of [
    put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel),
    put(offerKey('SHIRT'), { ...offers.get('SHIRT') }),
    put(priceListKey('SHIRT', 'IDR'), {
      sku: 'SHIRT',
      currency: 'IDR',
      version: 1,
      prices,
    }),
  ])
    await runtime.db.writeOne(action);
  const lines = [{ sku: 'SHIRT', quantity }];
  return dryRunPromotions(
    {
      ...requestFrom(merchandiser),
      params: undefined,
      query: undefined,
      body: { channel: 'web', lines } as never,
    },
    runtime,
  );
};

describe('a dry run of promotions', () => {
  it('says what the lines would cost', async () => {
    expect((await dryRun(1)).body.totals).toMatchObject({
      goods: 999_999_999_999,
    });
  });

  it('refuses a quantity whose sum could not be worked out exactly, and names it', async () => {
    await expect(dryRun(9_999)).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
      details: {
        errors: [{ pointer: '/body/lines/0/quantity', code: 'too_big' }],
      },
    });
  });
});
