import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from '../kit/icon.tsx';
import { goTo, href, path, query, setQuery } from '../kit/router.tsx';
import { session } from '../kit/session.ts';
import { LanguageButton, SkipLink } from '../kit/ui.tsx';
import { units } from './shop-state.ts';
import { say } from './texts.ts';

/** What stands around every page of the shop. */
export const Frame = ({ children }: { children: ComponentChildren }) => (
  <>
    <SkipLink />
    <header class="top">
      <div class="bar">
        <a class="brand" href={href('/')}>
          Satu
        </a>
        <SearchBox />
        <nav class="links" aria-label="Satu">
          <LanguageButton />
          <TopLink path="/orders" icon="receipt" name={say('orders')} />
          <TopLink path="/wish-list" icon="heart" name={say('wishList')} />
          {session.value === null ? (
            <TopLink path="/sign-in" icon="user" name={say('signIn')} />
          ) : (
            <TopLink path="/account" icon="user" name={say('account')} />
          )}
          <CartLink />
        </nav>
      </div>
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <Footer />
  </>
);

interface TopLinkProps {
  readonly path: string;
  readonly icon: IconName;
  readonly name: string;
}

const TopLink = ({ path: to, icon, name }: TopLinkProps) => (
  <a class="button plain small" href={href(to)} aria-current={path.value === to ? 'page' : undefined}>
    <Icon name={icon} />
    <span class="name">{name}</span>
  </a>
);

const Footer = () => (
  <footer>
    <div>
      <span class="brand">Satu</span>
      <p class="soft">{say('footer')}</p>
    </div>
    <nav aria-label={say('help')}>
      <a href={href('/orders')}>{say('orders')}</a>
      <a href={href('/wish-list')}>{say('wishList')}</a>
      <a href={href('/privacy')}>{say('privacy')}</a>
    </nav>
  </footer>
);

const CartLink = () => (
  <a class="button small cart-link" href={href('/cart')}>
    <Icon name="bag" />
    <span class="name">{say('cart')}</span>
    <span class="count" aria-live="polite">
      {units.value}
    </span>
  </a>
);

const SEARCH_PAUSE_MILLISECONDS = 250;

/** Searches while one types, on the page of results. */
const SearchBox = () => {
  const asked = query.value.get('q') ?? '';
  const [text, setText] = useState(asked);
  // Whoever follows a link while a search waits has found what they want.
  useEffect(() => setText(asked), [asked, path.value]);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const type = (typed: string): void => {
    const typedAt = path.value;
    setText(typed);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      if (path.value === typedAt) search(typed);
    }, SEARCH_PAUSE_MILLISECONDS);
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        clearTimeout(waiting.current);
        search(text);
      }}
    >
      <input
        type="search"
        aria-label={say('search')}
        placeholder={say('searchHint')}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </form>
  );
};

const search = (text: string): void => {
  if (path.value === '/') setQuery({ q: text });
  else goTo(`${href('/')}?q=${encodeURIComponent(text)}`);
};
