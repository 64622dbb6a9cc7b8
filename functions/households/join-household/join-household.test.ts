import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { DAY } from '#shared/time/clock.ts';
import { getCustomerHousehold } from '../get-customer-household/get-customer-household.ts';
import { getMyHousehold } from '../get-my-household/get-my-household.ts';
import { inviteToHousehold } from '../invite-to-household/invite-to-household.ts';
import { leaveHousehold } from '../leave-household/leave-household.ts';
import { MOST_MEMBERS } from '../model/household.ts';
import { householdRecords } from '../store/personal-records.ts';
import { joinHousehold } from './join-household.ts';

const AYU = 'cus_00000000000000000000000001';

const home = () => {
  const runtime = testRuntime();
  const invite = async (name: string) =>
    (await inviteToHousehold(asking(customer(name), {}), runtime)).body.invitation;
  const join = (name: string, invitation: string) =>
    joinHousehold(asking(customer(name), { body: { invitation } }), runtime);
  const leave = (name: string) => leaveHousehold(asking(customer(name), {}), runtime);
  const seenBy = async (name: string) =>
    (await getMyHousehold(asking(customer(name), {}), runtime)).body.members.map(({ role, isMe }) => [
      role,
      isMe,
    ]);
  return { runtime, invite, join, leave, seenBy };
};

describe('a household', () => {
  it('is begun by an invitation and joined once by whoever accepts it', async () => {
    const { runtime, invite, join, seenBy } = home();
    const invitation = await invite(AYU);
    await join('budi', invitation);
    await join('budi', invitation);

    expect(await seenBy('budi')).toEqual([
      ['head', false],
      ['member', true],
    ]);
    const asked = asking(staffWith('customers.read'), { params: { customerId: AYU } });
    const { body } = await getCustomerHousehold(asked, runtime);
    expect(body.members.map(({ customerId }) => customerId)).toEqual([AYU, 'budi']);
  });

  it('opens to nobody by a made-up invitation, an old one, or one to a home that all have left', async () => {
    const { runtime, invite, join, leave } = home();
    const invitation = await invite(AYU);
    const forged = invitation.replace(/\.\d+\./, (end) => end.replace(/\d/, '9'));

    expect(await refusalOf(join('budi', forged))).toBe('HOUSEHOLD_INVITATION_INVALID');
    await leave(AYU);
    await leave(AYU);
    expect(await refusalOf(join('budi', invitation))).toBe('HOUSEHOLD_INVITATION_INVALID');
    const next = await invite(AYU);
    runtime.pass(8 * DAY);
    expect(await refusalOf(join('budi', next))).toBe('HOUSEHOLD_INVITATION_INVALID');
  });

  it('is one for each customer, and has room for ten', async () => {
    const { invite, join } = home();
    const [first, second] = [await invite(AYU), await invite('citra')];
    for (let at = 1; at < MOST_MEMBERS; at += 1) await join(`guest-${at}`, first);

    expect(await refusalOf(join('dewi', first))).toBe('HOUSEHOLD_FULL');
    expect(await refusalOf(join('guest-1', second))).toBe('HOUSEHOLD_ANOTHER');
  });

  it('goes on with another head when the head leaves, or is erased', async () => {
    const { runtime, invite, join, leave, seenBy } = home();
    const invitation = await invite(AYU);
    await join('budi', invitation);
    await join('citra', invitation);
    await leave(AYU);
    const afterLeaving = await seenBy('budi');
    const [record] = await householdRecords(runtime.db, 'budi');
    await runtime.db.write(record?.erase ?? []);

    expect(afterLeaving).toEqual([
      ['head', true],
      ['member', false],
    ]);
    expect(await seenBy('citra')).toEqual([['head', true]]);
    expect(await refusalOf(getMyHousehold(asking(customer('budi'), {}), runtime))).toBe(
      'HOUSEHOLD_NOT_FOUND',
    );
  });
});
