import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { goTo, href, path, query, setQuery } from '../kit/router.tsx';
import { session, signOut } from '../kit/session.ts';
import { LanguageButton, SkipLink } from '../kit/ui.tsx';
import { readCart, units } from './shop-state.ts';
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
        <nav class="links">
          <LanguageButton />
          <a class="button plain small" href={href('/orders')}>
            {say('orders')}
          </a>
          <SignInLink />
          <CartLink />
        </nav>
      </div>
    </header>
    <main id="main" tabIndex={-1}>
      {children}
    </main>
    <footer class="soft">
      <span>Satu · {say('footer')}</span>
    </footer>
  </>
);

const CartLink = () => (
  <a class="button small cart-link" href={href('/cart')}>
    <CartIcon />
    <span class="name">{say('cart')}</span>
    <span class="count" aria-live="polite">
      {units.value}
    </span>
  </a>
);

const CartIcon = () => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    aria-hidden="true"
  >
    <path d="M5 8h14l-1.2 11.2a1 1 0 0 1-1 .8H7.2a1 1 0 0 1-1-.8z" />
    <path d="M8.5 10V7a3.5 3.5 0 0 1 7 0v3" />
  </svg>
);

const SignInLink = () =>
  session.value === null ? (
    <a class="button plain small" href={href('/sign-in')}>
      {say('signIn')}
    </a>
  ) : (
    <>
      <a class="button plain small" href={href('/account')}>
        {say('account')}
      </a>
      <button
        type="button"
        class="plain small"
        onClick={() => {
          signOut();
          void readCart();
        }}
      >
        {say('signOut')}
      </button>
    </>
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
