import { may } from '#shared/contracts/grant.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { creditItems } from '../table.ts';

/** What a function needs to read accounts with what orders took of them. */
export const readCreditGrants = [may(creditItems.items.account, 'GetItem', 'BatchGetItem', 'Query')];

export const accountKey = (accountId: string): Key => ({ table: 'orders', pk: `CR#${accountId}`, sk: 'A' });
export const entryKey = (accountId: string, step: string): Key => ({
  ...accountKey(accountId),
  sk: `T#${step}`,
});
export const noteKey = (accountId: string, step: string): Key => ({
  ...accountKey(accountId),
  sk: `N#${step}`,
});
export const codeKey = (digest: string): Key => ({ table: 'orders', pk: `CRC#${digest}`, sk: 'A' });
export const attemptsKey = (caller: string): Key => ({ table: 'orders', pk: `CRT#${caller}`, sk: 'A' });

export const givenKey = (who: string, day: string): Key => ({ table: 'orders', pk: `CRG#${who}`, sk: day });

/** A customer has one account of store credit in each currency. Derived, so it costs no look-up. */
export const storeCreditId = (customerId: string, currency: string): string =>
  derivedId('sc', customerId, currency);

/** What the amounts of an account of points are counted in; no money, so no currency code. */
export const POINTS_UNIT = 'PTS';

/** A customer has one account of points, whatever currencies they buy in. */
export const pointsAccountId = (customerId: string): string => derivedId('pts', customerId);

export const pointWorthKey: Key = { table: 'orders', pk: 'POINT-WORTH', sk: 'A' };

export const pointsTotalsKey = (month: string, shard: number): Key => ({
  table: 'orders',
  pk: 'POINTS-TOTALS',
  sk: `${month}#${shard}`,
});

/** Steps of one order begin with this. */
export const orderSteps = (orderId: string): string => `ORDER#${orderId}#`;
