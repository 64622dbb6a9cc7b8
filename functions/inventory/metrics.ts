import { defineMetric } from '#shared/contracts/metric.ts';

export const ledgerFindings = defineMetric({
  name: 'LedgerFindings',
  alarmAbove: 0,
  errorImpact:
    'the movement ledger does not explain the stock of some SKU: the event LedgerGapFound says which, and what is missing; sales go on',
});
