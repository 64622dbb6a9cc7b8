import { derivedId } from '#shared/ids/ids.ts';
import { DAY } from '#shared/time/clock.ts';
import { durationMs } from '#shared/time/duration.ts';
import { nextLocalTime } from '#shared/time/next-local-time.ts';
import { percentileOf, shareAt } from './cohort.ts';
import { failedCondition, matches, type ObservedEvent } from './event-filter.ts';
import { END, followingOf, type Journey, type JourneyStep } from './journey.ts';
import type { JourneyRun, RunEntry, RunOutcome } from './run.ts';

/** What moves a run. */
export type RunInput =
  /** The timer of a wait rang; one of a step that was left says nothing. */
  | { readonly kind: 'time'; readonly stepId: string }
  /** Something the customer did. */
  | { readonly kind: 'event'; readonly event: ObservedEvent }
  /** What became of a message of this run. */
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly result: string;
      readonly reason?: string;
      readonly medium?: string;
    };

/** A run whose customer just entered, walked up to its first wait. */
export const begin = (run: JourneyRun, journey: Journey, now: number): JourneyRun =>
  run.isHeldOut ? finished(run, 'held_out', now) : walk(run, journey, journey.steps[0]?.id ?? END, now);

/**
 * The run after an input, walked up to its next wait or its end; nothing when the input changes nothing. Pure: the same
 * input twice finds the step left, and does nothing the second time.
 */
export const advance = (
  run: JourneyRun,
  journey: Journey,
  input: RunInput,
  now: number,
): JourneyRun | undefined => {
  if (input.kind === 'message') return withOutcome(run, input, now);
  if (run.status === 'finished')
    return input.kind === 'event' ? converted(run, journey, input.event, now) : undefined;
  if (journey.status === 'stopped') return finished(run, 'journey_stopped', now);
  return input.kind === 'time'
    ? onTime(run, journey, input.stepId, now)
    : onEvent(run, journey, input.event, now);
};

const onTime = (run: JourneyRun, journey: Journey, stepId: string, now: number): JourneyRun | undefined => {
  if (run.waitsAt !== stepId) return undefined;
  const at = journey.steps.findIndex(({ id }) => id === stepId);
  const step = journey.steps[at];
  if (step === undefined) return finished(run, 'completed', now);
  const next = step.kind === 'wait_for_event' ? step.otherwise : nextOf(step, journey, at);
  return walk(noted(run, step, now, { result: 'time_over' }), journey, next, now);
};

const onEvent = (
  run: JourneyRun,
  journey: Journey,
  event: ObservedEvent,
  now: number,
): JourneyRun | undefined => {
  if (event.eventId === run.cause) return undefined;
  if (reachesGoal(run, journey, event, now))
    return {
      ...finished(run, 'goal_reached', now, event.type),
      convertedAt: new Date(now).toISOString(),
      convertedBy: orderIn(event),
    };
  if (journey.exits.some((filter) => matches(filter, event)))
    return finished(run, 'exit_event', now, event.type);
  const step = journey.steps.find(({ id }) => id === run.waitsAt);
  if (step?.kind !== 'wait_for_event' || !matches(step.event, event)) return undefined;
  const seen = noted(run, step, now, { result: 'event_came', reason: event.type });
  return walk(seen, journey, step.then, now);
};

/** A goal counts for the run for thirty days, also after the last step and for who was held out. */
const CONVERSION_WINDOW = 30 * DAY;

const reachesGoal = (run: JourneyRun, { goal }: Journey, event: ObservedEvent, now: number): boolean =>
  goal !== undefined &&
  run.convertedAt === undefined &&
  now - Date.parse(run.enteredAt) <= CONVERSION_WINDOW &&
  matches(goal, event);

const converted = (
  run: JourneyRun,
  journey: Journey,
  event: ObservedEvent,
  now: number,
): JourneyRun | undefined => {
  if (event.eventId === run.cause || !reachesGoal(run, journey, event, now)) return undefined;
  const at = new Date(now).toISOString();
  const entry: RunEntry = { stepId: END, kind: 'goal', at, result: 'converted', reason: event.type };
  return { ...run, convertedAt: at, convertedBy: orderIn(event), history: [...run.history, entry] };
};

const orderIn = ({ data }: ObservedEvent): string | undefined =>
  typeof data['orderId'] === 'string' ? data['orderId'] : undefined;

const withOutcome = (
  run: JourneyRun,
  { messageId, result, reason, medium }: Extract<RunInput, { kind: 'message' }>,
  now: number,
): JourneyRun | undefined => {
  const request = run.history.find((entry) => entry.messageId === messageId);
  const isKnown = run.history.some(
    (entry) =>
      entry.kind === 'message_outcome' &&
      entry.messageId === messageId &&
      entry.result === result &&
      (result !== 'answered' || entry.reason === reason),
  );
  if (request === undefined || isKnown) return undefined;
  const entry: RunEntry = {
    stepId: request.stepId,
    kind: 'message_outcome',
    at: new Date(now).toISOString(),
    result,
    reason,
    medium,
    messageId,
  };
  return { ...run, history: [...run.history, entry] };
};

