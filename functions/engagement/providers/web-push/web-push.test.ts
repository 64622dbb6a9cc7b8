import { describe, expect, it } from '@jest/globals';
import { HOUR, MINUTE } from '#shared/time/clock.ts';
import { asking, customer } from '../../../../test/support/asking.ts';
import { testRuntime } from '../../../../test/support/test-runtime.ts';
import { createPushSubscription } from '../../create-push-subscription/create-push-subscription.ts';
import { pushSubscriptionsOf } from '../../store/push-subscriptions.ts';
import type { Handover } from '../provider.ts';
import { encryptPush } from './encrypt.ts';
import { decryptPush, fakePushService } from './fake-push-service.ts';
import { vapidKeysOf } from './vapid.ts';
import { webPushProvider } from './web-push.ts';

const [PHONE, LAPTOP] = [
  'https://fcm.googleapis.com/fcm/send/phone',
  'https://updates.push.services.mozilla.com/wpush/v2/laptop',
];

const message: Handover = {
  key: 'msg_1',
  medium: 'push',
  address: 'ayu',
  from: 'Satu',
  content: { subject: 'Your cart', text: 'Satu: your cart is waiting.', url: 'https://satu.test/shop/cart' },
  stopUrl: 'https://satu.test/stop',
  reportUrl: 'https://satu.test/report?token=t',
  purpose: 'marketing',
  ttl: 0,
};

const shop = async (...endpoints: readonly string[]) => {
  const runtime = testRuntime();
  const service = fakePushService((await vapidKeysOf(runtime.secrets)).publicKey);
  const subscribe = (endpoint: string, customerId = 'ayu') =>
    createPushSubscription(asking(customer(customerId), { body: service.subscribe(endpoint) }), runtime);
  for (const endpoint of endpoints) await subscribe(endpoint);
  const provider = webPushProvider({ ...runtime, subject: 'mailto:shop@satu.test' }, service.call);
  return {
    ...service,
    runtime,
    subscribe,
    send: (address = 'ayu') => provider.send({ ...message, address }),
    browsers: async () => (await pushSubscriptionsOf(runtime.db, 'ayu')).map(({ endpoint }) => endpoint),
  };
};

describe('encryption of notifications', () => {
  /** RFC 8291, section 5 and appendix A. */
  const vector = {
    plain: 'When I grow up, I want to be a watermelon',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    senderPrivate: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
    receiverPrivate: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
    receiverPublic: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    salt: 'DGv6ra1nlYgDCS1FRnbzlw',
    body: 'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  };
  const bytes = (text: string) => Buffer.from(text, 'base64url');

  it('gives the very bytes of the example in RFC 8291, and its receiver can read them', () => {
    const body = encryptPush(
      Buffer.from(vector.plain),
      { p256dh: vector.receiverPublic, auth: vector.auth },
      { salt: bytes(vector.salt), privateKey: bytes(vector.senderPrivate) },
    );

    expect(body.toString('base64url')).toBe(vector.body);
    expect(decryptPush(body, bytes(vector.receiverPrivate), bytes(vector.auth)).toString()).toBe(
      vector.plain,
    );
  });
});

describe('notifications in browsers', () => {
  it('reach every browser of the customer, signed by the shop, and nobody else', async () => {
    const { send, shown, subscribe } = await shop(PHONE, LAPTOP);
    await subscribe('https://web.push.apple.com/budi', 'budi');

    expect(await send()).toEqual({ accepted: true });
    expect(shown.map(({ endpoint }) => endpoint).sort()).toEqual([PHONE, LAPTOP]);
    expect(shown[0]).toMatchObject({
      payload: {
        title: 'Your cart',
        url: message.content.url,
        stopUrl: message.stopUrl,
        reportUrl: message.reportUrl,
        tag: 'msg_1',
      },
      claims: { aud: 'https://fcm.googleapis.com', sub: 'mailto:shop@satu.test' },
    });
    expect(shown[0]?.headers['topic']).toHaveLength(32);
  });

  it('do not show the messages of one customer to another who signed in with the browser', async () => {
    const { send, shown, subscribe } = await shop(PHONE);
    await subscribe(PHONE, 'budi');

    expect(await send('ayu')).toEqual({ accepted: false, reason: 'subscription_gone' });
    expect(shown).toEqual([]);
    expect(await send('budi')).toEqual({ accepted: true });
  });

  it.each([404, 410])('end for a browser whose push service answers %s', async (status) => {
    const { send, answerWith, browsers } = await shop(PHONE, LAPTOP);
    answerWith(PHONE, status);

    expect(await send()).toEqual({ accepted: true });
    expect(await browsers()).toEqual([LAPTOP]);
    answerWith(LAPTOP, status);
    expect(await send()).toEqual({ accepted: false, reason: 'subscription_gone' });
    expect(await browsers()).toEqual([]);
  });

  it.each([
    ['120', 2 * MINUTE],
    ['1', MINUTE],
    ['9999999', 24 * HOUR],
    ['Mon, 23 Nov 2026 04:00:00 GMT', HOUR],
    ['soon', 5 * MINUTE],
  ])('wait when a push service is busy, as long as it says: Retry-After %s', async (after, wait) => {
    const { send, answerWith, runtime, browsers } = await shop(PHONE);
    answerWith(PHONE, 429, { 'retry-after': after });

    expect(await send()).toEqual({
      accepted: false,
      reason: 'provider_busy',
      retryAt: runtime.clock.now() + wait,
    });
    expect(await browsers()).toEqual([PHONE]);
  });

  it('of which nobody knows whether they were taken are not called sent', async () => {
    const { send, answerWith } = await shop(PHONE);
    answerWith(PHONE, 'silent');

    await expect(send()).rejects.toThrow('did not answer');
  });

  it('follow no redirect to another address', async () => {
    const { send, answerWith } = await shop(PHONE);
    answerWith(PHONE, 302, { location: 'http://169.254.169.254/' });

    expect(await send()).toEqual({ accepted: false, reason: 'provider_refused' });
  });
});
