import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CannotRun } from '../cannot-run.ts';
import type { Mapping } from './mapping.ts';
import { retailDemoStore } from './retail-demo-store.ts';
import { satu } from './satu.ts';

/** The mappings that come with the shop, by the name to give to `--mapping`. */
export const mappings: Readonly<Record<string, Mapping>> = { satu, 'retail-demo-store': retailDemoStore };

/** A mapping by name, or the export `mapping` of a file. Throws `CannotRun`. */
export const loadMapping = async (name: string): Promise<Mapping> => {
  const known = Object.hasOwn(mappings, name) ? mappings[name] : undefined;
  if (known !== undefined) return known;
  if (!/\.[cm]?[jt]s$/.test(name) || !existsSync(name))
    throw new CannotRun(
      `there is no mapping ${name}; known are ${Object.keys(mappings).join(', ')}, or name a .ts file that exports one`,
    );
  const module = (await import(pathToFileURL(resolve(name)).href)) as { readonly mapping?: Mapping };
  if (typeof module.mapping === 'function') return module.mapping;
  throw new CannotRun(`${name} exports no function "mapping"; see docs/guides/import.md`);
};
