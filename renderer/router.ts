import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import DataView from './views/DataView.vue'
import DiscoveryView from './views/DiscoveryView.vue'
import SettingsView from './views/SettingsView.vue'
import StartView from './views/StartView.vue'
import StudyView from './views/study/StudyView.vue'
import UnitsView from './views/UnitsView.vue'

const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'start', component: StartView },
  { path: '/study/:study', name: 'population', component: StudyView, props: true },
  { path: '/study/:study/sites', name: 'sites', component: StudyView, props: true },
  { path: '/study/:study/scenarios', name: 'scenarios', component: StudyView, props: true },
  {
    path: '/study/:study/documents/:document?',
    name: 'documents',
    component: StudyView,
    props: ({ params }) => ({ study: params['study'] }),
  },
  {
    path: '/study/:study/access/:panel?',
    name: 'access',
    component: StudyView,
    props: ({ params }) => ({ study: params['study'] }),
  },
  { path: '/discover', name: 'discover', component: DiscoveryView },
  { path: '/units', name: 'units', component: UnitsView },
  { path: '/data', name: 'data', component: DataView },
  { path: '/settings', name: 'settings', component: SettingsView },
  { path: '/:unknown(.*)*', redirect: { name: 'start' } },
]

/** Addresses live in the fragment, so that a reload asks the host for the one page it has. */
export function createPageRouter() {
  return createRouter({ history: createWebHashHistory(), routes: [...routes] })
}
