/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * Whether a window could be seen here.
 * @param {NodeJS.Platform} platform
 * @param {Environment} environment
 */
export function hasDisplay(platform, environment) {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY'])
}

/**
 * Program and words that open an address in the person's browser. On Windows not `start`, which reads `&` and `^` in an
 * address as commands.
 * @param {NodeJS.Platform} platform
 * @param {string} address
 * @returns {{ readonly command: string, readonly words: readonly string[] }}
 */
export function browserCommand(platform, address) {
  if (platform === 'win32')
    return { command: 'rundll32.exe', words: ['url.dll,FileProtocolHandler', address] }
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', words: [address] }
}

/**
 * Address with its token in what the loopback host prints; null while it has not printed it.
 * @param {string} output
 * @returns {string | null}
 */
export function servedAddress(output) {
  return /http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+(?=\s)/.exec(output)?.[0] ?? null
}
