import type * as z from 'zod/mini';
import type { channelBody, locationBody } from '../schemas.ts';

export type Channel = z.output<typeof channelBody> & { readonly code: string; readonly version: number };
export type Location = z.output<typeof locationBody> & { readonly code: string; readonly version: number };
