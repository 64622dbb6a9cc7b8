import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { newDomain } from '../lib/scaffold/new-domain.ts';
import { newEvent } from '../lib/scaffold/new-event.ts';
import { newRoute } from '../lib/scaffold/new-route.ts';
import { newTask } from '../lib/scaffold/new-task.ts';
import type { Scaffold } from '../lib/scaffold/scaffold.ts';

const root = join(import.meta.dirname, '..');
const usage = `npm run new -- domain <name> [layer]
npm run new -- route <domain> <operationId> <METHOD> <path>
npm run new -- event <domain> <Type>
npm run new -- task <domain> <name> "rate(1 hour)"`;

/** `npm run new`: the files of something new, to fill in, named where it has to be. Never writes over what is there. */
const wished = ([kind, first = '', ...rest]: readonly string[]): Scaffold => {
  const [second = '', third = '', fourth = ''] = rest;
  if (kind === 'domain' && rest.length < 2) return newDomain(first, ...rest);
  if (!existsSync(join(root, 'functions', first, 'domain.ts')))
    throw new Error(`there is no domain "${first}"; make it with: npm run new -- domain ${first}`);
  if (kind === 'route' && rest.length === 3)
    return newRoute(first, { operationId: second, method: third, path: fourth });
  if (kind === 'event' && rest.length === 1) return newEvent(first, second);
  if (kind === 'task' && rest.length === 2) return newTask(first, second, third);
  throw new Error(usage);
};

/** Every file as it will be; throws before anything is written. */
const textsOf = ({ files, edits }: Scaffold): ReadonlyMap<string, string> => {
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`already there: ${taken.join(', ')}`);
  const edited = edits.map(({ path, apply, otherwise }): [string, string] => {
    const file = join(root, path);
    if (!existsSync(file) && otherwise !== undefined) return [path, otherwise];
    return [path, apply(readFileSync(file, 'utf8'))];
  });
  return new Map([...files, ...edited]);
};

const write = async (scaffold: Scaffold): Promise<void> => {
  for (const [path, text] of textsOf(scaffold)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
    console.log(`wrote ${path}`);
  }
  console.log(`\nto do:\n${scaffold.todo.map((line) => `- ${line}`).join('\n')}`);
};

try {
  await write(wished(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
