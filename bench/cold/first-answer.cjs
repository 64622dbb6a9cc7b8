// The least that Lambda's own bootstrap does: load the bundle, call the handler, tell how long the process is alive.
const [, , file, event] = process.argv;
const { handler } = require(file);
const done = (outcome) => {
  process.stdout.write(JSON.stringify({ ms: performance.now(), outcome }), () => process.exit(0));
};
Promise.resolve(
  handler(JSON.parse(event), { awsRequestId: 'bench', getRemainingTimeInMillis: () => 10_000 }),
).then(
  (answer) => done(String(answer?.statusCode ?? 'answered')),
  (error) => done(String(error)),
);
