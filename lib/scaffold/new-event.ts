import { withEntry, withImport } from './edit-source.ts';
import type { Scaffold } from './scaffold.ts';

/** An event to fill in, published by a domain. Throws an Error that says what is wrong with its name. */
export const newEvent = (domain: string, type: string): Scaffold => {
  if (!/^[A-Z][A-Za-z0-9]*(?:ed|n|t)$/.test(type))
    throw new Error(`the event "${type}" is not in PascalCase and past tense, as in WishAdded`);
  const contract = contractText(domain, type);
  return {
    files: new Map(),
    edits: [
      {
        path: `functions/${domain}/events.ts`,
        apply: (text) => `${text.trimEnd()}\n\n${contract}`,
        otherwise: `${imports}\n${contract}`,
      },
      {
        path: `functions/${domain}/domain.ts`,
        apply: (text) => withEntry(importing(text, type), /\bpublishes: \[/, type),
      },
    ],
    todo: [
      `functions/${domain}/events.ts: say when it is published, and what it carries; no personal data`,
      'save it with the change: outboxPart in the same commit',
      'npm run docs',
    ],
  };
};

/** Beside the events that the domain imports already. */
const importing = (text: string, type: string): string => {
  const own = /import \{([^}]*)\} from '\.\/events\.ts';/.exec(text);
  if (own === null) return withImport(text, type, './events.ts');
  const names = (own[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return text.replace(own[0], `import { ${[...names, type].sort().join(', ')} } from './events.ts';`);
};

const imports = `import * as z from 'zod/mini';
import { defineEvent } from '#shared/contracts/event.ts';
`;

const contractText = (domain: string, type: string): string => `export const ${type} = defineEvent({
  type: '${type}',
  domain: '${domain}',
  version: 1,
  summary: 'TODO: when it is published, in one sentence.',
  delivery: 'outbox',
  data: z.object({}),
});
`;
