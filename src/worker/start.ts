/** The worker of the extension: one script for both hosts, as it holds all rules, which are most of the package. */
const isNode = typeof process === 'object' && Boolean(process.versions?.node)
void (isNode ? import('./start.node') : import('./start.web'))
