import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Layer } from '../../functions/domains.ts';
import { asyncApiDocument } from './asyncapi/document.ts';
import { clientText } from './client/client-text.ts';
import { errorsHtml } from './html/errors-page.ts';
import { buildAssets, pageOf } from './html/page.ts';
import { loadNamedSchemas } from './named-schemas.ts';
import { openApiDocument } from './openapi/document.ts';
import { domainsPage } from './pages/domains.ts';
import { errorsPage } from './pages/errors.ts';
import { eventsPage } from './pages/events.ts';
import { permissionsPage } from './pages/permissions.ts';
import { routesPage } from './pages/routes.ts';
import { tablesPage } from './pages/tables.ts';
import { snapshotOf, type Snapshot } from './snapshot/snapshot.ts';

export interface Declarations {
  readonly domains: readonly DomainContract[];
  /** The same, by layer. */
  readonly layers: readonly Layer[];
  /** Version of the product, shown in the documents. */
  readonly version: string;
}

/** The text of each file, by its path from the root. */
export type ReferenceFiles = ReadonlyMap<string, string>;

/** What programs read: built before it is needed, and not kept in git. */
export const builtFiles = async (
  root: string,
  { domains, version }: Declarations,
): Promise<ReferenceFiles> => {
  const named = await loadNamedSchemas(root, domains);
  const { script, style } = await buildAssets(root);
  const pages = {
    reference: pageOf({ title: 'Satu API', body: '<p>Loading …</p>', style, script }),
    errors: errorsHtml(domains, style),
  };
  return new Map([
    ['docs/reference/openapi.json', json(openApiDocument(domains, named, version))],
    ['docs/reference/asyncapi.json', json(asyncApiDocument(domains, named, version))],
    ['functions/reference/pages.json', json(pages)],
    ['shared/client/generated.ts', await clientText(domains, named)],
  ]);
};

interface Pages {
  readonly files: ReferenceFiles;
  readonly snapshot: Snapshot;
}

/** What people read in the repository, so that a review sees what changed. */
export const pageFiles = async (root: string, declarations: Declarations): Promise<Pages> => {
  const { domains, layers, version } = declarations;
  const named = await loadNamedSchemas(root, domains);
  const snapshot = snapshotOf(openApiDocument(domains, named, version), domains, named);
  const files = new Map([
    [ROUTES, routesPage(domains, snapshot)],
    [EVENTS, eventsPage(domains, snapshot)],
    ['docs/reference/domains.md', domainsPage(layers)],
    ['docs/reference/errors.md', errorsPage(domains)],
    ['docs/reference/tables.md', tablesPage(domains)],
    ['docs/reference/permissions.md', permissionsPage(domains)],
  ]);
  return { files, snapshot };
};

const ROUTES = 'docs/reference/routes.md';
const EVENTS = 'docs/reference/events.md';

/** The pages that hold the snapshot of what others rely on. */
export const snapshotPages = [ROUTES, EVENTS];

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
