import type { JourneyBody } from './journey.ts';

type BuiltIn = Omit<JourneyBody, 'channel' | 'status'>;

const message = (id: string, templateId: string) =>
  ({ id, kind: 'message', templateId, purpose: 'marketing' }) as const;
const ordered = { type: 'OrderPlaced', source: 'satu.orders' } as const;
const common = { holdOutPercent: 0, exits: [] };

/** Journeys that are switched on by one call, with the templates of the same names in engagement. */
export const builtInJourneys = {
  welcome: {
    ...common,
    name: 'Welcome new customers',
    trigger: { source: 'satu.customers', type: 'CustomerRegistered', customer: 'customerId' },
    reentry: 'never',
    goal: ordered,
    steps: [{ id: 'an-hour', kind: 'wait', for: 'PT1H' }, message('welcome', 'satu-welcome')],
  },
  'review-request': {
    ...common,
    name: 'Ask for a review after delivery',
    trigger: { source: 'satu.fulfilment', type: 'FulfilmentDelivered', customer: 'customerId' },
    reentry: { after: 'P7D' },
    exits: [
      { source: 'satu.returns', type: 'ReturnRequested' },
      { source: 'satu.behaviour', type: 'Product Reviewed' },
    ],
    steps: [
      { id: 'three-days', kind: 'wait', for: 'P3D' },
      { id: 'evening', kind: 'wait_until', localTime: '18:00' },
      message('ask', 'satu-review-request'),
    ],
  },
  'win-back': {
    ...common,
    name: 'Win back customers who stopped ordering',
    trigger: { ...ordered, customer: 'customerId' },
    reentry: { after: 'P90D' },
    steps: [
      {
        id: 'next-order',
        kind: 'wait_for_event',
        event: ordered,
        timeout: 'P90D',
        then: 'end',
        otherwise: 'morning',
      },
      { id: 'morning', kind: 'wait_until', localTime: '10:00' },
      message('miss-you', 'satu-win-back'),
    ],
  },
  'browse-abandonment': {
    ...common,
    name: 'Remind of a product that was looked at',
    trigger: {
      source: 'satu.behaviour',
      type: 'Product Viewed',
      customer: 'customerId',
      where: [{ field: 'name', is: 'present' }],
    },
    reentry: { after: 'P7D' },
    goal: ordered,
    exits: [{ source: 'satu.behaviour', type: 'Product Added' }],
    steps: [{ id: 'a-day', kind: 'wait', for: 'P1D' }, message('remind', 'satu-browse-abandonment')],
  },
} as const satisfies Readonly<Record<string, BuiltIn>>;

export type BuiltInName = keyof typeof builtInJourneys;

export const builtInNames = Object.keys(builtInJourneys) as BuiltInName[];
