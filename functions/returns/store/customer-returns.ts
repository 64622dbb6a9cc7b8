import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import type { ReturnHistory } from '../model/review.ts';
import { returnsItems } from '../table.ts';

const { returnedByCustomer } = returnsItems.items;

export const countReturnedGrants = [may(returnedByCustomer, 'UpdateItem')];
export const readReturnedGrants = [may(returnedByCustomer, 'Query')];

export const returnedByPartition = (customerId: string) =>
  ({ table: 'orders', pk: `RETC#${customerId}` }) as const;

/** Counts units that a customer returned in a month, `2026-11`. */
export const countReturnedPart = (
  customerId: string,
  month: string,
  { returned, rejected, worn = 0 }: ReturnHistory,
): TransactionPart => ({
  actions: [update({ ...returnedByPartition(customerId), sk: month }, { add: { returned, rejected, worn } })],
  refused: () => undefined,
});

export const countInstantRefundGrants = [may(returnedByCustomer, 'UpdateItem')];

/** The customer was refunded as much before goods came as the policy allows for a month. Not an answer to a caller. */
export class InstantRefundsUsedUp extends Error {}

/** Counts money refunded before goods came, in a month, `2026-11`; minor units. Two at once do not exceed the limit together. */
export const countInstantRefundPart = ({
  customerId,
  month,
  currency,
  amount,
  most,
}: {
  readonly customerId: string;
  readonly month: string;
  readonly currency: string;
  readonly amount: number;
  readonly most: number;
}): TransactionPart => {
  const counter = `instant_${currency}`;
  return {
    actions: [
      update({ ...returnedByPartition(customerId), sk: month }, { add: { [counter]: amount } }, [
        { any: [[[counter, 'absent']], [[counter, '<=', most - amount]]] },
      ]),
    ],
    refused: () => new InstantRefundsUsedUp(),
  };
};

/** Units that a customer returned since a month, this one included. */
export const readReturned = async (
  db: Database,
  customerId: string,
  since: string,
): Promise<ReturnHistory> => {
  const { table, pk } = returnedByPartition(customerId);
  const months = await queryAll<Partial<ReturnHistory> & { readonly sk: string }>(db, table, pk);
  const recent = months.filter(({ sk }) => sk >= since);
  return {
    returned: recent.reduce((sum, { returned = 0 }) => sum + returned, 0),
    rejected: recent.reduce((sum, { rejected = 0 }) => sum + rejected, 0),
    worn: recent.reduce((sum, { worn = 0 }) => sum + worn, 0),
  };
};
