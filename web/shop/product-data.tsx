import { useEffect } from 'preact/hooks';
import type { Product } from '#shared/client/generated.ts';

/** Puts the product into the head of the page as search engines read it. */
export const ProductData = ({ product }: { product: Product }) => {
  useEffect(() => {
    if (product.structuredData === undefined) return undefined;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = JSON.stringify(product.structuredData);
    document.head.append(script);
    return () => script.remove();
  }, [product]);
  return null;
};
