/** ISO 4217's decimals where they are not two. */
const decimals: Readonly<Record<string, number>> = { JPY: 0, KRW: 0, KWD: 3 };

/** An amount as its customers write it: `Rp 250.000`, `$12.50`. */
export const displayAmount = (amount: number, currency: string): string =>
  new Intl.NumberFormat(currency === 'IDR' ? 'id-ID' : 'en', { style: 'currency', currency }).format(
    amount / 10 ** (decimals[currency] ?? 2),
  );
