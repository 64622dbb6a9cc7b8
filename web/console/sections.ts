import { may } from '../kit/session.ts';
import type { say } from './texts.ts';

interface Section {
  readonly path: string;
  readonly name: Parameters<typeof say>[0];
  /** The scope without which none of its routes answers. */
  readonly scope: string;
}

const sections: readonly Section[] = [
  { path: '/', name: 'today', scope: 'orders.read' },
  { path: '/orders', name: 'orders', scope: 'orders.read' },
  { path: '/fulfilment', name: 'fulfilment', scope: 'fulfilment.read' },
  { path: '/returns', name: 'returns', scope: 'orders.write' },
  { path: '/stock', name: 'stock', scope: 'inventory.read' },
  { path: '/counts', name: 'counts', scope: 'stock-work.write' },
  { path: '/catalogue', name: 'catalogue', scope: 'catalog.read' },
  { path: '/promotions', name: 'promotions', scope: 'promotions.write' },
  { path: '/campaigns', name: 'campaigns', scope: 'journeys.read' },
  { path: '/customers', name: 'customers', scope: 'customers.read' },
  { path: '/imports', name: 'imports', scope: 'imports.write' },
];

/** What the signed-in person's role opens. */
export const openSections = (): readonly Section[] => sections.filter(({ scope }) => may(scope));
