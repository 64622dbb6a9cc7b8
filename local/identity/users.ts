/** A person or a machine one may be on the runner. */
export interface LocalUser {
  readonly name: string;
  readonly kind: 'staff' | 'customer' | 'machine';
  /** A sentence for the list of users. */
  readonly about: string;
  /** Attributes of the user pool, as a pre-token-generation function sees them. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** One user per role, who works in any store, and one who works in a single store of the demo shop. */
export const staffUsers: readonly LocalUser[] = [
  staff('admin', 'may do everything'),
  staff('merchandiser', 'products, prices, channels'),
  staff('store-manager', 'stock, orders and customers of the stores'),
  staff('store-clerk', 'sells and hands over in the stores'),
  staff('store-clerk', 'sells and hands over in the store in Kemang only', {
    name: 'kemang-clerk',
    locations: 'jakarta-kemang',
  }),
  staff('support', 'helps customers with their orders'),
  staff('finance', 'payments and refunds'),
];

export const customerUsers: readonly LocalUser[] = [
  customer('customer-ayu', { name: 'Ayu Lestari', email: 'ayu@example.com', phone: '+6281200000001' }),
  customer('customer-budi', { name: 'Budi Santoso', email: 'budi@example.com', phone: '+6281200000002' }),
];

function staff(
  role: string,
  about: string,
  { name = role, locations }: { readonly name?: string; readonly locations?: string } = {},
): LocalUser {
  const attributes = { name, email: `${name}@example.com`, email_verified: 'true', 'custom:role': role };
  return {
    name,
    kind: 'staff',
    about,
    attributes: locations === undefined ? attributes : { ...attributes, 'custom:locations': locations },
  };
}

interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

function customer(name: string, person: Person): LocalUser {
  const contact = {
    email: person.email,
    email_verified: 'true',
    phone_number: person.phone,
    phone_number_verified: 'true',
  };
  return {
    name,
    kind: 'customer',
    about: `${person.name}, shops in the demo`,
    attributes: { name: person.name, ...contact },
  };
}
