import type { Runtime } from '#shared/runtime.ts';
import type { Schedules } from '#shared/scheduler/schedules.ts';
import { providersOf, type Providers } from './connect.ts';

export interface PaymentsRuntime extends Runtime {
  readonly providers: Providers;
}

/** What reactions and tasks need beside: refunds may have to wait. */
export interface PaymentsEventsRuntime extends PaymentsRuntime {
  readonly schedules: Schedules;
}

export const withProviders = <Given extends Runtime>(runtime: Given): Given & PaymentsRuntime => ({
  ...runtime,
  providers: providersOf(runtime),
});
