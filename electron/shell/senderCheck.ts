import { ipcMain } from 'electron'
import { applicationOrigin } from './applicationAddress'
import type { channels } from './channels'

/** What is looked at in the frame that sent a message. */
export interface SenderFrame {
  readonly origin: string
  /** Null in the main frame only. */
  readonly parent: object | null
}

/**
 * Whether a message came from the application's own page. A frame that is gone, `about:blank`, an empty origin and every
 * frame inside the page are refused, unlike in the usual helper functions.
 */
export function isApplicationSender(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin.toLowerCase() === applicationOrigin
}

/** Answers one channel of the page with one payload. The only door from the page: nothing else imports `ipcMain`. */
export function handleFromPage(
  channel: (typeof channels)['call' | 'capability'],
  handler: (payload: unknown) => Promise<unknown>,
): void {
  ipcMain.handle(channel, (event, ...payloads: readonly unknown[]) => {
    if (!isApplicationSender(event.senderFrame)) throw new Error('Refused: not sent by the application page.')
    if (payloads.length !== 1) throw new Error('Refused: one message carries one payload.')
    return handler(payloads[0])
  })
}
