const storageKey = 'kohort-token'

/**
 * The token that the loopback host printed in the address (`#token=…`). It is moved to the session storage and out of
 * the address bar, so that it does not end in bookmarks or in the history. Null when the page was opened without one.
 */
export function takeSessionToken(page: {
  readonly location: Pick<Location, 'hash' | 'pathname' | 'search'>
  readonly history: Pick<History, 'replaceState'>
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}): string | null {
  const given = /^#token=([A-Za-z0-9_-]{16,128})$/.exec(page.location.hash)?.[1]
  if (given === undefined) return page.sessionStorage.getItem(storageKey)
  page.sessionStorage.setItem(storageKey, given)
  page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}#/`)
  return given
}
