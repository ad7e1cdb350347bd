import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { words } from '@/i18n'
import shared from '@/i18n/shared'
import FieldApp from './FieldApp.vue'
import EmptyPage from './EmptyPage.vue'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/field.css'

const router = createRouter({
  history: createWebHistory('/field/'),
  routes: [{ path: '/:any(.*)*', component: EmptyPage }],
})

createApp(FieldApp).use(words({ shared })).use(router).mount('#app')
