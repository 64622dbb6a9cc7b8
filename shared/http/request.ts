import type * as z from 'zod/mini';
import type { RouteContract, Schema } from '#shared/contracts/route.ts';
import type { Actor } from '#shared/actors/actor.ts';
import type { Origin } from '#shared/actors/origin.ts';
import type { Idempotency } from '#shared/idempotency/idempotency.ts';

/** An optional part that the contract leaves out is `undefined`; one that it names is always there. */
type Parsed<S> = [Exclude<S, undefined>] extends [never] ? undefined : z.output<Extract<S, Schema>>;

/** What a use case gets: validated, typed, and with the caller known. */
export interface RequestOf<Contract extends RouteContract> {
  readonly params: Parsed<Contract['params']>;
  readonly query: Parsed<Contract['query']>;
  readonly body: Parsed<Contract['body']>;
  readonly actor: Actor;
  /** The guest token of the resource (X-Cart-Token, X-Order-Token …), unverified. */
  readonly guestToken?: string;
  /** The version in If-Match. */
  readonly ifMatch?: number;
  readonly idempotency?: Idempotency;
  /** The body as received, for signatures. */
  readonly rawBody: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly origin: Origin;
}

type Answers<Responses> = {
  [Status in keyof Responses]: Responses[Status] extends Schema
    ? { readonly status: Status; readonly body: z.input<Responses[Status]> }
    : never;
}[keyof Responses];

/** What a use case answers: one of the contract's statuses with its body. */
export type AnswerOf<Contract extends RouteContract> = Answers<Contract['responses']> & {
  /** The aggregate's version, sent as ETag. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

/** One HTTP use case. `runtime` holds everything it may reach. */
export type UseCase<Contract extends RouteContract, Runtime> = (
  request: RequestOf<Contract>,
  runtime: Runtime,
) => Promise<AnswerOf<Contract>>;
