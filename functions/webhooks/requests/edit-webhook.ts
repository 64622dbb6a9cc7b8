import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import type { Webhook } from '../model/webhook.ts';
import { requireCaller } from './require-caller.ts';
import type { Runtime } from '#shared/runtime.ts';
import { saveWebhook, WebhookMoved } from '../store/webhooks.ts';
import { requireWebhook } from './require-webhook.ts';

interface EditRequest {
  readonly actor: Actor;
  readonly params: Pick<Webhook, 'channel' | 'webhookId'>;
  readonly idempotency?: Idempotency;
}

/** A webhook as it should become, and what is told of it; the version is counted here. */
export interface Edit {
  readonly webhook: Webhook;
  readonly event?: (version: number) => OutgoingEvent;
}

/**
 * Changes a webhook of the caller. A repeated request changes nothing and answers what is there, also when it is sent
 * several times at once; a change by somebody else in between is decided on again, and answered 412 when If-Match
 * names the version before it.
 *
 * @param edit what becomes of it; `undefined` leaves it as it is
 */
export const editWebhook = async (
  request: EditRequest,
  runtime: Runtime,
  edit: (current: Webhook) => Edit | undefined,
): Promise<Webhook> => {
  requireCaller(request);
  return decideAgain(
    (error) => error instanceof WebhookMoved,
    async () => {
      const current = await requireWebhook(runtime.db, request.params);
      if (replayed(current.recentKeys, request.idempotency) !== undefined) return current;
      const wanted = edit(current);
      if (wanted === undefined) return current;
      const version = current.version + 1;
      const webhook: Webhook = {
        ...wanted.webhook,
        version,
        recentKeys: remembered(current.recentKeys, request.idempotency, 200),
      };
      await saveWebhook(runtime, webhook, wanted.event === undefined ? [] : [wanted.event(version)]);
      return webhook;
    },
  );
};
