/** What `npm start` says when the shop is open. */
export const whereToLook = (baseUrl: string, logFile: string): string =>
  [
    '',
    `  The shop is open at ${baseUrl}`,
    '',
    `  Shop            ${baseUrl}/shop`,
    `  Console         ${baseUrl}/console   (choose who you are)`,
    `  Till            ${baseUrl}/till`,
    '',
    `  API reference   ${baseUrl}/docs`,
    `  Messages        ${baseUrl}/_local/messages`,
    `  Events          ${baseUrl}/_local/events`,
    `  Users           ${baseUrl}/_local/users`,
    `  Log             ${logFile}`,
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n');
