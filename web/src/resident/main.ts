import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import { words } from '@/i18n'
import shared from '@/i18n/shared'
import ResidentApp from './ResidentApp.vue'
import EmptyPage from './EmptyPage.vue'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/resident.css'

const router = createRouter({ history: createWebHistory('/'), routes: [{ path: '/:any(.*)*', component: EmptyPage }] })

createApp(ResidentApp).use(words({ shared })).use(router).mount('#app')
