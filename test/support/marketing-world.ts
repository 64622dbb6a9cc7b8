import { onMessageRequested } from '../../functions/engagement/on-message-requested/on-message-requested.ts';
import type { Handover } from '../../functions/engagement/providers/provider.ts';
import { sendHeldMessage } from '../../functions/engagement/send-held-message/send-held-message.ts';
import { settingsOf } from '../../functions/engagement/settings.ts';
import { streamEvents as messageEvents } from '../../functions/engagement/stream-events.ts';
import type { MessageRequested } from '../../functions/journeys/events.ts';
import type { BuiltInOptions } from '../../functions/journeys/model/built-in/journey-parts.ts';
import type { BuiltInName } from '../../functions/journeys/model/built-in-journeys.ts';
import { onAnyEvent } from '../../functions/journeys/on-any-event/on-any-event.ts';
import { startBuiltInJourney } from '../../functions/journeys/start-built-in-journey/start-built-in-journey.ts';
import { stepCampaign } from '../../functions/journeys/step-campaign/step-campaign.ts';
import { runsOf } from '../../functions/journeys/store/runs.ts';
import type { CustomerUpdated } from '../../functions/customers/events.ts';
import { onCustomerUpdated } from '../../functions/segments/on-customer-updated/on-customer-updated.ts';
import { streamEvents as segmentEvents } from '../../functions/segments/stream-events.ts';
import { streamEvents as journeyEvents } from '../../functions/journeys/stream-events.ts';
import { wakeRun } from '../../functions/journeys/wake-run/wake-run.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { EventOf, OutgoingEvent } from '#shared/events/envelope.ts';
import { publishChanges } from '#shared/events/publish-changes.ts';
import { DAY } from '#shared/time/clock.ts';
import { asking, staffWith } from './asking.ts';
import { catalogItems } from './catalog-items.ts';
import { memoryDatabase, type ItemChange } from './memory-database.ts';
import { sampleChannel } from './sample-channel.ts';
import { testRuntime } from './test-runtime.ts';

/** Ayu lives in Kemang; the store there is two kilometres away, the one in Bandung a hundred and twenty. */
export const HOME = { latitude: -6.26, longitude: 106.81 };
const stores = [
  { code: 'bandung', latitude: -6.91, longitude: 107.61 },
  { code: 'kemang', latitude: -6.278, longitude: 106.81 },
];

interface KeptTimer {
  readonly name: string;
  readonly at: string;
  readonly input: Readonly<Record<string, unknown>>;
}

let started = 0;

/**
 * Marketing in memory: the change records of journeys and messages become events as on the bus, and timers ring in
 * their order as time passes.
 */
