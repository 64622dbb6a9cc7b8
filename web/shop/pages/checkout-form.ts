import type { KnownShopper } from '../shop-state.ts';
import { say } from '../texts.ts';

export type WrongFields = { readonly [Field in keyof KnownShopper]?: string };

/** What still has to be filled in, by field, in the reader's language; the API has the last word. */
export const wrongFields = (form: KnownShopper, method: string | undefined): WrongFields => {
  const missing = (field: keyof KnownShopper) => (form[field].trim() === '' ? say('required') : undefined);
  const isShipped = method !== 'pickup' && method !== 'digital';
  const found = {
    name: missing('name'),
    email: emailProblem(form),
    ...(isShipped
      ? { line1: missing('line1'), city: missing('city'), postalCode: missing('postalCode') }
      : {}),
  };
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
};

const emailProblem = ({ email, phone }: KnownShopper): string | undefined => {
  if (email.trim() === '') return phone.trim() === '' ? say('emailOrPhone') : undefined;
  return /^\S+@\S+\.\S+$/.test(email.trim()) ? undefined : say('emailWrong');
};

export const firstWrong = (wrong: WrongFields): string | undefined =>
  Object.entries(wrong).find(([, text]) => text !== undefined)?.[0];
