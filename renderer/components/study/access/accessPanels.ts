import type { Component } from 'vue'
import { Inbox, ListChecks, Route, TableProperties, TestTubes } from '@lucide/vue'
import type { Protocol } from '#shared/domain/studies/protocol'
import type { MessageKey } from '../../../composables/useMessages'
import MaterialPanel from './material/MaterialPanel.vue'
import RequestsPanel from './requests/RequestsPanel.vue'
import RoadPanel from './road/RoadPanel.vue'
import ShortListPanel from './ShortListPanel.vue'
import VariablesPanel from './variables/VariablesPanel.vue'

/** What every panel of the study's data access is given. */
export interface AccessPanelProps {
  /** Identifier of the study. */
  readonly study: string
  /** Identifier of the version on screen. */
  readonly version: string
  /** As it stands on screen. */
  readonly protocol: Protocol
}

/** A part of the data access of a study. */
export interface AccessPanel {
  /** As in the address: `#/study/…/access/short-list`. */
  readonly key: string
  readonly title: MessageKey
  readonly icon: Component
  readonly component: Component<AccessPanelProps>
}

/** In the order in which they are listed; the first opens. */
export const accessPanels: readonly AccessPanel[] = [
  {
    key: 'short-list',
    title: 'discovery.access.shortList',
    icon: ListChecks,
    component: ShortListPanel,
  },
  { key: 'variables', title: 'variables.title', icon: TableProperties, component: VariablesPanel },
  { key: 'material', title: 'material.title', icon: TestTubes, component: MaterialPanel },
  { key: 'road', title: 'road.title', icon: Route, component: RoadPanel },
  { key: 'requests', title: 'enquiries.title', icon: Inbox, component: RequestsPanel },
]
