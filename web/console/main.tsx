import { useEffect } from 'preact/hooks';
import { render } from 'preact';
import '../kit/kit.css';
import './console.css';
import { Empty } from '../kit/empty.tsx';
import { language } from '../kit/language.ts';
import { href, matched, startRouter } from '../kit/router.tsx';
import { session } from '../kit/session.ts';
import { SignInAgain } from '../kit/sign-in-again.tsx';
import { SignIn, useReturnFromSignIn } from '../kit/sign-in.tsx';
import { LanguageButton } from '../kit/ui.tsx';
import { readLocations } from './console-state.ts';
import { Frame } from './frame.tsx';
import { ApprovalsPage } from './pages/approvals-page.tsx';
import { CampaignPage } from './pages/campaign-page.tsx';
import { CampaignsPage } from './pages/campaigns-page.tsx';
import { CataloguePage, ProductPage } from './pages/catalogue-page.tsx';
import { ChannelsPage } from './pages/channels-page.tsx';
import { ClaimsPage } from './pages/claims-page.tsx';
import { CountPage } from './pages/count-page.tsx';
import { CounterReturnPage } from './pages/counter-return-page.tsx';
import { CountsPage } from './pages/counts-page.tsx';
import { CustomersPage } from './pages/customers-page.tsx';
import { FulfilmentPage } from './pages/fulfilment-page.tsx';
import { FulfilmentDetail } from './pages/fulfilment-detail.tsx';
import { ImportsPage } from './pages/imports-page.tsx';
import { JourneyPage } from './pages/journey-page.tsx';
import { MovingPage } from './pages/moving-page.tsx';
import { OrderPage } from './pages/order-page.tsx';
import { OrdersPage } from './pages/orders-page.tsx';
import { PickListPage } from './pages/pick-list-page.tsx';
import { PromotionsPage } from './pages/promotions-page.tsx';
import { ReceiveOrderPage, ReceiveTransferPage } from './pages/receive-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { ReturnsPage } from './pages/returns-page.tsx';
import { SegmentsPage } from './pages/segments-page.tsx';
import { StockPage } from './pages/stock-page.tsx';
import { SuggestionsPage } from './pages/suggestions-page.tsx';
import { TodayPage } from './pages/today-page.tsx';
import { openSections } from './sections.ts';
import { say } from './texts.ts';

const single = [
  ['/orders/:id', (id: string) => <OrderPage key={id} orderId={id} />],
  ['/catalogue/:id', (id: string) => <ProductPage key={id} productId={id} />],
  ['/orders/:id/return', (id: string) => <CounterReturnPage key={id} orderId={id} />],
  ['/moving/transfers/:id', (id: string) => <ReceiveTransferPage key={id} transferId={id} />],
  ['/moving/orders/:id', (id: string) => <ReceiveOrderPage key={id} purchaseOrderId={id} />],
  ['/counts/:id', (id: string) => <CountPage key={id} stockTakeId={id} />],
  ['/campaigns/:id', (id: string) => <CampaignPage key={id} campaignId={id} />],
  ['/journeys/:id', (id: string) => <JourneyPage key={id} journeyId={id} />],
  ['/pick-lists/:id', (id: string) => <PickListPage key={id} pickListId={id} />],
  ['/fulfilment/:id', (id: string) => <FulfilmentDetail key={id} fulfilmentId={id} />],
] as const;

const lists = {
  '/': TodayPage,
  '/orders': OrdersPage,
  '/fulfilment': FulfilmentPage,
  '/returns': ReturnsPage,
  '/stock': StockPage,
  '/moving': MovingPage,
  '/suggestions': SuggestionsPage,
  '/counts': CountsPage,
  '/catalogue': CataloguePage,
  '/promotions': PromotionsPage,
  '/segments': SegmentsPage,
  '/approvals': ApprovalsPage,
  '/channels': ChannelsPage,
  '/claims': ClaimsPage,
  '/campaigns': CampaignsPage,
  '/customers': CustomersPage,
  '/imports': ImportsPage,
} as const;

const Page = () => {
  const [orderId, returnId] = matched('/returns/:orderId/:returnId') ?? [];
  if (orderId !== undefined && returnId !== undefined)
    return <ReturnPage key={returnId} orderId={orderId} returnId={returnId} />;
  for (const [form, show] of single) {
    const [id] = matched(form) ?? [];
    if (id !== undefined) return show(id);
  }
  const list = Object.entries(lists).find(([form]) => matched(form) !== undefined);
  if (list === undefined)
    return (
      <Empty icon="search" title={say('notFound')} isPage>
        <a class="button primary" href={href('/')}>
          {say('backToWork')}
        </a>
      </Empty>
    );
  const [form, List] = list;
  // A role that may not read the orders starts with what it may see.
  const isOpen = openSections().some(({ path }) => path === form);
  const [first] = openSections();
  if (!isOpen && form === '/' && first !== undefined) {
    const First = lists[first.path as keyof typeof lists];
    return <First />;
  }
  return <List />;
};

const Console = () => {
  useReturnFromSignIn();
  useEffect(() => {
    document.documentElement.lang = language.value;
    if (session.value !== null) readLocations().catch(() => undefined);
  }, [session.value]);
  if (session.value === null)
    return (
      <main id="main" class="welcome">
        <div class="spread">
          <span class="brand">Satu Console</span>
          <LanguageButton />
        </div>
        <SignIn kind="staff" />
      </main>
    );
  return (
    <Frame>
      <SignInAgain />
      <Page />
    </Frame>
  );
};

startRouter('/console');
const place = document.querySelector('#app');
if (place !== null) render(<Console />, place);
