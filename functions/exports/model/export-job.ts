import type * as z from 'zod/mini';
import type { Actor } from '#shared/actors/actor.ts';
import type { Scope } from '#shared/contracts/scopes.ts';
import type { exportKinds, exportOptions, exportStatuses } from '../schemas.ts';

export type ExportKind = (typeof exportKinds)[number];
export type ExportOptions = z.output<typeof exportOptions>;

export interface ExportJob {
  readonly exportId: string;
  readonly version: number;
  readonly status: (typeof exportStatuses)[number];
  readonly options: ExportOptions;
  /** Who created it. */
  readonly actor: Actor;
  readonly correlationId: string;
  readonly createdAt: string;
  /** When it last got on. */
  readonly movedAt: string;
  /** Where reading goes on; absent at the beginning. */
  readonly cursor?: string;
  /** True once everything was read. */
  readonly isRead: boolean;
  /** The file lies in so many parts until it is whole. */
  readonly parts: number;
  readonly rows: number;
  readonly bytes: number;
}

/** What one needs to export a kind, beside `exports.write`. */
export const SCOPE_OF: Readonly<Record<ExportKind, Scope>> = {
  products: 'catalog.read',
  prices: 'catalog.read',
  stock: 'inventory.read',
  customers: 'customers.export',
  orders: 'orders.read',
  movements: 'inventory.read',
  valuation: 'purchasing.read',
};

/** Kinds whose rows belong to a store: staff of some stores get those of these. */
export const IS_BY_STORE: Readonly<Record<ExportKind, boolean>> = {
  products: false,
  prices: false,
  stock: true,
  customers: false,
  orders: false,
  movements: true,
  valuation: true,
};

export const fileNameOf = ({ options: { kind, format }, createdAt }: ExportJob): string =>
  `${kind}-${createdAt.slice(0, 10)}.${format}`;
