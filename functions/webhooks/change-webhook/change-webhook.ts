import type { UseCase } from '#shared/http/request.ts';
import { checkVersion } from '#shared/problems/version.ts';
import { requireAllowed } from '../requests/require-allowed.ts';
import { editWebhook } from '../requests/edit-webhook.ts';
import type { WebhooksRuntime } from '../sending/runtime.ts';
import { viewOfWebhook } from '../view/webhook-view.ts';
import type { ChangeWebhook } from './contract.ts';

export const changeWebhook: UseCase<typeof ChangeWebhook, WebhooksRuntime> = async (request, runtime) => {
  const { url, events } = request.body;
  requireAllowed(url, runtime.allowance);
  const wanted = [...new Set(events)];
  const webhook = await editWebhook(request, runtime, (current) => {
    if (current.url === url && sameAs(current.events, wanted)) return undefined;
    checkVersion(request.ifMatch, current.version, 'required');
    // Another address is another receiver: how the last one did says nothing about it.
    const { failingSince: _failingSince, ...rest } = current;
    return { webhook: { ...rest, url, events: wanted } };
  });
  return { status: 200, body: viewOfWebhook(webhook, runtime.clock.now()), version: webhook.version };
};

const sameAs = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((event) => b.includes(event));
