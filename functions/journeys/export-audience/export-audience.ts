import { createHash } from 'node:crypto';
import { contactOf, type CustomerContact } from '../../customers/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { audiencePage } from '../campaigning/audience-page.ts';
import type { ExportAudience } from './contract.ts';

const AT_ONCE = 25;

export const exportAudience: UseCase<typeof ExportAudience, Runtime> = async ({ body }, runtime) => {
  const { customerIds, cursor = null } = await audiencePage(runtime, body.audience, body.cursor);
  const contacts = await mapAtOnce(customerIds, AT_ONCE, (customerId) => contactOf(runtime, customerId));
  const data = contacts.flatMap((contact) => hashesOf(contact) ?? []);
  return { status: 200, body: { data, page: { nextCursor: cursor } } };
};

/** Other companies learn of nobody who did not agree to both, and of no address that somebody else may have typed. */
const hashesOf = (contact: CustomerContact | undefined) => {
  if (contact?.profiling !== 'granted' || contact.marketing.length === 0) return undefined;
  const { email, phone, proven } = contact;
  const hashes = {
    email: proven.includes('email') && email !== undefined ? sha256Of(email.trim().toLowerCase()) : undefined,
    phone:
      proven.includes('phone') && phone !== undefined ? sha256Of(phone.replaceAll(/\D/g, '')) : undefined,
  };
  return hashes.email === undefined && hashes.phone === undefined ? undefined : hashes;
};

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
