import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { expirePriceChanges } from '../expire-price-changes/expire-price-changes.ts';
import { listPriceChanges } from '../list-price-changes/list-price-changes.ts';
import { priceListKey, type StoredPriceList } from '../store/price-list.ts';
import { resolvePrice } from '../model/resolve-price.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { problemDocument } from '#shared/http/problem-document.ts';
import { putPrice } from '../put-price/put-price.ts';
import { putPriceRule } from '../put-price-rule/put-price-rule.ts';
import { rejectPriceChange } from '../reject-price-change/reject-price-change.ts';
import { approvePriceChange } from './approve-price-change.ts';

const sari = { kind: 'staff', staffId: 'sari', role: 'merchandiser', scopes: ['prices.write'] } as const;
const rina = { kind: 'staff', staffId: 'rina', role: 'finance', scopes: ['prices.approve'] } as const;
const until = '2026-12-31T17:00:00.000Z';

describe('a price outside the rules that waits for approval', () => {
  let runtime: TestRuntime;
  let changeId: string;

  beforeEach(async () => {
    runtime = testRuntime('2026-11-23T03:00:00.000Z');
    await runtime.db.writeOne(create(offerKey('BATIK-M'), { sku: 'BATIK-M', status: 'active' }));
    await rule('hold', 100_000);
    changeId = await ask();
  });

  const rule = (outside: 'hold' | 'refuse', floor: number) =>
    putPriceRule(
      {
        ...requestFrom(rina),
        params: { code: `floor-${outside}` },
        query: undefined,
        body: { currency: 'IDR', floor, outside },
      },
      runtime,
    );
  const ask = async (ifMatch?: number) => {
    const { body } = await putPrice(
      {
        ...requestFrom(sari),
        params: { sku: 'BATIK-M', currency: 'IDR', priceId: 'clearance' },
        query: undefined,
        body: { amount: 80_000, reason: 'Told by Budi on the phone' },
        ifMatch,
      },
      runtime,
    );
    return 'changeId' in body ? body.changeId : '';
  };
  const approve = (who: typeof sari | typeof rina = rina, end = until, key?: string) =>
    approvePriceChange(
      {
        ...requestFrom(who),
        params: { changeId },
        query: undefined,
        body: { until: end },
        ...(key === undefined ? {} : { idempotency: { key, fingerprint: end } }),
      },
      runtime,
    );
  const reject = (who: typeof sari | typeof rina = rina) =>
    rejectPriceChange(
      { ...requestFrom(who), params: { changeId }, query: undefined, body: { note: 'Below what we pay' } },
      runtime,
    );
  const sweep = () => expirePriceChanges({}, runtime);
  const publishedEvents = () =>
    runtime.db.items('catalog').flatMap(({ event }) => {
      const envelope = event as { metadata: { type: string; actor: string }; data: object } | undefined;
      return envelope === undefined ? [] : [envelope];
    });
  const publishedTypes = () =>
    publishedEvents().map(({ metadata }) => `${metadata.type} by ${metadata.actor}`);
  const price = async () => {
    const list = await runtime.db.get<StoredPriceList>(priceListKey('BATIK-M', 'IDR'));
    return list?.prices[0];
  };

  it('is told of when it is asked for, with the rules it breaks and without what people wrote', async () => {
    expect(await ask()).toBe(changeId);

    expect(publishedEvents()).toMatchObject([
      {
        metadata: { type: 'PriceChangeRequested', actor: 'staff:sari' },
        data: {
          changeId,
          sku: 'BATIK-M',
          amount: 80_000,
          breaches: [{ rule: 'floor-hold', limit: 'floor' }],
          expiresAt: '2026-11-26T03:00:00.000Z',
        },
      },
    ]);
    expect(JSON.stringify(publishedEvents())).not.toContain('Budi');
  });

  it('holds until the time the approver says, in the transaction that tells of it, and says who let it', async () => {
    const answer = await approve();

    expect(answer.body).toMatchObject({ status: 'approved', until, decidedBy: 'staff:rina' });
    expect(await price()).toMatchObject({
      amount: 80_000,
      validTo: until,
      exception: {
        kind: 'approved',
        by: 'staff:sari',
        approvedBy: 'staff:rina',
        changeId,
        rules: ['floor-hold'],
        until,
      },
    });
    expect(publishedTypes().sort()).toEqual([
      'PriceChangeApproved by staff:rina',
      'PriceChangeRequested by staff:sari',
      'PriceChanged by staff:rina',
    ]);
    expect(runtime.db.calls).toMatchObject({ write: 2 });
  });

  it('stands beside the lasting price of its name, which holds again when it ends', async () => {
    await putPrice(
      {
        ...requestFrom(sari),
        params: { sku: 'BATIK-M', currency: 'IDR', priceId: 'clearance' },
        query: undefined,
        body: { amount: 100_000 },
      },
      runtime,
    );
    changeId = await ask(1);
    await approve(rina, '2026-11-23T04:00:00.000Z');

    const list = await runtime.db.get<StoredPriceList>(priceListKey('BATIK-M', 'IDR'));
    const amountAt = (at: string) =>
      resolvePrice(list, { channel: 'web', at: Date.parse(at), quantity: 1 })?.amount;
    expect(['2026-11-23T03:00:00.000Z', '2026-11-23T05:00:00.000Z'].map(amountAt)).toEqual([80_000, 100_000]);
  });

  it('answers with a status of its own name when it is decided already', async () => {
    await reject();

    const refusal = await reject().catch((error: unknown) => error);
    expect(isProblem(refusal) && problemDocument(refusal, 'request-1')).toMatchObject({
      status: 409,
      priceChangeStatus: 'rejected',
    });
  });

  it('is approved once, however often that is sent', async () => {
    const first = await approve(rina, until, 'k1');
    const again = await approve(rina, until, 'k1');

    expect(again.body).toEqual(first.body);
    await expect(approve()).rejects.toMatchObject({ contract: { code: 'PRICE_CHANGE_CLOSED' } });
  });

  it('is not decided by whoever asked for it', async () => {
    await expect(approve(sari)).rejects.toMatchObject({ contract: { code: 'OWN_PRICE_CHANGE' } });
    await expect(reject(sari)).rejects.toMatchObject({ contract: { code: 'OWN_PRICE_CHANGE' } });
  });

  it('is not approved into the past, nor past a rule that makes no exception', async () => {
    await expect(approve(rina, '2026-11-23T03:00:00Z')).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/until', code: 'too_small' }] },
    });
    await rule('refuse', 90_000);
    runtime.pass(3000);
    await expect(approve()).rejects.toMatchObject({ contract: { code: 'PRICE_RULE_BROKEN' } });
    expect(await price()).toBeUndefined();
  });

  it('changes nothing when it is rejected, and says so', async () => {
    const answer = await reject();

    expect(answer.body).toMatchObject({ status: 'rejected', note: 'Below what we pay' });
    expect(publishedTypes()).toContain('PriceChangeRejected by staff:rina');
    expect(await price()).toBeUndefined();
    await expect(approve()).rejects.toMatchObject({
      details: { extensions: { priceChangeStatus: 'rejected' } },
    });
  });

  it('runs out after three days: nobody can approve it any more, and that is told once', async () => {
    await sweep();
    expect(publishedTypes()).toHaveLength(1);
    runtime.pass(3 * DAY);

    await expect(approve()).rejects.toMatchObject({
      details: { extensions: { priceChangeStatus: 'expired' } },
    });
    await sweep();
    await sweep();
    const listed = await listPriceChanges(
      {
        ...requestFrom(rina),
        params: undefined,
        query: { status: 'expired', limit: 24 },
        body: undefined,
      },
      runtime,
    );

    expect(publishedTypes().filter((type) => type.startsWith('PriceChangeExpired'))).toEqual([
      'PriceChangeExpired by system:expire-price-changes',
    ]);
    expect(listed.body.data).toMatchObject([{ changeId, status: 'expired' }]);
  });
});
