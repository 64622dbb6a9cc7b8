/** Providers that take payments on a page of theirs. */
const PROVIDERS = ['sandbox', 'midtrans', 'stripe'] as const;
export type OnlinePayment = (typeof PROVIDERS)[number];

/** Those that a channel offers. */
export const onlinePaymentsOf = (
  methods: readonly { readonly method: string }[] | undefined,
): readonly OnlinePayment[] =>
  PROVIDERS.filter((name) => methods?.some(({ method }) => method === name) === true);
