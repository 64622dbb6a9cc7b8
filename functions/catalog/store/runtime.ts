import type { Runtime } from '#shared/runtime.ts';
import type { SearchPort } from './search/port.ts';

/** What the routes of the catalogue may reach beside the usual. */
export interface CatalogRuntime extends Runtime {
  readonly search: SearchPort;
}
