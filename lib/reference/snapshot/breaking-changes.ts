import type { ObjectShape, Shape } from './shape.ts';
import { brokenShapes, type Schemas } from './broken-shapes.ts';
import type { EventLine, OperationLine, Snapshot } from './snapshot.ts';

/** What was promised and holds no more: a sentence for each. None of them where something is only added. */
export const breakingChanges = (before: Snapshot, now: Snapshot): readonly string[] => {
  const schemas = { before: schemasOf(before), now: schemasOf(now) };
  const operations = new Map(now.operations.map((line) => [line.operation, line]));
  const events = new Map(now.events.map((line) => [line.event, line]));
  return [
    ...before.operations.flatMap((line) => brokenOperation(line, operations.get(line.operation), schemas)),
    ...before.events.flatMap((line) => brokenEvent(line, events.get(line.event), schemas)),
    ...brokenMessages(schemas),
  ];
};

interface BothSchemas {
  readonly before: Schemas;
  readonly now: Schemas;
}

const schemasOf = ({ schemas }: Snapshot): Schemas => new Map(schemas.map(({ schema, is }) => [schema, is]));

const brokenOperation = (
  before: OperationLine,
  now: OperationLine | undefined,
  schemas: BothSchemas,
): readonly string[] => {
  const { operation, route, who } = before;
  if (now === undefined) return [`${operation}: removed`];
  const shutOut = now.who.length === 0 ? [] : who.filter((caller) => !now.who.includes(caller));
  return [
    ...(route === now.route ? [] : [`${operation}: ${route} is ${now.route}`]),
    ...shutOut.map((caller) => `${operation}: closed to ${caller}`),
    ...(who.length === 0 && now.who.length > 0 ? [`${operation}: no longer open to anybody`] : []),
    ...brokenShapes(
      { ...NOTHING_TAKEN, ...before.takes },
      { ...NOTHING_TAKEN, ...now.takes },
      {
        ...schemas,
        direction: 'taken',
        at: operation,
      },
    ),
    ...brokenShapes(before.answers, now.answers, { ...schemas, direction: 'given', at: operation }),
  ];
};

/** So that the first parameter that must be there is found out. */
const NOTHING_TAKEN: ObjectShape = { path: {}, query: {}, header: {} };

const brokenEvent = (
  before: EventLine,
  now: EventLine | undefined,
  schemas: BothSchemas,
): readonly string[] => {
  if (now === undefined) return [`${before.event}: removed`];
  if (now.version > before.version) return [];
  return brokenShapes(before.is, now.is, { ...schemas, direction: 'given', at: before.event });
};

/** Bodies of messages to webhooks; other schemas are compared where they are used. */
const brokenMessages = (schemas: BothSchemas): readonly string[] =>
  [...schemas.before]
    .filter(([name]) => name.startsWith('webhook '))
    .flatMap(([name, shape]) => brokenMessage(name, shape, schemas));

const brokenMessage = (name: string, before: Shape, schemas: BothSchemas): readonly string[] => {
  const now = schemas.now.get(name);
  return now === undefined
    ? [`${name}: removed`]
    : brokenShapes(before, now, { ...schemas, direction: 'given', at: name });
};
