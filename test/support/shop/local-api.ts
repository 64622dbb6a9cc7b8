import type { LoggedEvent } from '../../../local/bus/event-log.ts';
import type { LocalMessage } from '../../../local/pages/messages-source.ts';
import type { DeadLetter } from '../../../local/event-delivery/dead-letters.ts';
import type { Refusal } from '../../../local/permissions/refusals.ts';
import type { ShopEvent } from './shop.ts';

/** A timer of the movable clock. */
interface Due {
  readonly id: string;
  readonly dueAt: string;
}

interface ClockState {
  readonly now: string;
  readonly due: readonly Due[];
}

/** Timers that belong to something under way, in contrast to sweeps, nudges and other plans. */
const UNDER_WAY = /^(?:delayed delivery|message .* is visible again|call )/;
/** Tasks that failed and are to be tried again. */
const FAILED = /^invocation /;
const MOST_TURNS = 200;

/** What a sweep would have found earlier it finds at its last run of a move, so a few runs are enough, and quick. */
const REPEATS = 4;

/** The `/_local` routes of the runner, as journeys use them. */
export const localApi = (baseUrl: string) => {
  const call = async <Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> => {
    const response = await fetch(new URL(`/_local/${path}`, baseUrl), {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    if (!response.ok)
      throw new Error(`/_local/${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer as Answer;
  };
  const drain = () => call<object>('POST', 'drain', {});
  const clock = () => call<ClockState>('GET', 'clock');
  const setSecret = (name: string, value: string) => call<object>('POST', 'secrets', { name, value });
  const advance = (duration: string) =>
    call<object>('POST', 'clock', { advance: duration, repeats: REPEATS });

  /** Failed and delayed deliveries wait on the movable clock, so it is moved just far enough for them. */
  const settleAll = async (isUnderWay: (id: string) => boolean): Promise<void> => {
    for (let turn = 0; turn < MOST_TURNS; turn += 1) {
      await drain();
      const { now, due } = await clock();
      const next = due.find(({ id }) => isUnderWay(id));
      if (next === undefined) return;
      await advance(durationUntil(next.dueAt, now));
    }
    throw new Error(`still not settled after ${MOST_TURNS} turns`);
  };
  const settle = (): Promise<void> => settleAll((id) => UNDER_WAY.test(id));

  /** Those that failed by now only: a task that always fails fails anew each minute. */
  const finish = async (): Promise<void> => {
    await settle();
    const failed = new Set((await clock()).due.map(({ id }) => id).filter((id) => FAILED.test(id)));
    await settleAll((id) => failed.has(id));
  };

  return {
    setSecret,
    /** Timers of this file's carts and messages would run in whichever file moves the clock next. */
    forgetSchedules: () => call<object>('POST', 'forget-schedules', {}),
    settle,
    /** Settles, and lets tasks that failed be tried again until they succeed or are given up. */
    finish,
    advance,
    now: async () => (await clock()).now,
    token: async (user: string) => (await call<{ token: string }>('POST', 'tokens', { user })).token,
    faults: (plan: object) => call<object>('POST', 'faults', plan),
    faultsHappened: async () =>
      (await call<{ happened: Readonly<Record<string, number>> }>('GET', 'faults')).happened,
    refusals: async () => (await call<{ data: readonly Refusal[] }>('GET', 'refusals')).data,
    deadLetters: async () => (await call<{ data: readonly DeadLetter[] }>('GET', 'dead-letters')).data,
    messages: async () => (await call<{ data: readonly LocalMessage[] }>('GET', 'messages')).data,
    events: async (type: string, about: Readonly<Record<string, unknown>>): Promise<readonly ShopEvent[]> => {
      const { data } = await call<{ data: readonly LoggedEvent[] }>(
        'GET',
        `events?limit=5000&detailType=${encodeURIComponent(type)}`,
      );
      return data.map(shopEvent).filter(({ data: facts }) => isAbout(facts, about));
    },
  };
};

const shopEvent = ({ event }: LoggedEvent): ShopEvent => ({
  ...(event.detail as Pick<ShopEvent, 'metadata' | 'data'>),
  type: event['detail-type'],
  source: event.source,
});

const isAbout = (
  facts: Readonly<Record<string, unknown>>,
  about: Readonly<Record<string, unknown>>,
): boolean => Object.entries(about).every(([name, value]) => facts[name] === value);

/** An ISO 8601 duration of whole seconds, at least one. */
const durationUntil = (dueAt: string, now: string): string =>
  `PT${Math.max(1, Math.ceil((Date.parse(dueAt) - Date.parse(now)) / 1000))}S`;
