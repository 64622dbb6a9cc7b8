import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { setPromotionState } from '../set-promotion-state/set-promotion-state.ts';
import { putPromotion } from './put-promotion.ts';

const staff = requestFrom({
  kind: 'staff',
  staffId: 'sari',
  role: 'merchandiser',
  scopes: ['promotions.write'],
});
const requestOf = (percent: number, key?: string, ifMatch?: number) => ({
  ...staff,
  params: { promotionId: 'sale' },
  query: undefined,
  ifMatch,
  idempotency: key === undefined ? undefined : { key, fingerprint: String(percent) },
  body: {
    name: 'Sale',
    startsAt: '2026-01-01T00:00:00Z',
    priority: 0,
    combines: 'with_all' as const,
    activation: 'automatic' as const,
    conditions: {},
    target: {},
    effect: { kind: 'percent' as const, percent },
    afterReturn: 'keep' as const,
  },
});

describe('writing a promotion', () => {
  it('answers the same request alike when it comes three times at once', async () => {
    const runtime = testRuntime();
    const send = () => putPromotion(requestOf(20, 'key-1'), runtime);

    const answers = await Promise.all([send(), send(), send()]);

    expect(answers).toMatchObject(Array.from({ length: 3 }, () => ({ status: 201, version: 1 })));
  });

  it('answers one of two different changes at once with the stale version', async () => {
    const runtime = testRuntime();
    await putPromotion(requestOf(20), runtime);

    const changes = await Promise.allSettled(
      [30, 40].map((percent) => putPromotion(requestOf(percent, undefined, 1), runtime)),
    );

    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(changes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { contract: { code: 'STALE_VERSION' } },
    });
  });

  it('announces its start once, when its state is set three times at once', async () => {
    const runtime = testRuntime();
    await putPromotion(requestOf(20), runtime);
    const activate = () =>
      setPromotionState(
        { ...staff, params: { promotionId: 'sale' }, query: undefined, body: { state: 'active' } },
        runtime,
      );

    const answers = await Promise.all([activate(), activate(), activate()]);

    expect(answers).toMatchObject(Array.from({ length: 3 }, () => ({ status: 200, version: 2 })));
    expect(runtime.db.items('catalog').filter(({ event }) => event !== undefined)).toHaveLength(1);
  });
});
