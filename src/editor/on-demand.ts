/** What nobody needs before asking for it: commands, pages, teams. On Node it is a file of its own, read then. */
export const onDemand = () => import('./later')
