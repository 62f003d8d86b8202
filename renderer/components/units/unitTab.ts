/** What a unit is looked at for, in the order of its tabs. */
export const unitTabs = ['profile', 'capacity', 'fit', 'exchange'] as const
export type UnitTab = (typeof unitTabs)[number]

/** The tab of an address; the profile where it names none. */
export function tabOf(value: unknown): UnitTab {
  return unitTabs.find((tab) => tab === value) ?? 'profile'
}
