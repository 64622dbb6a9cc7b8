import type { ReconciledDay } from './settlement.ts';

/** The sums of a day, as its events say them. */
export const sumsOfDay = ({
  method,
  day,
  currency,
  rows,
  matched,
  differences,
  unexplained,
  channels,
  payouts,
}: ReconciledDay) => ({
  method,
  day,
  currency,
  rows,
  matched,
  differences,
  unexplained,
  channels: [...channels],
  payouts,
});
