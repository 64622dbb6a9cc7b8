/** What the value of a field is, and what conditions may compare it with. */
export type SegmentFieldKind = 'text' | 'texts' | 'number' | 'days' | 'amount' | 'flag' | 'any';

/** What rules may ask of a customer. `days` are whole days since something, so that time alone changes them. */
export const segmentFields = {
  stage: 'text',
  tier: 'text',
  orders: 'number',
  returns: 'number',
  lifetimeValue: 'amount',
  recency: 'number',
  frequency: 'number',
  monetary: 'number',
  daysSinceLastOrder: 'days',
  daysSinceFirstOrder: 'days',
  daysSinceCartAbandoned: 'days',
  daysSinceRegistered: 'days',
  marketingConsent: 'texts',
  profilingConsent: 'flag',
  emailVerified: 'flag',
  phoneVerified: 'flag',
  groups: 'texts',
  tags: 'texts',
  locale: 'text',
  preferredMedium: 'text',
  birthdayMonth: 'number',
  city: 'texts',
  province: 'texts',
  country: 'texts',
  fact: 'any',
} as const satisfies Readonly<Record<string, SegmentFieldKind>>;

export type SegmentField = keyof typeof segmentFields;

export const segmentFieldNames = Object.keys(segmentFields) as [SegmentField, ...SegmentField[]];

export const segmentOperators = ['equal', 'one_of', 'at_least', 'at_most', 'present', 'absent'] as const;
export type SegmentOperator = (typeof segmentOperators)[number];
