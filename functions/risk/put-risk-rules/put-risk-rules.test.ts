import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { getRiskRules } from '../get-risk-rules/get-risk-rules.ts';
import { putRiskRules } from './put-risk-rules.ts';

describe('the rules that hold risky orders', () => {
  it('are none until finance sets them', async () => {
    const runtime = testRuntime();
    const finance = staffWith('risk.write');
    const before = await getRiskRules(asking(finance, {}), runtime);
    const velocity = [{ of: 'email' as const, orders: 4, withinHours: 24, score: 300 }];
    const put = await putRiskRules(asking(finance, { body: { holdFrom: 500, velocity } }), runtime);

    expect(before.body).toEqual({ version: 0, holdFrom: 500, velocity: [] });
    expect(put).toMatchObject({ status: 201, body: { version: 1, velocity } });
    expect((await getRiskRules(asking(finance, {}), runtime)).body).toEqual(put.body);
  });
});