/** From a step to the next wait. Steps lead forward only, so it ends. */
const walk = (from: JourneyRun, journey: Journey, stepId: string, now: number): JourneyRun => {
  const run = { ...from, waitsAt: undefined, wakesAt: undefined };
  const at = journey.steps.findIndex(({ id }) => id === stepId);
  const step = journey.steps[at];
  if (step === undefined) return finished(run, 'completed', now);
  const until = wakesAt(run, step, now);
  if (until !== undefined) {
    const wakes = new Date(until).toISOString();
    return {
      ...noted(run, step, now, { result: 'waiting', reason: wakes }),
      waitsAt: step.id,
      wakesAt: wakes,
    };
  }
  const { next, ...entry } = done(run, journey, { step, at, now });
  return walk(noted(run, step, now, entry), journey, next, now);
};

/** When a wait is over; nothing for a step that does not wait. */
const wakesAt = ({ timeZone, usualGap }: JourneyRun, step: JourneyStep, now: number): number | undefined => {
  switch (step.kind) {
    case 'wait':
      return now + durationMs(step.for);
    case 'wait_for_event':
      return (
        now +
        (step.timesUsual === undefined || usualGap === undefined
          ? durationMs(step.timeout)
          : Math.max(DAY, Math.round(usualGap * step.timesUsual)))
      );
    case 'wait_until':
      return nextLocalTime(now, timeZone, step.localTime);
    default:
      return undefined;
  }
};

type StepDone = Omit<RunEntry, 'stepId' | 'kind' | 'at'> & { readonly next: string };

const done = (
  run: JourneyRun,
  journey: Journey,
  { step, at, now }: { readonly step: JourneyStep; readonly at: number; readonly now: number },
): StepDone => {
  switch (step.kind) {
    case 'split': {
      const failed = failedCondition(step.if, run.facts);
      return failed === undefined
        ? { result: 'then', next: step.then }
        : { result: 'otherwise', reason: `${failed.field} is not ${failed.is}`, next: step.otherwise };
    }
    case 'cohorts': {
      const percentile = percentileOf(run.journeyId, step.id, run.customerId);
      const next = shareAt(step.shares, percentile)?.next ?? END;
      return { result: next, reason: `percentile ${percentile.toFixed(1)}`, next };
    }
    case 'message': {
      const messageId = derivedId('msg', 'journey', run.runId, step.id);
      const { templateId, purpose, priority, personalisation, about, survey } = step;
      const rules = { priority, personalisation, about, survey };
      const { why } = journey;
      const next = nextOf(step, journey, at);
      return { result: 'requested', messageId, templateId, purpose, rules, why, next };
    }
    case 'coupon':
      return {
        result: 'issued',
        promotionId: step.promotionId,
        coupon: `${run.runId}.${step.id}`,
        next: nextOf(step, journey, at),
      };
    case 'points': {
      const expiresAt = new Date(now + durationMs(step.validFor)).toISOString();
      return { result: 'given', points: step.points, expiresAt, next: nextOf(step, journey, at) };
    }
    case 'tag': {
      const { add, remove } = step;
      const reason = [...add.map((tag) => `+${tag}`), ...remove.map((tag) => `-${tag}`)].join(' ');
      return { result: 'tagged', reason, tags: { add, remove }, next: nextOf(step, journey, at) };
    }
    case 'webhook':
      return { result: 'requested', name: step.name, next: nextOf(step, journey, at) };
    case 'event':
      return { result: 'raised', name: step.name, next: nextOf(step, journey, at) };
    default:
      return { result: 'passed', next: nextOf(step, journey, at) };
  }
};

const nextOf = (step: JourneyStep, journey: Journey, at: number): string =>
  ('next' in step ? step.next : undefined) ?? followingOf(journey, at);

const noted = (
  run: JourneyRun,
  { id, kind }: JourneyStep,
  now: number,
  entry: Omit<RunEntry, 'stepId' | 'kind' | 'at'>,
): JourneyRun => ({
  ...run,
  history: [...run.history, { stepId: id, kind, at: new Date(now).toISOString(), ...entry }],
});

const finished = (run: JourneyRun, outcome: RunOutcome, now: number, reason?: string): JourneyRun => {
  const at = new Date(now).toISOString();
  const entry: RunEntry = { stepId: run.waitsAt ?? END, kind: 'exit', at, result: outcome, reason };
  return {
    ...run,
    status: 'finished',
    outcome,
    finishedAt: at,
    waitsAt: undefined,
    wakesAt: undefined,
    history: [...run.history, entry],
  };
};
