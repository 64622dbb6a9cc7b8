import type { Runtime } from '#shared/runtime.ts';
import { providersOf, type Providers } from './providers.ts';

/** What payments need beside every runtime. */
export interface PaymentsRuntime extends Runtime {
  readonly providers: Providers;
}

export const withProviders = (runtime: Runtime): PaymentsRuntime => ({
  ...runtime,
  providers: providersOf(runtime),
});
