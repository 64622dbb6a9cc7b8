import { useEffect } from 'preact/hooks';
import type { Product } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { useAction, useLoaded, usePolling } from '../../kit/load.ts';
import { Picture } from '../../kit/picture.tsx';
import { goFromHere, href, query, setQuery } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PriceText, StockBadge } from '../product-card.tsx';
import { ProductData } from '../product-data.tsx';
import { ProductReviews } from './product-reviews.tsx';
import { CHANNEL, quantityOf, setQuantity } from '../shop-state.ts';
import { StockNear } from '../stock-near.tsx';
import { say } from '../texts.ts';
import { WishButton } from '../wish-button.tsx';

type Variant = Product['variants'][number];

/** Somebody who thinks about it sees the last one go, and one come back. */
const STOCK_SECONDS = 10;

export const ProductPage = ({ productId }: { productId: string }) => {
  const loaded = useLoaded(
    async () => (await api.getProduct({ productId, channel: CHANNEL, structuredData: true })).body,
    [productId],
  );
  usePolling(loaded, STOCK_SECONDS);
  useEffect(() => {
    if (loaded.value !== undefined) document.title = `${loaded.value.name} · Satu`;
  }, [loaded.value]);
  if (loaded.value !== undefined) return <ProductView product={loaded.value} />;
  return loaded.state === 'failed' ? (
    <ProblemBox problem={loaded.problem} retry={loaded.reload} />
  ) : (
    <Loading />
  );
};

const ProductView = ({ product }: { product: Product }) => {
  const asked = query.value.get('sku');
  const variant =
    product.variants.find(({ sku }) => sku === asked) ??
    product.variants.find(({ availability }) => availability?.inStock) ??
    product.variants[0];
  if (variant === undefined) return <p>{say('soldOut')}</p>;
  return (
    <article class="product">
      <ProductData product={product} />
      <div class="frame">
        <Picture
          name={product.name}
          url={variant.imageUrl ?? product.imageUrl}
          seed={product.productId}
          family={product.category}
        />
      </div>
      <div class="stack">
        <header>
          {product.brand === undefined ? null : <p class="soft eyebrow">{product.brand}</p>}
          <h1>{product.name}</h1>
          <PriceText price={variant.price} />
          <StockBadge availability={variant.availability} />
        </header>
        {product.description === undefined ? null : <p>{product.description}</p>}
        <VariantChoice product={product} chosen={variant} />
        <BuyBox variant={variant} name={product.name} />
        <StockNear variant={variant} />
        <Facts product={product} variant={variant} />
        {product.rating === undefined ? null : <ProductReviews productId={product.productId} />}
      </div>
    </article>
  );
};

/** One row of buttons per option; a combination that does not exist cannot be chosen. */
const VariantChoice = ({ product, chosen }: { product: Product; chosen: Variant }) => (
  <>
    {product.options.map(({ name, values }) => (
      <fieldset key={name} class="options-row">
        <legend>{name}</legend>
        {values.map((value) => {
          const target = variantWith(product, { ...chosen.options, [name]: value });
          return (
            <button
              key={value}
              type="button"
              aria-pressed={chosen.options[name] === value}
              disabled={target === undefined}
              class={target?.availability?.inStock === false ? 'gone' : ''}
              onClick={() => setQuery({ sku: target?.sku })}
            >
              {value}
            </button>
          );
        })}
      </fieldset>
    ))}
  </>
);

const variantWith = (product: Product, options: Readonly<Record<string, string>>): Variant | undefined =>
  product.variants.find((variant) =>
    Object.entries(options).every(([name, value]) => variant.options[name] === value),
  );

const BuyBox = ({ variant, name }: { variant: Variant; name: string }) => {
  const { run, isBusy, problem } = useAction();
  const inCart = quantityOf(variant.sku);
  const isGone = variant.availability?.inStock === false;
  const add = () => setQuantity(variant.sku, quantityOf(variant.sku) + 1);
  return (
    <div>
      <ProblemBox problem={problem} />
      <div class="buy">
        <button
          type="button"
          class="primary"
          disabled={isBusy || isGone}
          onClick={() =>
            void run(async () => {
              const go = goFromHere();
              if (quantityOf(variant.sku) === 0) await add();
              go(href('/checkout'));
            })
          }
        >
          {isGone ? say('soldOut') : say('buyNow')}
        </button>
        <button type="button" disabled={isBusy || isGone} onClick={() => void run(add)}>
          {say('addToCart')}
        </button>
        <WishButton sku={variant.sku} name={name} />
      </div>
      <p class="in-cart" role="status">
        {inCart === 0 ? null : (
          <>
            {say('added')}: <strong>{inCart}</strong> · <a href={href('/cart')}>{say('toCart')}</a>
          </>
        )}
      </p>
    </div>
  );
};

const Facts = ({ product, variant }: { product: Product; variant: Variant }) => {
  const facts = Object.entries({ ...product.attributes, ...variant.attributes });
  return (
    <details class="facts" open>
      <summary>{say('details')}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>SKU</dt>
          <dd>{variant.sku}</dd>
        </div>
        {variant.gtin === undefined ? null : (
          <div>
            <dt>GTIN</dt>
            <dd>{variant.gtin}</dd>
          </div>
        )}
      </dl>
    </details>
  );
};
