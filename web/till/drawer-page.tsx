import { useEffect, useState } from 'preact/hooks';
import type { LocationRow } from '#shared/client/generated.ts';
import { api, newKey } from '../kit/api.ts';
import { kept } from '../kit/kept.ts';
import { useAction, useLoaded } from '../kit/load.ts';
import { claims } from '../kit/session.ts';
import { Field, Loading, ProblemBox } from '../kit/ui.tsx';
import { say } from './texts.ts';
import { CHANNEL, drawer } from './till-state.ts';

/** Where this device stands. */
const store = kept('satu.till.store', '');

const readStores = async () => {
  const [places, channel] = await Promise.all([
    api.listLocations({ kind: 'store' }, { token: null }),
    api.getChannel({ code: CHANNEL }, { token: null }),
  ]);
  const own = (claims.value.locations ?? '').split(' ').filter((code) => code !== '');
  const stores = places.body.data.filter(({ code }) => own.length === 0 || own.includes(code));
  return { stores, currency: channel.body.currency };
};

export const DrawerPage = () => {
  const loaded = useLoaded(readStores, []);
  if (loaded.value === undefined)
    return loaded.state === 'failed' ? (
      <ProblemBox problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  return <OpenDrawer {...loaded.value} />;
};

const OpenDrawer = ({ stores, currency }: { stores: readonly LocationRow[]; currency: string }) => {
  const [name, setName] = useState('kassa-1');
  const [float, setFloat] = useState('500000');
  const { run, isBusy, problem } = useAction();
  const first = stores[0]?.code ?? '';
  useEffect(() => {
    if (!stores.some(({ code }) => code === store.value)) store.value = first;
  }, [first]);
  const open = () =>
    run(async () => {
      const body = { locationId: store.value, drawer: name.trim(), currency, float: Number(float) };
      drawer.value = (await api.openDrawer({ body }, { idempotencyKey: newKey() })).body;
    });
  return (
    <form
      class="card drawer"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h1>{say('openDrawer')}</h1>
      <ProblemBox problem={problem} />
      <div class="field">
        <label for="store">{say('store')}</label>
        <select
          id="store"
          value={store.value}
          onChange={(event) => {
            store.value = event.currentTarget.value;
          }}
        >
          {stores.map(({ code, name: shown }) => (
            <option key={code} value={code}>
              {shown}
            </option>
          ))}
        </select>
      </div>
      <Field name="drawer" label={say('drawer')} value={name} onInput={setName} />
      <Field
        name="float"
        inputMode="numeric"
        label={`${say('float')} (${currency})`}
        value={float}
        onInput={setFloat}
      />
      <button
        type="submit"
        class="primary wide"
        disabled={isBusy || name.trim() === '' || !/^\d+$/.test(float)}
      >
        {say('open')}
      </button>
      <OpenAlready key={store.value} code={store.value} />
    </form>
  );
};

/** Drawers that somebody opened, on this device or another. */
const OpenAlready = ({ code }: { code: string }) => {
  const loaded = useLoaded(
    async () => (code === '' ? [] : (await api.listOpenDrawers({ code })).body.data),
    [code],
  );
  const sessions = loaded.value ?? [];
  return sessions.length === 0 ? null : (
    <>
      <h2>{say('openAlready')}</h2>
      <div class="row">
        {sessions.map((session) => (
          <button
            key={session.sessionId}
            type="button"
            onClick={() => {
              drawer.value = session;
            }}
          >
            {say('resume', { drawer: session.drawer })}
          </button>
        ))}
      </div>
    </>
  );
};
