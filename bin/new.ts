import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newDomain } from '../lib/scaffold/new-domain.ts';
import { newRoute } from '../lib/scaffold/new-route.ts';
import type { Scaffold } from '../lib/scaffold/scaffold.ts';

const root = join(import.meta.dirname, '..');
const usage = `npm run new -- domain <name>
npm run new -- route <domain> <operationId> <METHOD> <path>`;

/** `npm run new`: the files of a new domain or operation, to fill in. Never writes over what is there. */
const wished = ([kind, ...rest]: readonly string[]): Scaffold => {
  const [first = '', operationId = '', method = '', path = ''] = rest;
  if (kind === 'domain' && rest.length === 1) return newDomain(first);
  if (kind !== 'route' || rest.length !== 4) throw new Error(usage);
  if (!existsSync(join(root, 'functions', first, 'domain.ts')))
    throw new Error(`there is no domain "${first}"; make it with: npm run new -- domain ${first}`);
  return newRoute(first, { operationId, method, path });
};

const write = ({ files, todo }: Scaffold): void => {
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`already there: ${taken.join(', ')}`);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  console.log(`\nto do:\n${todo.map((line) => `- ${line}`).join('\n')}`);
};

try {
  write(wished(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