export const marketingWorld = async () => {
  // What is kept for two seconds never goes back in time: each world begins after the one before it has ended.
  started += 1;
  const start = new Date(Date.UTC(2027, 1, 1, 3) + started * 600 * DAY).toISOString();
  const base = testRuntime(start);
  const changes: ItemChange[] = [];
  const timers = new Map<string, KeptTimer>();
  const sent: Handover[] = [];
  const events: OutgoingEvent[] = [];
  const bus = { publish: async (all: readonly OutgoingEvent[]) => void events.push(...all) };
  const dependencies = {
    ...base,
    db: memoryDatabase((all) => void changes.push(...all)),
    bus,
    schedules: {
      at: async (name: string, at: string, input: KeptTimer['input']) =>
        void timers.set(name, { name, at, input }),
      cancel: async () => undefined,
    },
    settings: settingsOf('prod'),
    apiUrl: 'https://api.example',
    provider: {
      dedupes: false,
      media: ['email'] as const,
      send: async (message: Handover) => {
        sent.push(message);
        return { accepted: true } as const;
      },
    },
  };
  const { db, clock, pass } = dependencies;
  const write = async (key: Key, item: object) => void (await db.writeOne(put(key, { version: 1, ...item })));

  const publish = publishChanges([journeyEvents, messageEvents, segmentEvents]);
  /** Lets everything be heard that was not heard yet. */
  const settle = async (): Promise<void> => {
    while (changes.length > 0 || events.length > 0) {
      const written = changes.splice(0).flatMap(({ table, before, after }) => {
        const { pk = '', sk = '' } = (after ?? before ?? {}) as { pk?: string; sk?: string };
        const kind = before === undefined ? ('INSERT' as const) : ('MODIFY' as const);
        return table === 'engagement' || table === 'customers'
          ? [{ kind, pk, sk, before, after, expired: false }]
          : [];
      });
      await publish(written, dependencies);
      for (const event of events.splice(0)) await hear(event);
    }
  };
  const heardEvents: OutgoingEvent[] = [];
  const hear = async (event: OutgoingEvent): Promise<void> => {
    heardEvents.push(event);
    const { source, metadata, data } = event;
    const detail = { metadata, data };
    const { type } = metadata;
    await onAnyEvent(
      { id: metadata.eventId, source, 'detail-type': type, time: metadata.occurredAt, detail },
      dependencies,
    );
    if (type === 'CustomerUpdated')
      await onCustomerUpdated(detail as unknown as EventOf<typeof CustomerUpdated>, dependencies);
    if (type === 'MessageRequested')
      await onMessageRequested(detail as unknown as EventOf<typeof MessageRequested>, dependencies);
  };
  const ring = async ({ input }: KeptTimer): Promise<void> => {
    if (input['task'] === 'wake-run') await wakeRun(input, dependencies);
    if (input['task'] === 'step-campaign') await stepCampaign(input, dependencies);
    if (input['task'] === 'send-held-message') await sendHeldMessage(input, dependencies);
    await settle();
  };

  await write(
    { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
    { ...sampleChannel, locations: stores.map(({ code }) => code) },
  );
  for (const store of stores)
    await write(
      { table: 'catalog', pk: 'LOCATIONS', sk: store.code },
      {
        ...store,
        name: `Toko ${store.code}`,
        kind: 'store',
        timeZone: 'Asia/Jakarta',
        ships: true,
        openingHours: [],
        pickup: { enabled: true, readyInMinutes: 60 },
        address: { line1: 'Jl. Raya 1', city: store.code, country: 'ID' },
      },
    );

  let heard = 0;
  const world = {
    dependencies,
    db,
    sent,
    /** Everything that was on the bus, in order. */
    heardEvents,
    /** Subjects of what was sent, in order. */
    subjects: () => sent.map(({ content }) => content.subject),
    write,
    settle,
    runs: (customerId = 'ayu') => runsOf(db, customerId),
    sell: async (sku: string, price: number, stock: Readonly<Record<string, number>>) => {
      for (const [key, item] of catalogItems(sku, price)) await write(key, item);
      for (const [locationId, available] of Object.entries(stock))
        await write(
          { table: 'inventory', pk: `S#${sku}#${locationId}#0`, sk: 'A' },
          { sku, locationId, bucket: '0', available, onHand: available, unavailable: 0 },
        );
    },
    customer: async (customerId: string, more: object = {}) => {
      const granted = (purpose: string) => ({ medium: 'email', purpose, state: 'granted' });
      const personal = {
        email: `${customerId}@example.com`,
        addresses: [{ line1: 'Jl. Melati 5', city: 'Jakarta', country: 'ID', ...HOME }],
      };
      await write(
        { table: 'customers', pk: `U#${customerId}`, sk: 'A' },
        {
          customerId,
          personal,
          proofs: { email: {} },
          locale: 'en',
          timeZone: 'Asia/Jakarta',
          consents: [granted('marketing'), granted('profiling')],
          listShard: 0,
          ...more,
        },
      );
    },
    order: async (orderId: string, skus: readonly string[], customerId = 'ayu') => {
      const lines = skus.map((sku) => ({ lineId: sku, sku, quantity: 1, total: 1000, from: [] }));
      await write(
        { table: 'orders', pk: `O#${orderId}`, sk: 'A' },
        {
          orderId,
          customerId,
          status: 'paid',
          placedAt: new Date(clock.now()).toISOString(),
          lines,
          units: 1,
        },
      );
      await world.happens('satu.orders', 'OrderPlaced', { orderId, customerId, channel: 'web', lines });
      await world.happens('satu.orders', 'OrderPaid', { orderId, customerId, channel: 'web', lines });
    },
    start: async (name: BuiltInName, options: BuiltInOptions = {}) => {
      const request = asking(staffWith('journeys.write'), {
        params: { name },
        body: { channel: 'web', ...options },
      });
      await startBuiltInJourney(request, dependencies);
      // Journeys are kept for two seconds.
      pass(3000);
    },
    happens: async (source: string, type: string, data: Readonly<Record<string, unknown>>) => {
      heard += 1;
      await hear({
        source,
        metadata: {
          eventId: `evt_${heard}`,
          type,
          version: 1,
          occurredAt: new Date(clock.now()).toISOString(),
          aggregateId: `agg_${heard}`,
          aggregateVersion: heard,
          correlationId: 'c',
          actor: { type: 'system', id: 'test' },
        } as unknown as OutgoingEvent['metadata'],
        data,
      });
      await settle();
    },
    /** Time passes; timers ring when it is theirs. */
    pass: async (ms: number) => {
      const until = clock.now() + ms;
      for (;;) {
        const [next] = [...timers.values()].toSorted((a, b) => a.at.localeCompare(b.at));
        if (next === undefined || Date.parse(next.at) > until) break;
        timers.delete(next.name);
        pass(Math.max(0, Date.parse(next.at) - clock.now()));
        await ring(next);
      }
      pass(until - clock.now());
    },
  };
  await world.customer('ayu');
  return world;
};
