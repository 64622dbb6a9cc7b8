import { useState } from 'preact/hooks';
import type { Product } from '#shared/client/generated.ts';
import { moneyText } from '../../kit/format.ts';
import { shelfLink, windowLink } from '../../kit/print-links.ts';
import { QrCode } from '../../kit/qr-code.tsx';
import { qrSvg } from '../../kit/qr-modules.ts';
import { saveFile } from '../../kit/save-file.ts';
import { here } from '../console-state.ts';
import { say } from '../texts.ts';
import { labelsPdf } from './labels-pdf.ts';

type CodeKind = 'shelf' | 'window';
const kinds: readonly CodeKind[] = ['shelf', 'window'];

interface ProductCode {
  readonly sku: string;
  readonly code: string;
  readonly lines: readonly string[];
}

const codesOf = (product: Product, kind: CodeKind): readonly ProductCode[] => {
  const linkOf = kind === 'shelf' ? shelfLink : windowLink;
  return product.variants.flatMap(({ sku, gtin, price }) => {
    if (gtin === undefined) return [];
    const code = linkOf({ origin: location.origin, gtin, store: here() });
    const shownPrice = price === undefined ? '' : moneyText(price.amount, price.currency);
    return [{ sku, code, lines: [product.name, sku, shownPrice] }];
  });
};

/** GS1 Digital Links to print, on a shelf or in a window of the store one works at. */
export const ProductCodes = ({ product }: { readonly product: Product }) => {
  const [kind, setKind] = useState<CodeKind>('shelf');
  const codes = codesOf(product, kind);
  return codes.length === 0 ? null : (
    <details class="card">
      <summary>{say('printCodes')}</summary>
      <div class="row chips codes-head">
        {kinds.map((each) => (
          <button
            key={each}
            type="button"
            class="small"
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {say(`${each}Codes`)}
          </button>
        ))}
        <button
          type="button"
          class="small"
          onClick={() => saveFile(`${kind}-${product.productId}.pdf`, labelsPdf(codes), 'application/pdf')}
        >
          {say('asPdf')}
        </button>
      </div>
      <p class="soft">{say(`${kind}CodesHint`)}</p>
      <ul class="codes">
        {codes.map(({ sku, code }) => (
          <li key={sku}>
            <QrCode text={code} label={`${say(`${kind}Codes`)} ${sku}`} />
            <span class="spread">
              <span class="soft">{sku}</span>
              <button
                type="button"
                class="plain small"
                aria-label={`SVG ${sku}`}
                onClick={() => saveFile(`${kind}-${sku}.svg`, qrSvg(code), 'image/svg+xml')}
              >
                SVG
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
};
