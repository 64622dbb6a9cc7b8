import type { Assembly } from '../assembly/model.ts';
import { record, text } from '../permissions/analysis/access.ts';
import type { Emulator, Letter } from '../queues/emulator.ts';
import type { GivenUp } from './async-invocations.ts';

type Parts = Pick<Assembly, 'queues' | 'rules' | 'schedules' | 'eventSourceMappings' | 'functions'>;

/** A message that lies in a dead-letter queue. */
export interface DeadLetter {
  readonly queue: string;
  readonly messageId: string;
  /** The task, or the event, that was given up. */
  readonly what: string;
  /** Why, where that is known; a queue's consumer says it in the log alone. */
  readonly error?: string;
}

/** The queues that take what was given up, by their ARN. */
export const deadLetterArns = (assembly: Parts): ReadonlySet<string> => {
  const { queues, rules, schedules, eventSourceMappings, functions } = assembly;
  const arns = [
    ...queues.map((queue) => queue.redrive?.deadLetterArn),
    ...rules.flatMap((rule) => rule.targets.map((target) => target.deadLetterArn)),
    ...schedules.map((schedule) => schedule.target.deadLetterArn),
    ...eventSourceMappings.map((mapping) => mapping.onFailureArn),
    ...functions.map((each) => each.deadLetterArn),
  ];
  return new Set(arns.filter((arn) => arn !== undefined));
};

/** Everything that lies in dead-letter queues, with what it was about. */
export const deadLettersIn = (assembly: Parts, emulator: Emulator): readonly DeadLetter[] => {
  const dead = deadLetterArns(assembly);
  return assembly.queues
    .filter(({ arn }) => dead.has(arn))
    .flatMap(({ name }) => emulator.letters(name).map((letter) => deadLetter(name, letter)));
};

const deadLetter = (queue: string, { messageId, body, attributes }: Letter): DeadLetter => {
  const error = attributes['ErrorMessage'] ?? attributes['ERROR_MESSAGE'];
  return { queue, messageId, what: whatIn(body), error };
};

const whatIn = (body: string): string => {
  const { task, detail, ...event } = record(parsed(body));
  if (task !== undefined) return text(task);
  const { eventId } = record(record(detail)['metadata']);
  return eventId === undefined ? body.slice(0, 200) : `${text(event['detail-type'])} ${text(eventId)}`;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Longest text that Lambda writes down of an error. */
const LONGEST_ERROR = 1024;

/** Puts what a function gave up into its dead-letter queue, with the attributes Lambda gives it. */
export const buries =
  ({ functions }: Pick<Assembly, 'functions'>, emulator: Emulator) =>
  ({ functionArn, event, error }: GivenUp): void => {
    const deadLetterArn = functions.find(({ arn }) => arn === functionArn)?.deadLetterArn;
    if (deadLetterArn === undefined) return;
    const message = error instanceof Error ? error.message : String(error);
    const attributes = { ErrorCode: '200', ErrorMessage: message.slice(0, LONGEST_ERROR) };
    emulator.send(deadLetterArn.split(':').at(-1) ?? '', JSON.stringify(event), { attributes });
  };
