import { withEntry, withImport, withLastEntry } from './edit-source.ts';
import { camelCase } from './names.ts';
import type { Scaffold } from './scaffold.ts';

/** A task that the clock starts, to fill in. Throws an Error that says what is wrong with the wish. */
export const newTask = (domain: string, name: string, every: string): Scaffold => {
  if (!/^[a-z][a-z-]*$/.test(name))
    throw new Error(`the task "${name}" is not in kebab-case, as in sweep-old-wishes`);
  if (!/^(?:rate|cron)\(.+\)$/.test(every))
    throw new Error(`"${every}" is no pace of EventBridge, as in "rate(1 hour)"`);
  const at = `functions/${domain}/${name}`;
  return {
    files: new Map([
      [`${at}/${name}.ts`, taskText(name)],
      [`${at}/${name}.test.ts`, testText(name)],
    ]),
    edits: [
      { path: `functions/${domain}/domain.ts`, apply: (text) => declaring(text, name, every) },
      {
        path: `functions/${domain}/events-handler.ts`,
        apply: (text) => starting(text, name),
        otherwise: starting(handlerText, name),
      },
    ],
    todo: [
      `functions/${domain}/domain.ts: say whom it hurts when it fails, and add to events.reach what it touches`,
      'npm run docs',
    ],
  };
};

const declaring = (text: string, name: string, every: string): string => {
  const task = `{ name: '${name}', every: '${every}', errorImpact: 'TODO: whom it hurts' }`;
  if (/\bschedules: \[/.test(text)) return withEntry(text, /\bschedules: \[/, task);
  if (/\bevents: \{/.test(text)) return withLastEntry(text, /\bevents: \{/, `schedules: [${task}]`);
  return withLastEntry(text, /\bdefineDomain\(\{/, `events: { schedules: [${task}], reach: {} }`);
};

const starting = (text: string, name: string): string => {
  const imported = withImport(text, camelCase(name), `./${name}/${name}.ts`);
  const task = `'${name}': ${camelCase(name)}`;
  return /\btasks: \{/.test(imported)
    ? withEntry(imported, /\btasks: \{/, task)
    : withLastEntry(imported, /\beventsHandler\(\s*\{/, `tasks: { ${task} }`);
};

const handlerText = `import { eventsHandler } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';

export const handler = eventsHandler({ tasks: {} }, awsRuntime());
`;

const taskText = (name: string): string => `import type { Task } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';

export const ${camelCase(name)}: Task<Runtime> = async () => {};
`;

const testText = (name: string): string => `import { describe, it } from '@jest/globals';

describe('${name}', () => {
  it.todo('does what is due, and nothing a second time, in a full sentence');
});
`;
