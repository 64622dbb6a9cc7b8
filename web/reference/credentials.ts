import { element } from './dom.ts';
import type { Scheme } from './open-api.ts';

/** Tokens for trying operations. They live in this page only, and are gone with it. */
export interface Credentials {
  readonly view: HTMLElement;
  /** Headers for one way in, those that were filled in. */
  readonly headersFor: (schemes: readonly string[]) => Readonly<Record<string, string>>;
  readonly onChange: (listen: () => void) => void;
}

const BEARER = 'Authorization';

export const makeCredentials = (schemes: Readonly<Record<string, Scheme>>): Credentials => {
  const guestHeaders = new Map(
    Object.entries(schemes).flatMap(([name, scheme]) =>
      scheme.name === undefined ? [] : [[name, scheme.name]],
    ),
  );
  const fields = new Map([BEARER, ...guestHeaders.values()].map((header) => [header, fieldFor(header)]));
  return {
    view: element(
      'details',
      { class: 'credentials' },
      element('summary', {}, 'Tokens for trying'),
      ...[...fields].map(([header, field]) =>
        element('label', {}, element('span', {}, header === BEARER ? 'Bearer token' : header), field),
      ),
    ),
    headersFor: (names) =>
      Object.fromEntries(
        names
          .map((name) => guestHeaders.get(name) ?? BEARER)
          .flatMap((header) => {
            const value = fields.get(header)?.value.trim() ?? '';
            return value === '' ? [] : [[header, header === BEARER ? `Bearer ${value}` : value]];
          }),
      ),
    onChange: (listen) => {
      fields.forEach((field) => field.addEventListener('input', listen));
    },
  };
};

const fieldFor = (header: string): HTMLInputElement =>
  element('input', { type: 'text', autocomplete: 'off', spellcheck: 'false', 'aria-label': header });
