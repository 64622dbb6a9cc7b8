import type * as z from 'zod/mini';
import { payoutSums, type MarketplacePayout } from '../model/payout.ts';
import type { shownPayout } from '../schemas.ts';

export const showPayout = (payout: MarketplacePayout): z.input<typeof shownPayout> => {
  const { marketplace, payoutId, currency, amount, recordedAt, lines } = payout;
  return {
    marketplace,
    payoutId,
    currency,
    amount,
    ...payoutSums(payout),
    recordedAt,
    lines: lines.map(({ number, kind, gross, fee, net, outcome, orderId, expected }) => ({
      number,
      kind,
      gross,
      fee,
      net,
      outcome,
      orderId,
      expected,
    })),
  };
};
