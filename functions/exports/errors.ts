import { defineErrors } from '#shared/contracts/error.ts';

export const exportsErrors = defineErrors({
  EXPORT_NOT_FOUND: {
    status: 404,
    title: 'Export not found',
    action: 'Check the id, or list the exports with GET /v1/exports; they are kept for 90 days.',
  },
  EXPORT_NOT_READY: {
    status: 409,
    title: 'The file of the export is not ready',
    action: 'Wait until the export is completed. Files are kept for 7 days; create a new export after that.',
  },
  EXPORT_SCOPE_MISSING: {
    status: 403,
    title: 'The export contains data the caller may not read',
    action:
      'Ask an administrator for the scope or the location named in the detail, or create an export of your own.',
  },
});
