import { metric as vale } from '../vale/checks/metric'
import { fromVale } from './from-vale'

export const metric = fromVale(vale)
