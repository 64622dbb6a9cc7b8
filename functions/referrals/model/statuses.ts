export const referralStatuses = ['claimed', 'waiting', 'held', 'completed', 'refused', 'ended'] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

/** What a referrer and a new customer may have in common when they are one person, or one household. */
export const suspicionKinds = [
  'same_email',
  'same_phone',
  'same_device',
  'same_card',
  'same_address',
  'same_household',
] as const;
export type Suspicion = (typeof suspicionKinds)[number];
