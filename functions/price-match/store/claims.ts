import { may, mayQuery } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put, remove } from '#shared/dynamodb/write-action.ts';
import { DAY, instant, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { standingOf, type Claim } from '../model/claim.ts';
import { priceMatchItems } from '../table.ts';

const { claim: claimItem, claimEvent, openClaim } = priceMatchItems.items;

export const claimKey = (claimId: string): Key => ({ table: 'orders', pk: `PM#${claimId}`, sk: 'A' });

const openClaimKey = ({ cartId, sku }: Claim): Key => ({ table: 'orders', pk: `PMC#${cartId}`, sk: sku });

export const readClaimGrants = [may(claimItem, 'GetItem')];
export const queryClaimGrants = [mayQuery(priceMatchItems.indexes.claimsByStatus)];
/** What a function needs to open claims and decide about them. */
export const changeClaimGrants = [
  ...readClaimGrants,
  may(claimItem, 'PutItem'),
  may(claimEvent, 'PutItem'),
  may(openClaim, 'PutItem', 'DeleteItem'),
];
/** What a checkout needs to use a claim. */
export const useClaimGrants = [may(claimItem, 'UpdateItem'), may(claimEvent, 'PutItem')];

/** Claims that ended are kept this long: orders name them, and somebody may ask. */
export const KEPT_DAYS = 400;

/** Another change of the claim was faster: read again, decide again. */
export class ClaimMoved extends Error {
  constructor(claimId: string) {
    super(`claim ${claimId} changed between reading and writing`);
    this.name = 'ClaimMoved';
  }
}

/** The line has an open claim already. */
export class LineClaimed extends Error {
  readonly claimId: string;
  /** When that claim ends. */
  readonly until: string;
  constructor(claimId: string, until: string) {
    super(`the claim ${claimId} for this line is open until ${until}`);
    this.name = 'LineClaimed';
    this.claimId = claimId;
    this.until = until;
  }
}

export const loadClaim = async (db: Pick<Database, 'get'>, claimId: string): Promise<Claim | undefined> =>
  db.get<Claim>(claimKey(claimId));

/** Writes a claim, new (version 1) or changed (only if nobody changed it since it was read). */
export const saveClaimPart = (claim: Claim, clock: Clock): TransactionPart => ({
  actions: [
    put(
      claimKey(claim.claimId),
      { ...claim, ...(isOpen(claim, clock) ? {} : { ttl: ttlAfter(clock, KEPT_DAYS * DAY) }) },
      claim.version === 1 ? [['pk', 'absent']] : [['version', '=', claim.version - 1]],
    ),
  ],
  refused: () => new ClaimMoved(claim.claimId),
});

const isOpen = (claim: Claim, clock: Clock): boolean => {
  const standing = standingOf(claim, clock.now());
  return standing === 'requested' || standing === 'approved';
};

/** Keeps the line of an open claim for it alone, as long as the claim is open. */
export const occupyLinePart = (claim: Claim, clock: Clock): TransactionPart => ({
  actions: [
    put(openClaimKey(claim), { claimId: claim.claimId, until: claim.expiresAt, ttl: ttlOf(claim) }, [
      {
        any: [
          [['pk', 'absent']],
          [['claimId', '=', claim.claimId]],
          // One that ran out stands in nobody's way, whether or not the sweep has come by.
          [['until', '<=', instant(clock)]],
        ],
      },
    ]),
  ],
  refused: ([refusal]) =>
    new LineClaimed(String(refusal?.item?.['claimId']), String(refusal?.item?.['until'])),
});

/** Gives the line free before the time of its claim is over. */
export const freeLinePart = (claim: Claim): TransactionPart => ({
  actions: [remove(openClaimKey(claim), [['claimId', '=', claim.claimId]])],
  refused: () => new ClaimMoved(claim.claimId),
});

const ttlOf = ({ expiresAt }: Claim): number => Math.ceil(Date.parse(expiresAt) / 1000);
