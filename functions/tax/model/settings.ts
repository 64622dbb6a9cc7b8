import type * as z from 'zod/mini';
import type { taxSettings } from '../schemas.ts';

/** How a sales channel takes tax. */
export type TaxSettings = z.output<typeof taxSettings>;

const usual: TaxSettings = { service: 'table', level: 'line', rounding: 'half_even' };

/** A channel that says nothing rounds lines, halves to even, and taxes delivery as its goods. */
export const taxSettingsOf = (channel: { readonly tax?: TaxSettings | undefined }): TaxSettings =>
  channel.tax ?? usual;
