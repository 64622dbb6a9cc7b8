import { may, mayQuery } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { NO_PROGRAMME, type ReferralProgramme } from '../model/programme.ts';
import type { Referral } from '../model/referral.ts';
import { referralsItems } from '../table.ts';
import { programmeKey, referralKey, referralPartition } from './keys.ts';

const { referral, referralEvent, referralProgramme } = referralsItems.items;

/** Referrals that wait are spread over so many partitions of the `referralsDue` index. */
export const DUE_SHARDS = 4;

export const readProgrammeGrants = [may(referralProgramme, 'GetItem')];
export const saveReferralGrants = [may(referral, 'GetItem', 'PutItem'), may(referralEvent, 'PutItem')];
export const countReferralsGrants = [mayQuery(referralsItems.indexes.referralsByReferrer)];

/** Somebody else changed the referral since it was read. */
export class ReferralMoved extends Error {}

export const loadReferral = (db: Database, customerId: string): Promise<Referral | undefined> =>
  db.get<Referral>(referralKey(customerId));

export const loadProgramme = async (db: Database): Promise<ReferralProgramme> =>
  (await db.get<ReferralProgramme>(programmeKey)) ?? NO_PROGRAMME;

/** Saves the next version of a referral with what is told of it. */
export const saveReferralParts = (
  next: Referral,
  events: readonly OutgoingEvent[],
  clock: Clock,
): readonly TransactionPart[] => {
  const item = { ...withoutIndex(next), ...indexOf(next) };
  return [
    {
      actions: [saveAction(referralKey(next.customerId), item)],
      refused: () => new ReferralMoved(),
    },
    outboxPart(clock, referralPartition(next.customerId), events),
  ];
};

/** What the indexes find a referral by. Only what waits is due. */
const indexOf = ({
  customerId,
  referrerId,
  status,
  dueAt,
  claimedAt,
  changedAt,
}: Referral): IndexAttributes => ({
  referralFrom: referrerId,
  referralAt: claimedAt,
  referralStatus: status,
  referralChangedAt: changedAt,
  ...(status === 'waiting' && dueAt !== undefined
    ? { referralDueShard: shardOf(customerId, DUE_SHARDS), referralDueAt: dueAt }
    : {}),
});

interface IndexAttributes {
  readonly referralFrom: string;
  readonly referralAt: string;
  readonly referralStatus: string;
  readonly referralChangedAt: string;
  readonly referralDueShard?: number;
  readonly referralDueAt?: string;
}

/** As it was read, an item may still be due. */
const withoutIndex = (referral: Referral): Referral => {
  const {
    referralDueShard: _shard,
    referralDueAt: _at,
    ...item
  } = referral as Referral & Partial<IndexAttributes>;
  return item;
};

type ReferralRow = Pick<Referral, 'customerId' | 'status' | 'claimedAt' | 'completedAt'>;

/** The newest referrals of one customer; nobody has more in a month. */
const MOST_COUNTED = 1000;

export const referralsOf = async (db: Database, referrerId: string): Promise<readonly ReferralRow[]> =>
  (
    await db.queryIndex<ReferralRow>({
      index: referralsItems.indexes.referralsByReferrer,
      partition: { referralFrom: referrerId },
      newestFirst: true,
      limit: MOST_COUNTED,
    })
  ).items;
