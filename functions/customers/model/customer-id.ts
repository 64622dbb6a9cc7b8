import { derivedId } from '#shared/ids/ids.ts';

/** Our own ids: a prefix and 128 bits in base 32. */
const OWN_ID = /^cus_[0-9a-z]{26}$/;

/** Whether a reference is one of our own ids and not one of another system. */
export const isOwnId = (reference: string): boolean => OWN_ID.test(reference);

/** The customer behind our own id or the id of a source system. Derived, so it costs no look-up. */
export const customerIdFor = (reference: string): string =>
  isOwnId(reference) ? reference : derivedId('cus', 'external', reference);
