import { loadOrderAndAccount } from '../../payments/public.ts';
import { giftCardCodeOf } from '../../credit/public.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { guestToken, opens, type Secrets } from '#shared/secrets/secrets.ts';
import { returnsErrors } from '../errors.ts';
import type { Return } from '../model/return.ts';
import { loadReturns } from '../store/returns.ts';
import type { OrderWithReturns } from './order-to-return.ts';

/** Between the parts of a code; ids do not have it. */
const BETWEEN = '~';
const ALL_LINES = 'all';

/** What a gift receipt is for: an order, or some lines of it. */
export interface GiftReceipt extends OrderWithReturns {
  readonly isForLine: (lineId: string) => boolean;
}

/** What the QR code of a gift receipt says. It opens the return of these lines, and nothing else of the order. */
export const giftCodeOf = async (
  secrets: Secrets,
  orderId: string,
  lineIds: readonly string[] | undefined,
): Promise<string> => {
  const named = [orderId, lineIds === undefined ? ALL_LINES : lineIds.join(',')].join(BETWEEN);
  return [named, await guestToken(secrets, 'gift-receipt', named)].join(BETWEEN);
};

/**
 * The order of a gift receipt, with its returns.
 *
 * @throws GIFT_RECEIPT_NOT_FOUND
 */
export const requireGiftReceipt = async (
  giftCode: string,
  { db, secrets }: Pick<Runtime, 'db' | 'secrets'>,
): Promise<GiftReceipt> => {
  const [orderId = '', lines = '', token] = giftCode.split(BETWEEN);
  const isReal = await opens(secrets, 'gift-receipt', [orderId, lines].join(BETWEEN), token);
  const returns = isReal ? await loadReturns(db, orderId) : undefined;
  const found = isReal ? await loadOrderAndAccount(db, orderId) : undefined;
  if (found === undefined || returns === undefined)
    throw problem(returnsErrors.GIFT_RECEIPT_NOT_FOUND, { detail: 'no gift receipt has this code' });
  const lineIds = lines === ALL_LINES ? undefined : lines.split(',');
  return { ...found, returns, isForLine: (lineId) => lineIds?.includes(lineId) ?? true };
};

/** What whoever returned a gift proves it with; the buyer, who may have the receipt as well, does not know it. */
export const claimCodeOf = async (
  secrets: Secrets,
  { returnId }: Pick<Return, 'returnId'>,
): Promise<string> => [returnId, await guestToken(secrets, 'gift-return', returnId)].join(BETWEEN);

/** The return of this receipt that a claim code is for, if it is right. */
export const claimedReturn = async (
  claimCode: string,
  { returns: { returns } }: GiftReceipt,
  secrets: Secrets,
): Promise<Return | undefined> => {
  const [returnId = '', token] = claimCode.split(BETWEEN);
  if (!(await opens(secrets, 'gift-return', returnId, token))) return undefined;
  return returns.find((each) => each.returnId === returnId && each.gift === true);
};

/** The gift card that a gift is refunded with. */
export const giftCardIdOf = ({ returnId }: Pick<Return, 'returnId'>): string =>
  derivedId('gc', 'gift-return', returnId);

/** The gift card of a return whose goods came; nothing before, and nothing when they were worth nothing. */
export const giftCardOf = async (found: Return, secrets: Secrets) => {
  const { status, currency, quote } = found;
  if (status !== 'received' || quote.amount === 0) return undefined;
  const accountId = giftCardIdOf(found);
  return { accountId, code: await giftCardCodeOf(secrets, accountId), amount: quote.amount, currency };
};
