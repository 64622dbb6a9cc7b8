import { computed, signal } from '@preact/signals';
import type { DrawerSession } from '#shared/client/generated.ts';
import { kept } from '../kit/kept.ts';
import { isReachable } from '../kit/reachable.ts';

export const CHANNEL = 'pos';

/** One article as the till sells it. */
export interface Article {
  readonly sku: string;
  readonly name: string;
  readonly gtin?: string;
  readonly price: number;
  readonly currency: string;
}

export interface SaleLine extends Article {
  readonly quantity: number;
  /** Before what a voucher took off; `price` is as charged. @default `price` */
  readonly listPrice?: number;
}

/** A sale as it happened. It is sent until the API has it; its id makes it one sale however often that is. */
export interface Sale {
  readonly saleId: string;
  readonly soldAt: string;
  readonly locationId: string;
  readonly sessionId: string;
  readonly currency: string;
  readonly lines: readonly SaleLine[];
  /** Of the voucher that was taken. */
  readonly couponCode?: string | undefined;
  readonly total: number;
  /** To coins that exist; part of what went into the drawer. */
  readonly rounding: number;
  readonly given: number;
  readonly isRecorded: boolean;
  readonly isInDrawer: boolean;
  /** Number of the order, once it is recorded. */
  readonly number?: string;
  /** What was not as the till thought, or why it was refused. */
  readonly troubles: readonly string[];
}

export const drawer = kept<DrawerSession | null>('satu.till.drawer', null);
export const sales = kept<readonly Sale[]>('satu.till.sales', []);
export const lines = kept<readonly SaleLine[]>('satu.till.lines', []);
const hasNetwork = signal(navigator.onLine);
/** A network is there, and the shop answers through it. */
export const isOnline = computed(() => hasNetwork.value && isReachable.value);

addEventListener('online', () => {
  hasNetwork.value = true;
});
addEventListener('offline', () => {
  hasNetwork.value = false;
});

export const isSettled = ({ isRecorded, isInDrawer }: Sale): boolean => isRecorded && isInDrawer;
export const waiting = computed(() => sales.value.filter((sale) => !isSettled(sale)));

export const addLine = (article: Article, change = 1): void => {
  const known = lines.value.find(({ sku }) => sku === article.sku);
  const quantity = (known?.quantity ?? 0) + change;
  const others = lines.value.filter(({ sku }) => sku !== article.sku);
  if (quantity <= 0) lines.value = others;
  else if (known === undefined) lines.value = [...lines.value, { ...article, quantity }];
  else lines.value = lines.value.map((line) => (line.sku === article.sku ? { ...line, quantity } : line));
};

/** A till keeps so many of its last sales to look at; those that were not sent are kept whatever their number. */
const MOST_KEPT = 50;

export const keepSale = (sale: Sale): void => {
  const settled = sales.value.filter(isSettled).slice(-MOST_KEPT);
  sales.value = [...settled, ...waiting.value, sale];
};

export const changeSale = (saleId: string, change: Partial<Sale>): void => {
  sales.value = sales.value.map((sale) => (sale.saleId === saleId ? { ...sale, ...change } : sale));
};
