export { ReadableDrafts } from './provider'
export { isLossy, noteLossy } from './lossy'
export { isShownReadable, mailOf, readableScheme } from './uri'
