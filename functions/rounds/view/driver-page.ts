import type * as z from 'zod/mini';
import { escaped } from '#shared/html/escaped.ts';
import { shopperPage } from '#shared/html/shopper-page.ts';
import { dateFormat } from '#shared/time/formats.ts';
import type { roundOfDriver } from '../schemas.ts';

const style = 'li{margin:0 0 1rem}small{color:#5a5a5a}';

/** The stops of a round as a driver reads them on a phone. */
export const driverPage = (round: z.input<typeof roundOfDriver>, timeZone: string) => {
  const clock = dateFormat('en-GB', { timeStyle: 'short', timeZone });
  const time = (at: string): string => clock.format(Date.parse(at));
  const stops = round.stops.map((stop) => {
    const { recipient, report, from, to } = stop;
    const { line1, line2, district, city } = recipient?.address ?? {};
    const lines = [line1, line2, district, city].filter((part) => part !== undefined).map(escaped);
    const window = to === undefined ? '' : ` (${from === undefined ? '' : time(from)}–${time(to)})`;
    const phone = recipient?.phone;
    const call = phone === undefined ? '' : ` · <a href="tel:${escaped(phone)}">${escaped(phone)}</a>`;
    const state = report === undefined ? `${stop.parcels} parcels` : report.outcome;
    return `<li value="${stop.number}"><b>${time(stop.arrivesAt)}</b>${window} ${escaped(recipient?.name ?? '')}${call}<br>${lines.join(', ')}<br><small>${state}</small></li>`;
  });
  const main = `<p>${round.stops.length} stops, ${round.km} km, back at ${time(round.backAt)}</p><ol>${stops.join('')}</ol>`;
  return shopperPage({ title: `Round of ${escaped(round.vehicleId)}, ${escaped(round.day)}`, main, style });
};
