import { defineErrors } from '#shared/contracts/error.ts';

export const importsErrors = defineErrors({
  IMPORT_NOT_FOUND: {
    status: 404,
    title: 'Import not found',
    action: 'Check the id, or list the imports with GET /v1/imports; they are kept for 90 days.',
  },
  IMPORT_STATUS_CONFLICT: {
    status: 409,
    title: 'The status of the import does not allow this',
    action: 'Read the import, and do what its status allows.',
  },
  IMPORT_FILE_MISSING: {
    status: 409,
    title: 'The file has not been uploaded',
    action:
      'Upload the file with PUT to the address of the import, then start it. Files are kept for 7 days.',
  },
  IMPORT_FILE_TOO_LARGE: {
    status: 422,
    title: 'The file is too large',
    action: 'Split the file; products must not be split over two files.',
  },
  IMPORT_PROBLEMS_NOT_READY: {
    status: 409,
    title: 'Import problems not available yet',
    action: 'Wait until the import is checked or completed. An import without failed rows has no such list.',
  },
  IMPORT_MAPPING_UNKNOWN: {
    status: 422,
    title: 'Mapping not found',
    action: 'Use one of the mappings listed in the detail, or omit `mapping`.',
  },
});
