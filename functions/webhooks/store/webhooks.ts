import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import type { Database, Key, Page } from '#shared/dynamodb/database.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { remove, update } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import type { Webhook } from '../model/webhook.ts';

const PARTITION = { table: 'engagement', pk: 'WEBHOOKS' } as const;

type Named = Pick<Webhook, 'channel' | 'webhookId'>;

export const webhookKey = ({ channel, webhookId }: Named): Key => ({
  ...PARTITION,
  sk: `${channel}#${webhookId}`,
});

/** The webhooks of a channel, or of all: some tens. */
export const webhooksOf = async (
  db: Pick<Database, 'query'>,
  channel?: string,
): Promise<readonly Webhook[]> => {
  const found: Webhook[] = [];
  let more: { readonly cursor?: string } | undefined = {};
  while (more !== undefined) {
    const page: Page<Webhook> = await db.query<Webhook>(PARTITION.table, PARTITION.pk, {
      consistent: true,
      ...(channel === undefined ? {} : { sortPrefix: `${channel}#` }),
      ...more,
    });
    found.push(...page.items);
    more = page.nextCursor === undefined ? undefined : { cursor: page.nextCursor };
  }
  return found;
};

/** A change is seen everywhere within this time. */
const KEPT_MS = 2000;

const all = keep(KEPT_MS, (db) => webhooksOf(db));

/** The webhooks of a channel, at most two seconds old: asked for at every event. */
export const rememberedWebhooksOf = async (
  db: Database,
  clock: Clock,
  channel: string,
): Promise<readonly Webhook[]> =>
  (await all.load(db, clock.now())).filter((webhook) => webhook.channel === channel);

export const loadWebhook = (db: Pick<Database, 'get'>, named: Named): Promise<Webhook | undefined> =>
  db.get<Webhook>(webhookKey(named));

/** Somebody else changed the webhook since it was read. */
export class WebhookMoved extends Error {}

/** Saves a webhook that changed, with its events. Throws `WebhookMoved` when somebody else was faster. */
export const saveWebhook = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  webhook: Webhook,
  events: readonly OutgoingEvent[] = [],
): Promise<void> =>
  commit(db, [
    { actions: [saveAction(webhookKey(webhook), webhook)], refused: () => new WebhookMoved() },
    outboxPart(clock, { table: PARTITION.table, pk: `WE#${webhook.webhookId}` }, events),
  ]);

export const deleteWebhook = async (db: Pick<Database, 'writeOne'>, named: Named): Promise<void> => {
  await db.writeOne(remove(webhookKey(named)));
};

/** Notes since when nothing is taken, or that something was. One that was removed meanwhile stays removed. */
export const noteHealth = async (
  db: Pick<Database, 'writeOne'>,
  named: Named,
  failingSince: string | undefined,
): Promise<void> => {
  const change = failingSince === undefined ? { remove: ['failingSince'] } : { set: { failingSince } };
  await db.writeOne(update(webhookKey(named), change, [['pk', 'exists']]));
};
