import { useEffect } from 'preact/hooks';
import { render } from 'preact';
import '../kit/kit.css';
import './console.css';
import { Empty } from '../kit/empty.tsx';
import { language } from '../kit/language.ts';
import { lazyPage } from '../kit/lazy-page.tsx';
import { href, matched, startRouter } from '../kit/router.tsx';
import { session } from '../kit/session.ts';
import { SignInAgain } from '../kit/sign-in-again.tsx';
import { SignIn, useReturnFromSignIn } from '../kit/sign-in.tsx';
import { LanguageButton } from '../kit/ui.tsx';
import { readLocations } from './console-state.ts';
import { Frame } from './frame.tsx';
import { FulfilmentPage } from './pages/fulfilment-page.tsx';
import { FulfilmentDetail } from './pages/fulfilment-detail.tsx';
import { OrderPage } from './pages/order-page.tsx';
import { OrdersPage } from './pages/orders-page.tsx';
import { PickListPage } from './pages/pick-list-page.tsx';
import { TodayPage } from './pages/today-page.tsx';
import { openSections } from './sections.ts';
import { say } from './texts.ts';

/** Pages that few open first: each file of them comes when it is needed, and ahead while nothing else happens. */
const lazy = {
  ApprovalsPage: lazyPage(async () => (await import('./pages/approvals-page.tsx')).ApprovalsPage),
  CampaignPage: lazyPage(async () => (await import('./pages/campaign-page.tsx')).CampaignPage),
  CampaignsPage: lazyPage(async () => (await import('./pages/campaigns-page.tsx')).CampaignsPage),
  CategoriesPage: lazyPage(async () => (await import('./pages/categories-page.tsx')).CategoriesPage),
  CataloguePage: lazyPage(async () => (await import('./pages/catalogue-page.tsx')).CataloguePage),
  ProductPage: lazyPage(async () => (await import('./pages/catalogue-page.tsx')).ProductPage),
  ChannelsPage: lazyPage(async () => (await import('./pages/channels-page.tsx')).ChannelsPage),
  ClaimsPage: lazyPage(async () => (await import('./pages/claims-page.tsx')).ClaimsPage),
  CountPage: lazyPage(async () => (await import('./pages/count-page.tsx')).CountPage),
  CounterReturnPage: lazyPage(
    async () => (await import('./pages/counter-return-page.tsx')).CounterReturnPage,
  ),
  CountsPage: lazyPage(async () => (await import('./pages/counts-page.tsx')).CountsPage),
  CustomersPage: lazyPage(async () => (await import('./pages/customers-page.tsx')).CustomersPage),
  ImportsPage: lazyPage(async () => (await import('./pages/imports-page.tsx')).ImportsPage),
  JourneyPage: lazyPage(async () => (await import('./pages/journey-page.tsx')).JourneyPage),
  MovingPage: lazyPage(async () => (await import('./pages/moving-page.tsx')).MovingPage),
  NewPromotionPage: lazyPage(async () => (await import('./pages/promotion-page.tsx')).NewPromotionPage),
  PromotionPage: lazyPage(async () => (await import('./pages/promotion-page.tsx')).PromotionPage),
  TemplatesPage: lazyPage(async () => (await import('./pages/templates-page.tsx')).TemplatesPage),
  TemplatePage: lazyPage(async () => (await import('./pages/templates-page.tsx')).TemplatePage),
  NewTemplatePage: lazyPage(async () => (await import('./pages/templates-page.tsx')).NewTemplatePage),
  PromotionsPage: lazyPage(async () => (await import('./pages/promotions-page.tsx')).PromotionsPage),
  ReceiveOrderPage: lazyPage(async () => (await import('./pages/receive-page.tsx')).ReceiveOrderPage),
  ReceiveTransferPage: lazyPage(async () => (await import('./pages/receive-page.tsx')).ReceiveTransferPage),
  ReturnPage: lazyPage(async () => (await import('./pages/return-page.tsx')).ReturnPage),
  ReturnsPage: lazyPage(async () => (await import('./pages/returns-page.tsx')).ReturnsPage),
  SegmentsPage: lazyPage(async () => (await import('./pages/segments-page.tsx')).SegmentsPage),
  StockPage: lazyPage(async () => (await import('./pages/stock-page.tsx')).StockPage),
  SuggestionsPage: lazyPage(async () => (await import('./pages/suggestions-page.tsx')).SuggestionsPage),
};

