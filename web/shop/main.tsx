import { useEffect } from 'preact/hooks';
import { render } from 'preact';
import '../kit/kit.css';
import './shop.css';
import { Empty } from '../kit/empty.tsx';
import { language } from '../kit/language.ts';
import { href, matched, startRouter } from '../kit/router.tsx';
import { SignInAgain } from '../kit/sign-in-again.tsx';
import { Frame } from './frame.tsx';
import { AccountPage } from './pages/account-page.tsx';
import { CartPage } from './pages/cart-page.tsx';
import { CheckoutPage } from './pages/checkout-page.tsx';
import { CodePage } from './pages/code-page.tsx';
import { ContinuePage } from './pages/continue-page.tsx';
import { OrderPage } from './pages/order-page.tsx';
import { OrdersPage } from './pages/orders-page.tsx';
import { ReturnPage } from './pages/return-page.tsx';
import { PrivacyPage } from './pages/privacy-page.tsx';
import { ProductPage } from './pages/product-page.tsx';
import { SearchPage } from './pages/search-page.tsx';
import { SharedWishListPage } from './pages/shared-wish-list-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { WishListPage } from './pages/wish-list-page.tsx';
import { readCart, readShop } from './shop-state.ts';
import { say } from './texts.ts';
import { readWishes } from './wishes.ts';

const Page = () => {
  if (matched('/') !== undefined) return <SearchPage />;
  if (matched('/cart') !== undefined) return <CartPage />;
  if (matched('/checkout') !== undefined) return <CheckoutPage />;
  if (matched('/continue') !== undefined) return <ContinuePage />;
  if (matched('/orders') !== undefined) return <OrdersPage />;
  if (matched('/account') !== undefined) return <AccountPage />;
  if (matched('/wish-list') !== undefined) return <WishListPage />;
  if (matched('/privacy') !== undefined) return <PrivacyPage />;
  if (matched('/sign-in') !== undefined) return <SignInPage />;
  const [productId] = matched('/p/:productId') ?? [];
  if (productId !== undefined) return <ProductPage key={productId} productId={productId} />;
  const [shareId] = matched('/w/:shareId') ?? [];
  if (shareId !== undefined) return <SharedWishListPage key={shareId} shareId={shareId} />;
  const [gtin] = matched('/01/:gtin') ?? [];
  if (gtin !== undefined) return <CodePage gtin={gtin} />;
  const [returnedId] = matched('/o/:orderId/return') ?? [];
  if (returnedId !== undefined) return <ReturnPage key={returnedId} orderId={returnedId} />;
  const [orderId] = matched('/o/:orderId') ?? [];
  if (orderId !== undefined) return <OrderPage key={orderId} orderId={orderId} />;
  return <NotFound />;
};

const NotFound = () => (
  <Empty icon="search" title={say('notFound')} hint={say('notFoundHint')} isPage>
    <a class="button primary" href={href('/')}>
      {say('back')}
    </a>
  </Empty>
);

const Shop = () => {
  useEffect(() => {
    document.documentElement.lang = language.value;
    // A page that needs them says what is wrong when they are not there.
    readShop().catch(() => undefined);
    readCart().catch(() => undefined);
    readWishes().catch(() => undefined);
  }, []);
  return (
    <Frame>
      <SignInAgain />
      <Page />
    </Frame>
  );
};

startRouter('/shop');
const place = document.querySelector('#app');
if (place !== null) render(<Shop />, place);
