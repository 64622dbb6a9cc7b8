import { beforeAll, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { shop } from '../support/shop/shop.ts';
import { codeSentTo, confirmAddress } from '../support/shop/confirm-address.ts';
import { offer, openWorld, type Goods, type World } from '../support/shop/world.ts';

let web: World;
let batik: Goods;
beforeAll(async () => {
  web = await openWorld({ channel: { brand: 'Toko Satu' } });
  batik = await offer(web, { price: 259_000 });
});

const addressOf = (name: string) => `${shop.unique(name)}@example.com`;

const guestCart = async (contact: { email: string; marketing: boolean }) => {
  const { body } = await shop.guest.openCart({
    body: { channel: web.channel, lines: [{ sku: batik.sku, quantity: 2 }] },
  });
  const cartToken = body.cartToken ?? '';
  await shop.guest.setCartContact({ cartId: body.cartId, body: contact }, { cartToken });
  return { cartId: body.cartId, cartToken };
};

const anHourLater = async () => {
  await shop.settle();
  await shop.advanceClock('PT61M');
};

/** A run of this file before may have used the customer's reminder of the day. */
const untilTheirNextDay = async (customerId: string) => {
  const reminders = await shop.events('MessageSent', { customerId, purpose: 'marketing' });
  if (reminders.length > 0) await shop.advanceClock('P1D');
};

const messagesTo = async (address: string) => (await shop.messages()).filter(({ to }) => to === address);

describe('a cart left behind', () => {
  it('first asks the address of a guest, and brings nothing until it is confirmed', async () => {
    const email = addressOf('stranger');
    await guestCart({ email, marketing: true });

    await anHourLater();
    await anHourLater();

    expect(await messagesTo(email)).toMatchObject([
      { status: 'sent', subject: 'Konfirmasi alamat Anda untuk Toko Satu' },
    ]);
  });

  it('brings its guest one reminder an hour later, whose link opens the cart again', async () => {
    const email = addressOf('guest');
    await guestCart({ email, marketing: true });
    await anHourLater();
    await confirmAddress(email);
    const { cartId, cartToken } = await guestCart({ email, marketing: true });

    await anHourLater();
    await anHourLater();

    const messages = (await messagesTo(email)).filter(({ text }) => !text.includes('confirm-address'));
    expect(messages).toMatchObject([
      { status: 'sent', medium: 'email', from: 'Toko Satu', subject: 'Keranjang Anda masih menunggu' },
    ]);
    expect(messages[0]?.text).toContain('2 × Kemeja batik: Rp 518.000');
    expect(messages[0]?.text).toContain(`/v1/restore-cart#cart=${cartId}&token=${cartToken}`);
    expect(oncePerFact(await shop.events('MessageSent', { cartId }))).toHaveLength(1);
  });

  it('brings none to a guest who did not agree', async () => {
    const email = addressOf('silent');
    await guestCart({ email, marketing: false });

    await anHourLater();

    expect(await messagesTo(email)).toEqual([]);
  });

  it('brings none when nothing of it can be bought any more', async () => {
    const { sku } = await offer(web, { stock: [1] });
    const { body } = await shop.guest.openCart({
      body: { channel: web.channel, lines: [{ sku, quantity: 1 }] },
    });
    const options = { cartToken: body.cartToken ?? '' };
    await shop.guest.setCartContact(
      { cartId: body.cartId, body: { email: addressOf('late'), marketing: true } },
      options,
    );
    const [locationId] = web.locations;
    await shop.as('admin').setStock({ locationId, sku, body: { onHand: 0, expectedOnHand: 1 } });

    await anHourLater();

    expect(oncePerFact(await shop.events('MessageSkipped', { cartId: body.cartId }))).toMatchObject([
      { data: { reason: 'sold_out' } },
    ]);
  });

  it('reminds a customer who agreed, in their language, and not after they stopped it with one click', async () => {
    const ayu = shop.as('customer-ayu');
    const email = addressOf('ayu');
    const { body: profile } = await ayu.putMe({ body: { name: 'Ayu Lestari', email, locale: 'en' } });
    const verification = await ayu.startAddressVerification({
      body: { type: 'email', channel: web.channel },
    });
    await ayu.confirmAddressVerification({
      verificationId: verification.body.verificationId,
      body: { code: await codeSentTo(email) },
    });
    await untilTheirNextDay(profile.customerId);
    await ayu.putConsents({
      body: { consents: [{ medium: 'email', purpose: 'marketing', state: 'granted', textVersion: '1' }] },
    });
    const leaveCart = () =>
      ayu.openCart({ body: { channel: web.channel, lines: [{ sku: batik.sku, quantity: 1 }] } });

    const first = await leaveCart();
    await anHourLater();
    const reminder = (await messagesTo(email)).find(({ text }) => text.includes('unsubscribe'));
    const stopLink = /https?:\S+unsubscribe\S+/.exec(reminder?.text ?? '')?.[0] ?? '';
    const stopped = await fetch(stopLink, { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    const second = await leaveCart();
    await anHourLater();

    expect([reminder?.subject, stopped.status]).toEqual(['Your cart is still waiting', 200]);
    expect(oncePerFact(await shop.events('MessageSent', { cartId: first.body.cartId }))).toHaveLength(1);
    expect(oncePerFact(await shop.events('MessageSkipped', { cartId: second.body.cartId }))).toMatchObject([
      { data: { reason: 'no_consent' } },
    ]);
    expect((await ayu.getMe()).body.consents).toMatchObject([{ medium: 'email', state: 'withdrawn' }]);
  });

  it('shows staff what was sent and what was not, without addresses', async () => {
    const email = addressOf('listed');
    const { cartId } = await guestCart({ email, marketing: true });
    await anHourLater();

    const { body } = await shop.as('support').listMessages({ limit: 100 });

    const listed = body.data.filter((message) => message.cartId === cartId);
    expect(listed.map(({ template, status, to }) => [template, status, to])).toEqual([
      ['confirm-address', 'sent', `cart:${cartId}`],
      ['cart-abandoned', 'skipped', `cart:${cartId}`],
    ]);
    expect(JSON.stringify(body)).not.toContain(email);
  });
});

describe('the page behind a reminder', () => {
  it('runs its own script only', async () => {
    const answer = await shop.fetch('/v1/restore-cart');

    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'sha256-/);
  });
});
