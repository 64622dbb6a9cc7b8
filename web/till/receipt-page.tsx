import { moneyText, momentText } from '../kit/format.ts';
import { QrCode } from '../kit/qr-code.tsx';
import { say } from './texts.ts';
import { isSettled, type Sale } from './till-state.ts';

/** On the screen and on paper the same. The code holds the id of the sale, for returns. */
export const ReceiptPage = ({ sale, onDone }: { sale: Sale; onDone: () => void }) => {
  const { currency } = sale;
  const due = sale.total + sale.rounding;
  return (
    <div class="receipt-page">
      <article class="card receipt">
        <h1>{say('receipt')}</h1>
        <p class="soft">
          {momentText(sale.soldAt)}
          <br />
          {sale.number === undefined ? sale.saleId.slice(0, 13) : say('order', { number: sale.number })}
        </p>
        <ul>
          {sale.lines.map((line) => (
            <li key={`${line.sku} ${line.price}`} class="spread">
              <span>
                {line.quantity} × {line.name}
                {line.listPrice === undefined ? null : (
                  <>
                    {' '}
                    <s class="soft number">{moneyText(line.listPrice * line.quantity, currency)}</s>
                  </>
                )}
              </span>
              <span class="number">{moneyText(line.price * line.quantity, currency)}</span>
            </li>
          ))}
        </ul>
        <p class="spread grand">
          <span>{say('total')}</span>
          <strong class="number">{moneyText(due, currency)}</strong>
        </p>
        <p class="spread">
          <span>{say('given')}</span>
          <span class="number">{moneyText(sale.given, currency)}</span>
        </p>
        <p class="spread change">
          <span>{say('change')}</span>
          <strong class="number">{moneyText(sale.given - due, currency)}</strong>
        </p>
        <QrCode text={sale.number ?? sale.saleId} label={say('keepReceipt')} />
        <p class="soft">{say('keepReceipt')}</p>
      </article>
      <div class="stack no-print">
        {isSettled(sale) ? null : (
          <p class="notice warn" role="status">
            {say('notSent')}
          </p>
        )}
        {sale.troubles.map((trouble) => (
          <p key={trouble} class="notice bad">
            {trouble}
          </p>
        ))}
        <button type="button" class="primary wide" onClick={onDone}>
          {say('next')}
        </button>
        <button type="button" class="wide" onClick={() => print()}>
          {say('print')}
        </button>
      </div>
    </div>
  );
};
