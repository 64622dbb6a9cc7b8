import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { marketplacesItems } from '../table.ts';

const { link, numberOfOrder } = marketplacesItems.items;

export const marketplaceLinkGrants = [may(link, 'GetItem', 'PutItem'), may(numberOfOrder, 'PutItem')];
export const orderNumberGrants = [may(numberOfOrder, 'GetItem')];
export const readLinkGrants = [may(link, 'GetItem', 'BatchGetItem')];

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
  /** What the marketplace said it keeps, minor units. @default it said nothing */
  readonly commission?: number | undefined;
  /** It was cancelled before it came, so that no order was placed. */
  readonly cancelledBefore?: true;
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

const numberKey = (orderId: string): Key => ({ table: 'orders', pk: `MN#${orderId}`, sk: 'A' });

/** The order behind a number, and the number of an order. */
export const marketplaceLinkPart = (link: MarketplaceLink): TransactionPart => {
  const { marketplace, number, orderId } = link;
  return {
    actions: [create(linkKey(link), link), create(numberKey(orderId), { marketplace, number, orderId })],
    refused: () => new MarketplaceNumberTaken(),
  };
};

/** Keeps an order that was cancelled before it came from being taken in. */
export const cancelledBeforePart = (
  number: MarketplaceNumber,
  { orderId, channel, takenAt }: Pick<MarketplaceLink, 'orderId' | 'channel' | 'takenAt'>,
): TransactionPart => {
  const { marketplace, number: its } = number;
  const link = {
    marketplace,
    number: its,
    orderId,
    channel,
    takenAt,
    contentHash: '',
    cancelledBefore: true,
  };
  return { actions: [create(linkKey(number), link)], refused: () => new MarketplaceNumberTaken() };
};

/** The id of the order behind a number, whether it was taken in yet or not. */
export const orderIdOf = ({ marketplace, number }: MarketplaceNumber): string =>
  derivedId('ord', 'marketplace', marketplace, number);

/** Where an order came from; nothing for one that no marketplace sent. */
export const loadNumberOfOrder = (db: Database, orderId: string): Promise<MarketplaceNumber | undefined> =>
  db.get<MarketplaceNumber>(numberKey(orderId));

/** The orders behind some numbers, in their order; a hole for one that was not taken in. */
export const loadMarketplaceLinks = (
  db: Database,
  numbers: readonly MarketplaceNumber[],
): Promise<readonly (MarketplaceLink | undefined)[]> => db.getMany<MarketplaceLink>(numbers.map(linkKey));
