import type { OrderRow } from '#shared/client/generated.ts';
import { momentText, moneyText } from '../kit/format.ts';
import { href } from '../kit/router.tsx';
import { Status } from './status.tsx';
import { say } from './texts.ts';

export const OrderTable = ({ orders }: { orders: readonly OrderRow[] }) => (
  <div class="scroll" role="region" aria-label={say('orders')} tabIndex={0}>
    <table class="as-cards">
      <thead>
        <tr>
          <th scope="col">{say('number')}</th>
          <th scope="col">{say('placed')}</th>
          <th scope="col">{say('channel')}</th>
          <th scope="col">{say('status')}</th>
          <th scope="col">{say('fulfilment')}</th>
          <th scope="col" class="right">
            {say('total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <tr key={order.orderId}>
            <td>
              <a href={href(`/orders/${order.orderId}`)}>{order.number}</a>
            </td>
            <td>{momentText(order.placedAt)}</td>
            <td>{order.channel}</td>
            <td>
              <Status code={order.status} />
            </td>
            <td>{order.fulfilment === undefined ? null : <Status code={order.fulfilment} />}</td>
            <td class="right number">{moneyText(order.totals.total, order.totals.currency)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
