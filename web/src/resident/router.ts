import { type RouteLocationNormalized, createRouter, createWebHistory } from 'vue-router'
import { onSignedOut } from '@/api/client'
import { loadMe, me } from '@/api/me'
import { isStep } from '@/registration/steps'
import HomePage from './HomePage.vue'

const register = () => import('./RegisterPage.vue')
const own = true

export const router = createRouter({
  history: createWebHistory('/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: HomePage, meta: { title: 'resident.name' } },
    { path: '/sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'resident.signIn.title' } },
    { path: '/register', component: register, meta: { title: 'resident.name', own } },
    {
      path: '/register/:step',
      component: register,
      meta: { title: 'resident.name', own },
      beforeEnter: (to) => isStep(to.params.step) || '/register',
    },
    {
      path: '/registrations',
      component: () => import('./RegistrationsPage.vue'),
      meta: { title: 'registrations.list.title', own },
    },
    {
      path: '/registrations/:id',
      component: () => import('./RegistrationPage.vue'),
      props: true,
      meta: { title: 'resident.myRegistrations', own },
    },
    {
      path: '/registrations/:id/done',
      component: () => import('./DonePage.vue'),
      props: true,
      meta: { title: 'registrations.done.title', own },
    },
    {
      path: '/registrations/:id/question',
      component: () => import('./QuestionPage.vue'),
      props: true,
      meta: { title: 'registrations.done.question', own },
    },
    { path: '/my-record', component: () => import('./MyRecordPage.vue'), meta: { title: 'myRecord.title', own } },
    { path: '/notice', component: () => import('./NoticePage.vue'), meta: { title: 'myRecord.notice.title' } },
    { path: '/:lost(.*)*', redirect: '/' },
  ],
})

const signInFor = (to: RouteLocationNormalized) => ({ path: '/sign-in', query: { to: to.fullPath } })

router.beforeEach(async (to) => {
  if (!to.meta.own) return true
  // without a line the page itself says what to do
  const known = me.value ?? (await loadMe().catch(() => undefined))
  return known && known.kind !== 'RESIDENT' ? signInFor(to) : true
})

onSignedOut(() => {
  const here = router.currentRoute.value
  if (here.meta.own) void router.push(signInFor(here))
})
