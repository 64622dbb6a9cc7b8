import { escaped } from '#shared/html/escaped.ts';
import { page } from './html.ts';

export interface Landing {
  readonly baseUrl: string;
  readonly engine: string;
  readonly leftOut: readonly { readonly type: string }[];
}

/** What a browser sees at `/`: where everything is. */
export const landingPage = ({ baseUrl, engine, leftOut }: Landing): string => {
  const places = rows.map(
    ([href, name, about]) => `<tr><td><a href="${href}">${name}</a></td><td class="soft">${about}</td></tr>`,
  );
  const types = [...new Set(leftOut.map(({ type }) => type))].map((type) => `<code>${escaped(type)}</code>`);
  return page({
    title: 'The shop is open',
    main: `
<p>This is the cloud assembly of <code>cdk.out</code>, running at <code>${escaped(baseUrl)}</code> on ${escaped(engine)}.</p>
<div class="card"><table>${places.join('')}</table></div>
<div class="card"><b>Become somebody</b><pre>curl -s ${escaped(baseUrl)}/_local/tokens -d '{"user":"store-manager"}'</pre></div>
<div class="card"><b>Let time pass</b><pre>curl -s ${escaped(baseUrl)}/_local/clock -d '{"advance":"PT1H"}'</pre></div>
${types.length === 0 ? '' : `<p class="soft">Left out on one machine: ${types.join(', ')}.</p>`}`,
  });
};

const rows = [
  ['/shop', 'Shop', 'what shoppers see'],
  ['/console', 'Console', 'orders, stock, prices and promotions, for staff'],
  ['/till', 'Till', 'sells in a store, without a network too'],
  ['/docs', 'API reference', 'every route, with its errors'],
  ['/_local/messages', 'Messages', 'e-mail, SMS and WhatsApp, as a customer sees them'],
  ['/_local/events', 'Events', 'what went over the bus, and to whom'],
  ['/_local/users', 'Users', 'roles, customers and machines one may be'],
  ['/_local/clock', 'Clock', 'what time it is in the shop, and what is due'],
  ['/health', 'Health', '200 once everything is ready'],
] as const;
