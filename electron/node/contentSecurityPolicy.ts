/**
 * The policy of every page, under both hosts. The nonce is new on every load and admits the style elements that the
 * component library writes. No `unsafe-eval` and no `wasm-unsafe-eval`: WebAssembly runs in the services' worker.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ].join('; ')
}

/** Headers of every answer that carries no page: nothing is guessed, kept, framed or read from elsewhere. */
export const plainHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** Headers of a page: `plainHeaders` with the policy for one load. */
export function pageHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    ...plainHeaders,
    'content-security-policy': contentSecurityPolicy(nonce),
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  }
}

const nonceElement = /<meta\s+name="csp-nonce"[^>]*>/i
const headElement = /<head[^>]*>/i

/** Tells the page its nonce in `<meta name="csp-nonce">`: fills the element that is there, or adds it first in the head. */
export function withNonce(html: string, nonce: string): string {
  const element = `<meta name="csp-nonce" content="${nonce}">`
  return nonceElement.test(html)
    ? html.replace(nonceElement, () => element)
    : html.replace(headElement, (head) => `${head}${element}`)
}
