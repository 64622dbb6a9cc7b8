import type { DomainContract } from '#shared/contracts/domain.ts';

/** Everything of a domain that has a queue on the bus. */
export const inboxesOf = ({
  subscriptions = [],
  everyEvent,
}: Pick<NonNullable<DomainContract['events']>, 'subscriptions' | 'everyEvent'>) => [
  ...subscriptions,
  ...(everyEvent === undefined ? [] : [everyEvent]),
];
