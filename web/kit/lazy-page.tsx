import type { ComponentType } from 'preact';
import { useLoaded } from './load.ts';
import { textsOf } from './language.ts';
import { Loading } from './ui.tsx';

const say = textsOf({
  missing: [
    'Halaman ini belum bisa dimuat: tidak ada jaringan, atau ada versi baru.',
    'This page could not be loaded: there is no network, or a new version is out.',
  ],
  again: ['Muat ulang', 'Load it again'],
});

/** A page whose script is a file of its own, read when it is first opened. */
export interface LazyPage<Props> {
  readonly Page: ComponentType<Props>;
  /** Reads the file ahead, so that the page opens without a network later. */
  readonly readAhead: () => Promise<unknown>;
}

/** @param read imports the file and answers the page in it */
export const lazyPage = <Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): LazyPage<Props> => {
  let found: ComponentType<Props> | undefined;
  const readAhead = async () => {
    found ??= await read();
    return found;
  };
  const Page = (props: Props) => {
    const loaded = useLoaded(readAhead, []);
    const Known = found ?? loaded.value;
    if (Known !== undefined) return <Known {...props} />;
    return loaded.state === 'failed' ? <Missing retry={loaded.reload} /> : <Loading />;
  };
  return { Page, readAhead };
};

/** Read anew as a whole, because of another version the files have other names; without a network only the file is asked for. */
const Missing = ({ retry }: { retry: () => void }) => (
  <div class="notice bad" role="alert">
    <p>{say('missing')}</p>
    <button type="button" onClick={() => (navigator.onLine ? location.reload() : retry())}>
      {say('again')}
    </button>
  </div>
);
