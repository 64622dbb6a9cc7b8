import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { Referral } from '../model/referral.ts';
import { referralKey } from '../store/keys.ts';
import { referralsItems } from '../table.ts';
import { showReferral } from '../view/show-referral.ts';
import type { ListReferrals } from './contract.ts';

export const listReferrals: UseCase<typeof ListReferrals, Runtime> = async (
  { query: { status, limit, cursor } },
  { db },
) => {
  const page = await db.queryIndex<Pick<Referral, 'customerId'>>({
    index: referralsItems.indexes.referralsByStatus,
    partition: { referralStatus: status },
    newestFirst: true,
    limit,
    cursor,
  });
  const found = await db.getMany<Referral>(page.items.map(({ customerId }) => referralKey(customerId)));
  const data = found.flatMap((each) => (each?.status === status ? [showReferral(each)] : []));
  return { status: 200, body: { data, page: { nextCursor: page.nextCursor ?? null } } };
};
