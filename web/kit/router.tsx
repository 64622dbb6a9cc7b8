import { computed, signal } from '@preact/signals';

/** The part of the address below the app's own: `/p/kemeja-batik-parang`. */
let base = '';
const address = signal(new URL(location.href));

export const path = computed(() => {
  const { pathname } = address.value;
  const below = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  return below === '' ? '/' : below;
});
export const query = computed(() => address.value.searchParams);

/** Follows links below `home` without loading the page anew. */
export const startRouter = (home: string): void => {
  base = home;
  address.value = new URL(location.href);
  addEventListener('popstate', () => {
    address.value = new URL(location.href);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || !staysHere(event, link)) return;
    event.preventDefault();
    goTo(link.href);
  });
};

/** The address of a page of this app. */
export const href = (below: string): string => `${base}${below}`;

export const goTo = (target: string, { replace = false } = {}): void => {
  const next = new URL(target, location.href);
  history[replace ? 'replaceState' : 'pushState'](null, '', next);
  const isOtherPage = next.pathname !== address.value.pathname;
  address.value = next;
  if (isOtherPage) showTop();
};

/**
 * For what goes on after an answer: it goes there only while the page that asked is still open. Whoever followed a link
 * meanwhile is where they want to be.
 */
export const goFromHere = (): typeof goTo => {
  const start = path.value;
  return (target, options) => {
    if (path.value === start) goTo(target, options);
  };
};

/** Changes some fields of the query; `undefined` takes one out. */
export const setQuery = (fields: Readonly<Record<string, string | undefined>>): void => {
  const next = new URL(address.value);
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === '') next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  goTo(next.href, { replace: true });
};

/** The parameters of the open page, if it is of that form: `/p/:productId`. */
export const matched = (form: string): readonly string[] | undefined => {
  const parts = path.value.split('/');
  const wanted = form.split('/');
  if (parts.length !== wanted.length) return undefined;
  const isSame = wanted.every((part, index) => part.startsWith(':') || part === parts[index]);
  return isSame
    ? parts.filter((_part, index) => wanted[index]?.startsWith(':')).map(decodeURIComponent)
    : undefined;
};

const staysHere = (event: MouseEvent, link: HTMLAnchorElement): boolean =>
  event.button === 0 &&
  !event.metaKey &&
  !event.ctrlKey &&
  !event.shiftKey &&
  link.target === '' &&
  !link.hasAttribute('download') &&
  link.origin === location.origin &&
  link.pathname.startsWith(base) &&
  link.hash === '';

/** A reader of the screen hears the new page from its beginning. */
const showTop = (): void => {
  scrollTo(0, 0);
  document.querySelector('main')?.focus({ preventScroll: true });
};
