import { eventOf, type Cause, type OutgoingEvent } from '#shared/events/envelope.ts';
import { PointsEarned, PointsExpired, PointsTakenBack } from '../events.ts';
import type { PointsPosting } from '../model/ledger.ts';

/** What a posting tells the others; when no points moved, nothing. */
export const eventsOf = ({ entry, balance }: PointsPosting, cause: Cause): readonly OutgoingEvent[] => {
  if (entry === undefined) return [];
  const facts = {
    aggregateId: `points:${entry.customerId}`,
    aggregateVersion: balance.version,
    occurredAt: entry.at,
    cause,
  };
  const data = {
    customerId: entry.customerId,
    orderId: entry.orderId,
    points: entry.points,
    balance: balance.points,
  };
  switch (entry.kind) {
    case 'earned':
      return [eventOf(PointsEarned, { ...facts, data: { ...data, expiresAt: entry.expiresAt ?? entry.at } })];
    case 'taken_back':
      return [eventOf(PointsTakenBack, { ...facts, data })];
    case 'expired':
      return [eventOf(PointsExpired, { ...facts, data })];
  }
};
