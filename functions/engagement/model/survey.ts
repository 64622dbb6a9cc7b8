import type * as z from 'zod/mini';
import type { messageSurvey } from '../schemas.ts';
import type { Locale } from './recipient.ts';

export type MessageSurvey = z.output<typeof messageSurvey>;

export interface SurveyAnswerOption {
  readonly value: string;
  readonly label: string;
}

const upTo = (from: number, to: number): readonly SurveyAnswerOption[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), label: String(from + at) }));

/** The answers that a survey takes, as its reader sees them. */
export const answersTo = (
  { kind, choices = [] }: MessageSurvey,
  locale: Locale,
): readonly SurveyAnswerOption[] => {
  if (kind === 'csat') return upTo(1, 5);
  if (kind === 'nps') return upTo(0, 10);
  return choices.map(({ value, label }) => ({ value, label: textOf(label, locale) }));
};

export const questionOf = ({ question }: MessageSurvey, locale: Locale): string => textOf(question, locale);

/** The number of an answer on a scale; none of a choice. */
export const scoreOf = ({ kind }: MessageSurvey, answer: string): number | undefined =>
  kind === 'choice' ? undefined : Number(answer);

const textOf = ({ id, en }: { readonly id?: string; readonly en?: string }, locale: Locale): string =>
  (locale === 'id' ? (id ?? en) : (en ?? id)) ?? '';
