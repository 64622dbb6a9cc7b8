import { useState } from 'preact/hooks';
import { api } from '../../kit/api.ts';
import { moneyText, numberText } from '../../kit/format.ts';
import { useLoaded } from '../../kit/load.ts';
import { Picture } from '../../kit/picture.tsx';
import { href, query, setQuery } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { ProductCodes } from '../labels/product-codes.tsx';
import { PageProblem } from '../page-problem.tsx';
import { say } from '../texts.ts';
import { ProductForm } from '../products/product-form.tsx';
import { PriceForm } from './price-form.tsx';

const CHANNEL = 'web';

export const CataloguePage = () => {
  const asked = query.value.get('q') ?? '';
  const [text, setText] = useState(asked);
  const loaded = useLoaded(
    async () =>
      (await api.listProducts({ channel: CHANNEL, q: asked === '' ? undefined : asked, limit: 48 })).body
        .data,
    [asked],
  );
  return (
    <>
      <PageHead title={say('catalogue')}>
        <a class="button" href={href('/categories')}>
          {say('categories')}
        </a>
      </PageHead>
      <form
        class="search"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery({ q: text.trim() });
        }}
      >
        <input
          type="search"
          aria-label={say('searchProducts')}
          placeholder={say('searchProducts')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit">{say('search')}</button>
      </form>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined ? loaded.state === 'loading' && <Loading /> : null}
      <ul class="products">
        {(loaded.value ?? []).map((row) => (
          <li key={row.productId}>
            <a class="card" href={href(`/catalogue/${encodeURIComponent(row.productId)}`)}>
              <span class="thumb">
                <Picture name={row.name} url={row.imageUrl} seed={row.productId} family={row.category} />
              </span>
              <span>
                <strong>{row.name}</strong>
                <br />
                <span class="soft number">
                  {row.price === undefined ? '-' : moneyText(row.price.amount, row.price.currency)} ·{' '}
                  {say('available')} {numberText(row.availability.available)}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

export const ProductPage = ({ productId }: { productId: string }) => {
  const loaded = useLoaded(
    async () => (await api.getProduct({ productId, channel: CHANNEL })).body,
    [productId],
  );
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const product = loaded.value;
  return (
    <>
      <p>
        <a href={href('/catalogue')}>← {say('catalogue')}</a>
      </p>
      <PageHead title={product.name}>
        <a
          class="button small"
          href={`/shop/p/${encodeURIComponent(productId)}`}
          target="_blank"
          rel="noopener"
        >
          /shop ↗
        </a>
      </PageHead>
      <p class="soft">{product.description}</p>
      <div class="card scroll" role="region" aria-label={say('variant')} tabIndex={0}>
        <table class="as-cards">
          <thead>
            <tr>
              <th scope="col">{say('sku')}</th>
              <th scope="col">{say('variant')}</th>
              <th scope="col">GTIN</th>
              <th scope="col" class="right">
                {say('price')}
              </th>
              <th scope="col" class="right">
                {say('available')}
              </th>
            </tr>
          </thead>
          <tbody>
            {product.variants.map((variant) => (
              <tr key={variant.sku}>
                <td>{variant.sku}</td>
                <td>{Object.values(variant.options).join(' · ')}</td>
                <td class="number">{variant.gtin}</td>
                <td class="right number">
                  {variant.price === undefined
                    ? '-'
                    : moneyText(variant.price.amount, variant.price.currency)}
                </td>
                <td class="right number">
                  <span class="card-label soft">{say('available')} </span>
                  {numberText(variant.availability?.available ?? 0)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ProductCodes product={product} />
      {may('catalog.write') ? <ProductForm productId={productId} reload={loaded.reload} /> : null}
      {may('prices.write') ? <PriceForm product={product} reload={loaded.reload} /> : null}
    </>
  );
};
