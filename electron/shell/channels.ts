/** The three channels between page and shell; the preload script and the shell share nothing else. */
export const channels = {
  /** Page to services: `{ name, request }`, answered with an outcome. */
  call: 'kohort:call',
  /** Page to shell: one request of `pageRequests.ts`. */
  capability: 'kohort:capability',
  /** Services to page: one `ServiceEvent`. */
  event: 'kohort:event',
} as const