const single = [
  ['/orders/:id', (id: string) => <OrderPage key={id} orderId={id} />],
  ['/catalogue/:id', (id: string) => <lazy.ProductPage.Page key={id} productId={id} />],
  ['/orders/:id/return', (id: string) => <lazy.CounterReturnPage.Page key={id} orderId={id} />],
  ['/moving/transfers/:id', (id: string) => <lazy.ReceiveTransferPage.Page key={id} transferId={id} />],
  ['/moving/orders/:id', (id: string) => <lazy.ReceiveOrderPage.Page key={id} purchaseOrderId={id} />],
  ['/counts/:id', (id: string) => <lazy.CountPage.Page key={id} stockTakeId={id} />],
  ['/campaigns/:id', (id: string) => <lazy.CampaignPage.Page key={id} campaignId={id} />],
  ['/templates/:id', (id: string) => <Template key={id} templateId={id} />],
  ['/promotions/:id', (id: string) => <Promotion key={id} promotionId={id} />],
  ['/journeys/:id', (id: string) => <lazy.JourneyPage.Page key={id} journeyId={id} />],
  ['/pick-lists/:id', (id: string) => <PickListPage key={id} pickListId={id} />],
  ['/fulfilment/:id', (id: string) => <FulfilmentDetail key={id} fulfilmentId={id} />],
] as const;

const Promotion = ({ promotionId }: { promotionId: string }) =>
  promotionId === 'new' ? (
    <lazy.NewPromotionPage.Page />
  ) : (
    <lazy.PromotionPage.Page promotionId={promotionId} />
  );

const Template = ({ templateId }: { templateId: string }) =>
  templateId === 'new' ? <lazy.NewTemplatePage.Page /> : <lazy.TemplatePage.Page templateId={templateId} />;

const lists = {
  '/': TodayPage,
  '/orders': OrdersPage,
  '/fulfilment': FulfilmentPage,
  '/returns': lazy.ReturnsPage.Page,
  '/stock': lazy.StockPage.Page,
  '/moving': lazy.MovingPage.Page,
  '/suggestions': lazy.SuggestionsPage.Page,
  '/counts': lazy.CountsPage.Page,
  '/catalogue': lazy.CataloguePage.Page,
  '/categories': lazy.CategoriesPage.Page,
  '/promotions': lazy.PromotionsPage.Page,
  '/templates': lazy.TemplatesPage.Page,
  '/segments': lazy.SegmentsPage.Page,
  '/approvals': lazy.ApprovalsPage.Page,
  '/channels': lazy.ChannelsPage.Page,
  '/claims': lazy.ClaimsPage.Page,
  '/campaigns': lazy.CampaignsPage.Page,
  '/customers': lazy.CustomersPage.Page,
  '/imports': lazy.ImportsPage.Page,
} as const;

const Page = () => {
  const [orderId, returnId] = matched('/returns/:orderId/:returnId') ?? [];
  if (orderId !== undefined && returnId !== undefined)
    return <lazy.ReturnPage.Page key={returnId} orderId={orderId} returnId={returnId} />;
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

/** So that a clerk who walks out of the network can count and receive all the same. */
const READ_AHEAD_MS = 3000;

const Console = () => {
  useReturnFromSignIn();
  useEffect(() => {
    document.documentElement.lang = language.value;
    if (session.value === null) return undefined;
    readLocations().catch(() => undefined);
    const timer = setTimeout(() => {
      for (const { readAhead } of Object.values(lazy)) readAhead().catch(() => undefined);
    }, READ_AHEAD_MS);
    return () => clearTimeout(timer);
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
