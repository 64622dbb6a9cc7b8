import type { MessageTemplate, MessageTemplateBody } from '#shared/client/generated.ts';

/** What the form shows of a template: `subject id` is the subject in Indonesian. */
export type TemplateFields = Readonly<Record<string, string>>;

export const languages = ['id', 'en'] as const;
export type TemplateLanguage = (typeof languages)[number];
const parts = ['subject', 'body', 'short', 'label', 'url'] as const;
export type TemplatePart = (typeof parts)[number];

export const fieldOf = (part: TemplatePart, language: TemplateLanguage): string => `${part} ${language}`;

export const templateFieldNames = [
  'name',
  ...languages.flatMap((language) => parts.map((part) => fieldOf(part, language))),
];

export const noFields: TemplateFields = Object.fromEntries(templateFieldNames.map((name) => [name, '']));

export const fieldsOf = ({ name, texts }: Pick<MessageTemplate, 'name' | 'texts'>): TemplateFields => ({
  ...noFields,
  name,
  ...Object.fromEntries(
    languages.flatMap((language) => {
      const text = texts[language];
      if (text === undefined) return [];
      const { subject, body, short, button } = text;
      const shown = { subject, body, short, label: button?.label ?? '', url: button?.url ?? '' };
      return parts.map((part) => [fieldOf(part, language), shown[part]]);
    }),
  ),
});

/** The template with what was typed; the approved text of WhatsApp stays as it is stored. */
export const contentOf = (fields: TemplateFields, stored?: MessageTemplate): MessageTemplateBody => ({
  name: textIn(fields, 'name'),
  texts: Object.fromEntries(
    languages.flatMap((language) => {
      const of = (part: TemplatePart): string => textIn(fields, fieldOf(part, language));
      if (parts.every((part) => of(part) === '')) return [];
      const button =
        of('label') === '' && of('url') === '' ? undefined : { label: of('label'), url: of('url') };
      const { whatsapp } = stored?.texts[language] ?? {};
      return [[language, { subject: of('subject'), body: of('body'), short: of('short'), button, whatsapp }]];
    }),
  ),
});

/** `/body/texts/en/subject` is the subject in English. */
export const fieldOfPointer = (pointer: string): string | undefined => {
  const [, language = '', part = ''] = /^\/body\/texts\/(id|en)\/(?:button\/)?(\w+)$/.exec(pointer) ?? [];
  const name = `${part} ${language}`;
  return templateFieldNames.includes(name) ? name : undefined;
};

const textIn = (fields: TemplateFields, name: string): string => (fields[name] ?? '').trim();
