import { eventOf, startedBy, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import { SegmentEntered, SegmentLeft } from './events.ts';
import type { SegmentStanding } from './model/standing.ts';

/** Tells who entered and left what from the change record of their standing: no event item is written. */
export const streamEvents: ChangeMapper = ({ pk, before, after }) => {
  if (!pk.startsWith('SEGC#')) return [];
  const [earlier, later] = [standingIn(before), standingIn(after)];
  const entered = entriesOf(later).filter(([id]) => earlier?.segments[id] === undefined);
  const left = entriesOf(earlier).filter(([id]) => later?.segments[id] === undefined);
  // What was erased has no later state.
  const standing = later ?? (earlier && { ...earlier, version: earlier.version + 1 });
  if (standing === undefined) return [];
  return [
    ...left.map((entry) => made(SegmentLeft, standing, entry)),
    ...entered.map((entry) => made(SegmentEntered, standing, entry)),
  ];
};

const standingIn = (image: Readonly<Record<string, unknown>> | undefined): SegmentStanding | undefined =>
  image as SegmentStanding | undefined;

const entriesOf = (standing: SegmentStanding | undefined): readonly (readonly [string, string])[] =>
  Object.entries(standing?.segments ?? {});

const made = (
  contract: typeof SegmentEntered,
  { customerId, version, changedAt, depth }: SegmentStanding,
  [segmentId, since]: readonly [string, string],
): OutgoingEvent =>
  eventOf(contract, {
    aggregateId: `${segmentId}:${customerId}`,
    aggregateVersion: version,
    occurredAt: changedAt,
    cause: startedBy('segments', customerId),
    data: { segmentId, customerId, since, depth },
  });
