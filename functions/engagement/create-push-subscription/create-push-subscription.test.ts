import { describe, expect, it } from '@jest/globals';
import { asking, customer, refusalOf } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { deletePushSubscription } from '../delete-push-subscription/delete-push-subscription.ts';
import { personalData } from '../personal-data.ts';
import { pushSubscriptionsOf } from '../store/push-subscriptions.ts';
import { createPushSubscription } from './create-push-subscription.ts';

const keys = {
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
};
const ENDPOINT = 'https://fcm.googleapis.com/fcm/send/1';

const shop = () => {
  const runtime = testRuntime();
  return {
    runtime,
    subscribe: (endpoint: string, customerId = 'ayu', p256dh = keys.p256dh) =>
      createPushSubscription(
        asking(customer(customerId), { body: { endpoint, keys: { ...keys, p256dh } } }),
        runtime,
      ),
    of: async (customerId: string) =>
      (await pushSubscriptionsOf(runtime.db, customerId)).map(({ endpoint }) => endpoint),
  };
};

describe('the browsers of a customer', () => {
  it('count once each, ten at most, the newest stay', async () => {
    const { subscribe, of } = shop();
    for (let at = 0; at < 12; at++) await subscribe(`${ENDPOINT}${at}`);
    await subscribe(`${ENDPOINT}11`);

    const browsers = await of('ayu');
    expect(browsers).toHaveLength(10);
    expect(browsers.at(-1)).toBe(`${ENDPOINT}11`);
    expect(browsers).not.toContain(`${ENDPOINT}0`);
  });

  it.each([
    'http://fcm.googleapis.com/1',
    'https://fcm.googleapis.com:8443/1',
    'https://user@fcm.googleapis.com/1',
    'https://fcm.googleapis.com.attacker.example/1',
    'https://169.254.169.254/latest/meta-data',
    'https://127.0.0.1/',
    'https://evil.example/?fcm.googleapis.com',
    'nonsense',
  ])('are reached by public push services only, not at %s', async (endpoint) => {
    const { subscribe } = shop();

    expect(await refusalOf(subscribe(endpoint))).toBe('PUSH_SUBSCRIPTION_INVALID');
  });

  it('need a key that is a point of the curve', async () => {
    const { subscribe } = shop();

    expect(await refusalOf(subscribe(ENDPOINT, 'ayu', `B${'A'.repeat(86)}`))).toBe(
      'PUSH_SUBSCRIPTION_INVALID',
    );
  });

  it('are ended by their customer alone, once or twice', async () => {
    const { runtime, subscribe, of } = shop();
    const { subscriptionId } = (await subscribe(ENDPOINT)).body;
    const end = (customerId: string) =>
      deletePushSubscription(asking(customer(customerId), { params: { subscriptionId } }), runtime);

    await end('budi');
    expect(await of('ayu')).toEqual([ENDPOINT]);
    await end('ayu');
    await end('ayu');
    expect(await of('ayu')).toEqual([]);
  });

  it('are in the export of personal data, and erased with it; the endpoint stands in no key', async () => {
    const { runtime, subscribe, of } = shop();
    await subscribe(ENDPOINT);
    const { records } = await personalData(runtime.db, { customerId: 'ayu' } as never);

    expect(JSON.stringify(records.map(({ content }) => content))).toContain(ENDPOINT);
    expect(JSON.stringify(records.map(({ erase }) => erase))).not.toContain('fcm.googleapis.com');
    for (const { erase } of records) await runtime.db.write(erase ?? []);
    expect(await of('ayu')).toEqual([]);
    expect((await personalData(runtime.db, { customerId: 'ayu' } as never)).records).toEqual([]);
  });
});
