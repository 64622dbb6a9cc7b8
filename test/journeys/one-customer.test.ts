import { describe, expect, it } from '@jest/globals';
import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import { shipping } from '../support/shop/buying.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld } from '../support/shop/world.ts';

type Address =
  | { readonly medium: 'email'; readonly email: string }
  | { readonly medium: 'sms' | 'whatsapp'; readonly phone: string };

/** Asks for a code, and reads it in the message. */
const askForCode = async (address: Address, channel: string) => {
  const { body } = await shop.guest.startSignIn({ body: { ...address, channel } });
  await shop.settle();
  const to = address.medium === 'email' ? address.email : address.phone;
  const message = (await shop.messages()).find((sent) => sent.to === to && sent.template === 'sign-in-code');
  const code = /\b\d{6}\b/.exec(message?.text ?? '')?.[0] ?? 'none';
  return { signInId: body.signInId, code, medium: message?.medium };
};

const clientWith = (token: string): ShopClient =>
  makeClient({ baseUrl: shop.baseUrl, token: async () => token });

describe('one customer on the web, on the phone and at the till', () => {
  it('signs in by code with the guest’s cart, is found by the agent, buys at the till and sees the points', async () => {
    const web = await openWorld();
    const [batik, mug] = [await offer(web, { price: 250_000 }), await offer(web, { price: 50_000 })];
    const email = `${shop.unique('sri')}@example.com`;
    const { channel } = web;

    const { body: guestCart } = await shop.guest.openCart({
      body: { channel, lines: [{ sku: batik.sku, quantity: 1 }] },
    });
    const { signInId, code } = await askForCode({ medium: 'email', email }, channel);
    const { body: signedIn } = await shop.guest.confirmSignIn({ signInId, body: { code } });
    const sri = clientWith(signedIn.accessToken);
    await sri.claimCart({ cartId: guestCart.cartId, body: {} }, { cartToken: guestCart.cartToken ?? '' });
    await shop.settle();

    const agent = shop.as('support');
    const { body: found } = await agent.findCustomers({ email });
    const { body: cart } = await agent.setCartLine({
      cartId: guestCart.cartId,
      sku: mug.sku,
      body: { quantity: 1 },
    });

    const { body: order } = await shop.as('store-manager').checkout({ cartId: cart.cartId, body: shipping });
    await shop.as('finance').payOrder({ orderId: order.orderId, body: { method: 'cash' } });
    await shop.settle();

    expect(found.data).toMatchObject([{ customerId: signedIn.customerId, email, emailProof: 'verified' }]);
    expect(cart.lines.map(({ sku }) => sku).sort()).toEqual([batik.sku, mug.sku].sort());
    const { body: points } = await sri.getMyPoints();
    expect(points).toMatchObject({ data: [{ orderId: order.orderId, points: 30 }] });
    expect((await agent.getCustomerPoints({ customerId: signedIn.customerId })).body.data).toEqual(
      points.data,
    );
    expect((await sri.listMyOrders()).body.data.map(({ orderId }) => orderId)).toEqual([order.orderId]);
    const registered = await shop.events('CustomerRegistered', { customerId: signedIn.customerId });
    expect(oncePerFact(registered)).toHaveLength(1);
    const told = [...(await shop.events('SignInCodeRequested', { signInId })), ...registered];
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`${email}|${code}`));
    expect(await refusalOf(shop.guest.confirmSignIn({ signInId, body: { code } }))).toMatchObject({
      code: 'SIGN_IN_NOT_FOUND',
    });
  });

  it('is known by a code to the phone as by the password: the account is the same', async () => {
    const web = await openWorld();
    const phone = '+6281200000001';
    const { signInId, code, medium } = await askForCode({ medium: 'whatsapp', phone }, web.channel);

    const { body: signedIn } = await shop.guest.confirmSignIn({ signInId, body: { code } });

    const { body: byPassword } = await shop.as('customer-ayu').getMe();
    expect([signedIn.customerId, medium]).toEqual([byPassword.customerId, 'whatsapp']);
    expect((await clientWith(signedIn.accessToken).getMe()).body.customerId).toBe(byPassword.customerId);
  });
});
