import { createApp } from 'vue'
import { words } from '@/i18n'
import ResidentApp from './ResidentApp.vue'
import rooms from './rooms'
import { router } from './router'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/resident.css'
import '@/styles/steps.css'

createApp(ResidentApp).use(words(rooms)).use(router).mount('#app')
