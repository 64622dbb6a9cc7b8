import { moneyText, timeText } from '../kit/format.ts';
import { Badge } from '../kit/ui.tsx';
import { say } from './texts.ts';
import { isSettled, sales } from './till-state.ts';

const SHOWN = 8;

/** The last sales of this device: what is not sent, and what somebody has to look at. */
export const SalesList = ({ onShow }: { onShow: (saleId: string) => void }) =>
  sales.value.length === 0 ? null : (
    <section class="card">
      <h2>{say('sales')}</h2>
      <ul class="sales">
        {sales.value
          .slice(-SHOWN)
          .reverse()
          .map((sale) => (
            <li key={sale.saleId}>
              <button type="button" class="plain wide spread" onClick={() => onShow(sale.saleId)}>
                <span>{timeText(sale.soldAt)}</span>
                <span class="number">{moneyText(sale.total + sale.rounding, sale.currency)}</span>
                {sale.troubles.length > 0 ? (
                  <Badge tone="bad">{say('conflicts')}</Badge>
                ) : (
                  <Badge tone={isSettled(sale) ? 'good' : 'warn'}>{isSettled(sale) ? '✓' : '…'}</Badge>
                )}
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
