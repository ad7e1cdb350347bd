import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { words } from '@/i18n'
import shared from '@/i18n/shared'
import DeskApp from './DeskApp.vue'
import EmptyPage from './EmptyPage.vue'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/desk.css'

const router = createRouter({
  history: createWebHistory('/desk/'),
  routes: [{ path: '/:any(.*)*', component: EmptyPage }],
})

createApp(DeskApp).use(words({ shared })).use(router).mount('#app')
