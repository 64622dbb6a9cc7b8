import * as z from 'zod/mini';
import { lifeCycleStage } from '../../timelines/schemas.ts';
import type { SegmentCondition, SegmentRule } from './segment.ts';
import {
  segmentFields,
  segmentOperators,
  type SegmentField,
  type SegmentFieldKind,
  type SegmentOperator,
} from './segment-field.ts';

/** A condition that cannot be checked. */
export interface RuleFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

const NUMBERS: readonly SegmentFieldKind[] = ['number', 'days', 'amount'];

/** Values that the facts can have, where they are few. */
const choices: Readonly<Partial<Record<SegmentField, z.ZodMiniType>>> = {
  stage: lifeCycleStage,
  recency: z.int().check(z.minimum(1), z.maximum(5)),
  frequency: z.int().check(z.minimum(1), z.maximum(5)),
  monetary: z.int().check(z.minimum(1), z.maximum(5)),
  birthdayMonth: z.int().check(z.minimum(1), z.maximum(12)),
  marketingConsent: z.enum(['email', 'sms', 'whatsapp', 'push']),
  preferredMedium: z.enum(['email', 'sms', 'whatsapp', 'push']),
};

export const ruleFaults = (rule: SegmentRule): readonly RuleFault[] => {
  const lists = ['all', 'any', 'none'] as const;
  if (lists.every((list) => rule[list].length === 0))
    return [fault('/body/rule', 'empty', 'a rule has at least one condition; this one has none')];
  return lists.flatMap((list) =>
    rule[list].flatMap((condition, at) => conditionFaults(condition, `/body/rule/${list}/${at}`)),
  );
};

const fault = (pointer: string, code: string, detail: string): RuleFault => ({ pointer, code, detail });

const conditionFaults = (condition: SegmentCondition, at: string): readonly RuleFault[] => {
  const { field, is } = condition;
  const kind = segmentFields[field];
  if (!allowedOf(kind).includes(is)) {
    const detail = `\`${field}\` can be compared by ${allowedOf(kind).join(', ')}; found \`${is}\``;
    return [fault(`${at}/is`, 'wrong_comparison', detail)];
  }
  return [...valueFaults(condition, at), ...currencyFaults(condition, at), ...factFaults(condition, at)];
};

const allowedOf = (kind: SegmentFieldKind): readonly SegmentOperator[] => {
  if (kind === 'any') return segmentOperators;
  if (NUMBERS.includes(kind)) return ['equal', 'one_of', 'at_least', 'at_most', 'present', 'absent'];
  return kind === 'flag' ? ['equal', 'present', 'absent'] : ['equal', 'one_of', 'present', 'absent'];
};

const valueFaults = ({ field, is, value }: SegmentCondition, at: string): readonly RuleFault[] => {
  const pointer = `${at}/value`;
  if (is === 'present' || is === 'absent')
    return value === undefined ? [] : [fault(pointer, 'unexpected', `\`${is}\` takes no value`)];
  if (value === undefined) return [fault(pointer, 'missing', `\`${is}\` needs a value`)];
  if (Array.isArray(value) !== (is === 'one_of'))
    return [fault(pointer, 'wrong_type', '`one_of` takes a list, every other comparison a single value')];
  const wrong = [value].flat().find((each) => !isPossible(field, each));
  if (wrong === undefined) return [];
  const detail = `\`${field}\` is ${expectedOf(field)}; found ${JSON.stringify(wrong)}`;
  return [fault(pointer, 'wrong_value', detail)];
};

const isPossible = (field: SegmentField, value: unknown): boolean => {
  const choice = choices[field];
  if (choice !== undefined) return z.safeParse(choice, value).success;
  if (segmentFields[field] === 'any') return ['string', 'number', 'boolean'].includes(typeof value);
  return typeof value === typeOf(segmentFields[field]);
};

const typeOf = (kind: SegmentFieldKind): string => {
  if (NUMBERS.includes(kind)) return 'number';
  return kind === 'flag' ? 'boolean' : 'string';
};

const expectedOf = (field: SegmentField): string => {
  if (field === 'stage') return 'acquisition, trial, loyalty, retention or recovery';
  if (field === 'birthdayMonth') return 'a month from 1 to 12';
  if (field === 'marketingConsent' || field === 'preferredMedium') return 'email, sms or whatsapp';
  if (choices[field] !== undefined) return 'a score from 1 to 5';
  return { number: 'a number', boolean: 'true or false', string: 'text' }[typeOf(segmentFields[field])] ?? '';
};

const currencyFaults = ({ field, currency }: SegmentCondition, at: string): readonly RuleFault[] => {
  if ((field === 'lifetimeValue') === (currency !== undefined)) return [];
  const detail =
    currency === undefined ? '`lifetimeValue` needs a currency' : `\`${field}\` takes no currency`;
  return [fault(`${at}/currency`, currency === undefined ? 'missing' : 'unexpected', detail)];
};

const factFaults = ({ field, fact }: SegmentCondition, at: string): readonly RuleFault[] => {
  if ((field === 'fact') === (fact !== undefined)) return [];
  const detail = fact === undefined ? '`fact` needs the id of a fact' : `\`${field}\` takes no fact`;
  return [fault(`${at}/fact`, fact === undefined ? 'missing' : 'unexpected', detail)];
};
