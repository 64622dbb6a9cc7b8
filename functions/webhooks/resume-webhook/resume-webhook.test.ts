import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { instant } from '#shared/time/clock.ts';
import type { Webhook } from '../model/webhook.ts';
import { removeWebhook } from '../remove-webhook/remove-webhook.ts';
import { resendWebhookDelivery } from '../resend-webhook-delivery/resend-webhook-delivery.ts';
import type { Outcome } from '../sending/post.ts';
import { saveWebhook } from '../store/webhooks.ts';
import { testWebhook } from '../test-webhook/test-webhook.ts';
import { resumeWebhook } from './resume-webhook.ts';

const staff = staffWith('webhooks.write');
const till: Actor = { kind: 'channel', clientId: 'c', channel: 'till', scopes: ['webhooks.write'] };
const params = { channel: 'web', webhookId: 'whk_1' };

/** A webhook whose receiver answers as it is told. */
const shop = async (status: Webhook['status'] = 'active') => {
  const receiver: { answer: Outcome } = { answer: { status: 200, durationMs: 1 } };
  const got: string[] = [];
  const runtime = {
    ...testRuntime(),
    allowance: { loopback: false },
    post: async (_url: string, _body: string, headers: Readonly<Record<string, string>>) => {
      got.push(headers['webhook-id'] ?? '');
      return receiver.answer;
    },
  };
  await saveWebhook(runtime, {
    webhookId: 'whk_1',
    channel: 'web',
    url: 'https://hooks.example-marketplace.com/',
    events: ['OrderPaid'],
    status,
    generation: 1,
    createdAt: instant(runtime.clock),
    version: 1,
  });
  return {
    receiver,
    got,
    events: () =>
      runtime.db
        .items('engagement')
        .flatMap(({ event }) => (event === undefined ? [] : [event as { metadata: { type: string } }]))
        .map(({ metadata }) => metadata.type),
    resume: () => resumeWebhook(asking(staff, { params }), runtime),
    test: (key?: string, actor: Actor = staff) =>
      testWebhook(
        asking(actor, { params, idempotency: key === undefined ? undefined : { key, fingerprint: key } }),
        runtime,
      ),
    resend: (deliveryId: string, key?: string) =>
      resendWebhookDelivery(
        asking(staff, {
          params: { ...params, deliveryId },
          idempotency: key === undefined ? undefined : { key, fingerprint: key },
        }),
        runtime,
      ),
    remove: () => removeWebhook(asking(staff, { params }), runtime),
  };
};

describe('a paused webhook', () => {
  it('is active again when it is resumed, and its channel is told', async () => {
    const { resume, events } = await shop('paused');

    expect((await resume()).body.status).toBe('active');
    expect(events()).toEqual(['WebhookResumed']);
  });

  it('is resumed once: an active one is refused', async () => {
    const { resume, events } = await shop('paused');
    await resume();

    expect(await refusalOf(resume())).toBe('WEBHOOK_NOT_PAUSED');
    expect(events()).toHaveLength(1);
  });
});

describe('a test message to a webhook', () => {
  it('is sent at once, and says how the receiver answered', async () => {
    const { test, receiver, got } = await shop();

    const good = (await test()).body;
    receiver.answer = { status: 500, durationMs: 1 };
    const bad = (await test()).body;

    expect([good.status, bad.status === good.status]).toEqual(['delivered', false]);
    expect(got).toHaveLength(2);
  });

  it('with the same key is sent once', async () => {
    const { test, got } = await shop();

    const [first, second] = [await test('k'), await test('k')];

    expect(second.body.deliveryId).toBe(first.body.deliveryId);
    expect(got).toHaveLength(1);
  });

  it('is not for the machine client of another channel', async () => {
    const { test, got } = await shop();

    expect(await refusalOf(test(undefined, till))).not.toBe('none');
    expect(got).toEqual([]);
  });
});

describe('a delivery that is resent', () => {
  it('goes out under its old id, so that the receiver knows it again, once for a key', async () => {
    const { test, resend, got } = await shop();
    const { deliveryId } = (await test()).body;

    await resend(deliveryId, 'k');
    await resend(deliveryId, 'k');

    expect(got).toEqual([deliveryId, deliveryId]);
  });

  it('of another webhook, or of a deleted one, is not found', async () => {
    const { test, resend, remove } = await shop();
    const { deliveryId } = (await test()).body;

    expect(await refusalOf(resend('msg_other'))).toBe('DELIVERY_NOT_FOUND');
    await remove();
    expect(await refusalOf(resend(deliveryId))).toBe('WEBHOOK_NOT_FOUND');
  });
});
