import { useEffect, useState } from 'preact/hooks';
import type { Facets, ProductRow } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { useLoaded } from '../../kit/load.ts';
import { Picture } from '../../kit/picture.tsx';
import { query, setQuery } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { ProductCard } from '../product-card.tsx';
import { categories, CHANNEL } from '../shop-state.ts';
import { say } from '../texts.ts';

const sorts = ['relevance', 'price_asc', 'price_desc', 'newest', 'name'] as const;

/** The fields of the query that narrow the list. */
const asked = (): Parameters<typeof api.listProducts>[0] => {
  const field = (name: string) => query.value.get(name) ?? undefined;
  const q = field('q');
  return {
    channel: CHANNEL,
    q,
    category: field('category'),
    brand: field('brand'),
    attributes: field('attributes'),
    inStock: field('inStock') === 'true' ? true : undefined,
    sort: chosenSort(),
    facets: true,
    limit: 24,
  };
};

const chosenSort = (): (typeof sorts)[number] =>
  sorts.find((each) => each === query.value.get('sort')) ?? (query.value.has('q') ? 'relevance' : 'newest');

export const SearchPage = () => {
  const search = query.value.toString();
  const loaded = useLoaded(async () => (await api.listProducts(asked())).body, [search]);
  useEffect(() => {
    document.title = 'Satu';
  }, []);
  return (
    <>
      {search === '' ? <Hero /> : null}
      <Shelves />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined ? (
        loaded.state === 'loading' && <Loading />
      ) : (
        <Results
          key={search}
          first={loaded.value.data}
          cursor={loaded.value.page.nextCursor}
          facets={loaded.value.facets}
        />
      )}
    </>
  );
};

const Hero = () => (
  <section class="hero">
    <h1>{say('heroTitle')}</h1>
    <p>{say('heroText')}</p>
    <div class="cloth">
      <Picture name="" seed="satu" family="shop" />
    </div>
  </section>
);

const Shelves = () => {
  const chosen = query.value.get('category') ?? '';
  const shelves = [{ code: '', name: say('all') }, ...categories.value];
  return (
    <nav class="shelves" aria-label={say('filters')}>
      {shelves.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          class="small"
          aria-pressed={chosen === code}
          onClick={() => setQuery({ category: code, attributes: undefined })}
        >
          {name}
        </button>
      ))}
    </nav>
  );
};

const showAll = (): void =>
  setQuery({
    q: undefined,
    brand: undefined,
    attributes: undefined,
    inStock: undefined,
    category: undefined,
  });

interface ResultsProps {
  readonly first: readonly ProductRow[];
  readonly cursor: string | null;
  readonly facets?: Facets;
}

const Results = ({ first, cursor, facets }: ResultsProps) => {
  const [more, setMore] = useState<{ rows: readonly ProductRow[]; next: string | null }>({
    rows: [],
    next: cursor,
  });
  const rows = [...first, ...more.rows];
  const showMore = async (): Promise<void> => {
    const { body } = await api.listProducts({ ...asked(), cursor: more.next ?? undefined, facets: false });
    setMore({ rows: [...more.rows, ...body.data], next: body.page.nextCursor });
  };
  return (
    <div class="results">
      <Filters facets={facets} />
      <section>
        <div class="spread list-head">
          <p class="soft" role="status">
            {say('results', { n: facets?.total ?? rows.length })}
          </p>
          <SortChoice />
        </div>
        {rows.length === 0 ? (
          <Empty icon="search" title={say('noResults')} hint={say('noResultsHint')}>
            <button type="button" onClick={showAll}>
              {say('showAll')}
            </button>
          </Empty>
        ) : null}
        <ul class="cards">
          {rows.map((row) => (
            <li key={row.productId}>
              <ProductCard row={row} />
            </li>
          ))}
        </ul>
        {more.next === null ? null : (
          <button type="button" class="more" onClick={() => void showMore()}>
            {say('more')}
          </button>
        )}
      </section>
    </div>
  );
};

const SortChoice = () => (
  <label class="row sort">
    {say('sort')}
    <select value={chosenSort()} onChange={(event) => setQuery({ sort: event.currentTarget.value })}>
      {sorts.map((sort) => (
        <option key={sort} value={sort}>
          {say(sort)}
        </option>
      ))}
    </select>
  </label>
);

const Filters = ({ facets }: { facets?: Facets }) => {
  const isNarrowed = ['brand', 'attributes', 'inStock', 'category'].some((name) => query.value.has(name));
  const chosen = query.value.get('attributes') ?? '';
  return (
    <details class="filters" open={innerWidth > 900 || isNarrowed}>
      <summary>{say('filters')}</summary>
      <label class="choice">
        <input
          type="checkbox"
          checked={query.value.get('inStock') === 'true'}
          onChange={(event) => setQuery({ inStock: event.currentTarget.checked ? 'true' : undefined })}
        />
        {say('inStockOnly')}
      </label>
      {(facets?.attributes ?? []).slice(0, 5).map(({ name, values }) => (
        <fieldset key={name}>
          <legend>{name}</legend>
          {values.slice(0, 8).map(({ value, count }) => (
            <label key={value} class="choice">
              <input
                type="checkbox"
                checked={isChosen(chosen, name, value)}
                onChange={() => setQuery({ attributes: toggled(chosen, name, value) })}
              />
              <span>
                {value} <span class="soft">{count}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {isNarrowed ? (
        <button
          type="button"
          class="small"
          onClick={() =>
            setQuery({ brand: undefined, attributes: undefined, inStock: undefined, category: undefined })
          }
        >
          {say('clear')}
        </button>
      ) : null}
    </details>
  );
};

/** `Ukuran:M|Warna:Nila` */
const pairsOf = (chosen: string): readonly string[] => chosen.split('|').filter((pair) => pair !== '');

const isChosen = (chosen: string, name: string, value: string): boolean =>
  pairsOf(chosen).includes(`${name}:${value}`);

const toggled = (chosen: string, name: string, value: string): string => {
  const pair = `${name}:${value}`;
  const pairs = pairsOf(chosen);
  return (pairs.includes(pair) ? pairs.filter((each) => each !== pair) : [...pairs, pair]).join('|');
};
