import type * as z from 'zod/mini';
import type { KeptDifference, ReconciledDay } from '../model/settlement.ts';
import { sumsOfDay } from '../model/sums-of-day.ts';
import type { shownDifference, shownSettlement } from '../schemas.ts';

type SettledMethod = z.input<typeof shownSettlement>['method'];

export const showSettlement = (
  settlement: ReconciledDay,
  method: SettledMethod,
): z.input<typeof shownSettlement> => ({
  ...sumsOfDay(settlement),
  method,
  version: settlement.version,
  status: settlement.status,
  reconciledAt: settlement.reconciledAt,
});

export const showDifference = ({
  kind,
  reference,
  here,
  there,
  row,
  explanation,
}: KeptDifference): z.input<typeof shownDifference> => ({
  kind,
  reference,
  here,
  there,
  row,
  explanation: explanation === undefined ? undefined : { reason: explanation.reason, at: explanation.at },
});
