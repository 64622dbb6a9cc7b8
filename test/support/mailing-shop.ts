import { onMessageRequested } from '../../functions/engagement/on-message-requested/on-message-requested.ts';
import type { Handover } from '../../functions/engagement/providers/provider.ts';
import { settingsOf } from '../../functions/engagement/settings.ts';
import { streamEvents as messageEvents } from '../../functions/engagement/stream-events.ts';
import type { CampaignBody } from '../../functions/journeys/model/campaign.ts';
import type { JourneyBody } from '../../functions/journeys/model/journey.ts';
import { onAnyEvent } from '../../functions/journeys/on-any-event/on-any-event.ts';
import { putCampaign } from '../../functions/journeys/put-campaign/put-campaign.ts';
import { putJourney } from '../../functions/journeys/put-journey/put-journey.ts';
import { stepCampaign } from '../../functions/journeys/step-campaign/step-campaign.ts';
import { streamEvents as journeyEvents } from '../../functions/journeys/stream-events.ts';
import { wakeRun } from '../../functions/journeys/wake-run/wake-run.ts';
import { onMessageSent as tellMessage } from '../../functions/timelines/on-message-sent/on-message-sent.ts';
import { domains } from '../../functions/domains.ts';
import { stages } from '../../lib/config/stage.ts';
import { unheardEvents } from '../../lib/config/unheard-events.ts';
import { shardOf } from '#shared/dynamodb/shard-of.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { publishChanges } from '#shared/events/publish-changes.ts';
import type { StreamChange } from '#shared/events/stream-handler.ts';
import { MINUTE } from '#shared/time/clock.ts';
import { asking, staffWith } from './asking.ts';
import type { ItemChange } from './memory-database.ts';
import { meteredDatabase } from './metered-database.ts';
import { sampleChannel } from './sample-channel.ts';
import { testRuntime } from './test-runtime.ts';
import { unsteadyDatabase } from './unsteady-database.ts';

/** Not put on the bus of a stage with real customers. */
const unheard = unheardEvents(stages.prod, domains);
/** Messages that Lambda hands over at once, where a subscription does not say. */
const QUEUE_BATCH = 10;
const LARGE_BATCH = 100;

type Work = () => Promise<void>;

/**
 * Journeys, campaigns and messages as they run on a stage with real customers, in one process and with their calls
 * counted: change records become events, events become batches of a queue, and timers ring. Whatever fails is handed
 * over again, three minutes later.
 */
