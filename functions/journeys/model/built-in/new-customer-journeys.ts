import {
  common,
  coupon,
  customer,
  message,
  nextOrder,
  ordered,
  until,
  wait,
  why,
  type BuiltInGroup,
} from './journey-parts.ts';

/** From registration to the first order. */
export const newCustomerJourneys = {
  welcome: () => ({
    ...common,
    name: 'Welcome new customers',
    trigger: { source: 'satu.customers', type: 'CustomerRegistered', customer },
    reentry: 'never',
    goal: ordered,
    why: why('Anda baru saja mendaftar.', 'You have just signed up.'),
    steps: [wait('an-hour', 'PT1H'), message('welcome', 'satu-welcome')],
  }),
  'first-purchase': (options) => ({
    ...common,
    name: 'Invite to a first order',
    trigger: { source: 'satu.customers', type: 'CustomerRegistered', customer },
    reentry: 'never',
    goal: ordered,
    why: why('Anda mendaftar dan belum pernah memesan.', 'You signed up, and have not ordered yet.'),
    steps: [
      nextOrder('P7D', options.promotionId === undefined ? 'evening' : 'coupon'),
      ...coupon(options),
      until('evening', '18:00'),
      message('invite', 'satu-first-purchase'),
    ],
  }),
} as const satisfies BuiltInGroup;
