import type { RouteRecordRaw } from 'vue-router'

/** The tracing desk: cases, look-ups that wait, requests, and where the data come from. */
export const tracingRoutes: RouteRecordRaw[] = [
  {
    path: '/tracing',
    name: 'tracing',
    component: () => import('./CasesPage.vue'),
    meta: { title: 'tracing.title', permission: 'TRACE' },
  },
  {
    path: '/tracing/cases/:id',
    name: 'case',
    component: () => import('./CasePage.vue'),
    props: true,
    meta: { title: 'tracing.case', permission: 'TRACE', job: 'tracing' },
  },
  {
    path: '/tracing/look-ups',
    name: 'look-ups',
    component: () => import('./LookUpsPage.vue'),
    meta: { title: 'tracing.lookUps', permission: 'TRACE', job: 'tracing' },
  },
  {
    path: '/tracing/requests',
    name: 'requests',
    component: () => import('./RequestsPage.vue'),
    meta: { title: 'tracing.requests', permission: 'TRACE', job: 'tracing' },
  },
  { path: '/tracing/sources', redirect: { name: 'sources', params: { list: 'rides' } } },
  {
    path: '/tracing/sources/:list(rides|visits|taps-shenzhen|taps-generic|taps-own|tap-mapping|network|card-owners)',
    name: 'sources',
    component: () => import('./SourcesPage.vue'),
    props: true,
    meta: { title: 'tracing.sources', permission: 'TRACE', job: 'tracing' },
  },
  {
    path: '/tracing/exercise',
    name: 'exercise',
    component: () => import('./exercise/ExercisePage.vue'),
    meta: { title: 'exercise.title', permission: 'TRACE', job: 'tracing', drill: true },
  },
]
