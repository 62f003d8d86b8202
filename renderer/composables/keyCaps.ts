const macSigns: { readonly [key: string]: string } = { Ctrl: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩' }

/** True on the platform whose shortcuts use Cmd where others use Ctrl. */
export function usesCommandKey(): boolean {
  return /^Mac/.test(navigator.platform)
}

/** `Ctrl+Shift+L` as it is printed on the keys: `Ctrl Shift L`, on macOS `⌘⇧L`. */
export function keyCaps(keys: string, mac: boolean = usesCommandKey()): string {
  const parts = keys.split('+')
  return mac ? parts.map((part) => macSigns[part] ?? part).join('') : parts.join(' ')
}
