import { occurrence as vale } from '../vale/checks/occurrence'
import { fromVale } from './from-vale'

export const occurrence = fromVale(vale)
