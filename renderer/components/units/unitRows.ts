import type { ImportedDescription, SiteList, UnitDescription } from '#shared/contract/sites'
import { translate as t } from '../../composables/useMessages'

/** A line of the list of units: one of this workspace, or the profile of another. */
export type UnitRow =
  | { readonly key: string; readonly kind: 'own'; readonly unit: UnitDescription }
  | { readonly key: string; readonly kind: 'imported'; readonly site: ImportedDescription }

/** Own units first. */
export function unitRows({ own, imported }: SiteList): readonly UnitRow[] {
  return [
    ...own.map((unit) => ({ key: `unit-${unit.unit}`, kind: 'own' as const, unit })),
    ...imported.map((site) => ({ key: `site-${site.site}`, kind: 'imported' as const, site })),
  ]
}

export function rowName(row: UnitRow): string {
  return row.kind === 'own' ? (row.unit.name ?? t('units.unnamed')) : row.site.name
}

/** Where a unit stands between draft and published version. */
export function ownStateText({ published, changedSince }: UnitDescription): string {
  if (published === null) return t('units.draft')
  const { version } = published
  return t(changedSince ? 'units.changedSince' : 'units.version', { version })
}

export function importedStateText({ standing, version }: ImportedDescription): string {
  if (standing === 'current') return t('units.imported', { version })
  return t(standing === 'superseded' ? 'units.superseded' : 'units.conflicting', { version })
}
