import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { messageTemplateBody, templateText } from '../schemas.ts';
import type { Locale } from './recipient.ts';

export type TemplateText = z.output<typeof templateText>;
export type MessageTemplateBody = z.output<typeof messageTemplateBody>;

/** A message that marketing wrote: Liquid texts by language. */
export interface MessageTemplateContent extends MessageTemplateBody {
  readonly templateId: string;
}

export type MessageTemplate = MessageTemplateContent & Versioned;

/** The text in a language, else in the other that it is written in. */
export const textIn = (
  { texts }: MessageTemplateBody,
  locale: Locale,
): { readonly locale: Locale; readonly text: TemplateText } | undefined => {
  const other: Locale = locale === 'id' ? 'en' : 'id';
  const found = [locale, other].find((each) => texts[each] !== undefined);
  const text = found === undefined ? undefined : texts[found];
  return found === undefined || text === undefined ? undefined : { locale: found, text };
};
