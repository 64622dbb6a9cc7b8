import type { IconName } from '../kit/icon.tsx';
import { may } from '../kit/session.ts';
import type { say } from './texts.ts';

interface Section {
  readonly path: string;
  readonly name: Parameters<typeof say>[0];
  readonly icon: IconName;
  /** The scope without which none of its routes answers. */
  readonly scope: string;
}

const sections: readonly Section[] = [
  { path: '/', name: 'today', icon: 'chart', scope: 'orders.read' },
  { path: '/orders', name: 'orders', icon: 'receipt', scope: 'orders.read' },
  { path: '/fulfilment', name: 'fulfilment', icon: 'box', scope: 'fulfilment.read' },
  { path: '/returns', name: 'returns', icon: 'return', scope: 'orders.write' },
  { path: '/stock', name: 'stock', icon: 'warehouse', scope: 'inventory.read' },
  { path: '/moving', name: 'moving', icon: 'box', scope: 'stock-work.write' },
  { path: '/suggestions', name: 'suggestions', icon: 'clipboard', scope: 'purchasing.read' },
  { path: '/counts', name: 'counts', icon: 'clipboard', scope: 'stock-work.write' },
  { path: '/catalogue', name: 'catalogue', icon: 'grid', scope: 'catalog.read' },
  { path: '/promotions', name: 'promotions', icon: 'percent', scope: 'promotions.write' },
  { path: '/claims', name: 'claims', icon: 'star', scope: 'price-matches.write' },
  { path: '/campaigns', name: 'campaigns', icon: 'megaphone', scope: 'journeys.read' },
  { path: '/templates', name: 'templates', icon: 'megaphone', scope: 'templates.write' },
  { path: '/segments', name: 'segments', icon: 'user', scope: 'segments.read' },
  { path: '/approvals', name: 'approvals', icon: 'shield', scope: 'loyalty.read' },
  { path: '/channels', name: 'channels', icon: 'store', scope: 'channels.write' },
  { path: '/customers', name: 'customers', icon: 'user', scope: 'customers.read' },
  { path: '/imports', name: 'imports', icon: 'upload', scope: 'imports.write' },
];

/** What the signed-in person's role opens. */
export const openSections = (): readonly Section[] => sections.filter(({ scope }) => may(scope));
