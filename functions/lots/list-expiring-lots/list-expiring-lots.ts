import { requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { daysLeft, markdownAt, type LotRules } from '../model/lot-rules.ts';
import type { StoredLot } from '../model/stored-lot.ts';
import { loadLots, lotEntriesAt, lotRulesOf } from '../store/lots.ts';
import { showLot } from '../view/show-lot.ts';
import type { ListExpiringLots } from './contract.ts';

export const listExpiringLots: UseCase<typeof ListExpiringLots, Runtime> = async (request, runtime) => {
  const { params, query, actor } = request;
  const { db, clock } = runtime;
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const page = await lotEntriesAt(db, params.locationId, query);
  const [lots, rules] = await Promise.all([
    loadLots(db, page.items),
    lotRulesOf(
      db,
      page.items.map(({ sku }) => sku),
    ),
  ]);
  const data = lots.flatMap((lot, at) =>
    lot === undefined || lot.quantity === 0 || lot.recallId !== undefined
      ? []
      : [{ ...showLot(lot, clock.now()), markdownPercent: markdownOf(lot, rules[at], clock.now()) }],
  );
  return { status: 200, body: { data, page: { nextCursor: page.nextCursor ?? null } } };
};

/** Nothing is proposed for what has expired: it is taken off the shelf. */
const markdownOf = ({ expiresOn }: StoredLot, rules: LotRules | undefined, now: number): number => {
  if (expiresOn === undefined || rules === undefined) return 0;
  const days = daysLeft(expiresOn, now);
  return days < 0 ? 0 : markdownAt(rules, days);
};
