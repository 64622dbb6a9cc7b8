import { personIdFor } from '../../customers/public.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, causeOf } from '#shared/events/envelope.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { usableOf, type CreditAccount } from '../model/account.ts';
import type { PostingFacts, CreditPosting } from '../model/entry.ts';
import { putIn, takeAway } from '../model/movements.ts';
import { decideAgainIfCreditMoved, MovedBefore, postPart } from '../store/accounts.ts';
import { notePart } from '../store/issue-card.ts';
import { giveWithinLimitsPart } from '../requests/give-within-limits.ts';
import { insufficient, requireCurrency } from '../requests/require.ts';
import { storeCreditStatement } from '../requests/store-credit-statement.ts';
import { loadStoreCredit } from '../store/store-credit.ts';
import type { AdjustStoreCredit } from './contract.ts';

type Request = RequestOf<typeof AdjustStoreCredit>;

export const adjustStoreCredit: UseCase<typeof AdjustStoreCredit, Runtime> = async (request, runtime) => {
  const { body } = request;
  const customerId = await personIdFor(runtime.db, request.params.customerId);
  requireCurrency(body.currency, '/body/currency');
  requireSense(body, instant(runtime.clock));
  await decideAgainIfCreditMoved(() => adjustOnce(customerId, request, runtime)).catch(unlessDone);
  const page = { currency: body.currency, limit: 24 };
  return { status: 201, body: await storeCreditStatement(customerId, page, runtime, true) };
};

const adjustOnce = async (customerId: string, request: Request, runtime: Runtime): Promise<void> => {
  const { body, idempotency } = request;
  const account = await loadStoreCredit({ customerId, currency: body.currency }, runtime);
  if (replayed(account.recentKeys, idempotency) !== undefined) return;
  const name = idempotency === undefined ? runtime.ids.next('adj') : derivedId('adj', idempotency.key);
  const cause = causeOf(request);
  const posting = adjusted(account, body, {
    step: `ADJUST#${name}`,
    at: instant(runtime.clock),
    actor: actorOf(cause),
    reason: body.reason,
    orderId: body.orderId,
  });
  const recentKeys = remembered(account.recentKeys, idempotency, 201);
  const remembering = { ...posting, account: { ...posting.account, recentKeys } };
  await commit(runtime.db, [
    postPart(remembering, { clock: runtime.clock, cause }),
    notePart(account.accountId, posting.entry.step, body.note),
    ...(await limitParts(customerId, request, runtime)),
  ]);
};

/** What is taken away is not counted. */
const limitParts = async (
  customerId: string,
  { actor, body: { amount, currency, approvalId } }: Request,
  runtime: Runtime,
): Promise<readonly TransactionPart[]> => {
  if (amount <= 0) return [];
  const given = {
    kind: 'credit',
    amount,
    currency,
    customerId,
    approvalId,
    pointer: '/body/amount',
  } as const;
  return [await giveWithinLimitsPart(actor, given, runtime)];
};

/** A lot of its own only for money that ends; the rest is one. */
const adjusted = (
  account: CreditAccount,
  { amount, expiresAt }: Request['body'],
  facts: PostingFacts,
): CreditPosting => {
  const lot = expiresAt === undefined ? { lotId: 'credit' } : { lotId: facts.step, expiresAt };
  const posting =
    amount > 0 ? putIn(account, { ...lot, amount }, 'adjust', facts) : takeAway(account, -amount, facts);
  if (posting !== undefined) return posting;
  throw insufficient(-amount, usableOf(account, facts.at), { pointer: '/body/amount' });
};

const requireSense = ({ amount, expiresAt }: Request['body'], now: string): void => {
  if (amount === 0)
    throw invalidRequest([{ pointer: '/body/amount', code: 'too_small', detail: 'must not be 0' }]);
  if (expiresAt === undefined || Date.parse(expiresAt) > Date.parse(now)) return;
  const detail = `${expiresAt} is not in the future; it is ${now}`;
  throw invalidRequest([{ pointer: '/body/expiresAt', code: 'too_small', detail }]);
};

/** The same request was done before, longer ago than keys are remembered. */
const unlessDone = (error: unknown): void => {
  if (!(error instanceof MovedBefore)) throw error;
};
