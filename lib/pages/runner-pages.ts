import { pagesFolder } from './build-pages.ts';
import { pageApps } from './page-apps.ts';

/** The built pages, as the runner on this machine serves them. */
export const runnerPages = (root: string) => ({
  folder: pagesFolder(root),
  names: pageApps.map(({ name }) => name),
  config: { signIn: 'local' },
});
