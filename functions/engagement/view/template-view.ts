import type * as z from 'zod/mini';
import type { MessageTemplate } from '../model/message-template.ts';
import type { messageTemplate } from '../schemas.ts';

/** Only declared fields leave the house. */
export const viewOfTemplate = ({
  templateId,
  name,
  texts,
  version,
}: MessageTemplate): z.input<typeof messageTemplate> => ({ templateId, name, texts, version });
