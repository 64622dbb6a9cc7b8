import { useEffect, useState } from 'preact/hooks';
import type { Cart, CartLine } from '#shared/client/generated.ts';
import { Empty } from '../../kit/empty.tsx';
import { moneyText } from '../../kit/format.ts';
import { useAction } from '../../kit/load.ts';
import { Picture } from '../../kit/picture.tsx';
import { QrCode } from '../../kit/qr-code.tsx';
import { href } from '../../kit/router.tsx';
import { Badge, ProblemBox } from '../../kit/ui.tsx';
import { addCoupon, cart, openCartKey, removeCoupon, setQuantity } from '../shop-state.ts';
import { say } from '../texts.ts';
import { Totals } from '../totals.tsx';

export const CartPage = () => {
  useEffect(() => {
    document.title = `${say('cart')} · Satu`;
  }, []);
  const current = cart.value;
  if (current === undefined || current.lines.length === 0)
    return (
      <Empty icon="bag" title={say('emptyCart')} hint={say('emptyCartHint')} isPage>
        <a class="button primary" href={href('/')}>
          {say('browse')}
        </a>
      </Empty>
    );
  return (
    <div class="two-columns">
      <section>
        <h1>{say('cart')}</h1>
        <ul class="lines">
          {current.lines.map((line) => (
            <LineRow key={line.lineId} line={line} currency={current.totals.currency} />
          ))}
        </ul>
      </section>
      <aside class="stack">
        <div class="card">
          <Coupons current={current} />
          <NearPromotions current={current} />
          <Totals totals={current.totals} />
          <a class="button primary wide" href={href('/checkout')}>
            {say('checkout')}
          </a>
        </div>
        <OtherDevice />
      </aside>
    </div>
  );
};

const LineRow = ({ line, currency }: { line: CartLine; currency: string }) => {
  const { run, isBusy, problem } = useAction();
  const set = (quantity: number) => void run(() => setQuantity(line.sku, quantity));
  const name = [line.name, line.variantName].filter((text) => text !== undefined).join(' · ');
  return (
    <li>
      <div class="thumb">
        <Picture name={line.name} url={line.imageUrl} seed={line.productId ?? line.sku} />
      </div>
      <div class="about">
        <a href={href(`/p/${encodeURIComponent(line.productId ?? '')}?sku=${encodeURIComponent(line.sku)}`)}>
          {name}
        </a>
        <span class="soft number">{moneyText(line.unitPrice, currency)}</span>
        {line.priceChanged === undefined ? null : (
          <Badge tone="warn">
            {say('priceChanged', {
              from: moneyText(line.priceChanged.from, currency),
              to: moneyText(line.priceChanged.to, currency),
            })}
          </Badge>
        )}
        {line.available < line.quantity ? (
          <Badge tone="bad">{say('fewLeft', { n: line.available })}</Badge>
        ) : null}
        <ProblemBox problem={problem} />
      </div>
      <div class="stepper" role="group" aria-label={`${say('quantity')}: ${name}`}>
        <button
          type="button"
          disabled={isBusy}
          aria-label={say('less')}
          onClick={() => set(line.quantity - 1)}
        >
          −
        </button>
        <output class="number">{line.quantity}</output>
        <button
          type="button"
          disabled={isBusy}
          aria-label={say('oneMore')}
          onClick={() => set(line.quantity + 1)}
        >
          +
        </button>
      </div>
      <div class="right">
        <strong class="number">{moneyText(line.total, currency)}</strong>
        {line.discount > 0 ? (
          <s class="soft number">{moneyText(line.total + line.discount, currency)}</s>
        ) : null}
        <button type="button" class="plain small" disabled={isBusy} onClick={() => set(0)}>
          {say('remove')}
        </button>
      </div>
    </li>
  );
};

const Coupons = ({ current }: { current: Cart }) => {
  const [code, setCode] = useState('');
  const { run, isBusy, problem } = useAction();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          await addCoupon(code.trim());
          setCode('');
        });
      }}
    >
      <ProblemBox problem={problem} />
      <label for="coupon">{say('coupon')}</label>
      <div class="join">
        <input
          id="coupon"
          value={code}
          autocomplete="off"
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <button type="submit" disabled={isBusy || code.trim() === ''}>
          {say('apply')}
        </button>
      </div>
      <ul class="coupons">
        {current.coupons.map((coupon) => (
          <li key={coupon.code}>
            <Badge tone={coupon.isApplied ? 'good' : 'warn'}>{coupon.code}</Badge>
            {coupon.isApplied ? null : <small class="soft"> {say('notApplied')}</small>}
            <button
              type="button"
              class="plain small"
              onClick={() => void run(() => removeCoupon(coupon.code))}
            >
              {say('remove')}
            </button>
          </li>
        ))}
        {current.promotions.map(({ promotionId, name, amount }) => (
          <li key={promotionId} class="soft">
            {name} −{moneyText(amount, current.totals.currency)}
          </li>
        ))}
      </ul>
    </form>
  );
};

const NearPromotions = ({ current }: { current: Cart }) => (
  <>
    {current.nearPromotions.slice(0, 2).map(({ promotionId, name, missing }) => {
      if (missing.amount !== undefined)
        return (
          <p key={promotionId} class="notice good">
            {say('nearPromotion', { amount: moneyText(missing.amount, current.totals.currency), name })}
          </p>
        );
      return missing.units === undefined ? null : (
        <p key={promotionId} class="notice good">
          {say('nearUnits', { n: missing.units, name })}
        </p>
      );
    })}
  </>
);

/** The cart goes on where this code is scanned. What opens it stands behind the `#`, which no server sees. */
const OtherDevice = () => {
  const { cartId, cartToken } = openCartKey();
  if (cartToken === undefined) return null;
  const link = `${location.origin}${href('/continue')}#cart=${cartId}&token=${encodeURIComponent(cartToken)}`;
  return (
    <details class="card">
      <summary>{say('otherDevice')}</summary>
      <p class="soft">{say('otherDeviceHint')}</p>
      <QrCode text={link} label={say('otherDevice')} />
    </details>
  );
};
