import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetAccountChart } from './get-account-chart/contract.ts';
import { getAccountChart } from './get-account-chart/get-account-chart.ts';
import { GetJournalFile } from './get-journal-file/contract.ts';
import { getJournalFile } from './get-journal-file/get-journal-file.ts';
import { GetJournal } from './get-journal/contract.ts';
import { getJournal } from './get-journal/get-journal.ts';
import { ListJournalEntries } from './list-journal-entries/contract.ts';
import { listJournalEntries } from './list-journal-entries/list-journal-entries.ts';
import { PutAccountChart } from './put-account-chart/contract.ts';
import { putAccountChart } from './put-account-chart/put-account-chart.ts';

export const handler = httpHandler(
  [
    operation(GetAccountChart, getAccountChart),
    operation(GetJournal, getJournal),
    operation(GetJournalFile, getJournalFile),
    operation(ListJournalEntries, listJournalEntries),
    operation(PutAccountChart, putAccountChart),
  ],
  awsRuntime(),
);
