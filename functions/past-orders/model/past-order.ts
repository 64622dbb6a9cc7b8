import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { pastOrder } from '../schemas.ts';

/** An order of another system, as it ended there: nothing of it is picked, paid or returned here. */
export type PastOrder = Omit<z.infer<typeof pastOrder>, 'version'> &
  Versioned & {
    /** The customer it was imported for, when they were merged into another. */
    readonly importedFor?: string;
  };
