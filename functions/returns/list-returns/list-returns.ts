import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { withoutIndex, type StoredReturn } from '../store/returns.ts';
import { returnsItems } from '../table.ts';
import { showReturn } from '../view/show-return.ts';
import type { ListReturns } from './contract.ts';

export const listReturns: UseCase<typeof ListReturns, Runtime> = async (
  { query: { status, ...page }, actor },
  { db },
) => {
  const { items, nextCursor } = await db.queryIndex<StoredReturn>({
    index: returnsItems.indexes.returnsByStatus,
    partition: { returnStatus: status },
    ...page,
  });
  // A machine client sees the returns of its own channel only.
  const visible = items.filter(({ channel }) => actor.kind !== 'channel' || actor.channel === channel);
  const data = visible.map((item) => {
    const { version: _version, ...shown } = showReturn(withoutIndex(item), 0);
    return shown;
  });
  return { status: 200, body: { data, page: { nextCursor: nextCursor ?? null } } };
};
