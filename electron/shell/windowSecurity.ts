import { app, type WebContents } from 'electron'
import { isApplicationPage } from './applicationAddress'
import { openExternalLink } from './externalLinks'

/** Must run before the first window, or that window's contents would go unguarded. */
export function guardWebContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents)
  })
}

/** Keeps one page where it is: it may reload itself and ask for allowed links outside, nothing else. */
function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isApplicationPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    void openExternalLink(url)
    return { action: 'deny' }
  })
}
