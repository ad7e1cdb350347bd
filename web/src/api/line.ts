import { ref } from 'vue'

/** Whether there is a line: what the browser says, until a request knows better. In a cellar many believe that they have one. */
export const online = ref(navigator.onLine)

const believed = () => (online.value = navigator.onLine)
window.addEventListener('online', believed)
window.addEventListener('offline', believed)
