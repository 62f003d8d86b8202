import type { MenuCommand } from '#shared/contract/events'

export type Language = 'en' | 'nb'

/** Words of the application menu and the context menu. Norwegian words follow the glossary of the page. */
export interface MenuWords {
  readonly file: string
  readonly edit: string
  readonly view: string
  readonly window: string
  readonly help: string
  readonly commands: Readonly<Record<MenuCommand, string>>
  readonly roles: {
    readonly about: string
    readonly services: string
    readonly hide: string
    readonly hideOthers: string
    readonly unhide: string
    readonly quit: string
    readonly cut: string
    readonly copy: string
    readonly paste: string
    readonly selectAll: string
    readonly zoomIn: string
    readonly zoomOut: string
    readonly resetZoom: string
    readonly togglefullscreen: string
    readonly toggleDevTools: string
    readonly minimize: string
    readonly zoom: string
    readonly front: string
    readonly close: string
  }
}

export const menuWords: Readonly<Record<Language, MenuWords>> = {
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    commands: {
      'new-study': 'New study',
      'open-file': 'Open file…',
      'save-copy': 'Save a copy…',
      'export-report': 'Export report…',
      undo: 'Undo',
      redo: 'Redo',
      'show-palette': 'Search or run a command',
      'toggle-sidebar': 'Show or hide the sidebar',
      'toggle-theme': 'Switch theme',
      'show-shortcuts': 'Shortcuts',
    },
    roles: {
      about: 'About Kohort',
      services: 'Services',
      hide: 'Hide Kohort',
      hideOthers: 'Hide others',
      unhide: 'Show all',
      quit: 'Quit Kohort',
      cut: 'Cut',
      copy: 'Copy',
      paste: 'Paste',
      selectAll: 'Select all',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      resetZoom: 'Actual size',
      togglefullscreen: 'Full screen',
      toggleDevTools: 'Developer tools',
      minimize: 'Minimise',
      zoom: 'Zoom',
      front: 'Bring all to front',
      close: 'Close window',
    },
  },
  nb: {
    file: 'Fil',
    edit: 'Rediger',
    view: 'Vis',
    window: 'Vindu',
    help: 'Hjelp',
    commands: {
      'new-study': 'Ny studie',
      'open-file': 'Åpne fil …',
      'save-copy': 'Lagre en kopi …',
      'export-report': 'Eksporter rapport …',
      undo: 'Angre',
      redo: 'Gjør om',
      'show-palette': 'Søk eller kjør en kommando',
      'toggle-sidebar': 'Vis eller skjul sidefeltet',
      'toggle-theme': 'Bytt tema',
      'show-shortcuts': 'Hurtigtaster',
    },
    roles: {
      about: 'Om Kohort',
      services: 'Tjenester',
      hide: 'Skjul Kohort',
      hideOthers: 'Skjul andre',
      unhide: 'Vis alle',
      quit: 'Avslutt Kohort',
      cut: 'Klipp ut',
      copy: 'Kopier',
      paste: 'Lim inn',
      selectAll: 'Marker alt',
      zoomIn: 'Forstørr',
      zoomOut: 'Forminsk',
      resetZoom: 'Faktisk størrelse',
      togglefullscreen: 'Fullskjerm',
      toggleDevTools: 'Utviklerverktøy',
      minimize: 'Minimer',
      zoom: 'Zoom',
      front: 'Legg alle øverst',
      close: 'Lukk vinduet',
    },
  },
}
