import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** The key of the page's title. */
    title?: string
    /** For those who have signed in, at a door that is open to others too. */
    own?: boolean
    /** For people whom we do not know yet, at a door that is closed to them otherwise. */
    open?: boolean
    /** A page that is filled in has the screen to itself. */
    whole?: boolean
  }
}
