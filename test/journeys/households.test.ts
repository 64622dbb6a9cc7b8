import { describe, expect, it } from '@jest/globals';
import type { ShopClient } from '#shared/client/generated.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { signedInBy } from '../support/shop/signed-in-by.ts';
import { openWorld } from '../support/shop/world.ts';

const newCustomer = (channel: string): Promise<ShopClient> =>
  signedInBy(`${shop.unique('household')}@example.com`, channel);

describe('people who live together', () => {
  it('say so themselves, are seen by staff, and part again', async () => {
    const { channel } = await openWorld();
    const [sri, tono] = [await newCustomer(channel), await newCustomer(channel)];
    const { body: invited } = await sri.inviteToHousehold();
    const stranger = await refusalOf(
      tono.joinHousehold({ body: { invitation: `${invited.invitation.slice(0, -4)}aaaa` } }),
    );
    const { body: joined } = await tono.joinHousehold({ body: { invitation: invited.invitation } });
    await shop.settle();

    expect(stranger.code).toBe('HOUSEHOLD_INVITATION_INVALID');
    expect(joined.members.map(({ role, isMe }) => [role, isMe])).toEqual([
      ['head', false],
      ['member', true],
    ]);
    const { householdId } = joined;
    const told = oncePerFact(await shop.events('HouseholdJoined', { householdId }));
    const [, second] = told.map(({ data }) => String((data as { customerId?: string }).customerId));
    const { body: seen } = await shop.as('support').getCustomerHousehold({ customerId: second ?? '' });
    expect(seen.members).toHaveLength(2);

    await sri.leaveHousehold();
    const { body: alone } = await tono.getMyHousehold();
    expect(alone.members).toMatchObject([{ role: 'head', isMe: true }]);
    expect((await refusalOf(sri.getMyHousehold())).code).toBe('HOUSEHOLD_NOT_FOUND');
  });
});
