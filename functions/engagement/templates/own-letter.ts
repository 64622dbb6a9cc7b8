import type { Letter } from '../model/letter.ts';
import type { TemplateText } from '../model/message-template.ts';
import type { Locale } from '../model/recipient.ts';
import { filledIn, type TemplateFacts } from './liquid.ts';
import { greetingTo } from './words.ts';

/** Texts of a template, in the order of the letter. */
export const textsOf = (text: TemplateText): readonly (readonly [pointer: string, text: string])[] => [
  ['subject', text.subject],
  ['body', text.body],
  ['short', text.short],
  ...(text.button === undefined
    ? []
    : [['button/label', text.button.label] as const, ['button/url', text.button.url] as const]),
  ...(text.whatsapp?.parameters ?? []).map((each, at) => [`whatsapp/parameters/${at}`, each] as const),
];

/** The letter that a template makes of facts; nothing when something that it asks for is missing. */
export const ownLetter = (
  text: TemplateText,
  facts: TemplateFacts,
  locale: Locale,
  /** Why the person gets it. */
  footer?: string,
): Omit<Letter, 'stop'> | undefined => {
  const filled = new Map(textsOf(text).map(([name, each]) => [name, filledIn(each, facts)]));
  if ([...filled.values()].includes(undefined)) return undefined;
  const of = (name: string): string => filled.get(name) ?? '';
  const [opening = '', ...closing] = of('body')
    .trim()
    .split(/\n\s*\n/);
  const url = of('button/url').trim();
  if (text.button !== undefined && !/^https?:\/\//.test(url)) return undefined;
  return {
    subject: of('subject').replaceAll(/\s+/g, ' ').trim(),
    greeting: greetingTo(facts.customer.name, locale),
    opening,
    rows: [],
    closing,
    button: text.button === undefined ? undefined : { label: of('button/label'), url },
    footer,
    approved:
      text.whatsapp === undefined
        ? undefined
        : {
            ...text.whatsapp,
            parameters: text.whatsapp.parameters.map((_, at) => of(`whatsapp/parameters/${at}`)),
          },
    short: `${facts.brand}: ${of('short').trim()}`,
  };
};
