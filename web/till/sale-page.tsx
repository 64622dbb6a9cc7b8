import { useState } from 'preact/hooks';
import type { DrawerSession } from '#shared/client/generated.ts';
import { Empty } from '../kit/empty.tsx';
import { moneyText } from '../kit/format.ts';
import { useAction } from '../kit/load.ts';
import { may } from '../kit/session.ts';
import { ScanField } from '../kit/scan-field.tsx';
import { ProblemBox } from '../kit/ui.tsx';
import { ArticleTiles } from './article-tiles.tsx';
import { findArticle } from './articles.ts';
import { CloseDrawer } from './close-drawer.tsx';
import { CounterPage } from './counter/counter-page.tsx';
import { isAtCounter, openCounter, ordersAside, takeUp } from './counter/counter-state.ts';
import { PayBox } from './pay-box.tsx';
import { ReturnPage } from './return-page.tsx';
import { ReceiptPage } from './receipt-page.tsx';
import { SalesList } from './sales-list.tsx';
import { say } from './texts.ts';
import { addLine, isOnline, lines, sales } from './till-state.ts';
import { VoucherRow } from './voucher-row.tsx';
import { isSigned, takeVoucher, total } from './vouchers.ts';

type View = 'sale' | 'close' | 'counter' | 'return' | { readonly saleId: string };

export const SalePage = ({ open }: { open: DrawerSession }) => {
  const [view, setView] = useState<View>(isAtCounter() ? 'counter' : 'sale');
  if (view === 'close') return <CloseDrawer open={open} onBack={() => setView('sale')} />;
  if (view === 'return') return <ReturnPage open={open} onDone={() => setView('sale')} />;
  if (view === 'counter') return <CounterPage open={open} onDone={() => setView('sale')} />;
  const shown = view === 'sale' ? undefined : sales.value.find(({ saleId }) => saleId === view.saleId);
  if (shown !== undefined) return <ReceiptPage sale={shown} onDone={() => setView('sale')} />;
  return (
    <div class="till">
      <section>
        <Scan />
        <Lines currency={open.currency} />
      </section>
      <aside class="stack">
        <PayBox open={open} onSold={(saleId) => setView({ saleId })} />
        <ToCounter open={open} onOpened={() => setView('counter')} />
        {isOnline.value && may('orders.write') ? (
          <button type="button" class="wide" onClick={() => setView('return')}>
            {say('takeBack')}
          </button>
        ) : null}
        <OrdersAside onTaken={() => setView('counter')} />
        <SalesList onShow={(saleId) => setView({ saleId })} />
        <button type="button" class="plain small" onClick={() => setView('close')}>
          {say('close')} · {open.drawer}
        </button>
      </aside>
      <ArticleTiles />
    </div>
  );
};

/** For everything that the till cannot do by itself. */
const ToCounter = ({ open, onOpened }: { open: DrawerSession; onOpened: () => void }) => {
  const { run, isBusy, problem } = useAction();
  if (!isOnline.value) return <p class="soft">{say('needsNetwork')}</p>;
  const begin = () =>
    run(async () => {
      await openCounter({ locationId: open.locationId, lines: lines.value });
      onOpened();
    });
  return (
    <>
      <ProblemBox problem={problem} />
      <button
        type="button"
        class="wide"
        disabled={isBusy || lines.value.length === 0}
        onClick={() => void begin()}
      >
        {say('counter')}
      </button>
    </>
  );
};

/** Orders whose money or goods come later. */
const OrdersAside = ({ onTaken }: { onTaken: () => void }) =>
  ordersAside.value.length === 0 ? null : (
    <section class="card">
      <h2>{say('aside')}</h2>
      {ordersAside.value.map((order) => (
        <button
          key={order.orderId}
          type="button"
          class="plain wide"
          onClick={() => {
            takeUp(order);
            onTaken();
          }}
        >
          {say('takeUp', { number: order.number })}
        </button>
      ))}
    </section>
  );

const Scan = () => {
  const [fault, setFault] = useState('');
  const scan = async (code: string): Promise<void> => {
    if (isSigned(code)) {
      const why = await takeVoucher(code);
      setFault(why === undefined ? '' : say(why));
      return;
    }
    const article = await findArticle(code);
    if (article !== undefined) addLine(article);
    setFault(article === undefined ? say(isOnline.value ? 'unknown' : 'unknownOffline', { code }) : '');
  };
  return (
    <>
      <ScanField label={say('scan')} onScan={scan} />
      <p role="alert" class={fault === '' ? 'hidden' : 'notice bad'}>
        {fault}
      </p>
    </>
  );
};

const Lines = ({ currency }: { currency: string }) => (
  <>
    {lines.value.length === 0 ? <Empty icon="bag" title={say('empty')} /> : null}
    <ul class="till-lines">
      {lines.value.map((line) => (
        <li key={line.sku} class="card">
          <span>
            <strong>{line.name}</strong>
            <br />
            <span class="soft number">{moneyText(line.price, line.currency)}</span>
          </span>
          <span class="row">
            <button
              type="button"
              aria-label={say('less', { name: line.name })}
              onClick={() => addLine(line, -1)}
            >
              −
            </button>
            <output class="number">{line.quantity}</output>
            <button type="button" aria-label={say('more', { name: line.name })} onClick={() => addLine(line)}>
              +
            </button>
          </span>
          <strong class="number">{moneyText(line.price * line.quantity, line.currency)}</strong>
        </li>
      ))}
    </ul>
    <VoucherRow currency={currency} />
    <p class="spread grand">
      <span>{say('total')}</span>
      <strong class="number">{moneyText(total.value, currency)}</strong>
    </p>
  </>
);
