import { advance, type RunInput } from './advance.ts';
import { decideEntry } from './entry.ts';
import type { Journey } from './journey.ts';
import type { JourneyRun } from './run.ts';

export interface DryRunRequest {
  readonly customerId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly eventsCome: boolean;
  readonly timeZone: string;
}

/** A whole run as it would be if every wait passed: the same code as real runs, without effects. */
export const dryRun = (
  journey: Journey,
  { customerId, data, eventsCome, timeZone }: DryRunRequest,
  now: number,
): JourneyRun => {
  const open: Journey = { ...journey, status: 'active', holdOutPercent: 0, goal: undefined, exits: [] };
  const entry = { customerId, facts: data, timeZone, cause: 'dry-run', correlationId: 'dry-run', depth: 0 };
  const entered = decideEntry(open, [], entry, now);
  if (entered.kind !== 'enter') throw new Error('an active journey takes its first customer');
  let { run } = entered;
  while (run.status === 'waiting') {
    const next = advance(run, open, inputAt(run, open, eventsCome), Date.parse(run.wakesAt ?? ''));
    if (next === undefined) return run;
    run = next;
  }
  return run;
};

const inputAt = ({ waitsAt = '' }: JourneyRun, { steps }: Journey, eventsCome: boolean): RunInput => {
  const step = steps.find(({ id }) => id === waitsAt);
  if (!eventsCome || step?.kind !== 'wait_for_event') return { kind: 'time', stepId: waitsAt };
  const { type, source = 'dry-run' } = step.event;
  return {
    kind: 'event',
    event: { eventId: 'dry-run-event', source, type, data: dataFor(step.event.where) },
  };
};

/** Data that fulfils the conditions that name a value. */
const dataFor = (
  where: readonly { readonly field: string; readonly value?: unknown }[] = [],
): Readonly<Record<string, unknown>> =>
  where.reduce<Record<string, unknown>>((data, { field, value }) => {
    const [last = field, ...path] = field.split('.').toReversed();
    const nested = path.reduce<unknown>((inner, key) => ({ [key]: inner }), {
      [last]: Array.isArray(value) ? (value[0] as unknown) : value,
    });
    return { ...data, ...(nested as Record<string, unknown>) };
  }, {});
