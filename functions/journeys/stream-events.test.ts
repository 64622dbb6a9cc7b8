import { describe, expect, it } from '@jest/globals';
import { begin, advance } from './model/advance.ts';
import { newCampaign, type Campaign } from './model/campaign.ts';
import type { Journey } from './model/journey.ts';
import type { JourneyRun } from './model/run.ts';
import { streamEvents } from './stream-events.ts';

const now = Date.parse('2026-11-23T03:00:00.000Z');
const journey: Journey = {
  journeyId: 'thanks',
  name: 'Thanks',
  channel: 'web',
  status: 'active',
  reentry: 'never',
  holdOutPercent: 0,
  exits: [],
  steps: [
    { id: 'code', kind: 'coupon', promotionId: 'promo_1' },
    { id: 'pause', kind: 'wait', for: 'PT1H' },
    { id: 'thanks', kind: 'message', templateId: 'thanks', purpose: 'marketing' },
    { id: 'told', kind: 'event', name: 'Thanked' },
  ],
  version: 1,
};
const empty: JourneyRun = {
  runId: 'run_1',
  journeyId: 'thanks',
  journeyVersion: 1,
  customerId: 'ayu',
  number: 1,
  channel: 'web',
  timeZone: 'UTC',
  cause: 'e',
  correlationId: 'c',
  facts: { stars: 5 },
  depth: 2,
  isHeldOut: false,
  status: 'waiting',
  enteredAt: new Date(now).toISOString(),
  history: [],
  ttl: 0,
  version: 1,
};

describe('the events of a run', () => {
  it('are those of its new steps, each with an id of its own', () => {
    const entered = begin(empty, journey, now);
    const over = advance(entered, journey, { kind: 'time', stepId: 'pause' }, now) ?? entered;
    const change = { pk: 'JRUNS#ayu', sk: 'thanks#000001', expired: false };

    const first = streamEvents({ ...change, kind: 'INSERT', after: { ...entered } });
    const then = streamEvents({ ...change, kind: 'MODIFY', before: { ...entered }, after: { ...over } });

    expect(first.map(({ metadata }) => metadata.type)).toEqual([
      'JourneyEntered',
      'JourneyStepped',
      'JourneyStepped',
    ]);
    expect(then.map(({ metadata }) => metadata.type)).toEqual([
      'JourneyStepped',
      'JourneyStepped',
      'MessageRequested',
      'JourneyStepped',
      'JourneyEventRaised',
      'JourneyExited',
    ]);
    const ids = [...first, ...then].map(({ metadata }) => metadata.eventId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(then[2]?.data).toMatchObject({ templateId: 'thanks', facts: { stars: 5 }, coupon: 'run_1.code' });
    expect(then[4]?.data).toMatchObject({ name: 'Thanked', depth: 2 });
  });
});

describe('the events of a campaign', () => {
  const before: Campaign = {
    ...newCampaign(
      {
        campaignId: 'sale',
        journeyId: 'thanks',
        name: 'Sale',
        audience: { everybody: true as const },
        data: {},
        perMinute: 100,
      },
      'x',
    ),
  };
  const told = (from: Campaign, to: Campaign) =>
    streamEvents({
      kind: 'MODIFY',
      pk: 'CAMPAIGNS',
      sk: 'sale',
      before: { ...from },
      after: { ...to },
      expired: false,
    });
  const started = {
    ...before,
    status: 'running',
    startedAt: '2026-11-23T03:00:00.000Z',
    version: 2,
  } as const;

  it('tell once that it began, and once that it ended, with how many entered', () => {
    const page = { ...started, progress: { ...started.progress, entered: 40 }, version: 3 };
    const done = {
      ...page,
      status: 'completed',
      finishedAt: '2026-11-23T03:02:00.000Z',
      version: 4,
    } as const;

    expect(told(before, started)).toMatchObject([
      { metadata: { type: 'CampaignStarted', occurredAt: started.startedAt } },
    ]);
    expect(told(started, page)).toEqual([]);
    expect(told(page, done)).toMatchObject([
      {
        metadata: { type: 'CampaignCompleted', occurredAt: done.finishedAt },
        data: { campaignId: 'sale', entered: 40 },
      },
    ]);
    expect(told(done, { ...done, version: 5 })).toEqual([]);
  });
});
