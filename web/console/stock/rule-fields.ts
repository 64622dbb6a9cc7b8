import type { ChannelRules, ChannelRulesBodyInput } from '#shared/client/generated.ts';

/** What the form shows of the rules: a field per channel and kind, as `pool web`. */
export type RuleFields = Readonly<Record<string, string>>;

export const RULE_KINDS = ['pool', 'buffer', 'cap'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

type Rule = ChannelRulesBodyInput['channels'][string];

export const ruleField = (kind: RuleKind, channel: string): string => `${kind} ${channel}`;

/** Empty where a channel has no such rule; a buffer is `3` in units and `10%` as a percentage. */
export const fieldsOf = ({ channels }: ChannelRules, shown: readonly string[]): RuleFields =>
  Object.fromEntries(
    shown.flatMap((channel) => {
      const rule = channels[channel];
      return [
        [ruleField('pool', channel), textOf(rule?.pool)],
        [ruleField('buffer', channel), bufferText(rule?.buffer)],
        [ruleField('cap', channel), textOf(rule?.capPercent)],
      ];
    }),
  );

/** The rules with what was typed; channels that the form does not show, and priorities, stay as they are stored. */
export const rulesOf = (
  { channels, rebalance }: ChannelRules,
  shown: readonly string[],
  fields: RuleFields,
): ChannelRulesBodyInput => {
  const kept = Object.entries(channels)
    .filter(([channel]) => !shown.includes(channel))
    .map(([channel, { hidden: _hidden, poolAvailable: _left, ...rule }]) => [channel, rule] as const);
  const typed = shown.flatMap((channel) => {
    const rule = ruleOf(channel, fields, channels[channel]?.priority);
    return Object.keys(rule).length === 0 ? [] : [[channel, rule] as const];
  });
  return { channels: Object.fromEntries([...kept, ...typed]), rebalance };
};

/** Fields whose text is no rule; the API decides whether a rule is possible. */
export const malformed = (fields: RuleFields): readonly string[] =>
  Object.entries(fields)
    .filter(([name, text]) => !(name.startsWith('buffer ') ? BUFFER : UNITS).test(text.trim()))
    .map(([name]) => name);

/** The field that the API means: `/body/channels/web/buffer/percent` is the buffer of web. */
export const fieldOfPointer = (pointer: string): string | undefined => {
  const [, channel = '', member = ''] = /\/channels\/([^/]+)\/(\w+)/.exec(pointer) ?? [];
  const kind = member === 'capPercent' ? 'cap' : RULE_KINDS.find((each) => each === member);
  return kind === undefined ? undefined : ruleField(kind, channel);
};

const UNITS = /^\d*$/;
const BUFFER = /^(?:\d+ ?%?)?$/;

const ruleOf = (channel: string, fields: RuleFields, priority: number | undefined): Rule => {
  const text = (kind: RuleKind): string => (fields[ruleField(kind, channel)] ?? '').trim();
  const [pool, buffer, cap] = [text('pool'), text('buffer'), text('cap')];
  return {
    ...(pool === '' ? {} : { pool: Number(pool) }),
    // A priority orders pools, and goes with its pool.
    ...(pool === '' || priority === undefined ? {} : { priority }),
    ...(buffer === '' ? {} : { buffer: bufferOf(buffer) }),
    ...(cap === '' ? {} : { capPercent: Number(cap) }),
  };
};

const bufferOf = (text: string): NonNullable<Rule['buffer']> =>
  text.endsWith('%') ? { percent: Number(text.slice(0, -1)) } : { units: Number(text) };

const bufferText = (buffer: Rule['buffer']): string => {
  if (buffer === undefined) return '';
  return 'percent' in buffer ? `${buffer.percent}%` : String(buffer.units);
};

const textOf = (value: number | undefined): string => (value === undefined ? '' : String(value));
