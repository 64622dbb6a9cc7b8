import type * as z from 'zod/mini';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { ReconciledDay } from '../model/settlement.ts';
import type { shownSettlement } from '../schemas.ts';
import { SettlementMoved } from '../store/settlements.ts';
import { showSettlement } from '../view/show-settlement.ts';

/** Changes the settlement of a day, again when somebody else was faster, and answers how it stands then. */
export const changeSettlement = async (
  method: z.input<typeof shownSettlement>['method'],
  change: () => Promise<ReconciledDay>,
) => {
  const settlement = await decideAgain((error) => error instanceof SettlementMoved, change);
  return { status: 200 as const, body: showSettlement(settlement, method), version: settlement.version };
};
