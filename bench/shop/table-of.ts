import type { TableName } from '#shared/contracts/table.ts';
import type { BenchShop } from './bench-shop.ts';

/** The physical name of a table, as the shop's functions are told it. */
export const tableOf = ({ runner }: Pick<BenchShop, 'runner'>, table: TableName): string => {
  const variable = `TABLE_${table.toUpperCase()}`;
  const name = runner.assembly.functions.map(({ env }) => env[variable]).find((value) => value !== undefined);
  if (name === undefined) throw new Error(`no function has ${variable}`);
  return name;
};
