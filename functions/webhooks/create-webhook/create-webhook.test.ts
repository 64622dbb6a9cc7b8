import { beforeEach, describe, expect, it } from '@jest/globals';
import { put } from '#shared/dynamodb/write-action.ts';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { changeWebhook } from '../change-webhook/change-webhook.ts';
import { rotateWebhookSecret } from '../rotate-webhook-secret/rotate-webhook-secret.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { createWebhook } from './create-webhook.ts';

let started = 0;
let runtime: WebhooksRuntime;
beforeEach(async () => {
  // The directory is kept for two seconds; each test has a time of its own.
  started += 1;
  runtime = {
    ...testRuntime(new Date(Date.UTC(2026, 10, 23, started)).toISOString()),
    allowance: { loopback: false },
    post: async () => ({ status: 200, durationMs: 1 }),
  };
  const channel = { code: 'web', locations: [], version: 1 };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, channel));
});

const staff = requestFrom({ kind: 'staff', staffId: 's', role: 'admin', scopes: ['webhooks.write'] });
const body = { url: 'https://hooks.example-marketplace.com/', events: ['OrderPaid' as const] };
const idempotency = { key: 'k', fingerprint: 'f' };
const create = () =>
  createWebhook({ ...staff, idempotency, params: { channel: 'web' }, query: undefined, body }, runtime);
const threeTimes = <Answer>(call: () => Promise<Answer>) => Promise.all([call(), call(), call()]);

describe('equal requests about a webhook that come at once', () => {
  it('create one webhook, and are all told its secret', async () => {
    const answers = await threeTimes(create);

    expect(
      new Set(answers.map(({ status, body: made }) => `${status} ${made.webhookId} ${made.secret}`)).size,
    ).toBe(1);
  });

  it('change it once, and are answered alike', async () => {
    const { webhookId } = (await create()).body;
    const change = () =>
      changeWebhook(
        {
          ...staff,
          idempotency: { key: 'other', fingerprint: 'f' },
          ifMatch: 1,
          params: { channel: 'web', webhookId },
          query: undefined,
          body: { ...body, url: `${body.url}v2` },
        },
        runtime,
      );

    const answers = await threeTimes(change);

    expect(answers.map(({ status, version }) => [status, version])).toEqual([
      [200, 2],
      [200, 2],
      [200, 2],
    ]);
  });

  it('rotate its secret once', async () => {
    const { webhookId } = (await create()).body;
    const rotate = () =>
      rotateWebhookSecret(
        {
          ...staff,
          idempotency: { key: 'rotate', fingerprint: 'f' },
          params: { channel: 'web', webhookId },
          query: undefined,
          body: undefined,
        },
        runtime,
      );

    const answers = await threeTimes(rotate);

    expect(new Set(answers.map(({ body: made }) => made.secret)).size).toBe(1);
  });
});
