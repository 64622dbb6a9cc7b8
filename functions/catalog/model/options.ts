import type { ProductContent, Variant } from './product.ts';

/** What is wrong with the choices of one variant. */
export interface OptionFault {
  /** Position of the variant. */
  readonly index: number;
  readonly kind: 'clash' | 'in-use' | 'unknown';
  readonly detail: string;
}

/**
 * Every variant makes one choice per option of its product, and no two make the same.
 *
 * @param before the product as it was: a value it had and variants still use is being deleted, not mistyped
 */
export const optionFaults = (
  content: Pick<ProductContent, 'options' | 'variants'>,
  before: Pick<ProductContent, 'options'> | undefined,
): readonly OptionFault[] => {
  const wrong = content.variants.flatMap((variant, index) =>
    choiceFaults(variant, content, before).map((fault) => ({ index, ...fault })),
  );
  return wrong.length > 0 ? wrong : clashes(content);
};

const choiceFaults = (
  { sku, options: chosen }: Variant,
  { options }: Pick<ProductContent, 'options'>,
  before: Pick<ProductContent, 'options'> | undefined,
): Omit<OptionFault, 'index'>[] => {
  const missing = options
    .filter(({ name }) => chosen[name] === undefined)
    .map(({ name }) => ({ kind: 'unknown' as const, detail: `${sku} has no value for ${name}` }));
  const strange = Object.entries(chosen)
    .filter(([name, value]) => !offers(options, name, value))
    .map(([name, value]) =>
      offers(before?.options ?? [], name, value)
        ? { kind: 'in-use' as const, detail: `${sku} still has ${name} ${value}` }
        : {
            kind: 'unknown' as const,
            detail: `${sku} has ${name} ${value}, which is not an option of the product`,
          },
    );
  return [...missing, ...strange];
};

const offers = (options: ProductContent['options'], name: string, value: string): boolean =>
  options.some((option) => option.name === name && option.values.includes(value));

const clashes = ({ options, variants }: Pick<ProductContent, 'options' | 'variants'>): OptionFault[] => {
  const seen = new Map<string, string>();
  return variants.flatMap(({ sku, options: chosen }, index) => {
    const combination = JSON.stringify(options.map(({ name }) => chosen[name]));
    const first = seen.get(combination);
    if (first === undefined) seen.set(combination, sku);
    return first === undefined
      ? []
      : [{ index, kind: 'clash' as const, detail: `${sku} has the same options as ${first}` }];
  });
};
