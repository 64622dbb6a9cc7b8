import { kept } from './kept.ts';

export type Language = 'id' | 'en';

const languages: readonly Language[] = ['id', 'en'];

export const language = kept<Language>(
  'satu.language',
  languages.find((each) => navigator.language.startsWith(each)) ?? 'en',
);

export const locale = (): string => (language.value === 'id' ? 'id-ID' : 'en-GB');

export const otherLanguage = (): Language => (language.value === 'id' ? 'en' : 'id');

/** Speaks the other language from now on, on every open page of this browser. */
export const switchLanguage = (): void => {
  language.value = otherLanguage();
  document.documentElement.lang = language.value;
};

export type Texts = Readonly<Record<string, readonly [id: string, en: string]>>;

/** The texts of an app: Indonesian and English side by side, with `{name}` for what is filled in. */
export const textsOf =
  <Known extends Texts>(texts: Known) =>
  (name: keyof Known, values: Readonly<Record<string, string | number>> = {}): string => {
    const text = texts[name]?.[language.value === 'id' ? 0 : 1] ?? '';
    return text.replaceAll(/\{(\w+)\}/g, (_all, key: string) => String(values[key] ?? ''));
  };

/** The text of a name that the API gave, where an app has one. */
export const textNamed = (name: string, texts: Texts): string | undefined =>
  texts[name]?.[language.value === 'id' ? 0 : 1];
