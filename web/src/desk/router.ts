import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { onSignedOut } from '@/api/client'
import { loadMe, may, me } from '@/api/me'
import { jobsFor } from './shell/jobs'
import { withArea } from './shell/useArea'
import { tracingRoutes } from './tracing/routes'

export const router = createRouter({
  history: createWebHistory('/desk/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', name: 'start', component: () => import('./shell/StartPage.vue'), meta: { title: 'shared.product' } },
    {
      path: '/sign-in',
      name: 'sign-in',
      component: () => import('./access/SignInPage.vue'),
      meta: { title: 'access.title', plain: true },
    },
    {
      path: '/set-up',
      name: 'set-up',
      component: () => import('./access/SetUpPage.vue'),
      meta: { title: 'access.setUpTitle', plain: true },
    },
    {
      path: '/before-work',
      name: 'before-work',
      component: () => import('./access/MustDoPage.vue'),
      meta: { title: 'access.factor', plain: true },
    },
    {
      path: '/today',
      name: 'today',
      component: () => import('./today/TodayPage.vue'),
      meta: { title: 'desk.job.today', permission: 'SEE_FIGURES' },
    },
    {
      path: '/people',
      name: 'people',
      component: () => import('./people/PeoplePage.vue'),
      meta: { title: 'desk.job.people', permission: 'FIND_PEOPLE' },
    },
    {
      path: '/people/:id',
      name: 'household',
      component: () => import('./household/HouseholdPage.vue'),
      props: true,
      meta: { title: 'desk.job.people', permission: 'FIND_PEOPLE', job: 'people' },
    },
    {
      path: '/review',
      name: 'review',
      component: () => import('./review/ReviewPage.vue'),
      meta: { title: 'desk.job.review', permission: 'REVIEW' },
    },
    {
      path: '/review/second-looks',
      name: 'second-looks',
      component: () => import('./review/SecondLooksPage.vue'),
      meta: { title: 'secondLooks.title', permission: 'SEE_FIGURES', job: 'review' },
    },
    {
      path: '/register',
      name: 'register',
      component: () => import('./register/RegisterPage.vue'),
      meta: { title: 'desk.job.register', permission: 'REGISTER_FOR_OTHERS' },
    },
    {
      path: '/tasks',
      name: 'tasks',
      component: () => import('./work/TasksPage.vue'),
      meta: { title: 'desk.job.tasks', permission: 'SEE_TASKS' },
    },
    ...tracingRoutes,
    {
      path: '/places',
      name: 'places',
      component: () => import('./place/PlacesPage.vue'),
      meta: { title: 'desk.job.places', permission: 'ARRANGE_PLACES' },
    },
    {
      path: '/places/import',
      name: 'import',
      component: () => import('./transfer/ImportPage.vue'),
      meta: { title: 'imports.of.dwellings.title', permission: 'ARRANGE_PLACES', job: 'places' },
    },
    {
      path: '/tracing/look-ups/:id',
      name: 'look-up',
      component: () => import('./tracing/answers/LookUpPage.vue'),
      props: true,
      meta: { title: 'answers.title', permission: 'TRACE', job: 'tracing' },
    },
    {
      path: '/accounts',
      name: 'accounts',
      component: () => import('./access/AccountsPage.vue'),
      meta: { title: 'desk.job.accounts', permission: 'MANAGE_ACCOUNTS' },
    },
    {
      path: '/audit',
      name: 'audit',
      component: () => import('./audit/AuditPage.vue'),
      meta: { title: 'desk.job.audit', permission: 'READ_AUDIT' },
    },
    {
      path: '/settings',
      name: 'settings',
      component: () => import('./access/SettingsPage.vue'),
      meta: { title: 'desk.job.settings' },
    },
    {
      path: '/:lost(.*)*',
      name: 'lost',
      component: () => import('./shell/LostPage.vue'),
      meta: { title: 'desk.missing.title' },
    },
  ],
})

const signInFor = (to: RouteLocationNormalized) => ({ name: 'sign-in', query: { to: to.fullPath } })

/** Who may not see a page is told that there is none. */
function allowed(to: RouteLocationNormalized) {
  if ((to.meta.permission && !may(to.meta.permission)) || (to.meta.drill && !me.value?.drill))
    return { name: 'lost', params: { lost: to.path.slice(1).split('/') } }
  if (to.name !== 'start') return withArea(to)
  const first = jobsFor(may).find((job) => job.permission !== '')
  return first ? { name: first.name } : true
}

router.beforeEach(async (to) => {
  // without a line the page itself says what to do
  const known = me.value ?? (await loadMe().catch(() => undefined))
  if (!known) return true
  if (known.setUpNeeded) return to.name === 'set-up' || { name: 'set-up' }
  if (to.name === 'before-work') return known.signedIn && known.unfinished ? true : { name: 'start' }
  if (to.meta.plain) return true
  if (!known.signedIn || known.kind !== 'STAFF') return signInFor(to)
  if (known.unfinished) return { name: 'before-work' }
  return allowed(to)
})

onSignedOut(() => {
  me.value = undefined
  const here = router.currentRoute.value
  if (here.name && !here.meta.plain) void router.push(signInFor(here))
})
