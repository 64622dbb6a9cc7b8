import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatText } from '../lib/format-text.ts';
import { newDomain } from '../lib/scaffold/new-domain.ts';
import { newEvent } from '../lib/scaffold/new-event.ts';
import { newReaction } from '../lib/scaffold/new-reaction.ts';
import { newRoute } from '../lib/scaffold/new-route.ts';
import { newScope } from '../lib/scaffold/new-scope.ts';
import { newSecret } from '../lib/scaffold/new-secret.ts';
import { newTable } from '../lib/scaffold/new-table.ts';
import { newTask } from '../lib/scaffold/new-task.ts';
import type { Scaffold } from '../lib/scaffold/scaffold.ts';

const root = join(import.meta.dirname, '..');
const usage = `npm run new -- domain <name> [layer]
npm run new -- route <domain> <operationId> <METHOD> <path> [public|customer|<scope>|X-<Word>-Token]
npm run new -- event <domain> <Type>
npm run new -- reaction <domain> <Type of any domain>
npm run new -- task <domain> <name> "rate(1 hour)"
npm run new -- scope <domain> <resource.verb>
npm run new -- secret <domain> <name>
npm run new -- table <domain>`;

/** `npm run new`: the files of something new, to fill in, named where it has to be. Never writes over what is there. */
const wished = ([kind, first = '', ...rest]: readonly string[]): Scaffold => {
  const [second = '', third = '', fourth = '', fifth] = rest;
  if (kind === 'domain' && rest.length < 2) return newDomain(first, ...rest);
  if (!existsSync(join(root, 'functions', first, 'domain.ts')))
    throw new Error(`the domain "${first}" does not exist; create it with: npm run new -- domain ${first}`);
  if (kind === 'route' && (rest.length === 3 || rest.length === 4))
    return newRoute(first, { operationId: second, method: third, path: fourth, access: fifth });
  if (kind === 'event' && rest.length === 1) return newEvent(first, second);
  if (kind === 'task' && rest.length === 2) return newTask(first, second, third);
  if (kind === 'reaction' && rest.length === 1) return newReaction(first, second, publisherOf(second));
  if (kind === 'scope' && rest.length === 1) return newScope(first, second);
  if (kind === 'secret' && rest.length === 1) return newSecret(first, second);
  if (kind === 'table' && rest.length === 0) return newTable(first);
  throw new Error(usage);
};

/** The domain whose `events.ts` declares the event. */
const publisherOf = (event: string): string => {
  const folders = readdirSync(join(root, 'functions')).filter((name) =>
    existsSync(join(root, 'functions', name, 'events.ts')),
  );
  const publisher = folders.find((name) =>
    readFileSync(join(root, 'functions', name, 'events.ts'), 'utf8').includes(`export const ${event} = `),
  );
  if (publisher === undefined) throw new Error(`no domain declares the event "${event}"`);
  return publisher;
};

/** Every file as it will be; throws before anything is written. */
const textsOf = ({ files, edits }: Scaffold): ReadonlyMap<string, string> => {
  const taken = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (taken.length > 0) throw new Error(`already exists: ${taken.join(', ')}`);
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
    writeFileSync(file, await formatText(path, text));
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
