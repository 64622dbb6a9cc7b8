import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { contentOf, type PersonalRecord } from '#shared/privacy/personal-record.ts';
import { keyedDigest, type Secrets } from '#shared/secrets/secrets.ts';
import { noDevices, type PushDevices, type PushSubscription } from '../model/push-subscription.ts';
import { engagementItems } from '../table.ts';
import { pushDevicesKey, pushOwnerKey } from './keys.ts';

const { pushDevices, pushOwner } = engagementItems.items;

export const readPushGrants = [may(pushDevices, 'GetItem'), may(pushOwner, 'BatchGetItem')];
export const changePushGrants = [
  may(pushDevices, 'GetItem', 'PutItem'),
  may(pushOwner, 'PutItem', 'DeleteItem'),
];
export const pushRecordsGrants = [
  may(pushDevices, 'GetItem', 'DeleteItem'),
  may(pushOwner, 'BatchGetItem', 'DeleteItem'),
];

/** Another request changed the browsers since they were read: decide again. */
class PushDevicesMoved extends Error {}

/** What stands in keys in place of the endpoint. */
export const subscriptionIdOf = async (secrets: Secrets, endpoint: string): Promise<string> =>
  `psh_${keyedDigest(await secrets.get('identities'), 'push-endpoint', endpoint).slice(0, 32)}`;

const loadDevices = async (db: Pick<Database, 'get'>, customerId: string): Promise<PushDevices> =>
  (await db.get<PushDevices>(pushDevicesKey(customerId))) ?? noDevices(customerId);

export const hasPush = async (db: Pick<Database, 'get'>, customerId: string): Promise<boolean> =>
  (await loadDevices(db, customerId)).subscriptions.length > 0;

/** The browsers that are this customer's now: one that somebody else signed in with since is theirs. */
export const pushSubscriptionsOf = async (
  db: Database,
  customerId: string,
): Promise<readonly PushSubscription[]> => {
  const { subscriptions } = await loadDevices(db, customerId);
  const owners = await db.getMany<{ readonly customerId: string }>(
    subscriptions.map(({ subscriptionId }) => pushOwnerKey(subscriptionId)),
  );
  return subscriptions.filter((_, at) => owners[at]?.customerId === customerId);
};

/**
 * Changes the browsers of a customer, and with them whose each is.
 *
 * @param change the browsers as they should be; the same object leaves them as they are
 */
export const changeDevices = (
  db: Database,
  customerId: string,
  change: (devices: PushDevices) => PushDevices,
): Promise<void> =>
  decideAgain(
    (error) => error instanceof PushDevicesMoved,
    async () => {
      const before = await loadDevices(db, customerId);
      const after = change(before);
      if (after === before) return;
      const kept = new Set(after.subscriptions.map(({ subscriptionId }) => subscriptionId));
      const gone = before.subscriptions.filter(({ subscriptionId }) => !kept.has(subscriptionId));
      const theirs = await pushSubscriptionsOf(db, customerId);
      await commit(db, [
        {
          actions: [saveAction(pushDevicesKey(customerId), { ...after, version: before.version + 1 })],
          refused: () => new PushDevicesMoved(),
        },
        {
          actions: [
            ...after.subscriptions
              .filter((each) => !before.subscriptions.includes(each))
              .map(({ subscriptionId }) => put(pushOwnerKey(subscriptionId), { subscriptionId, customerId })),
            ...gone
              .filter((each) => theirs.some(({ subscriptionId }) => subscriptionId === each.subscriptionId))
              .map(({ subscriptionId }) => remove(pushOwnerKey(subscriptionId))),
          ],
          refused: () => undefined,
        },
      ]);
    },
  );

/** The browsers of a customer. */
export const pushRecords = async (db: Database, customerId: string): Promise<readonly PersonalRecord[]> => {
  const devices = await loadDevices(db, customerId);
  if (devices.version === 0) return [];
  const theirs = await pushSubscriptionsOf(db, customerId);
  return [
    {
      kind: 'push_subscriptions',
      content: contentOf(devices, ['version']),
      erase: [
        ...theirs.map(({ subscriptionId }) => remove(pushOwnerKey(subscriptionId))),
        remove(pushDevicesKey(customerId)),
      ],
    },
  ];
};
