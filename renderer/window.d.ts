import type { HostBridge } from '#shared/contract/transport'

declare global {
  interface Window {
    /** Put there by the preload script of the desktop application; absent in a browser. */
    readonly host?: HostBridge
  }
}
