import type { BucketContract } from './bucket.ts';
import type { ErrorContract } from './error.ts';
import type { EventContract } from './event.ts';
import type { Grant } from './grant.ts';
import type { MetricContract } from './metric.ts';
import type { OutgoingMessage } from './outgoing-message.ts';
import type { PersonalDataContract } from './personal-data.ts';
import type { RouteContract } from './route.ts';
import type { ScopeContract } from './scopes.ts';
import type { Items, TableContract } from './table.ts';

/** What running code may reach beside tables. Each turns into a grant and an environment variable. */
export interface Reach {
  /** What it may do on which items. */
  readonly tables?: readonly Grant[];
  /** Secrets it may read: `tokens` signs guest tokens, others are declared in `secrets` of a domain. */
  readonly secrets?: readonly SecretName[];
  /** Objects of buckets that domains declare in `buckets`, by the bucket's name. */
  readonly buckets?: Readonly<Record<string, 'read' | 'write'>>;
  /** May create and delete one-time schedules that call this domain's events function. */
  readonly schedules?: boolean;
  /** May put events on the bus directly (behavioural events, best effort). */
  readonly bus?: boolean;
  /** Is told the API's own base URL (hosted pages, links in messages). */
  readonly apiUrl?: boolean;
  /** `send`: may send messages as the business, where a sender is configured; `reports`: knows the topics that report on them. */
  readonly mail?: 'send' | 'reports';
  /** `http.ts` is given `personalData` of all domains, and may do what each declares for it. */
  readonly personalData?: boolean;
  /** May sign customers in who proved their address, and open accounts for them. */
  readonly customerAccounts?: boolean;
}

/** `tokens`, `origin` (what a distribution in front proves itself with), or a name that a domain declares in `secrets`. */
export type SecretName = string;

/** How a domain's function is run. */
export interface FunctionSettings {
  /** @default 512 */
  readonly memoryMb?: number;
  /** @default 10 for http, 30 for events */
  readonly timeoutSeconds?: number;
  /** Environments kept for this function alone, so that others cannot starve it. @default none */
  readonly reservedConcurrency?: number;
  /** What it counts and reports, each with an alarm. @default none */
  readonly metrics?: readonly MetricContract[];
}

/** A reaction to an event, `functions/<domain>/on-<event>/`. */
export interface EventSubscription {
  /** Folder name: `on-order-paid`. */
  readonly name: string;
  readonly event: EventContract;
  /** Whom it hurts when it fails; shown in the alarm. */
  readonly errorImpact: string;
  /** Fields that `data` must have or must not have; other events stay on the bus. @default all come */
  readonly only?: Readonly<Record<string, 'present' | 'absent'>>;
  /**
   * Waits for more and hands many over at once, two batches at a time: for reactions whose cost is per batch.
   * @default at most ten, without waiting
   */
  readonly batch?: { readonly size: number; readonly windowSeconds: number };
}

/**
 * A reaction to whatever is on the bus, the shop's own events and those of others, `functions/<domain>/<name>/`: for
 * domains whose users say at run time what they wait for. Its task gets events as they are, unchecked.
 */
export interface EveryEventSubscription {
  /** Folder name: `on-any-event`. */
  readonly name: string;
  /** Types that never come: of high volume, or the domain's own. */
  readonly except: readonly string[];
  readonly errorImpact: string;
  readonly batch: { readonly size: number; readonly windowSeconds: number };
}

/** A task the clock starts, `functions/<domain>/<name>/`. */
export interface ScheduledTask {
  readonly name: string;
  /** EventBridge rate or cron expression, for example `rate(1 minute)`. */
  readonly every: string;
  readonly errorImpact: string;
}

/** A task that a one-time schedule starts with a small JSON input, `functions/<domain>/<name>/`. */
export interface TimedTask {
  readonly name: string;
  readonly errorImpact: string;
}

/** Which change records of a table are meant. */
export interface ChangeFilter {
  /** Leading pattern of the partition keys, for example `S#`. @default any */
  readonly keyPrefix?: string;
  /** Sort keys; a value, or a prefix ending in `*`. @default any */
  readonly sortKey?: string;
  readonly on: readonly ('INSERT' | 'MODIFY' | 'REMOVE')[];
}

/** Change records of this domain's own items, named by where their partition keys begin. */
export interface OwnChanges extends ChangeFilter {
  readonly keyPrefix: string;
}

/** A reader of the change records of this domain's own items, `functions/<domain>/<name>/`. */
export interface StreamTask extends OwnChanges {
  readonly name: string;
  readonly errorImpact: string;
}

export interface DomainContract {
  /** Folder name, and the middle of every resource's name. */
  readonly name: string;
  /** What it is for, in one sentence. */
  readonly purpose: string;
  /** `non-production`: left out of stages that serve real customers. @default every stage */
  readonly stages?: 'non-production';
  /** Tables that are made for it; other domains may keep items there too. @default none */
  readonly tables?: readonly TableContract[];
  readonly items?: readonly Items[];
  /** What it holds about people: exports and erasures find it by its `personal-data.ts`. @default nothing */
  readonly personalData?: PersonalDataContract;
  /** Items whose keys name a person or a digest of one and that exports and erasures leave alone, and why: by item name. @default none */
  readonly notPersonal?: Readonly<Record<string, string>>;
  /** Scopes that its routes ask for, and who has them; other domains may ask for them too. @default none */
  readonly scopes?: Readonly<Record<string, ScopeContract>>;
  /** Buckets that are made for it; other domains may use them too. @default none */
  readonly buckets?: readonly BucketContract[];
  /** Secrets that are made for it; other domains may read them too: what each is for, by its name in lower-case letters and digits. @default none */
  readonly secrets?: Readonly<Record<SecretName, string>>;
  readonly errors: Readonly<Record<string, ErrorContract>>;
  readonly publishes: readonly EventContract[];
  /** What it posts to addresses of other systems. @default nothing */
  readonly posts?: readonly OutgoingMessage[];
  /**
   * Which of its own items' changes become events of delivery `stream`: the table's publisher is called for them,
   * beside the event items, with the mapper in `stream-events.ts`. @default none
   */
  readonly streamEvents?: readonly OwnChanges[];
  /** The function behind the HTTP routes, `http.ts`. */
  readonly http?: FunctionSettings & {
    readonly routes: readonly RouteContract[];
    readonly reach: Reach;
    readonly errorImpact: string;
  };
  /** The function behind subscriptions, schedules and timers, `events-handler.ts`. */
  readonly events?: FunctionSettings & {
    readonly subscriptions?: readonly EventSubscription[];
    readonly everyEvent?: EveryEventSubscription;
    readonly schedules?: readonly ScheduledTask[];
    readonly timers?: readonly TimedTask[];
    readonly reach: Reach;
  };
  /** The function behind stream records of its own items, `stream-handler.ts`. */
  readonly stream?: FunctionSettings & {
    readonly tasks: readonly StreamTask[];
    readonly reach: Reach;
  };
}

/** Declares a domain: everything that it owns, serves, says and may touch. */
export const defineDomain = <const Domain extends DomainContract>(domain: Domain) => domain;
