import { beforeAll, describe, expect, it } from '@jest/globals';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { codeSentTo } from '../support/shop/confirm-address.ts';
import { shop } from '../support/shop/shop.ts';
import { openWorld, type World } from '../support/shop/world.ts';

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
});
