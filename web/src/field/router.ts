import { createRouter, createWebHistory } from 'vue-router'
import { onSignedOut } from '@/api/client'
import { loadMe, me } from '@/api/me'
import { isStep } from '@/registration/steps'
import TodayPage from './TodayPage.vue'

const register = () => import('./RegisterPage.vue')

export const router = createRouter({
  history: createWebHistory('/field/'),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/', component: TodayPage, meta: { title: 'field.tabs.today' } },
    {
      path: '/sign-in',
      component: () => import('./SignInPage.vue'),
      meta: { title: 'field.signIn.title', open: true },
    },
    { path: '/register', component: () => import('./ReasonPage.vue'), meta: { title: 'field.reason.title' } },
    { path: '/register/done', component: () => import('./DonePage.vue'), meta: { title: 'field.done.title' } },
    {
      path: '/register/:step',
      component: register,
      meta: { title: 'field.tabs.register', whole: true },
      beforeEnter: (to) => isStep(to.params.step) || '/register',
    },
    { path: '/find', component: () => import('./FindPage.vue'), meta: { title: 'field.find.title' } },
    { path: '/:lost(.*)*', redirect: '/' },
  ],
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const known = me.value ?? (await loadMe().catch(() => undefined))
  if (known && known.kind !== 'STAFF') return '/sign-in'
  if (!known?.unfinished) return true
  // an own password and the second factor are set at the desk's door, which leads back here
  location.assign('/desk/before-work?door=field')
  return false
})

onSignedOut(() => {
  if (!router.currentRoute.value.meta.open) void router.push('/sign-in')
})
