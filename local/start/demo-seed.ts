import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What fills a shop with demo data: the running API, and who one may be there. */
export interface SeedContext {
  readonly baseUrl: string;
  /** An access token of a user of `/_local/users`. */
  readonly token: (user: string) => Promise<string>;
}

export type Seed = (context: SeedContext) => Promise<void>;

const file = join(import.meta.dirname, '../demo/seed.ts');

/** The demo data's `seedDemo`, when there is demo data. */
export const loadDemoSeed = async (): Promise<Seed | undefined> => {
  if (!existsSync(file)) return undefined;
  const module = (await import(pathToFileURL(file).href)) as { readonly seedDemo: Seed };
  return module.seedDemo;
};
