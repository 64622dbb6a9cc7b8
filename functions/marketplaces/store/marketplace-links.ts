import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { marketplacesItems } from '../table.ts';

export const marketplaceLinkGrants = [may(marketplacesItems.items.link, 'GetItem', 'PutItem')];

/** An order as its marketplace numbers it. */
export interface MarketplaceNumber {
  readonly marketplace: string;
  readonly number: string;
}

export interface MarketplaceLink extends MarketplaceNumber {
  readonly orderId: string;
  readonly channel: string;
  /** Tells the order from another one sent under its number. */
  readonly contentHash: string;
  /** ISO 8601 */
  readonly takenAt: string;
}

/** The number was taken meanwhile: read it again. Not an answer to a caller. */
export class MarketplaceNumberTaken extends Error {}

const linkKey = ({ marketplace, number }: MarketplaceNumber): Key => ({
  table: 'orders',
  pk: `MO#${marketplace}#${number}`,
  sk: 'A',
});

export const loadMarketplaceLink = (
  db: Database,
  number: MarketplaceNumber,
): Promise<MarketplaceLink | undefined> => db.get<MarketplaceLink>(linkKey(number));

export const marketplaceLinkPart = (link: MarketplaceLink): TransactionPart => ({
  actions: [create(linkKey(link), link)],
  refused: () => new MarketplaceNumberTaken(),
});
