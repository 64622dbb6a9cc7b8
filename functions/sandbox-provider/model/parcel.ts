import type * as z from 'zod/mini';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { sandboxParcelEvent, sandboxServices } from '../schemas.ts';

export type SandboxService = (typeof sandboxServices)[number];

/** What is to happen to a parcel, and how difficult the carrier is about telling it. */
export type SandboxParcelMove = z.output<typeof sandboxParcelEvent>;

/** A parcel in the sandbox carrier's own books. */
export interface SandboxParcel extends Versioned {
  readonly reference: string;
  readonly service: SandboxService;
  readonly trackingNumber: string;
  /** The tracking number is told from then on. */
  readonly isNumberTold: boolean;
  readonly cancelled: boolean;
  readonly events: readonly { readonly status: SandboxParcelMove['status']; readonly at: string }[];
}
