import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { Scope } from '#shared/contracts/scopes.ts';
import { problem } from '#shared/problems/problem.ts';

/** Who is calling. Carried into every state change and event, never guessed later. */
export type Actor =
  /** Nobody signed in. May hold the guest token of one cart or order. */
  | { readonly kind: 'guest' }
  | { readonly kind: 'customer'; readonly customerId: string }
  /** A person with a role; `locations` limits them to some stores when present. */
  | {
      readonly kind: 'staff';
      readonly staffId: string;
      readonly role: string;
      readonly scopes: readonly Scope[];
      readonly locations?: readonly string[];
    }
  /** A machine client; the channel is looked up by its client id, never read from the body. */
  | {
      readonly kind: 'channel';
      readonly clientId: string;
      readonly channel: string;
      readonly scopes: readonly Scope[];
    }
  /** The product itself: sweeps, consumers, timers. */
  | { readonly kind: 'system'; readonly task: string };

/** `customer:cus_…`, `staff:…`, `guest`: how an actor is written down in events, movements and timelines. */
export const actorReference = (actor: Actor): string => {
  switch (actor.kind) {
    case 'guest':
      return 'guest';
    case 'customer':
      return `customer:${actor.customerId}`;
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'channel':
      return `channel:${actor.channel}`;
    case 'system':
      return `system:${actor.task}`;
  }
};

/** True when the caller is staff or a machine client with this scope. */
export const hasScope = (actor: Actor, scope: Scope): boolean =>
  (actor.kind === 'staff' || actor.kind === 'channel') && actor.scopes.includes(scope);

/**
 * The same for something of a sales channel, an order or a cart: a machine client works in its own channel only, staff
 * in all of them.
 */
export const hasScopeIn = (actor: Actor, scope: Scope, channel: string): boolean =>
  hasScope(actor, scope) && (actor.kind !== 'channel' || actor.channel === channel);

/** True but for staff of other locations: those of no location in particular work at all of them. */
export const worksAt = (actor: Actor, locationId: string): boolean =>
  actor.kind !== 'staff' || actor.locations === undefined || actor.locations.includes(locationId);

/** True for a signed-in customer who is this one. */
export const isCustomer = (actor: Actor, customerId: string | undefined): boolean =>
  actor.kind === 'customer' && actor.customerId === customerId;

/** The customer who is signed in; on a route of theirs (access `customer`) it is always one. */
export const signedInCustomer = (actor: Actor): string => {
  if (actor.kind === 'customer') return actor.customerId;
  throw problem(commonErrors.FORBIDDEN, { detail: 'this route is for signed-in customers' });
};
