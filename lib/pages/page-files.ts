import type { PageFiles } from '../config/deployment.ts';
import { pagesFolder } from './build-pages.ts';
import { pageApps } from './page-apps.ts';

/** The built pages, as they are deployed. */
export const pageFiles = (root: string): PageFiles => ({
  folder: pagesFolder(root),
  apps: pageApps.map(({ name }) => name),
});
