/** Texts of the discovery screen, and of the short-list of a study. */
export const discoveryEnglish = {
  title: 'Discover',
  lead: 'Data sources, biobanks, trial units and testbeds in one catalogue.',
  tabs: {
    label: 'Parts of the catalogue',
    search: 'Search',
  },
  search: {
    nothing: 'Nothing found.',
  },
  access: {
    tab: 'Data access',
    parts: 'Parts of data access',
    shortList: 'Short-list',
  },
  shortList: {
    none: 'Nothing on the short-list yet.',
    noneText: 'Find data sources, biobanks, units and testbeds, and add those that the study may need.',
  },
}
