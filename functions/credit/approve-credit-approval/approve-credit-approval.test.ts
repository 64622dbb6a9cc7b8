import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { DAY } from '#shared/time/clock.ts';
import { adjustStoreCredit } from '../adjust-store-credit/adjust-store-credit.ts';
import { issueGiftCard } from '../issue-gift-card/issue-gift-card.ts';
import { listCreditApprovals } from '../list-credit-approvals/list-credit-approvals.ts';
import { rejectCreditApproval } from '../reject-credit-approval/reject-credit-approval.ts';
import { requestCreditApproval } from '../request-credit-approval/request-credit-approval.ts';
import { giveWithinLimitsPart } from '../requests/give-within-limits.ts';
import { approveCreditApproval } from './approve-credit-approval.ts';

const staff = (staffId: string, role: string): Actor => ({
  kind: 'staff',
  staffId,
  role,
  scopes: ['orders.read', 'credit.write', 'credit.approve'],
});
/** Support gives 500,000 rupiah at once, finance 50,000,000. */
const dewi = staff('dewi', 'support');
const rina = staff('rina', 'finance');

describe('an amount above the limit of a role', () => {
  let runtime: TestRuntime;

  beforeEach(() => {
    runtime = testRuntime();
  });

  const ask = async (over: object = {}, actor = dewi): Promise<string> => {
    const body = { kind: 'credit', amount: 800_000, currency: 'IDR', reason: 'Lost twice', ...over } as const;
    const request = { ...requestFrom(actor), params: undefined, query: undefined, body };
    return (await requestCreditApproval(request, runtime)).body.approvalId;
  };
  const decision = (approvalId: string, actor: Actor) => ({
    ...requestFrom(actor),
    params: { approvalId },
    query: undefined,
    body: { note: 'seen' },
  });
  const approve = (approvalId: string, actor = rina) =>
    approveCreditApproval(decision(approvalId, actor), runtime).then(({ body }) => body.status, codeOf);
  const reject = (approvalId: string, actor = rina) =>
    rejectCreditApproval(decision(approvalId, actor), runtime).then(({ body }) => body.status, codeOf);
  const issue = (approvalId: string | undefined, amount = 800_000, actor = dewi) =>
    issueGiftCard(
      {
        ...requestFrom(actor),
        params: undefined,
        query: undefined,
        body: { amount, currency: 'IDR', reason: 'goodwill', withPin: false, active: true, approvalId },
      },
      runtime,
    ).then(() => 'issued', codeOf);
  const list = async (status: 'pending' | 'approved' | 'rejected' | 'used') => {
    const request = {
      ...requestFrom(rina),
      params: undefined,
      query: { status, limit: 24 },
      body: undefined,
    };
    return (await listCreditApprovals(request, runtime)).body.data;
  };
  const codeOf = (error: { contract?: { code?: string } }): string => error.contract?.code ?? String(error);

  it('is given once a second person approved it', async () => {
    expect(await issue(undefined)).toBe('CREDIT_ABOVE_LIMIT');
    const approvalId = await ask();
    expect(await list('pending')).toMatchObject([{ approvalId, amount: 800_000, requestedBy: 'staff:dewi' }]);
    expect(await issue(approvalId)).toBe('CREDIT_APPROVAL_CLOSED');

    expect(await approve(approvalId)).toBe('approved');

    expect(await issue(approvalId)).toBe('issued');
    expect(await list('pending')).toEqual([]);
    expect(await list('used')).toMatchObject([{ approvalId, decidedBy: 'staff:rina', note: 'seen' }]);
  });

  it('is given once, however many try with the same approval at the same instant', async () => {
    const approvalId = await ask();
    await approve(approvalId);

    const answers = await Promise.all([issue(approvalId), issue(approvalId), issue(approvalId)]);

    expect(answers.sort()).toEqual(['CREDIT_APPROVAL_CLOSED', 'CREDIT_APPROVAL_CLOSED', 'issued']);
  });

  it('is not approved by whoever asked for it, nor by a role that may not give it either', async () => {
    const approvalId = await ask();

    expect(await approve(approvalId, dewi)).toBe('CREDIT_APPROVAL_OF_ONES_OWN');
    expect(await reject(approvalId, dewi)).toBe('CREDIT_APPROVAL_OF_ONES_OWN');
    expect(await approve(approvalId, staff('budi', 'support'))).toBe('CREDIT_ABOVE_LIMIT');
    expect(await list('pending')).toHaveLength(1);
  });

  it('counts in the day of the approver, who cannot approve more than they may give', async () => {
    const big = () => ask({ amount: 50_000_000 });
    for (const approvalId of [await big(), await big(), await big(), await big()])
      expect(await approve(approvalId)).toBe('approved');

    expect(await approve(await ask({ amount: 1 }))).toBe('CREDIT_ABOVE_LIMIT');
  });

  it('is not given to another customer, as another kind, above what was approved, or by somebody else', async () => {
    const [card, credit] = [await ask(), await ask({ customerId: 'cus_00000000000000000000000001' })];
    await approve(card);
    await approve(credit);
    const adjust = (customerId: string) =>
      adjustStoreCredit(
        {
          ...requestFrom(dewi),
          params: { customerId },
          query: undefined,
          body: { amount: 800_000, currency: 'IDR', reason: 'appeasement', approvalId: credit },
        },
        runtime,
      ).then(() => 'given', codeOf);

    expect(await issue(card, 800_001)).toBe('CREDIT_APPROVAL_MISMATCH');
    expect(await issue(credit)).toBe('CREDIT_APPROVAL_MISMATCH');
    expect(await adjust('cus_00000000000000000000000002')).toBe('CREDIT_APPROVAL_MISMATCH');
    expect(await issue(card, 800_000, staff('budi', 'support'))).toBe('CREDIT_APPROVAL_NOT_FOUND');
    expect(await adjust('cus_00000000000000000000000001')).toBe('given');
  });

  it('is refunded for the order it was approved for, and for no other', async () => {
    const approvalId = await ask({ kind: 'refunds', amount: 12_000_000, orderId: 'ord_1' });
    await approve(approvalId);
    const refund = (orderId: string) =>
      giveWithinLimitsPart(
        dewi,
        {
          kind: 'refunds',
          amount: 12_000_000,
          currency: 'IDR',
          customerId: 'cus_1',
          orderId,
          approvalId,
          pointer: '/body/amount',
        },
        runtime,
      ).then(() => 'given', codeOf);

    expect(await refund('ord_2')).toBe('CREDIT_APPROVAL_MISMATCH');
    expect(await refund('ord_1')).toBe('given');
  });

  it('can neither be approved nor used once its time is over, nor after it was rejected', async () => {
    const [late, unused, rejected] = [await ask(), await ask(), await ask()];
    await approve(unused);
    expect(await reject(rejected)).toBe('rejected');
    expect(await approve(rejected)).toBe('CREDIT_APPROVAL_CLOSED');
    runtime.pass(3 * DAY);

    expect(await approve(late)).toBe('CREDIT_APPROVAL_CLOSED');
    expect(await issue(unused)).toBe('CREDIT_APPROVAL_CLOSED');
    expect(await list('pending')).toMatchObject([{ approvalId: late, status: 'expired' }]);
  });

  it('is asked for and approved once, however often that is sent', async () => {
    const key = { idempotency: { key: 'k1', fingerprint: 'same' } };
    const body = { kind: 'credit', amount: 800_000, currency: 'IDR', reason: 'Lost twice' } as const;
    const send = () =>
      requestCreditApproval(
        { ...requestFrom(dewi), params: undefined, query: undefined, body, ...key },
        runtime,
      );
    const [first, again] = [await send(), await send()];
    const { approvalId } = first.body;
    const yes = () =>
      approveCreditApproval(
        { ...requestFrom(rina), params: { approvalId }, query: undefined, body: {}, ...key },
        runtime,
      );

    expect(again.body).toEqual(first.body);
    expect((await yes()).body).toEqual((await yes()).body);
  });
});
