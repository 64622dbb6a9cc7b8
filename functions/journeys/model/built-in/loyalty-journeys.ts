import {
  common,
  coupon,
  customer,
  message,
  ordered,
  until,
  why,
  type BuiltInGroup,
} from './journey-parts.ts';

const daily = { every: 'P1D', perMinute: 1000 };

/** Birthdays, points and tiers. */
export const loyaltyJourneys = {
  birthday: (options) => ({
    ...common,
    name: 'Congratulate on birthdays',
    reentry: { after: 'P300D' },
    goal: ordered,
    why: why('Anda memberi tahu kami tanggal ulang tahun Anda.', 'You told us your birthday.'),
    steps: [...coupon(options), message('wish', 'satu-birthday')],
    campaign: { audience: { birthday: true }, ...daily },
  }),
  'points-expiring': () => ({
    ...common,
    name: 'Remind of points before they expire',
    reentry: { after: 'P14D' },
    goal: ordered,
    why: why('Anda punya poin yang akan hangus.', 'You have points that will expire.'),
    steps: [
      until('morning', '10:00'),
      message('remind', 'satu-points-expiring', { about: { kind: 'points', within: 'P14D' } }),
    ],
    campaign: { audience: { pointsExpireWithin: 'P14D' }, ...daily },
  }),
  'tier-reached': () => ({
    ...common,
    name: 'Congratulate on a new tier',
    trigger: {
      source: 'satu.loyalty',
      type: 'TierChanged',
      customer,
      where: [{ field: 'change', is: 'equal', value: 'reached' }],
    },
    reentry: { after: 'P1D' },
    why: why('Anda mencapai tingkat baru.', 'You reached a new tier.'),
    steps: [message('reached', 'satu-tier-reached')],
  }),
} as const satisfies BuiltInGroup;
