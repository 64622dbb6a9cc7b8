import { useState } from 'preact/hooks';
import type { Category } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { useLoaded } from '../../kit/load.ts';
import { href, query, setQuery } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { CategoryForm } from '../categories/category-form.tsx';
import { treeOf } from '../categories/category-tree.ts';
import { say } from '../categories/texts.ts';
import { PageHead } from '../frame.tsx';

/** The tree that shoppers browse; a product is put into one where it is edited. */
export const CategoriesPage = () => {
  const code = query.value.get('code') ?? undefined;
  const loaded = useLoaded(async () => [...(await api.listCategories()).body.data], []);
  // The list is some seconds old; what was saved here is newer.
  const [saved, setSaved] = useState<readonly Category[]>([]);
  const categories = newest(loaded.value ?? [], saved);
  const stored = categories.find((each) => each.code === code);
  return (
    <>
      <p>
        <a href={href('/catalogue')}>← {say('back')}</a>
      </p>
      <PageHead title={say('categories')}>
        {may('catalog.write') && stored !== undefined ? (
          <button type="button" onClick={() => setQuery({ code: undefined })}>
            {say('add')}
          </button>
        ) : null}
      </PageHead>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      <div class="columns">
        <section class="card">
          {loaded.value?.length === 0 ? <Empty icon="grid" title={say('none')} /> : null}
          <ul class="plain-list tree">
            {treeOf(categories).map(({ category, depth }) => (
              <li key={category.code} class={`depth-${Math.min(depth, MOST_INDENTED)}`}>
                <a
                  href={href(`/categories?code=${encodeURIComponent(category.code)}`)}
                  aria-current={category.code === code ? 'true' : undefined}
                >
                  {category.name}
                </a>{' '}
                <span class="soft">{category.code}</span>
              </li>
            ))}
          </ul>
        </section>
        <div class="stack">
          {may('catalog.write') && loaded.value !== undefined ? (
            <CategoryForm
              key={stored?.code ?? 'new'}
              categories={categories}
              stored={stored}
              onSaved={(category) => {
                setSaved((before) => newest(before, [category]));
                setQuery({ code: category.code });
              }}
            />
          ) : null}
          {stored === undefined ? null : <Products key={stored.code} code={stored.code} />}
        </div>
      </div>
    </>
  );
};

/** Of two versions of a category the later one. */
const newest = (known: readonly Category[], saved: readonly Category[]): readonly Category[] => {
  const byCode = new Map(known.map((category) => [category.code, category]));
  for (const category of saved)
    if ((byCode.get(category.code)?.version ?? 0) < category.version) byCode.set(category.code, category);
  return [...byCode.values()];
};

/** Deeper ones stand as far in. */
const MOST_INDENTED = 4;

const Products = ({ code }: { code: string }) => {
  const loaded = useLoaded(
    async () => (await api.listProducts({ channel: 'web', category: code, limit: 50 })).body.data,
    [code],
  );
  return (
    <section class="card">
      <h2>{say('products')}</h2>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value?.length === 0 ? <p class="soft">{say('noProducts')}</p> : null}
      <ul class="plain-list">
        {(loaded.value ?? []).map(({ productId, name }) => (
          <li key={productId}>
            <a href={href(`/catalogue/${productId}`)}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
};
