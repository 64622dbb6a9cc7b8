import type { LocalRuleTarget } from '../assembly/model.ts';

/** An event as EventBridge hands it to targets. */
export interface BusEvent {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
}

type Shape = Pick<LocalRuleTarget, 'input' | 'inputPath' | 'inputTransformer'>;

/** The JSON text a target receives: the whole event, a constant, a part of the event, or a filled-in template. */
export const targetInput = (
  target: Shape,
  event: BusEvent,
  rule: { readonly name: string; readonly arn: string },
): string => {
  if (target.input !== undefined) return target.input;
  if (target.inputPath !== undefined) return JSON.stringify(valueAt(event, target.inputPath) ?? null);
  if (target.inputTransformer) return fill(target.inputTransformer, event, rule);
  return JSON.stringify(event);
};

type Transformer = NonNullable<LocalRuleTarget['inputTransformer']>;

/** A variable inside quotes becomes text, outside it becomes JSON; one whose path leads nowhere becomes empty text. */
const fill = (
  { paths, template }: Transformer,
  event: BusEvent,
  rule: { name: string; arn: string },
): string => {
  const reserved: Record<string, unknown> = {
    'aws.events.rule-arn': rule.arn,
    'aws.events.rule-name': rule.name,
    'aws.events.event.ingestion-time': event.time,
    'aws.events.event': { ...event, detail: undefined },
    'aws.events.event.json': event,
  };
  const valueOf = (name: string) =>
    (name in reserved ? reserved[name] : valueAt(event, paths[name] ?? '')) ?? '';
  const parts = template.match(/"(?:[^"\\]|\\.)*"|<[^<>"\s]+>|[\s\S]/g) ?? [];
  return parts.map((part) => fillPart(part, valueOf)).join('');
};

const fillPart = (part: string, valueOf: (name: string) => unknown): string => {
  if (part.startsWith('"'))
    return part.replace(/<([^<>"\s]+)>/g, (_, name: string) => inQuotes(valueOf(name)));
  if (part.length > 2 && part.startsWith('<')) return JSON.stringify(valueOf(part.slice(1, -1)));
  return part;
};

const inQuotes = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return JSON.stringify(text).slice(1, -1);
};

/** `$.detail.data.lines[0].sku`: the part of JSONPath that EventBridge supports. */
const valueAt = (root: unknown, path: string): unknown => {
  if (!path.startsWith('$')) return undefined;
  const steps = path.slice(1).match(/[^.[\]]+/g) ?? [];
  return steps.reduce<unknown>((value, step) => (isIndexable(value) ? value[step] : undefined), root);
};

const isIndexable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