export const mailingShop = async () => {
  const meter = meteredDatabase();
  const base = testRuntime('2027-03-01T03:00:00.000Z');
  const cuts = unsteadyDatabase();
  const timers = new Map<string, Readonly<Record<string, unknown>>>();
  const handovers = new Map<string, number>();
  const published: Record<string, number> = {};
  const deliveries: Record<string, number> = {};
  const invocations: Record<string, number> = {};
  const waiting: OutgoingEvent[] = [];
  const schedules = {
    at: async (name: string, _at: string, input: Readonly<Record<string, unknown>>) =>
      void timers.set(name, input),
    cancel: async () => undefined,
  };
  const bus = {
    publish: async (events: readonly OutgoingEvent[]) => {
      for (const event of events) {
        if (unheard.includes(event.metadata.type)) continue;
        published[event.metadata.type] = (published[event.metadata.type] ?? 0) + 1;
        waiting.push(event);
      }
    },
  };
  const provider = {
    dedupes: false,
    media: ['email'] as const,
    send: async ({ key }: Handover) => {
      handovers.set(key, (handovers.get(key) ?? 0) + 1);
      return { accepted: true } as const;
    },
  };
  const dependenciesOf = (name: string) => ({
    ...base,
    db: cuts.over(meter.as(name)),
    bus,
    schedules,
    provider,
    settings: settingsOf('prod'),
    apiUrl: 'https://api.example',
  });
  const functions = {
    'journeys on-any-event': dependenciesOf('journeys on-any-event'),
    'journeys timers': dependenciesOf('journeys timers'),
    'engagement on-message-requested': dependenciesOf('engagement on-message-requested'),
    'timelines on-message-sent': dependenciesOf('timelines on-message-sent'),
    publisher: dependenciesOf('publisher'),
    staff: dependenciesOf('staff'),
  };

  /** One invocation, again until it succeeds. */
  const invoke = async (name: keyof typeof functions, work: Work): Promise<void> => {
    for (;;) {
      invocations[name] = (invocations[name] ?? 0) + 1;
      try {
        return await work();
      } catch {
        cuts.restore();
        base.pass(3 * MINUTE);
      }
    }
  };

  const heardBy = (type: string) => [
    ...(type === 'MessageRequested' ? (['engagement on-message-requested'] as const) : []),
    ...(type === 'MessageSent' ? (['timelines on-message-sent'] as const) : []),
    ...(everyEventExcept.includes(type) ? [] : (['journeys on-any-event'] as const)),
  ];
  const handle = (name: ReturnType<typeof heardBy>[number], event: OutgoingEvent): Promise<void> => {
    const { source, metadata, data } = event;
    const detail = { metadata, data };
    if (name === 'engagement on-message-requested')
      return onMessageRequested(detail as never, functions[name]);
    if (name === 'timelines on-message-sent') return tellMessage(detail as never, functions[name]);
    const { eventId: id, type, occurredAt: time } = metadata;
    const content = source.startsWith('satu.') ? detail : data;
    return onAnyEvent({ id, source, 'detail-type': type, time, detail: content }, functions[name]);
  };

  const deliver = async (events: readonly OutgoingEvent[]): Promise<void> => {
    for (const name of [
      'engagement on-message-requested',
      'timelines on-message-sent',
      'journeys on-any-event',
    ] as const) {
      const wanted = events.filter(({ metadata }) => heardBy(metadata.type).includes(name));
      deliveries[name] = (deliveries[name] ?? 0) + wanted.length;
      const size = name === 'journeys on-any-event' ? LARGE_BATCH : QUEUE_BATCH;
      for (const batch of batchesOf(wanted, size))
        await invoke(name, async () => {
          for (const event of batch) await handle(name, event);
        });
    }
  };

  const publish = publishChanges([journeyEvents, messageEvents]);
  /** Lets everything be heard that was not heard yet. */
  const settle = async (): Promise<void> => {
    for (;;) {
      const changes = meter.takeChanges().map(asStreamChange);
      if (changes.length === 0 && waiting.length === 0) return;
      for (const batch of batchesOf(changes, LARGE_BATCH))
        await invoke('publisher', () => publish(batch, functions.publisher));
      await deliver(waiting.splice(0));
    }
  };

  const write = (table: 'catalog' | 'customers', pk: string, sk: string, item: object) =>
    meter.as('setup').writeOne(put({ table, pk, sk }, { version: 1, ...item }));
  await write('catalog', 'CHANNELS', 'web', { ...sampleChannel, locations: [] });
  await meter.as('setup').writeOne(put({ table: 'engagement', pk: 'TEMPLATES', sk: 'sale' }, template));

  return {
    meter,
    cuts,
    handovers,
    published,
    deliveries,
    invocations,
    settle,
    /** Customers who agreed to e-mail, with an address that they proved. */
    bringCustomers: async (many: number): Promise<void> => {
      for (let at = 0; at < many; at += 1) {
        const customerId = `cus_${String(at).padStart(6, '0')}`;
        await write('customers', `U#${customerId}`, 'A', {
          ...customer(customerId),
          listShard: shardOf(customerId, 16),
        });
      }
      meter.reset();
    },
    saveJourney: async (body: Partial<JourneyBody>): Promise<void> => {
      const request = asking(staffWith('journeys.write'), {
        params: { journeyId: 'sale' },
        body: { ...journey, ...body },
      });
      await putJourney(request, functions.staff);
      // Journeys are kept for two seconds.
      base.pass(3000);
      await settle();
    },
    startCampaign: (body: Pick<CampaignBody, 'audience' | 'perMinute'>) =>
      putCampaign(
        asking(staffWith('journeys.write'), {
          params: { campaignId: 'sale' },
          body: { name: 'Sale', journeyId: 'sale', data: {}, ...body },
        }),
        functions.staff,
      ),
    /** Events of another system, each with an id, as the queue brings them. */
    hear: (type: string, customerIds: readonly string[]) =>
      deliver(customerIds.map((customerId) => foreignEvent(type, customerId))),
    /** A minute later: timers ring, and what they led to is heard. */
    minute: async (): Promise<boolean> => {
      base.pass(MINUTE);
      const due = [...timers.values()];
      timers.clear();
      for (const input of due)
        await invoke('journeys timers', () =>
          (input['task'] === 'wake-run' ? wakeRun : stepCampaign)(input, functions['journeys timers']),
        );
      await settle();
      return timers.size > 0;
    },
  };
};

const everyEventExcept =
  domains.flatMap(({ events }) => events?.everyEvent ?? []).flatMap(({ except }) => except) ?? [];

const batchesOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const asStreamChange = ({ before, after }: ItemChange): StreamChange => ({
  kind: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
  pk: String((after ?? before)?.['pk']),
  sk: String((after ?? before)?.['sk']),
  before,
  after,
  expired: false,
});

const foreignEvent = (type: string, customerId: string): OutgoingEvent => ({
  source: 'shop.example',
  metadata: { eventId: `${type}-${customerId}`, type } as OutgoingEvent['metadata'],
  data: { customerId },
});

const customer = (customerId: string) => ({
  customerId,
  personal: { email: `${customerId}@example.com`, name: 'Ayu Lestari' },
  proofs: { email: {} },
  locale: 'en',
  timeZone: 'Asia/Jakarta',
  consents: [{ medium: 'email', purpose: 'marketing', state: 'granted' }],
  registeredAt: '2026-01-01T00:00:00.000Z',
  identities: {},
});

const template = {
  templateId: 'sale',
  name: 'Sale',
  version: 1,
  texts: {
    en: {
      subject: 'Three days, {{ customer.name }}',
      body: 'Everything at {{ brand }} is a fifth cheaper until Sunday. We look forward to seeing you.',
      short: 'A fifth off at {{ brand }} until Sunday',
    },
  },
};

const journey: JourneyBody = {
  name: 'Sale',
  channel: 'web',
  status: 'active',
  reentry: 'never',
  holdOutPercent: 0,
  exits: [],
  steps: [{ id: 'tell', kind: 'message', templateId: 'sale', purpose: 'marketing' }],
};
