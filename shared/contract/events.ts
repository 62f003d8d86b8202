import type { ImportProgress } from '../imports/importProgress'
import type { SyncRunState } from '../sync/runState'

/** State changes that the services announce to every open page. */
export type ServiceEvent =
  | { readonly name: 'study-changed'; readonly study: string }
  | { readonly name: 'studies-changed' }
  | { readonly name: 'settings-changed' }
  /** What was typed of papers of a study, or its board of hospitals. */
  | { readonly name: 'papers-changed'; readonly study: string }
  /** What a study keeps in view of the catalogue. */
  /** Requests that were sent for a study; null: those that came here. */
  | { readonly name: 'enquiries-changed'; readonly study: string | null }
  | { readonly name: 'short-list-changed'; readonly study: string }
  /** The scoring sheet of data sources. */
  | { readonly name: 'readiness-changed' }
  /** The basket of a study; null: the lists of variables. */
  | { readonly name: 'variables-changed'; readonly study: string | null }
  /** What a study needs of testbeds. */
  | { readonly name: 'testbed-need-changed'; readonly study: string }
  /** Profiles of units, own or imported, their keys or subscriptions. */
  | { readonly name: 'sites-changed' }
  /** How many files of a folder on the web have been looked at. */
  | {
      readonly name: 'site-fetch-progress'
      readonly address: string
      readonly done: number
      readonly total: number
    }
  /** How far a sync has come; also its end. */
  | { readonly name: 'sync-changed'; readonly run: SyncRunState }
  /** Tables or catalogues of the sources are other than before; `perhaps` after a time in which no event was heard. */
  | { readonly name: 'sources-changed'; readonly perhaps?: true }
  /** How far the reading of a file is, under the key that its caller chose. */
  | ({ readonly name: 'import-progress'; readonly reading: string } & ImportProgress)
  /** How many methods have been checked against their reference cases. */
  | { readonly name: 'validation-progress'; readonly done: number; readonly total: number }
  /** Share of a forecast that is done, from 0 to 1. */
  | { readonly name: 'forecast-progress'; readonly run: string; readonly share: number }
  | { readonly name: 'menu-command'; readonly command: MenuCommand }

/** Commands that the application menu of the desktop host sends to the page. */
export const menuCommands = [
  'new-study',
  'open-file',
  'save-copy',
  'export-report',
  'undo',
  'redo',
  'show-palette',
  'toggle-sidebar',
  'toggle-theme',
  'show-shortcuts',
] as const
export type MenuCommand = (typeof menuCommands)[number]
