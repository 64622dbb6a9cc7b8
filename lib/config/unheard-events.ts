import type { DomainContract } from '#shared/contracts/domain.ts';
import type { StageConfig } from './stage.ts';

/**
 * Types of events that no domain of a deployment subscribes to, and that its stage does not ask for: they stay in the outbox
 * and are not put on the bus, which costs a dollar a million.
 */
export const unheardEvents = (
  { publishesUnheardEvents }: Pick<StageConfig, 'publishesUnheardEvents'>,
  domains: readonly DomainContract[],
): readonly string[] => {
  if (publishesUnheardEvents) return [];
  const heard = new Set(
    domains.flatMap(({ events }) => events?.subscriptions ?? []).map(({ event }) => event.type),
  );
  const everything = domains.flatMap(({ events }) => events?.everyEvent ?? []);
  const isHeard = (type: string): boolean =>
    heard.has(type) || everything.some(({ except }) => !except.includes(type));
  const published = domains.flatMap(({ publishes }) => publishes).map(({ type }) => type);
  return [...new Set(published)].filter((type) => !isHeard(type)).sort();
};
