import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { decideAgainIfCreditMoved, loadAccount } from '../store/accounts.ts';
import { codeOf, pinOf } from '../store/codes.ts';
import { issueCardParts, notePart } from '../store/issue-card.ts';
import { giveWithinLimitsPart } from '../requests/give-within-limits.ts';
import { requireCurrency } from '../requests/require.ts';
import { showCard } from '../view/show-credit.ts';
import type { IssueGiftCard } from './contract.ts';

type Request = RequestOf<typeof IssueGiftCard>;

export const issueGiftCard: UseCase<typeof IssueGiftCard, Runtime> = async (request, runtime) => {
  const { body, idempotency } = request;
  requireCurrency(body.currency, '/body/currency');
  requireFuture(body.expiresAt, instant(runtime.clock));
  const accountId = idempotency === undefined ? runtime.ids.next('gc') : derivedId('gc', idempotency.key);
  const card = await decideAgainIfCreditMoved(() => issueOnce(accountId, request, runtime));
  const { secrets } = runtime;
  return {
    status: 201,
    body: {
      ...showCard(card),
      code: await codeOf(secrets, accountId),
      ...(card.hasPin === true ? { pin: await pinOf(secrets, accountId) } : {}),
    },
    version: card.version,
  };
};

/** A retry under the same key finds its card; keys are scoped to the caller. */
const issueOnce = async (accountId: string, request: Request, runtime: Runtime) => {
  const { body, idempotency } = request;
  const earlier = idempotency === undefined ? undefined : await loadAccount(runtime.db, accountId);
  if (earlier !== undefined) {
    // Its key may be pushed out by later changes; the id alone says that it is the same request.
    replayed(earlier.recentKeys, idempotency);
    return earlier;
  }
  const { amount, currency, expiresAt, reason } = body;
  const { db, clock, secrets } = runtime;
  const { account, parts } = await issueCardParts(
    {
      accountId,
      amount,
      currency,
      expiresAt,
      reason,
      status: body.active ? 'active' : 'inactive',
      hasPin: body.withPin,
      recentKeys: remembered([], idempotency, 201),
    },
    { clock, secrets, cause: causeOf(request) },
  );
  const { approvalId } = body;
  const given = { kind: 'credit', amount, currency, approvalId, pointer: '/body/amount' } as const;
  const within = await giveWithinLimitsPart(request.actor, given, runtime);
  await commit(db, [...parts, notePart(accountId, 'ISSUE', body.note), within]);
  return account;
};

const requireFuture = (expiresAt: string | undefined, now: string): void => {
  if (expiresAt === undefined || Date.parse(expiresAt) > Date.parse(now)) return;
  const detail = `${expiresAt} is not in the future; it is ${now}`;
  throw invalidRequest([{ pointer: '/body/expiresAt', code: 'too_small', detail }]);
};
