/** What the linter's own rules cannot say: `new Date()` reads the machine's clock as `Date.now()` does. */
export default {
  meta: { name: 'injected' },
  rules: {
    'no-present-date': {
      create: (context) => ({
        NewExpression(node) {
          if (node.callee.name !== 'Date' || node.arguments.length > 0) return;
          context.report({ node, message: 'take the time from the injected clock' });
        },
      }),
    },
  },
};
