import type { Money } from '#shared/money/money.ts';

/** Midtrans takes whole rupiah, as we do, and answers with decimals: 10000 goes out, "10000.00" comes back. */
export const toMidtrans = ({ amount }: Money): number => amount;

/**
 * A fraction of a rupiah is kept, so that it never passes for the right amount; text that is no amount is NaN, which
 * matches none.
 */
export const fromMidtrans = (text: string, currency: string): Money => ({
  amount: /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN,
  currency,
});
