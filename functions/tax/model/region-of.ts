/** The region an address is taxed in: its country, and its state where the address says it by code, as `NY` does. */
export const regionOf = ({
  country,
  province,
}: {
  readonly country: string;
  readonly province?: string | undefined;
}): string =>
  province !== undefined && /^[A-Z0-9]{1,3}$/.test(province) ? `${country}-${province}` : country;
