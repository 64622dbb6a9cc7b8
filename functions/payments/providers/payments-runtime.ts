import type { Runtime } from '#shared/runtime.ts';
import { providersOf, type Providers } from './connect.ts';

export interface PaymentsRuntime extends Runtime {
  readonly providers: Providers;
}

export const withProviders = (runtime: Runtime): PaymentsRuntime => ({
  ...runtime,
  providers: providersOf(runtime),
});
