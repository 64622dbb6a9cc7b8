import { useState } from 'preact/hooks';
import { moneyText } from '../kit/format.ts';
import { Picture } from '../kit/picture.tsx';
import { knownArticles } from './articles.ts';
import { say } from './texts.ts';
import { addLine } from './till-state.ts';

const MOST_SHOWN = 12;

/** Goods without a code are touched; a few letters of the name find them. */
export const ArticleTiles = () => {
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = knownArticles.value.filter(({ name, sku }) =>
    `${name} ${sku}`.toLowerCase().includes(wanted),
  );
  if (knownArticles.value.length === 0) return null;
  return (
    <section class="tiles-box">
      <div class="spread">
        <h2>{say('touch')}</h2>
        <input
          type="search"
          class="tile-filter"
          aria-label={say('filterTiles')}
          placeholder={say('filterTiles')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <div class="tiles">
        {found.slice(0, MOST_SHOWN).map((article) => (
          <button key={article.sku} type="button" class="tile" onClick={() => addLine(article)}>
            <span class="tile-picture">
              <Picture name={article.name} seed={article.sku} />
            </span>
            <span class="tile-name">{article.name}</span>
            <span class="soft number">{moneyText(article.price, article.currency)}</span>
          </button>
        ))}
      </div>
    </section>
  );
};
