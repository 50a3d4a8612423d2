import { consistency as vale } from '../vale/checks/consistency'
import { fromVale } from './from-vale'

export const consistency = fromVale(vale)
