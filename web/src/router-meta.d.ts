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
    /** Outside the frame of the desk: before or beside the work. */
    plain?: boolean
    /** The right without which the page does not exist. */
    permission?: string
    /** A page that a drill has and nobody else. */
    drill?: boolean
    /** The job of the rail that the page belongs to, when it is not the page's own. */
    job?: string
  }
}
