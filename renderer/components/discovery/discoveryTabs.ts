import type { Component } from 'vue'
import type { MessageKey } from '../../composables/useMessages'
import ReadinessTab from './readiness/ReadinessTab.vue'
import SearchTab from './SearchTab.vue'
import TestbedsTab from './testbeds/TestbedsTab.vue'

/** A part of the discovery screen. Its component takes no props; what is chosen in it stands in the address. */
export interface DiscoveryTab {
  /** As in the address: `#/discover?tab=search`. */
  readonly key: string
  readonly title: MessageKey
  readonly component: Component
}

/** In the order in which they are shown; the first opens. */
export const discoveryTabs: readonly DiscoveryTab[] = [
  { key: 'search', title: 'discovery.tabs.search', component: SearchTab },
  { key: 'readiness', title: 'readiness.tab', component: ReadinessTab },
  { key: 'testbeds', title: 'testbeds.tab', component: TestbedsTab },
]
