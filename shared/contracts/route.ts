import type * as z from 'zod/mini';
import type { ErrorContract } from './error.ts';
import type { Scope } from './scopes.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The header a guest's token comes in, by what it opens: `X-Cart-Token`. One word, as callers give it as `cartToken`. */
export type GuestTokenHeader = `X-${string}-Token`;

/**
 * Who may call a route, and where that is checked.
 * - `public`: anybody; no token is looked at.
 * - `customer`: a signed-in customer; the gateway's JWT authorizer refuses others.
 * - `staff`: a staff member or machine client with the scope; the gateway refuses others.
 * - `mixed`: guests (with the guest token of the resource), customers and staff; the token is verified in code.
 * - `signed`: a provider that signs the raw body; the use case verifies the signature.
 */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'customer' }
  | { readonly kind: 'staff'; readonly scope: Scope }
  | {
      readonly kind: 'mixed';
      readonly guestToken?: GuestTokenHeader;
      readonly staffScope?: Scope;
      /** True: everybody but guests; the token is still verified in code, because customers and staff differ. */
      readonly signedIn?: true;
    }
  | { readonly kind: 'signed'; readonly headers: readonly string[] };

export const access = {
  public: { kind: 'public' },
  customer: { kind: 'customer' },
  staff: (scope: Scope) => ({ kind: 'staff', scope }) as const,
  mixed: (options: { guestToken?: GuestTokenHeader; staffScope?: Scope; signedIn?: true } = {}) =>
    ({ kind: 'mixed', ...options }) as const,
  /** @param headers each signer has one of its own */
  signed: (...headers: readonly string[]) => ({ kind: 'signed', headers }) as const,
} as const satisfies Record<string, Access | ((...given: never[]) => Access)>;

/** A zod/mini object schema, or none. */
export type Schema = z.ZodMiniType;

export interface RouteContract<
  Params extends Schema | undefined = Schema | undefined,
  Query extends Schema | undefined = Schema | undefined,
  Body extends Schema | undefined = Schema | undefined,
  Responses extends Readonly<Record<number, Schema>> = Readonly<Record<number, Schema>>,
> {
  /** camelCase; the folder of the operation has the same name in kebab-case. */
  readonly operationId: string;
  readonly method: Method;
  /** With `{name}` for each path parameter; every one of them is in `params`. */
  readonly path: `/${string}`;
  /** The caller's need this route serves, in one sentence. */
  readonly summary: string;
  /** Anything a caller must know beyond the schemas. */
  readonly description?: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The good answers by status. */
  readonly responses: Responses;
  /** The refusals of this route beyond the common ones. */
  readonly errors?: readonly ErrorContract[];
  /** `required`: 428 without If-Match. `optional`: compared when sent. Left out: the route has no version to compare. */
  readonly ifMatch?: 'required' | 'optional';
  /** True: the answer carries the aggregate's version as ETag. */
  readonly etag?: boolean;
  /**
   * Seconds that caches may keep a 200 for callers without a sign-in: for reads that are the same for all of them and carry
   * `asOf`. @default none
   */
  readonly sharedFor?: number;
  /** The body is answered as this media type instead of application/json (pages, feeds). */
  readonly produces?: string;
  /** True: the raw body is handed over as text, unparsed (signed webhooks, hosted forms). */
  readonly rawBody?: boolean;
  /**
   * Calls of one address in five minutes, 10 at least; the firewall in front refuses more. For what can be guessed and what
   * is expensive. @default the firewall's limit for all routes together
   */
  readonly callsPerAddress?: number;
  /** An example request body for the reference and the smoke tests. */
  readonly example?: unknown;
}

/** `X-Cart-Token` → `cart` */
export const guestResourceOf = (header: GuestTokenHeader): string =>
  header.slice(2, -'-Token'.length).toLowerCase();

/** The headers that guests' tokens come in on these routes, each once and in the order of the alphabet. */
export const guestTokenHeaders = (routes: readonly RouteContract[]): readonly GuestTokenHeader[] =>
  [
    ...new Set(
      routes.flatMap(({ access }) =>
        access.kind === 'mixed' && access.guestToken !== undefined ? [access.guestToken] : [],
      ),
    ),
  ].sort();

/**
 * Declares one HTTP operation. From it come the gateway's route and authorizer, validation, types, the reference
 * and the typed client.
 */
export const defineRoute = <
  const Params extends Schema | undefined = undefined,
  const Query extends Schema | undefined = undefined,
  const Body extends Schema | undefined = undefined,
  const Responses extends Readonly<Record<number, Schema>> = Readonly<Record<number, Schema>>,
>(
  contract: RouteContract<Params, Query, Body, Responses>,
) => contract;
