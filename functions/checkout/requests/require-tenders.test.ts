import { describe, expect, it } from '@jest/globals';
import { plannedPayment } from '../model/tenders.ts';
import { requireTenders } from './require-tenders.ts';

const requested = (parts: Parameters<typeof plannedPayment>[0], due = 200_000) =>
  requireTenders(plannedPayment(parts), due);

describe('a payment of several tenders', () => {
  it('is led by its first provider, and one part may pay the rest', () => {
    const parts = [{ method: 'cash', amount: 40_000 }, { method: 'sandbox' }] as const;

    expect(plannedPayment([...parts]).method).toBe('sandbox');
    expect(requested([...parts])).toEqual([
      { method: 'cash', amount: 40_000 },
      { method: 'sandbox', amount: 160_000 },
    ]);
  });

  it('is one tender when the request names one, and none when nothing is due', () => {
    expect(requested({ method: 'sandbox' })).toBeUndefined();
    expect(requested([{ method: 'cash' }, { method: 'sandbox', amount: 1 }], 0)).toBeUndefined();
  });

  it.each([
    [
      [
        { method: 'cash', amount: 100 },
        { method: 'sandbox', amount: 100 },
      ],
      1,
      'the parts come to 200',
    ],
    [[{ method: 'cash', amount: 200_000 }, { method: 'sandbox' }], 1, '200000 is due'],
    [[{ method: 'cash' }, { method: 'sandbox' }], 1, 'only one part'],
    [[{ method: 'sandbox', amount: 1 }, { method: 'sandbox' }], 1, 'twice'],
  ] as const)('with parts %j is refused at part %d', (parts, at, said) => {
    expect(() => requested([...parts] as never)).toThrow(
      expect.objectContaining({
        contract: expect.objectContaining({ code: 'PAYMENT_PARTS_WRONG' }),
        details: expect.objectContaining({
          detail: expect.stringContaining(said),
          errors: expect.arrayContaining([
            expect.objectContaining({ pointer: `/body/payment/${at}/amount` }),
          ]),
        }),
      }),
    );
  });
});
