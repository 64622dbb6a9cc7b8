import type { Availability, ProductRow, ShownPrice } from '#shared/client/generated.ts';
import { moneyText, numberText } from '../kit/format.ts';
import { Picture } from '../kit/picture.tsx';
import { href } from '../kit/router.tsx';
import { Badge } from '../kit/ui.tsx';
import { say } from './texts.ts';
import { WishButton } from './wish-button.tsx';

export const ProductCard = ({ row }: { row: ProductRow }) => (
  <div class="product-tile">
    <a class="product-card" href={href(`/p/${encodeURIComponent(row.productId)}`)}>
      <div class="frame">
        <Picture name={row.name} url={row.imageUrl} seed={row.productId} family={row.category} />
        <StockBadge availability={row.availability} isOnCard />
      </div>
      <h3>{row.name}</h3>
      <PriceText price={row.price} />
      <span class="soft options">
        {row.rating === undefined ? null : (
          <>
            <span class="star" aria-hidden="true">
              ★
            </span>
            {numberText(row.rating.average)}
          </>
        )}
        {row.variants > 1 ? <span>{say('options', { n: row.variants })}</span> : null}
      </span>
    </a>
    <WishButton sku={row.sku} name={row.name} isOnCard />
  </div>
);

export const PriceText = ({ price }: { price?: ShownPrice }) =>
  price === undefined ? null : (
    <p class="price number">
      <strong>{moneyText(price.amount, price.currency)}</strong>
      {price.compareAt === undefined ? null : (
        <>
          {' '}
          <span class="hidden">{say('before')} </span>
          <s class="soft">{moneyText(price.compareAt, price.currency)}</s>
        </>
      )}
    </p>
  );

/** On a card only what is worth a glance: that it is gone, or nearly so. */
export const StockBadge = ({
  availability,
  isOnCard,
}: {
  availability?: Availability;
  isOnCard?: boolean;
}) => {
  if (availability === undefined) return null;
  if (!availability.inStock) return <Badge tone="bad">{say('soldOut')}</Badge>;
  if (availability.available > 0 && availability.available <= 5)
    return <Badge tone="warn">{say('fewLeft', { n: availability.available })}</Badge>;
  return isOnCard === true ? null : <Badge tone="good">{say('available')}</Badge>;
};
