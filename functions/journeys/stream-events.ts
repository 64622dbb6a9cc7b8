import type { EventContract } from '#shared/contracts/event.ts';
import { eventOf, startedBy, type DataOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import type { ChangeMapper } from '#shared/events/publish-changes.ts';
import {
  CampaignCompleted,
  CampaignStarted,
  JourneyEntered,
  JourneyEventRaised,
  JourneyExited,
  JourneyStepped,
  JourneyWebhookRequested,
  MessageRequested,
} from './events.ts';
import type { Campaign } from './model/campaign.ts';
import type { JourneyRun, RunEntry } from './model/run.ts';

/**
 * Makes the events of a run from the change record of its item: entries of its history are only added, so whatever is
 * new happened in this change. No event item is written.
 */
export const streamEvents: ChangeMapper = ({ pk, before, after }) => {
  if (pk === 'CAMPAIGNS') return campaignEvents(before, after);
  if (!pk.startsWith('JRUNS#') || !isRun(after)) return [];
  const known = isRun(before) ? before.history.length : 0;
  const happened = after.history.slice(known).map((entry, at) => ({ entry, sequence: known + at + 1 }));
  return [
    ...(isRun(before) ? [] : [entered(after)]),
    ...happened.flatMap(({ entry, sequence }) => eventsOf(after, entry, sequence)),
  ];
};

const isCampaign = (image: unknown): image is Campaign =>
  typeof image === 'object' && image !== null && 'campaignId' in image && 'progress' in image;

const campaignEvents = (before: unknown, after: unknown): readonly OutgoingEvent[] => {
  if (!isCampaign(before) || !isCampaign(after)) return [];
  const { campaignId, journeyId, version, startedAt, finishedAt, progress } = after;
  const facts = {
    aggregateId: campaignId,
    aggregateVersion: version,
    cause: startedBy('journeys', campaignId),
  };
  if (before.startedAt === undefined && startedAt !== undefined)
    return [eventOf(CampaignStarted, { ...facts, occurredAt: startedAt, data: { campaignId, journeyId } })];
  if (before.finishedAt !== undefined || finishedAt === undefined) return [];
  const data = { campaignId, journeyId, entered: progress.entered };
  return [eventOf(CampaignCompleted, { ...facts, occurredAt: finishedAt, data })];
};

const isRun = (image: unknown): image is JourneyRun =>
  typeof image === 'object' && image !== null && 'runId' in image && 'history' in image;

const entered = (run: JourneyRun): OutgoingEvent =>
  made(JourneyEntered, run, 1, run.enteredAt, { ...factsOf(run), isHeldOut: run.isHeldOut });

const eventsOf = (run: JourneyRun, entry: RunEntry, sequence: number): readonly OutgoingEvent[] => {
  const { stepId, kind, at, result, reason } = entry;
  const facts = factsOf(run);
  if (kind === 'exit')
    return [
      made(JourneyExited, run, sequence, at, {
        ...facts,
        outcome: run.outcome ?? 'completed',
        isHeldOut: run.isHeldOut,
      }),
    ];
  const stepped = made(JourneyStepped, run, sequence, at, { ...facts, stepId, kind, result, reason });
  return [
    stepped,
    ...messageOf(run, entry, sequence),
    ...raisedOf(run, entry, sequence),
    ...webhookOf(run, entry, sequence),
  ];
};

const messageOf = (run: JourneyRun, entry: RunEntry, sequence: number): readonly OutgoingEvent[] => {
  const { kind, messageId, templateId, purpose, rules, why, stepId, at } = entry;
  if (kind !== 'message' || messageId === undefined || templateId === undefined) return [];
  return [
    made(MessageRequested, run, sequence, at, {
      ...factsOf(run),
      stepId,
      messageId,
      templateId,
      purpose: purpose ?? 'marketing',
      channel: run.channel,
      facts: run.facts,
      coupon: couponBefore(run, sequence),
      rules,
      why,
      enteredAt: run.enteredAt,
    }),
  ];
};

/** The coupon that the run gave last before this entry. */
const couponBefore = ({ history }: JourneyRun, sequence: number): string | undefined =>
  history.slice(0, sequence).findLast(({ coupon }) => coupon !== undefined)?.coupon;

const raisedOf = (run: JourneyRun, entry: RunEntry, sequence: number): readonly OutgoingEvent[] => {
  const { kind, name, stepId, at } = entry;
  if (kind !== 'event' || name === undefined) return [];
  return [made(JourneyEventRaised, run, sequence, at, { ...factsOf(run), stepId, name, depth: run.depth })];
};

const webhookOf = (run: JourneyRun, entry: RunEntry, sequence: number): readonly OutgoingEvent[] => {
  const { kind, name, stepId, at } = entry;
  if (kind !== 'webhook' || name === undefined) return [];
  const { channel, facts } = run;
  const data = { ...factsOf(run), stepId, name, channel, facts };
  return [made(JourneyWebhookRequested, run, sequence, at, data)];
};

const factsOf = ({ runId, journeyId, journeyVersion, customerId }: JourneyRun) => ({
  runId,
  journeyId,
  journeyVersion,
  customerId,
});

/** @param sequence position in the history, so that two events of a type of one run differ */
const made = <Contract extends EventContract>(
  contract: Contract,
  { runId, channel, correlationId }: JourneyRun,
  sequence: number,
  at: string,
  data: DataOf<Contract>,
): OutgoingEvent =>
  eventOf(contract, {
    aggregateId: runId,
    aggregateVersion: sequence,
    occurredAt: at,
    channel,
    cause: startedBy('journeys', correlationId),
    data,
  });
