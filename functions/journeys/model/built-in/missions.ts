import { common, customer, type BuiltInGroup, type BuiltInOptions } from './journey-parts.ts';

const USUAL_POINTS = 50;

/** Points are gifts of the shop: each run gives them once, in the transaction that moves it. */
const reward = ({ points = USUAL_POINTS }: BuiltInOptions) =>
  ({ id: 'reward', kind: 'points', points, validFor: 'P365D' }) as const;

/** Points for what customers do for the shop and for each other; the way back into a journey is the cap. */
export const missions = {
  'mission-review': (options) => ({
    ...common,
    name: 'Thank for a review with points, once a week',
    trigger: { source: 'satu.reviews', type: 'ReviewPublished', customer },
    reentry: { after: 'P7D' },
    steps: [reward(options)],
  }),
  'mission-verified': (options) => ({
    ...common,
    name: 'Thank for a verified address with points, once',
    trigger: {
      source: 'satu.customers',
      type: 'IdentityLinked',
      customer,
      where: [{ field: 'identities.*.proof', is: 'equal', value: 'verified' }],
    },
    reentry: 'never',
    steps: [reward(options)],
  }),
  'mission-wish-list': (options) => ({
    ...common,
    name: 'Thank for the first wish list with points, once',
    trigger: { source: 'satu.wish-lists', type: 'WishListChanged', customer },
    reentry: 'never',
    steps: [reward(options)],
  }),
} as const satisfies BuiltInGroup;
