import { differenceOf, type DrawerSession } from '../model/drawer-session.ts';

export const showSession = (session: DrawerSession) => ({
  sessionId: session.sessionId,
  version: session.version,
  locationId: session.locationId,
  drawer: session.drawer,
  currency: session.currency,
  status: session.status,
  float: session.float,
  expected: session.expected,
  totals: { ...session.totals },
  entries: session.entries,
  openedAt: session.openedAt,
  openedBy: session.openedBy,
  closedAt: session.closedAt,
  closedBy: session.closedBy,
  counted: session.counted,
  difference: differenceOf(session),
});
