import type { ServiceAnswer } from './answer.ts';
import type { Judge } from './judge.ts';
import type { Meter } from './meter.ts';
import type { SignedCall } from './signed-call.ts';

/** Where a service's calls go: to a server on this machine, or to the runner's own implementation. */
type Backend =
  | { readonly origin: string }
  | { readonly handle: (call: SignedCall) => ServiceAnswer | Promise<ServiceAnswer> };

/** Everything the proxy needs to serve calls. */
export interface ServeOptions {
  readonly judge: Judge;
  readonly meter: Meter;
  /** By the service's name in SigV4 scopes. */
  readonly backends: Readonly<Record<string, Backend>>;
  /** A forwarded call succeeded; the stream reader looks at tables that were written to. */
  readonly onSuccess: (call: SignedCall) => void;
  readonly log: (line: string) => void;
}
