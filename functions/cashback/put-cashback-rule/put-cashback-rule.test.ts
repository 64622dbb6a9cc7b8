import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { sampleRule } from '../../../test/support/sample-rule.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { endCashbackRule } from '../end-cashback-rule/end-cashback-rule.ts';
import { putCashbackRule } from './put-cashback-rule.ts';

const staff = staffWith('promotions.write');
const params = { ruleId: 'double' };

const shop = () => {
  const runtime = testRuntime();
  const { ruleId: _id, version: _version, recentKeys: _keys, ...content } = sampleRule();
  return {
    runtime,
    put: (changes: object = {}, ifMatch = 0) =>
      putCashbackRule(asking(staff, { params, body: { ...content, ...changes }, ifMatch }), runtime),
    end: (ifMatch?: number) => endCashbackRule(asking(staff, { params, ifMatch }), runtime),
  };
};

describe('a cashback rule', () => {
  it('is created once, and written again only by who read it', async () => {
    const { put } = shop();

    const created = await put();
    const changed = await put({ name: 'Other' }, created.version);

    expect([created.status, changed.status, changed.version]).toEqual([201, 200, 2]);
    expect(await refusalOf(put({ name: 'Third' }, created.version))).toBe('STALE_VERSION');
  });

  it('that could never give anything is refused: no known currency, or an end before its start', async () => {
    const { put } = shop();

    expect(await refusalOf(put({ currency: 'XXX' }))).toBe('INVALID_REQUEST');
    expect(
      await refusalOf(put({ startsAt: '2026-12-02T00:00:00.000Z', endsAt: '2026-12-01T00:00:00.000Z' })),
    ).toBe('INVALID_REQUEST');
  });

  it('ends now, and stays as it ended when it is ended again', async () => {
    const { runtime, put, end } = shop();
    await put();

    const first = await end();
    runtime.pass(60_000);
    const second = await end();

    expect(first.body.endsAt).toBe('2026-11-23T03:00:00.000Z');
    expect(second).toEqual(first);
  });
});
