import { createApp } from 'vue'
import { words } from '@/i18n'
import FieldApp from './FieldApp.vue'
import { followTheLight } from './night'
import rooms from './rooms'
import { router } from './router'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/field.css'
import '@/styles/steps.css'

followTheLight()
createApp(FieldApp).use(words(rooms)).use(router).mount('#app')

if ('serviceWorker' in navigator && import.meta.env.PROD) {
  // without it the door works as before, only not without a line
  navigator.serviceWorker.register('/field/worker.js').catch(() => undefined)
}
