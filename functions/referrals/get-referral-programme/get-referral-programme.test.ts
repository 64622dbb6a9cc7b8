import { describe, expect, it } from '@jest/globals';
import { asking, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { putReferralProgramme } from '../put-referral-programme/put-referral-programme.ts';
import { getReferralProgramme } from './get-referral-programme.ts';

describe('what a referral brings', () => {
  it('is nothing until somebody sets it, and then what they set', async () => {
    const runtime = testRuntime();
    const staff = staffWith('loyalty.read', 'loyalty.write');
    const first = await getReferralProgramme(asking(staff, {}), runtime);
    const body = {
      isOpen: true,
      referrerPoints: 500,
      customerPoints: 200,
      waitDays: 14,
      mostPerMonth: 10,
    };
    await putReferralProgramme({ ...asking(staff, { body }), ifMatch: 0 }, runtime);
    const second = await getReferralProgramme(asking(staff, {}), runtime);

    expect(first.body).toMatchObject({ isOpen: false, referrerPoints: 0, version: 0 });
    expect(second.body).toMatchObject({ ...body, version: 1 });
  });
});
