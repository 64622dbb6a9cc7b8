import { useEffect } from 'preact/hooks';
import { render } from 'preact';
import '../kit/kit.css';
import './till.css';
import { language } from '../kit/language.ts';
import { startRouter } from '../kit/router.tsx';
import { session, signOut } from '../kit/session.ts';
import { SignInAgain } from '../kit/sign-in-again.tsx';
import { SignIn, useReturnFromSignIn } from '../kit/sign-in.tsx';
import { Badge, LanguageButton } from '../kit/ui.tsx';
import { readAhead } from './articles.ts';
import { DrawerPage } from './drawer-page.tsx';
import { SalePage } from './sale-page.tsx';
import { sendSales } from './send-sales.ts';
import { say } from './texts.ts';
import { drawer, isOnline, waiting } from './till-state.ts';
import { readVoucherKeys } from './vouchers.ts';

const SEND_EVERY_MS = 15_000;

const Till = () => {
  useReturnFromSignIn();
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = 'Satu Till';
  }, []);
  useEffect(() => {
    if (session.value === null) return undefined;
    const send = () => {
      void sendSales().catch(() => undefined);
      // Nothing else asks whether the shop is back when there is nothing to send.
      if (!isOnline.value) void readVoucherKeys().catch(() => undefined);
    };
    send();
    addEventListener('online', send);
    const timer = setInterval(send, SEND_EVERY_MS);
    return () => {
      removeEventListener('online', send);
      clearInterval(timer);
    };
  }, [session.value]);
  useEffect(() => {
    if (drawer.value === null) return;
    readAhead().catch(() => undefined);
    readVoucherKeys().catch(() => undefined);
  }, [drawer.value?.sessionId]);
  return (
    <>
      <header class="bar">
        <span class="brand">{say('till')}</span>
        <span role="status" class="row">
          {isOnline.value ? (
            <Badge tone="good">{say('online')}</Badge>
          ) : (
            <Badge tone="warn">{say('offline')}</Badge>
          )}
          {waiting.value.length === 0 ? null : (
            <Badge tone="warn">{say('waiting', { n: waiting.value.length })}</Badge>
          )}
        </span>
        <span class="row">
          <LanguageButton />
          {session.value === null ? null : (
            <button type="button" class="plain small" onClick={signOut}>
              {say('signOut')}
            </button>
          )}
        </span>
      </header>
      <SignInAgain />
      <main id="main" tabIndex={-1}>
        <Page />
      </main>
    </>
  );
};

const Page = () => {
  if (session.value === null) return <SignIn kind="staff" />;
  return drawer.value === null ? <DrawerPage /> : <SalePage open={drawer.value} />;
};

startRouter('/till');
const place = document.querySelector('#app');
if (place !== null) render(<Till />, place);
// Its scope is the folder, with the slash.
if (location.pathname === '/till') history.replaceState(null, '', '/till/');
navigator.serviceWorker?.register('/till/sw.js').catch(() => undefined);
