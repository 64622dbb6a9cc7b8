import { randomUUID } from 'node:crypto';
import type { Envelope } from '#shared/events/envelope.ts';
import type { ShopClient } from '#shared/client/generated.ts';
import { makeClient } from '#shared/client/generated.ts';
import type { LocalMessage } from '../../../local/pages/messages-source.ts';
import type { JourneyGlobals } from './shop-environment.ts';
import { localApi } from './local-api.ts';

/** Staff roles, two customers, and a machine client per channel: see `GET /_local/users`. */
export type User =
  | 'admin'
  | 'merchandiser'
  | 'store-manager'
  | 'store-clerk'
  | 'support'
  | 'finance'
  | 'customer-ayu'
  | 'customer-budi';

/** An event as it reached the bus. */
export interface ShopEvent extends Envelope<Readonly<Record<string, unknown>>> {
  readonly type: string;
  readonly source: string;
}

declare global {
  // Set by the test environment of journeys.
  var journey: JourneyGlobals | undefined;
}

const journeyOf = (): JourneyGlobals => {
  if (globalThis.journey === undefined)
    throw new Error('journeys run in test/journeys only, where jest starts a shop for them');
  return globalThis.journey;
};

const { baseUrl, faultSeed } = journeyOf();
const local = localApi(baseUrl);
const tokens = new Map<string, Promise<string>>();

const tokenOf = (user: string): Promise<string> => {
  const known = tokens.get(user) ?? local.token(user);
  tokens.set(user, known);
  return known;
};

/** The running shop of a journey: its API as anybody, its clock, and what came out of it. */
export const shop = {
  baseUrl,
  /** True when deliveries are doubled, delayed and reordered during this run. */
  hasFaults: faultSeed !== undefined,
  /** The API as a user of the shop. */
  as: (user: User | (string & {})): ShopClient => makeClient({ baseUrl, token: () => tokenOf(user) }),
  /** The API without a sign-in. */
  guest: makeClient({ baseUrl }),
  token: tokenOf,
  /** Any request at all, for what the typed client does not let through. */
  fetch: (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, baseUrl), init),
  /**
   * Waits until every change has reached everybody: streams, bus, queues, consumers; deliveries that a fault delayed,
   * and failed ones that are tried again.
   */
  settle: () => local.settle(),
  /**
   * Moves the clock by an ISO 8601 duration and runs what falls due, in order. Tokens are fetched anew afterwards, and
   * by whoever asks meanwhile: a test whose time is over leaves its clock moving.
   */
  advanceClock: async (duration: string): Promise<void> => {
    tokens.clear();
    await local.advance(duration).finally(() => tokens.clear());
    await local.settle();
  },
  /** Sets a secret that a domain declares. Functions that know the old value use the new one after five minutes. */
  setSecret: async (name: string, value: object): Promise<void> => {
    await local.setSecret(name, JSON.stringify(value));
    await shop.advanceClock('PT6M');
  },
  /** The shop's present instant. */
  now: () => local.now(),
  /** Events of one type so far, oldest first; `about` picks those whose data has these values. */
  events: (type: string, about: Readonly<Record<string, unknown>> = {}): Promise<readonly ShopEvent[]> =>
    local.events(type, about),
  /** Messages to customers, newest first. */
  messages: (): Promise<readonly LocalMessage[]> => local.messages(),
  /** Replaces the fault plan for the rest of the file; what is left out does not go wrong. */
  faults: (plan: object) => local.faults(plan),
  /** What went wrong so far by the fault plan, counted by kind. */
  faultsHappened: () => local.faultsHappened(),
  /** Letters and digits that no other journey uses: for codes and SKUs. */
  unique: (prefix: string): string => `${prefix}-${randomUUID().slice(0, 8)}`,
};
