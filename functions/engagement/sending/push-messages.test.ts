import { describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { HOUR, MINUTE } from '#shared/time/clock.ts';
import { asking, customer } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { createPushSubscription } from '../create-push-subscription/create-push-subscription.ts';
import type { OwnMessageRules } from '../model/message.ts';
import { fakePushService } from '../providers/web-push/fake-push-service.ts';
import { vapidKeysOf } from '../providers/web-push/vapid.ts';
import { webPushProvider } from '../providers/web-push/web-push.ts';
import { changeStanding } from '../store/address-standings.ts';
import { loadMessage } from '../store/message-log.ts';
import { settingsOf } from '../settings.ts';
import { sendOnce } from './send-once.ts';

const PHONE = 'https://fcm.googleapis.com/fcm/send/phone';
const onlyPush: OwnMessageRules = { media: ['push'] };

/** Ayu agreed to notifications and to e-mail, and her phone shows them. It is noon in Jakarta. */
const shop = async (agreed: readonly string[] = ['push', 'email']) => {
  const runtime = testRuntime('2026-11-23T05:00:00.000Z');
  const service = fakePushService((await vapidKeysOf(runtime.secrets)).publicKey);
  const consents = agreed.map((medium) => ({ medium, purpose: 'marketing', state: 'granted' }));
  const personal = { name: 'Ayu', email: 'ayu@example.com' };
  await runtime.db.writeOne(
    put(
      { table: 'customers', pk: 'U#ayu', sk: 'A' },
      { customerId: 'ayu', locale: 'en', personal, consents },
    ),
  );
  const en = {
    subject: 'Hi',
    body: 'Hello',
    short: 'hello',
    button: { label: 'Go', url: 'https://satu.test/a' },
  };
  await runtime.db.writeOne(
    put(
      { table: 'engagement', pk: 'TEMPLATES', sk: 't' },
      { templateId: 't', name: 'x', texts: { en }, version: 1 },
    ),
  );
  const woken: string[] = [];
  const dependencies = {
    ...runtime,
    schedules: { at: async (_: string, at: string) => void woken.push(at), cancel: async () => undefined },
    settings: settingsOf('prod'),
    apiUrl: 'https://api.example',
    provider: webPushProvider({ ...runtime, subject: 'mailto:shop@satu.test' }, service.call),
  };
  return {
    ...service,
    runtime,
    woken,
    subscribed: () =>
      createPushSubscription(asking(customer('ayu'), { body: service.subscribe(PHONE) }), runtime),
    send: (messageId: string, rules = onlyPush) =>
      sendOnce(
        {
          messageId,
          template: 'own',
          purpose: 'marketing',
          to: 'customer:ayu',
          channel: 'web',
          customerId: 'ayu',
          own: { templateId: 't', journeyId: 'j', facts: {}, rules },
          correlationId: 'c',
        },
        dependencies,
      ),
    stateOf: async (messageId: string) => {
      const found = await loadMessage(runtime.db, messageId);
      return [found?.status, found?.reason ?? found?.medium];
    },
  };
};

describe('a message by notification', () => {
  it('is shown with its link and a way to stop, once, and kept without the endpoint', async () => {
    const { subscribed, send, shown, stateOf, runtime } = await shop();
    await subscribed();
    await send('msg_1');
    await send('msg_1');

    expect(shown.map(({ payload }) => payload)).toEqual([
      {
        title: 'Hi',
        body: 'web: hello',
        url: 'https://satu.test/a',
        stopUrl: expect.stringContaining('/v1/unsubscribe/msg_1'),
        reportUrl: expect.stringContaining('/v1/notification-reports/msg_1?token='),
        tag: 'msg_1',
      },
    ]);
    expect(await stateOf('msg_1')).toEqual(['sent', 'push']);
    expect(JSON.stringify(await loadMessage(runtime.db, 'msg_1'))).not.toContain('googleapis');
  });

  it('needs consent for notifications and a browser; the journey learns which of them lacks', async () => {
    const without = await shop(['email']);
    await without.subscribed();
    await without.send('msg_1');
    expect(await without.stateOf('msg_1')).toEqual(['skipped', 'no_consent']);

    const agreed = await shop();
    await agreed.send('msg_1');
    expect(await agreed.stateOf('msg_1')).toEqual(['skipped', 'no_address']);
    expect([...without.shown, ...agreed.shown]).toEqual([]);
  });

  it('counts against the limits of a day, waits at night, and ends with STOP as any other', async () => {
    const { subscribed, send, shown, stateOf, runtime } = await shop();
    await subscribed();
    await send('msg_1');
    await send('msg_2');
    expect(await stateOf('msg_2')).toEqual(['skipped', 'frequency_cap']);

    runtime.pass(34 * HOUR);
    await send('msg_3');
    expect(await stateOf('msg_3')).toEqual(['scheduled', 'push']);

    runtime.pass(12 * HOUR);
    await changeStanding(runtime, 'push-ayu', () => ({ standing: { suppressed: { push: 'complaint' } } }));
    await send('msg_4');
    expect(await stateOf('msg_4')).toEqual(['skipped', 'address_suppressed']);
    expect(shown).toHaveLength(1);
  });

  it('waits as long as a busy push service says, is counted once and goes once', async () => {
    const { subscribed, send, shown, stateOf, answerWith, answerAgain, woken, runtime } = await shop();
    await subscribed();
    answerWith(PHONE, 429, { 'retry-after': '600' });
    await send('msg_1');
    expect(await stateOf('msg_1')).toEqual(['scheduled', 'push']);

    answerAgain(PHONE);
    await send('msg_1');
    expect(shown).toEqual([]);
    expect(new Set(woken)).toEqual(new Set(['2026-11-23T05:10:00.000Z']));

    runtime.pass(10 * MINUTE);
    await send('msg_1');
    await send('msg_1');
    expect(shown).toHaveLength(1);
    expect(await stateOf('msg_1')).toEqual(['sent', 'push']);
  });

  it('of which the push service said nothing is not sent again', async () => {
    const { subscribed, send, shown, stateOf, answerWith, answerAgain, runtime } = await shop();
    await subscribed();
    answerWith(PHONE, 'silent');
    await expect(send('msg_1')).rejects.toThrow('did not answer');

    answerAgain(PHONE);
    runtime.pass(3 * MINUTE);
    await send('msg_1');
    expect(await stateOf('msg_1')).toEqual(['failed', 'outcome_unknown']);
    expect(shown).toEqual([]);
  });
});
