import { withEntry, withImport, withLastEntry } from './edit-source.ts';
import { camelCase, kebabCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

/**
 * What a domain does because of an event, to fill in.
 *
 * @param publisher the domain whose `events.ts` declares the event
 */
export const newReaction = (domain: string, event: string, publisher: string): Scaffold => {
  const folder = `on-${kebabCase(event)}`;
  const at = `functions/${domain}/${folder}`;
  const events = publisher === domain ? './events.ts' : `../${publisher}/events.ts`;
  const names = { event, folder, consumer: camelCase(folder), events };
  return {
    files: new Map([
      [`${at}/${folder}.ts`, consumerText(names)],
      [`${at}/${folder}.test.ts`, testText(names)],
    ]),
    edits: [
      { path: `functions/${domain}/domain.ts`, apply: (text) => subscribing(text, names) },
      {
        path: `functions/${domain}/events-handler.ts`,
        apply: (text) => reacting(text, names),
        otherwise: reacting(handlerText, names),
      },
    ],
    todo: [
      `functions/${domain}/domain.ts: say whom it hurts when it fails, and add to events.reach what it touches`,
      'every event comes at least once: name the domain’s inbox in events-handler.ts and put inbox.part(event) into the commit, unless a second time changes nothing',
      'npm run docs',
    ],
  };
};

interface Names {
  readonly event: string;
  readonly folder: string;
  readonly consumer: string;
  readonly events: string;
}

const subscribing = (text: string, { event, folder, events }: Names): string => {
  const entry = `{ name: '${folder}', event: ${event}, errorImpact: 'TODO: whom it hurts' }`;
  const imported = withImport(text, event, events);
  if (/\bsubscriptions: \[/.test(imported)) return withLastEntry(imported, /\bsubscriptions: \[/, entry);
  if (/\bevents: \{/.test(imported))
    return withLastEntry(imported, /\bevents: \{/, `subscriptions: [${entry}]`);
  return withLastEntry(imported, /\bdefineDomain\(\{/, `events: { subscriptions: [${entry}], reach: {} }`);
};

const reacting = (text: string, { event, folder, consumer, events }: Names): string => {
  const imported = withImport(withImport(text, event, events), consumer, `./${folder}/${folder}.ts`).replace(
    'import { eventsHandler } from',
    'import { eventsHandler, reaction } from',
  );
  const entry = `reaction(${event}, ${consumer})`;
  return /\breactions: \[/.test(imported)
    ? withEntry(imported, /\breactions: \[/, entry)
    : withLastEntry(imported, /\beventsHandler\(\s*\{/, `reactions: [${entry}]`);
};

const handlerText = `import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';

export const handler = eventsHandler({ reactions: [] }, awsRuntime());
`;

const consumerText = ({ event, consumer, events }: Names): string =>
  `import type { ${event} } from '${fromFolder(events)}';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';

export const ${consumer}: Consumer<typeof ${event}, Runtime> = async () => {};
`;

/** The same file, seen from a folder of the domain. */
const fromFolder = (path: string): string => (path.startsWith('./') ? `.${path}` : `../${path}`);

const testText = ({ consumer }: Names): string => `import { describe, it } from '@jest/globals';

describe('${consumer}', () => {
  it.todo('does what follows from the event, and nothing a second time, in a full sentence');
});
`;
