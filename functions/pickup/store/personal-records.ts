import { may } from '#shared/contracts/grant.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import type { PersonalRecord } from '#shared/privacy/personal-record.ts';
import { pickupItems } from '../table.ts';
import { delegateKey, loadDelegate } from './delegates.ts';

export const delegateRecordsGrants = [may(pickupItems.items.delegate, 'GetItem', 'DeleteItem')];

/** Who may collect the goods of these fulfilments in the customer’s place. */
export const delegateRecords = async (
  db: Database,
  fulfilmentIds: readonly string[],
): Promise<readonly PersonalRecord[]> => {
  const names = await Promise.all(fulfilmentIds.map((fulfilmentId) => loadDelegate(db, fulfilmentId)));
  return fulfilmentIds.flatMap((fulfilmentId, at) => {
    const name = names[at];
    return name === undefined
      ? []
      : [
          {
            kind: 'pickup_delegate',
            content: { fulfilmentId, name },
            erase: [remove(delegateKey(fulfilmentId))],
          },
        ];
  });
};
