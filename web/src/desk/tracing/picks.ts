/** How many of those that fit are shown under a field; whoever asks for one more knows whether there are more. */
export const SHOWN = 6
