/** One expected refusal: what it means and what the caller should do. Everything else is a bug and becomes a 500. */
export interface ErrorContract {
  readonly code: string;
  /** The HTTP status it is answered with. */
  readonly status: number;
  /** What happened, in one line that is the same for every occurrence. */
  readonly title: string;
  /** What the caller should do now. */
  readonly action: string;
}

type ErrorText = Omit<ErrorContract, 'code'>;

/**
 * Declares the refusals of a domain; the key is the code.
 *
 * @example
 * export const errors = defineErrors({
 *   CART_NOT_FOUND: { status: 404, title: 'No such cart', action: 'Open a new cart.' },
 * });
 */
export const defineErrors = <const Codes extends Record<string, ErrorText>>(codes: Codes) =>
  Object.fromEntries(Object.entries(codes).map(([code, text]) => [code, { code, ...text }])) as {
    readonly [Code in keyof Codes & string]: ErrorContract & { readonly code: Code };
  };
