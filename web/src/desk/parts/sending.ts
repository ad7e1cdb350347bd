import type { InjectionKey, Ref } from 'vue'

/** Whether the page is sending what a dialog holds, for the button that must not be pressed twice. */
export const SENDING: InjectionKey<Readonly<Ref<boolean>>> = Symbol('sending')
