import { channelOf } from '../../channels/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { instant } from '#shared/time/clock.ts';
import { webhooksErrors } from '../errors.ts';
import type { Webhook } from '../model/webhook.ts';
import { requireAllowed } from '../requests/require-allowed.ts';
import { requireCaller } from '../requests/require-caller.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewWithSecret } from '../view/webhook-view.ts';
import { loadWebhook, saveWebhook, WebhookMoved, webhooksOf } from '../store/webhooks.ts';
import type { CreateWebhook } from './contract.ts';

/** Every event of a channel is looked at for each of its webhooks. */
const MOST_PER_CHANNEL = 10;

type Request = RequestOf<typeof CreateWebhook>;

export const createWebhook: UseCase<typeof CreateWebhook, WebhooksRuntime> = async (request, runtime) => {
  const { params, body, idempotency } = request;
  requireCaller(request);
  await channelOf(runtime.db, runtime.clock, params.channel, '/params/channel');
  requireAllowed(body.url, runtime.allowance);
  // A retry under the same key finds its webhook, and is told the secret that its first answer lost.
  const webhookId = idempotency === undefined ? runtime.ids.next('whk') : derivedId('whk', idempotency.key);
  const webhook = await decideAgain(
    (error) => error instanceof WebhookMoved,
    async () => (await earlierOf(webhookId, request, runtime)) ?? (await create(webhookId, request, runtime)),
  );
  return { status: 201, body: await viewWithSecret(webhook, runtime), version: webhook.version };
};

const earlierOf = async (
  webhookId: string,
  { params, idempotency }: Request,
  { db }: WebhooksRuntime,
): Promise<Webhook | undefined> => {
  if (idempotency === undefined) return undefined;
  const earlier = await loadWebhook(db, { ...params, webhookId });
  return replayed(earlier?.recentKeys, idempotency) === undefined ? undefined : earlier;
};

const create = async (webhookId: string, request: Request, runtime: WebhooksRuntime): Promise<Webhook> => {
  const { channel } = request.params;
  const others = await webhooksOf(runtime.db, channel);
  if (others.length >= MOST_PER_CHANNEL) {
    throw problem(webhooksErrors.TOO_MANY_WEBHOOKS, {
      detail: `the channel ${channel} has ${others.length} webhooks; at most ${MOST_PER_CHANNEL} are allowed`,
    });
  }
  const webhook: Webhook = {
    webhookId,
    channel,
    url: request.body.url,
    events: [...new Set(request.body.events)],
    status: 'active',
    generation: 1,
    createdAt: instant(runtime.clock),
    version: 1,
    recentKeys: remembered([], request.idempotency, 201),
  };
  await saveWebhook(runtime, webhook);
  return webhook;
};
