import { beforeAll, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { codeSentTo } from '../support/shop/confirm-address.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

let web: World;
let customerId: string;
let email: string;
beforeAll(async () => {
  web = await openWorld({ channel: { brand: 'Toko Satu' } });
  const budi = shop.as('customer-budi');
  email = `${shop.unique('budi')}@example.com`;
  const { body } = await budi.putMe({ body: { name: 'Budi', email, locale: 'en' } });
  customerId = body.customerId;
  const verification = await budi.startAddressVerification({ body: { type: 'email', channel: web.channel } });
  await budi.confirmAddressVerification({
    verificationId: verification.body.verificationId,
    body: { code: await codeSentTo(email) },
  });
  await budi.putConsents({
    body: { consents: [{ medium: 'email', purpose: 'marketing', state: 'granted', textVersion: '1' }] },
  });
});

const thanksOf = async () =>
  (await shop.messages()).filter((each) => each.to === email && each.subject?.includes('stars'));

describe('a journey of marketing', () => {
  it('hears an event of another system, waits, sends one message and tells why', async () => {
    const marketing = shop.as('merchandiser');
    const name = shop.unique('rated');
    await marketing.putMessageTemplate({
      templateId: name,
      body: {
        name: 'Thanks',
        texts: { en: { subject: '{{ event.stars }} stars!', body: 'From {{ brand }}.', short: 'thanks' } },
      },
    });
    await marketing.putJourney({
      journeyId: name,
      body: {
        name: 'Thanks',
        channel: web.channel,
        status: 'active',
        reentry: 'never',
        trigger: { type: name, where: [{ field: 'stars', is: 'at_least', value: 4 }] },
        steps: [
          { id: 'pause', kind: 'wait', for: 'P1D' },
          { id: 'thanks', kind: 'message', templateId: name },
        ],
      },
    });
    // Definitions are kept for two seconds.
    await shop.advanceClock('PT1M');
    const rate = (messageId: string, stars: number) => ({
      messageId,
      event: name,
      customerId,
      properties: { stars },
    });
    const batch = [rate('r1', 3), rate('r2', 5), rate('r2', 5)];
    await marketing.trackEvents({ body: { channel: web.channel, batch } });
    await shop.settle();

    await shop.advanceClock('PT25H');

    expect(await thanksOf()).toMatchObject([{ status: 'sent', subject: '5 stars!', from: 'Toko Satu' }]);
    const { body } = await marketing.listCustomerRuns({ customerId, journeyId: name });
    expect(body.data).toHaveLength(1);
    expect(body.data[0]?.history.map(({ result }) => result)).toEqual(
      expect.arrayContaining(['waiting', 'time_over', 'requested', 'completed', 'sent']),
    );
    expect(oncePerFact(await shop.events('JourneyEntered', { journeyId: name }))).toHaveLength(1);
  });

  it('takes the audience of a campaign, everybody once', async () => {
    const marketing = shop.as('merchandiser');
    const name = shop.unique('sale');
    await marketing.putJourney({
      journeyId: name,
      body: {
        name: 'Sale',
        channel: web.channel,
        status: 'active',
        reentry: 'never',
        steps: [{ id: 'hello', kind: 'event', name: 'Hello' }],
      },
    });
    const audience = { customerIds: [customerId, 'nobody'] };
    const preview = await marketing.previewCampaign({ body: { journeyId: name, audience } });
    await marketing.putCampaign({ campaignId: name, body: { name: 'Sale', journeyId: name, audience } });

    await shop.advanceClock('PT2M');

    expect(preview.body).toMatchObject({ customers: 2, reachable: 1, messages: 0 });
    const { body } = await marketing.getCampaign({ campaignId: name });
    expect(body).toMatchObject({ status: 'completed', entered: 1, refused: { unknown_customer: 1 } });
    expect(oncePerFact(await shop.events('JourneyEventRaised', { journeyId: name }))).toHaveLength(1);
  });

  it('offers a cart left at the delivery fee in the nearest store that has it when it is sent, and holds it there', async () => {
    const [marketing, admin, budi] = [shop.as('merchandiser'), shop.as('admin'), shop.as('customer-budi')];
    const world = await openWorld({ locations: 3, channel: { brand: 'Toko Satu' } });
    const goods = await offer(world, { name: 'Kopi', stock: [5, 5, 5] });
    const [nearest, second = '', distant = ''] = world.locations;
    const move = async (code: string, to: { name: string; latitude: number }) => {
      const { code: _code, version, ...body } = (await admin.getLocation({ code })).body;
      await admin.putLocation({ code, body: { ...body, ...to, longitude: 106.8 } }, { ifMatch: version });
    };
    await move(nearest, { name: 'Toko Dekat', latitude: -6.27 });
    await move(second, { name: 'Toko Tebet', latitude: -6.28 });
    await move(distant, { name: 'Toko Bogor', latitude: -6.6 });
    const home = { line1: 'Jl. Melati 5', city: 'Jakarta', postalCode: '12730', country: 'ID' };
    await budi.putMe({
      body: {
        name: 'Budi',
        email,
        locale: 'en',
        addresses: [{ ...home, latitude: -6.26, longitude: 106.8 }],
      },
    });
    await budi.putConsents({
      body: { consents: [{ medium: 'email', purpose: 'profiling', state: 'granted', textVersion: '1' }] },
    });
    await marketing.startBuiltInJourney({ name: 'nearby-store', body: { channel: world.channel } });
    const earlier = await marketing.listCustomerRuns({ customerId, journeyId: 'satu-nearby-store' });
    // It is offered once a week; definitions are kept for two seconds.
    await shop.advanceClock(earlier.body.data.length > 0 ? 'P8D' : 'PT1M');
    const { body: cart } = await budi.openCart({
      body: { channel: world.channel, lines: [{ sku: goods.sku, quantity: 2 }] },
    });
    const { cartId } = cart;
    // Told without an outbox: one that is lost is told again by the next look.
    for (let look = 0; look < 3; look += 1) await budi.listDeliveryOptions({ cartId });
    await shop.settle();
    await admin.setStock({
      locationId: nearest,
      sku: goods.sku,
      body: { onHand: 1, expectedOnHand: 5 },
    });

    await shop.advanceClock('PT61M');

    const [offered] = (await shop.messages()).filter(
      ({ to, subject }) => to === email && subject?.includes('Tebet'),
    );
    expect(offered).toMatchObject({ status: 'sent', subject: 'No delivery fee: Toko Tebet has your goods' });
    expect(offered?.text).toContain('2 × Kopi can be picked up at Toko Tebet, 2.2 km from your address');
    const link = /https?:\S+message-replies\S+/.exec(offered?.text ?? '')?.[0] ?? '';
    const hold = () => fetch(`${link}&answer=held`, { method: 'POST' });
    expect([(await hold()).status, (await hold()).status]).toEqual([200, 200]);
    await shop.settle();
    const [held, ...more] = oncePerFact(
      await shop.events('HoldPlaced', { owner: `customer:${customerId}`, channel: world.channel }),
    );
    expect(more).toEqual([]);
    const found = await budi.getHold({ holdId: String(held?.data['holdId']) });
    expect(found.body).toMatchObject({
      status: 'held',
      lines: [{ sku: goods.sku, quantity: 2, from: [{ locationId: second, quantity: 2 }] }],
    });
  });
});
