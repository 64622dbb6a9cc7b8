/** @param signInOrigins Of the pages where people sign in, whose token endpoint the pages call. */
export const contentSecurityPolicyWith = (...signInOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["connect-src 'self'", ...signInOrigins].join(' '),
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * What a browser may load for the shop, the console and the till: their own files, this API, and pictures of products,
 * which lie where the business put them.
 */
export const contentSecurityPolicy = contentSecurityPolicyWith();
