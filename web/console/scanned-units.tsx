import { api } from '../kit/api.ts';
import { textsOf } from '../kit/language.ts';
import { gtinIn } from '../kit/scanned-code.ts';

const say = textsOf({
  units: ['{sku}: jumlah', '{sku}: units'],
  remove: ['Hapus {sku}', 'Remove {sku}'],
});

/** A GTIN is looked up; anything else is a SKU. */
export const skuOf = async (code: string): Promise<string> => {
  const gtin = gtinIn(code);
  return gtin === undefined ? code : (await api.getBarcode({ gtin })).body.sku;
};

type Units = Readonly<Record<string, number>>;

interface ScannedUnitsProps {
  readonly units: Units;
  readonly onChange: (units: Units) => void;
  /** Of each number. @default units of the SKU; with another label no SKU is taken out */
  readonly labelOf?: (sku: string) => string;
}

/** What was scanned, to be put right by hand. */
export const ScannedUnits = ({ units, onChange, labelOf }: ScannedUnitsProps) => (
  <ul class="plain-list">
    {Object.entries(units).map(([sku, quantity]) => (
      <li key={sku} class="spread">
        <strong>{sku}</strong>
        <span class="row">
          <input
            type="number"
            class="narrow"
            min="0"
            max="1000000"
            aria-label={labelOf?.(sku) ?? say('units', { sku })}
            value={quantity}
            onChange={({ currentTarget: { valueAsNumber } }) =>
              onChange({ ...units, [sku]: Math.max(0, Math.round(valueAsNumber || 0)) })
            }
          />
          {labelOf === undefined ? (
            <button
              type="button"
              class="plain small"
              aria-label={say('remove', { sku })}
              onClick={() => {
                const { [sku]: _removed, ...others } = units;
                onChange(others);
              }}
            >
              ✕
            </button>
          ) : null}
        </span>
      </li>
    ))}
  </ul>
);
