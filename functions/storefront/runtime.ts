import type { Runtime } from '#shared/runtime.ts';
import type { SearchPort } from './search/port.ts';

/** What the routes of the catalogue may reach beside the usual. */
export interface StorefrontRuntime extends Runtime {
  readonly search: SearchPort;
  /** The address of this deployment, for links. */
  readonly apiUrl: string;
}
